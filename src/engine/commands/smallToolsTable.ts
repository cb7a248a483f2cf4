import type { CommandModel } from "./define";
import { optionTool } from "./optionTool";
import { verbTool } from "./verbTool";

const duplicates = "the copies that are deleted may be the ones that something else looks for";
const reset =
  "certificates, configuration and what was stored in the cluster on this machine are gone";

/** Programs of one or two destructive words, from their manuals. */
export const smallTools: readonly CommandModel[] = [
  optionTool({
    name: "emulator",
    style: "words",
    does: "Runs virtual Android devices; -wipe-data empties one before it starts.",
    flags:
      "-no-window -no-audio -no-snapshot -no-snapshot-load -no-boot-anim -read-only -verbose -list-avds",
    values: "-port= -gpu= -memory= -cores= -snapshot= -feature= -accel=",
    deeds: [
      {
        when: "-wipe-data",
        does: "truncate",
        kind: "volume",
        noun: "the data of the device",
        named: "-avd=",
        unnamed: "that is started",
        because: "apps, accounts and files on the device are deleted before it starts",
      },
    ],
    help: "-help -version",
    examples: [
      {
        run: "emulator -avd Pixel_7 -wipe-data",
        effects: ["truncate volume the data of the device Pixel_7 (irreversible)"],
      },
      {
        run: "emulator @Pixel_7 -wipe-data",
        effects: ["truncate volume the data of the device that is started (irreversible)"],
      },
      { run: "emulator -avd Pixel_7 -no-window", effects: [] },
    ],
  }),
  optionTool({
    name: "fdupes",
    aliases: ["jdupes"],
    does: "Finds files of the same content; -d deletes all but one of each.",
    flags:
      "-r --recurse -R --recurse: -s --symlinks -H --hardlinks -n --noempty -f --omitfirst -A --nohidden -1 --sameline -S --size -m --summarize -q --quiet -p --permissions -i --reverse -N --noprompt -I --immediate",
    values: "-o --order",
    deeds: [
      {
        when: "-d --delete",
        does: "delete",
        kind: "object",
        noun: "duplicate files in",
        named: "operands",
        unnamed: "this directory",
        because: duplicates,
      },
    ],
    examples: [
      {
        run: "fdupes -d -N photos",
        effects: ["delete object duplicate files in photos (irreversible)"],
      },
      {
        run: "jdupes --delete -r music",
        effects: ["delete object duplicate files in music (irreversible)"],
      },
      { run: "jdupes -r photos", effects: [] },
    ],
  }),
  optionTool({
    name: "unison",
    style: "words",
    does: "Keeps two folders the same; with -force one of them is made like the other.",
    flags: "-batch -auto -silent -terse -prefer -times -perms -owner -group",
    values: "-ignore -path -root -logfile",
    deeds: [
      {
        when: "-force=",
        does: "overwrite",
        kind: "object",
        noun: "whatever differs from",
        named: "-force=",
        unnamed: "one side",
        because: "changes and files that only the other side has are lost",
      },
    ],
    examples: [
      {
        run: "unison -batch a b -force a",
        effects: ["overwrite object whatever differs from a (irreversible)"],
      },
      { run: "unison -batch a b", effects: [] },
    ],
  }),
  optionTool({
    name: "pypi-cleanup",
    does: "Deletes releases of a package from PyPI.",
    flags: "-y --yes -v --verbose",
    values: "-u= --username= -r= --version-regex= -d= --days= -t= --host=",
    deeds: [
      {
        when: "--do-it",
        does: "destroy",
        kind: "package",
        noun: "releases of",
        named: "-p= --package=",
        unnamed: "a package",
        because: "a deleted version cannot be uploaded again",
      },
    ],
    examples: [
      {
        run: "pypi-cleanup -p shop --do-it",
        effects: ["destroy package releases of shop (irreversible)"],
      },
      {
        run: "pypi-cleanup --package shop --do-it",
        effects: ["destroy package releases of shop (irreversible)"],
      },
      { run: "pypi-cleanup -p shop", effects: [] },
    ],
  }),
  optionTool({
    name: "rdfind",
    style: "words",
    does: "Finds files of the same content, and may delete them.",
    deeds: [
      {
        when: "-deleteduplicates",
        does: "delete",
        kind: "object",
        noun: "duplicate files in",
        named: "operands",
        unnamed: "this directory",
        because: duplicates,
      },
    ],
    dry: "-dryrun -n",
    help: "-h -help --help",
    examples: [
      {
        run: "rdfind -deleteduplicates photos",
        effects: ["delete object duplicate files in photos (irreversible)"],
      },
      { run: "rdfind photos", effects: [] },
    ],
  }),
  optionTool({
    name: "keytool",
    style: "words",
    does: "Manages Java keystores.",
    values: "-keystore -storepass -storetype -providername -file -keypass",
    flags: "-list -genkeypair -importcert -exportcert -noprompt -v",
    deeds: [
      {
        when: "-delete",
        does: "delete",
        kind: "credential",
        noun: "key",
        named: "-alias=",
        unnamed: "in the keystore",
        because: "a private key in it is in no other place",
      },
    ],
    help: "-help --help",
    examples: [
      {
        run: "keytool -delete -alias ci -keystore ci.jks",
        effects: ["delete credential key ci (irreversible)"],
      },
      { run: "keytool -list", effects: [] },
    ],
  }),
  optionTool({
    name: "k3s-uninstall.sh",
    aliases: ["k3s-agent-uninstall.sh", "rke2-uninstall.sh"],
    does: "Removes a cluster from this machine.",
    deeds: [
      {
        does: "destroy",
        kind: "infrastructure",
        named: "",
        unnamed: "the cluster on this machine",
        because: "what was deployed to it and its storage are deleted",
      },
    ],
    examples: [
      {
        run: "k3s-uninstall.sh",
        effects: ["destroy infrastructure the cluster on this machine (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "lxc-destroy",
    does: "Removes a container of LXC with its file system.",
    flags: "-f --force -s --snapshots -q --quiet",
    values: "-P= --lxcpath= -o= --logfile= -l= --logpriority=",
    deeds: [
      {
        does: "destroy",
        kind: "infrastructure",
        named: "-n= --name=",
        noun: "container",
        unnamed: "of LXC",
        because: "its file system is deleted",
      },
    ],
    help: "--usage --help --version",
    examples: [
      {
        run: "lxc-destroy -n web",
        effects: ["destroy infrastructure container web (irreversible)"],
      },
      {
        run: "lxc-destroy --name=web",
        effects: ["destroy infrastructure container web (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "bfg",
    does: "Takes files out of the whole history of a repository.",
    values:
      "-b= --strip-blobs-bigger-than= -B= --strip-biggest-blobs= -bi= --strip-blobs-with-ids= -D= --delete-files= --delete-folders= -rt= --replace-text= -fi= --filter-content-including= -fe= --filter-content-excluding= -p= --protect-blobs-from=",
    flags: "--private --no-blob-protection",
    style: "words",
    deeds: [
      {
        does: "rewrite",
        kind: "git history",
        named: "operands",
        unnamed: "of this repository",
        because: "every commit is written anew, and other clones still have the old ones",
      },
    ],
    examples: [
      {
        run: "bfg -D secret.txt shop.git",
        effects: ["rewrite git history shop.git (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "history",
    does: "Lists, and forgets, the lines that were typed in a shell.",
    flags: "-a -n -r -p -s -d",
    deeds: [
      {
        when: "-c",
        does: "delete",
        kind: "setting",
        named: "",
        unnamed: "the shell's history",
        because: "what was typed before cannot be looked up any more",
      },
    ],
    help: "",
    examples: [
      { run: "history -c", effects: ["delete setting the shell's history (irreversible)"] },
      { run: "history 20", effects: [] },
    ],
  }),
  optionTool({
    name: "atrm",
    does: "Removes commands that were scheduled with at.",
    help: "-V",
    deeds: [
      {
        does: "delete",
        kind: "setting",
        noun: "scheduled command",
        named: "operands",
        unnamed: "of an unknown number",
        because: "what was scheduled is written down nowhere else",
      },
    ],
    examples: [{ run: "atrm 7", effects: ["delete setting scheduled command 7 (irreversible)"] }],
  }),
  verbTool({
    name: "hub",
    does: "Works with GitHub beside git.",
    switches: "-y --yes",
    unlisted: "takes nothing",
    deletes: "-",
    commands: {
      delete: { kind: "project", because: "the repository goes with its issues and releases" },
    },
    examples: [
      { run: "hub delete -y acme/shop", effects: ["destroy project acme/shop (irreversible)"] },
      { run: "hub pull-request", effects: [] },
    ],
  }),
  verbTool({
    name: "chezmoi",
    does: "Manages dotfiles.",
    switches: "-f --force -v --verbose -n --dry-run --binary",
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "-",
    commands: {
      destroy: {
        does: "delete",
        kind: "object",
        noun: "dotfile",
        because: "source, target and state are deleted",
      },
      purge: {
        kind: "setting",
        unnamed: "of chezmoi, with its source directory",
        because: "the source directory goes too",
      },
    },
    examples: [
      {
        run: "chezmoi destroy ~/.vimrc",
        effects: ["delete object dotfile /home/u/.vimrc (irreversible)"],
      },
      {
        run: "chezmoi purge --force",
        effects: ["destroy setting of chezmoi, with its source directory (irreversible)"],
      },
      { run: "chezmoi apply", effects: [] },
    ],
  }),
  verbTool({
    name: "kubeadm",
    aliases: ["k0s"],
    does: "Sets up nodes of Kubernetes, and takes them down.",
    switches: "-f --force --graceful --reboot --cleanup-tmp-dir",
    values:
      "-n --nodes -e --endpoints --kubeconfig --cri-socket --cert-dir --system-labels-to-wipe",
    dry: "--dry-run",
    unlisted: "takes nothing",
    deletes: "-",
    commands: { reset: { kind: "infrastructure", unnamed: "node of the cluster", because: reset } },
    examples: [
      {
        run: "kubeadm reset -f",
        effects: ["destroy infrastructure node of the cluster (irreversible)"],
      },
      { run: "k0s status", effects: [] },
    ],
  }),
];
