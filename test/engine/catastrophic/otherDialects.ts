/** Spellings of places, ways to empty them and wrappings, for the shells that are not like bash. */
export interface DialectLines {
  readonly targets: readonly string[];
  readonly removals: readonly ((target: string) => string)[];
  /** A target that is a list or a pattern cannot be gone into. */
  readonly entered: readonly ((target: string) => string)[];
  readonly lines: readonly string[];
  readonly wrappings: readonly ((line: string) => string)[];
  readonly misses: readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const fishQuoted = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;
const encoded = (text: string): string => Buffer.from(text, "utf16le").toString("base64");

/** In `C:\proj`, the workspace, at home in `C:\Users\u`. */
export const powershell: DialectLines = {
  targets: [
    ...["C:\\", "c:/", "'C:\\'", '"C:\\"', "C:\\*", "C:", "D:\\", "\\", "/", "\\\\?\\C:\\"],
    ...[
      "FileSystem::C:\\Users",
      "\\\\localhost\\c$",
      "$env:SystemDrive\\",
      '"$env:SystemDrive\\*"',
    ],
    ...["~", "~\\*", "$HOME", "$home\\*", '"$($HOME)\\*"', "${HOME}", "$env:USERPROFILE"],
    ...["${env:USERPROFILE}", '"$env:HOMEDRIVE$env:HOMEPATH"', "(Get-Item ~)", "C:\\Users\\u\\.."],
    ...[
      "([Environment]::GetFolderPath('UserProfile'))",
      "C:\\Users",
      "C:\\Users\\u",
      "$env:windir",
    ],
    ...[
      "C:\\Windows\\System32",
      "$env:ProgramFiles",
      "'C:\\Program Files (x86)'",
      ".",
      "*",
      ".\\*",
    ],
    ...[
      "$PWD",
      "$pwd\\*",
      "$PWD.Path",
      "(Get-Location).Path",
      "(pwd)",
      "c:\\PROJ",
      "..\\proj",
      "..",
    ],
    ...["src\\..", "(Resolve-Path ..).Path", "(Split-Path -Parent (Get-Location))", "$('C:\\')"],
    ...["(Join-Path $HOME '..')", "('C:' + '\\')", "$(git rev-parse --show-toplevel)"],
    "([IO.Path]::GetPathRoot('C:\\x'))",
  ],
  removals: [
    (target) => `Remove-Item ${target} -Recurse -Force`,
    (target) => `Remove-Item -Rec -Fo ${target}`,
    (target) => `ri ${target} -r -fo -Confirm:$false`,
    (target) => `rm -r -fo ${target}`,
    (target) => `del ${target} -Recurse -ErrorAction SilentlyContinue`,
    (target) => `Remove-Item -Path:${target} -Recurse:$true`,
    (target) => `$p = @{Path=(Write-Output ${target}); Recurse=$true}; Remove-Item @p`,
    (target) => `& { erase ${target} -r }`,
    (target) => `$c='Remove-Item'; & $c ${target} -r -fo`,
    (target) => `function wipe($t) { ri $t -r -fo }; wipe ${target}`,
    (target) => `Get-Item ${target} | ri -r`,
    (target) => `ri dist, ${target} -r`,
    (target) => `if (Test-Path ${target}) { rd ${target} -r }`,
    (target) => `icm { ri ${target} -r }`,
  ],
  entered: [
    (target) => `gci ${target} | ri -r -fo`,
    (target) => `Get-ChildItem -Path ${target} -Recurse -Force | Remove-Item -Recurse -Force`,
    (target) => `dir ${target} -rec | % { $_.Delete() }`,
    (target) => `foreach ($i in (gci ${target})) { Remove-Item $i.FullName -Recurse }`,
    (target) => `Set-Location ${target}; ri * -r -fo`,
    (target) => `Push-Location ${target}; Get-ChildItem | rm -r`,
  ],
  lines: [
    ...["Remove-Item C:\\ -Recurse", "ri ~ -r -fo", "cmd /c rd /s /q C:\\", "rm -r -fo *"],
    ...["[IO.Directory]::Delete('C:\\Users\\u', $true)", "(Get-Item C:\\Users\\u).Delete($true)"],
    ...["Format-Volume -DriveLetter D -Force", "Clear-Disk 0 -RemoveData", "format D: /q /y"],
    ...["robocopy C:\\empty C:\\Users\\u /MIR", "wsl rm -rf ~", "wsl rm -rf /mnt/c"],
    ...["cmd /c 'del /f /s /q C:\\*'", "Get-Volume -DriveLetter D | Format-Volume"],
  ],
  wrappings: [
    (line) => `iex ${quoted(line)}`,
    (line) => `${quoted(line)} | Invoke-Expression`,
    (line) => `powershell -NoProfile -Command ${quoted(line)}`,
    (line) => `pwsh -c { ${line} }`,
    (line) => `powershell -enc ${encoded(line)}`,
    (line) => `& ([scriptblock]::Create(${quoted(line)}))`,
    (line) => `[scriptblock]::Create(${quoted(line)}).Invoke()`,
    (line) => `$s = { ${line} }; $s.Invoke()`,
    (line) => `$ExecutionContext.InvokeCommand.InvokeScript(${quoted(line)})`,
    (line) => `Start-Process pwsh -ArgumentList '-c',${quoted(line)} -Wait`,
    (line) => `1 | ForEach-Object -Parallel { ${line} }`,
    (line) => `Start-ThreadJob { ${line} }`,
    (line) => `Set-Content x.ps1 ${quoted(line)}; .\\x.ps1`,
    (line) => `switch (1) { default { ${line} } }`,
    (line) => `try { ${line} } catch { throw }`,
    (line) => `Register-EngineEvent PowerShell.Exiting -Action { ${line} }`,
  ],
  misses: [
    ...["Remove-Item C:\\proj\\dist -Recurse", "ri .\\node_modules -r -fo", "ri $env:TEMP\\x -r"],
    ...["Remove-Item C:\\ -Recurse -WhatIf", "Write-Host 'Remove-Item C:\\ -Recurse'", "gci C:\\"],
    ...["robocopy C:\\proj\\a C:\\proj\\b /MIR", "ri C:\\data -r", "ri (Join-Path $PWD 'dist') -r"],
  ],
};

/** The same for cmd.exe. */
export const cmd: DialectLines = {
  targets: [
    ...["C:\\", '"C:\\"', "C:/", "C:\\.", "\\", "D:", "%SystemDrive%\\", "%HOMEDRIVE%\\"],
    ...["%USERPROFILE%", '"%UserProfile%"', "%HOMEDRIVE%%HOMEPATH%", "C:\\Users\\%USERNAME%"],
    ...["C:\\Users", "C:\\Users\\u\\..", "%SystemRoot%", "%windir%\\System32", '"%ProgramFiles%"'],
    ...["%CD%", ".", ".\\", "C:\\proj", "..\\proj", "..", "src\\..", "%CD:~0,3%"],
    ...["%USERPROFILE:~0,2%\\", "%USERPROFILE:u=.%", "\\\\?\\C:\\", "C:^\\"],
  ],
  removals: [
    (target) => `rd /s /q ${target}`,
    (target) => `RMDIR /Q/S ${target}`,
    (target) => `r^d /s /q ${target}`,
    (target) => `@rd ${target} /s /q`,
    (target) => `del /f /s /q ${target}`,
    (target) => `cmd.exe /d /s /c "rd /s /q ${target}"`,
    (target) => `%ComSpec% /c rd /s /q ${target}`,
    (target) => `call rd /s /q ${target}`,
    (target) => `start "" /b cmd /c rd /s /q ${target}`,
    (target) => `if exist ${target} (rd /s /q ${target}) else echo no`,
    (target) => `echo y| rd /s ${target}`,
    (target) => `for %d in (${target}) do rd /s /q %d`,
    (target) => `rd /s /q dist ${target}`,
  ],
  entered: [
    (target) => `cd /d ${target} & rd /s /q .`,
    (target) => `pushd ${target} & del /s /q *`,
  ],
  lines: [
    ...[
      "format C: /q /y",
      "del /f /s /q C:\\*.*",
      'powershell -c "ri C:\\ -r -fo"',
      "wsl rm -rf /",
    ],
    ...['bash -c "rm -rf ~"', "for /d %i in (C:\\*) do rd /s /q %i", "del /q /s *.*"],
    ...["node -e \"require('child_process').execSync('rd /s /q C:\\\\\\\\')\"", "rd /s /q C:\\"],
    ...[
      "(echo select disk 0& echo clean)| diskpart",
      "python -c \"import shutil; shutil.rmtree('C:/')\"",
    ],
  ],
  wrappings: [
    (line) => `(${line})`,
    (line) => `echo. & ${line}`,
    (line) => `if not exist x ${line}`,
    (line) => `verify >nul && ${line}`,
  ],
  misses: [
    ...["rd /s /q C:\\proj\\dist", "rd /s /q C:\\data", "rd /s /q %TEMP%\\x", "echo rd /s /q C:\\"],
    ...["dir /s C:\\", "if exist dist rd /s /q dist", 'findstr /s "rd /s /q C:\\" *.md'],
  ],
};

/** The same for fish, in `/work/app`, at home in `/home/u`. */
export const fish: DialectLines = {
  targets: [
    ...["/", "//", "~", "~/", "$HOME", '"$HOME"', "$HOME/", ".", "$PWD", "(pwd)", '"$(pwd)"', ".."],
    ...["/home/u", "/home/u/..", "../app", "~u", "~root", "/etc", "/./", "(echo /)", "/home/$USER"],
    ...["(string join / '' home u)", "(dirname $PWD)", "(realpath ~)", "(path resolve ..)"],
    ...["(string replace x '' x/)", "(string trim ' / ')", "(git rev-parse --show-toplevel)"],
  ],
  removals: [
    (target) => `rm -rf ${target}`,
    (target) => `set t ${target}; rm -rf $t`,
    (target) => `for d in ${target}; command rm -rf $d; end`,
    (target) => `function wipe -a d; rm -rf $d; end; wipe ${target}`,
    (target) => `test -d x; or rm -rf ${target}`,
    (target) => `begin; sudo rm -rf ${target}; end &`,
    (target) => `set c rm -rf; $c ${target}`,
    (target) => `printf '%s\\n' ${target} | while read d; rm -rf $d; end`,
    (target) => `function bye --on-event fish_exit; rm -rf ${target}; end`,
    (target) => `find ${target} -delete`,
  ],
  entered: [(target) => `cd ${target}; and rm -rf *`],
  lines: ["rm -rf /*", "rm -rf {/etc,/usr}", "rm -rf ./**", "rm -rf $HOME/*", "rm -rf {*,.*}"],
  wrappings: [
    (line) => `begin; ${line}; end`,
    (line) => `eval ${fishQuoted(line)}`,
    (line) => `echo ${fishQuoted(line)} | source`,
    (line) => `fish -c ${fishQuoted(line)}`,
    (line) => `not ${line}`,
  ],
  misses: [
    "rm -rf (pwd)/dist",
    "rm -rf /tmp/x",
    "set t dist; rm -rf $t",
    "echo 'rm -rf /'",
    "ls ~",
  ],
};
