/** Whole lines that another generator of the worst found, one for each class that had been missed. */
export const furtherSpellings: readonly string[] = [
  ...["export D=~; rm -rf $D", "declare d=~/; rm -rf $d", "readonly d=~u; rm -rf $d"],
  ...["bash -c 'export D=~; rm -rf \"$D\"'", "rm -rf ?*", "rm -rf [!.]*", "rm -rf ~/[!.]*"],
  ...["cd / && rm -rf {,.[!.]}*", "cd ~; rm -rf {,.}*", "fd -H . ~/ -X rm -rf", "rm -rf [^.]*"],
  ...["rm -rf $(printenv HOME)", "rm -rf $(getent passwd u | cut -d: -f6)"],
  ...["ls -A ~ | xargs -I{} rm -rf ~/{}", 'ls -A "$PWD" | xargs -I{} rm -rf "$PWD"/{}'],
  ...["find . -type f -delete", "tar --remove-files -cf /dev/null .", "tcsh -c 'rm -rf ~'"],
  ...["diskutil eraseVolume APFS X /", "diskutil eraseVolume APFS X /Volumes/Data"],
  ...["vim -es -c '!echo / | xargs rm -rf' -c q", "ed <<< '!ls || rm -rf ~ | cat'"],
  ...["npx @railway/cli volume delete -v pg -y", "npx @railway/cli@latest volume delete -v pg -y"],
  "perl -e 'qx(rm -rf ~)'",
  ...['node -e \'process.getBuiltinModule("fs").rmSync("/", { recursive: true })\''],
  ...["python3 -c 'import subprocess as s; s.run(\"rm -rf /\".split())'"],
];

/** What looks like them and leaves most of what is there. */
export const furtherMisses: readonly string[] = [
  ...["export D='~'; rm -rf \"$D\"", 'export D="~/x"; rm -rf "$D"', "rm -rf [!.]*.o", "rm -rf ?"],
  ...["rm -rf {,.}x", "ls -A src | xargs -I{} rm -rf src/{}", "rm -rf $(printenv NAME)"],
  ...["find . -type f -name '*.tmp' -delete", "npx firebase-tools deploy", "rm -rf [a]*"],
];

/** The same for PowerShell, in `C:\proj`. */
export const furtherPowershell: readonly string[] = [
  ...["Remove-Item \\\\127.0.0.1\\c$\\Users -Recurse", "Re`move-Item C:\\Users\\u -Rec`urse"],
];

/** The same for cmd.exe. */
export const furtherCmd: readonly string[] = ["rd /s /q \\\\127.0.0.1\\C$\\Users"];
