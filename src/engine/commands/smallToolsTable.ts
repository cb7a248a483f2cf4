import type { CommandModel } from "./define";
import { optionTool } from "./optionTool";
import { verbTool } from "./verbTool";

const duplicates = "the copies that are deleted may be the ones that something else looks for";
const reset =
  "certificates, configuration and what was stored in the cluster on this machine are gone";

const droppedColumn = {
  does: "change",
  kind: "table",
  named: "--table -table",
  because: "what is dropped goes with its data, and the old table is dropped when it is done",
} as const;

/** Programs of one or two destructive words, from their manuals. */
export const smallTools: readonly CommandModel[] = [
  optionTool({
    name: "octodns-sync",
    does: "Makes DNS zones like a configuration; with --force also where that deletes much.",
    flags: "--quiet --debug",
    values: "--config-file= --logging-config= --source= --target= --lenient=",
    deeds: [
      {
        when: "--doit",
        and: "--force",
        does: "change",
        kind: "setting",
        named: "operands",
        unnamed: "every DNS zone of the configuration",
        because: "--force lets it delete more records than its safety allows",
      },
    ],
    help: "-h --help --version",
    examples: [
      {
        run: "octodns-sync --config-file c.yaml --doit --force",
        effects: ["change setting every DNS zone of the configuration (irreversible)"],
      },
      { run: "octodns-sync --config-file c.yaml --doit", effects: [] },
      { run: "octodns-sync --config-file c.yaml", effects: [] },
    ],
  }),
  verbTool({
    name: "gh-ost",
    does: "Changes tables of MySQL while they are used.",
    switches:
      "--execute -execute --allow-on-master -allow-on-master --test-on-replica -test-on-replica --verbose -verbose --debug --initially-drop-old-table --initially-drop-ghost-table --assume-rbr",
    values:
      "--alter -alter --user -user --password -password --host -host --port -port --database -database --table -table",
    places: { database: "--database -database", host: "--host -host" },
    unlisted: "takes a value",
    deletes: "",
    commands: {
      "": [
        { ...droppedColumn, when: "--execute --alter~drop !--test-on-replica" },
        { ...droppedColumn, when: "-execute -alter~drop !-test-on-replica" },
      ],
    },
    examples: [
      {
        run: 'gh-ost --alter="DROP COLUMN email" --table=users --execute',
        effects: ["change table users (irreversible)"],
      },
      {
        run: "gh-ost -alter 'drop column email' -table users -execute",
        effects: ["change table users (irreversible)"],
      },
      { run: 'gh-ost --alter="DROP COLUMN email" --table=users', effects: [] },
      { run: 'gh-ost --alter="ADD COLUMN email TEXT" --table=users --execute', effects: [] },
    ],
  }),
  verbTool({
    name: "pt-online-schema-change",
    does: "Changes tables of MySQL while they are used.",
    switches: "--execute --dry-run --no-drop-old-table --print --statistics --ask-pass",
    values: "--alter --user -u --password -p --host -h --port -P --chunk-size --max-load",
    places: { host: "--host -h" },
    unlisted: "takes a value",
    deletes: "",
    commands: { "": { ...droppedColumn, named: "", when: "--execute --alter~drop" } },
    examples: [
      {
        run: "pt-online-schema-change --alter 'DROP COLUMN a' D=shop,t=users --execute",
        effects: ["change table D=shop,t=users (irreversible)"],
      },
      {
        run: "pt-online-schema-change --alter 'DROP COLUMN a' D=shop,t=users --dry-run",
        effects: [],
      },
      {
        run: "pt-online-schema-change --alter 'ADD COLUMN a INT' D=shop,t=users --execute",
        effects: [],
      },
    ],
  }),
  verbTool({
    name: "pt-archiver",
    does: "Moves rows of MySQL elsewhere, or purges them.",
    switches: "--purge --dry-run --statistics --no-check-charset --bulk-delete",
    values: "--source --dest --file --where --limit --txn-size --progress --sleep --run-time",
    unlisted: "takes a value",
    deletes: "",
    commands: {
      "": {
        does: "delete",
        kind: "rows",
        named: "--source",
        when: "--purge --where~1=1",
        because: "every row is deleted, and none is kept",
      },
    },
    examples: [
      {
        run: "pt-archiver --source h=db,D=shop,t=orders --purge --where '1=1'",
        effects: ["delete rows of h=db,D=shop,t=orders (irreversible)"],
      },
      {
        run: "pt-archiver --source h=db,D=shop,t=orders --purge --where '1=1' --dry-run",
        effects: [],
      },
      {
        run: "pt-archiver --source h=db,D=shop,t=orders --purge --where 'created < 1'",
        effects: [],
      },
    ],
  }),
  verbTool({
    name: "skeema",
    does: "Makes a MySQL database like the files of a project; --allow-unsafe lets it drop.",
    switches: "--allow-unsafe --dry-run --verify",
    values: "-p --password -u --user --safe-below-size",
    unlisted: "takes a value",
    deletes: "",
    commands: {
      push: {
        does: "change",
        kind: "database",
        unnamed: "of the environment",
        when: "--allow-unsafe",
        because: "tables and columns that the files do not have are dropped with their data",
      },
    },
    examples: [
      {
        run: "skeema push production --allow-unsafe",
        effects: ["change database production (irreversible)"],
      },
      { run: "skeema push production", effects: [] },
      { run: "skeema push --allow-unsafe --dry-run", effects: [] },
    ],
  }),
  verbTool({
    name: "grate",
    aliases: ["rh"],
    does: "Runs SQL scripts as migrations; --drop drops the database.",
    switches: "--drop -drop --dryrun --silent -w",
    values:
      "-c --connectionstring -cs -f --files --env --databasetype -dt --server -s --database -d",
    dry: "--dryrun",
    unlisted: "takes a value",
    deletes: "",
    commands: {
      "": {
        does: "drop",
        kind: "database",
        named: "-d --database -c --connectionstring -cs",
        unnamed: "of the project",
        when: "--drop",
        because: "the database is dropped; only a backup brings it back",
      },
    },
    examples: [
      {
        run: "grate --drop --database shop",
        effects: ["drop database shop (irreversible)"],
      },
      { run: "rh --database shop", effects: [] },
      { run: "grate --drop --database shop --dryrun", effects: [] },
    ],
  }),
  verbTool({
    name: "puppet",
    does: "Configures this machine; a resource that is to be absent is removed.",
    switches: "--noop --debug --verbose --test",
    values: "--modulepath --environment -e --execute",
    dry: "--noop",
    unlisted: "takes a value",
    deletes: "",
    commands: {
      resource: {
        kind: "object",
        operands: "type name",
        when: "*~ensure=absent|ensure=purged",
        because: "what it names is removed from this machine",
      },
    },
    examples: [
      {
        run: "puppet resource user bob ensure=absent",
        effects: ["destroy object bob in type user (irreversible)"],
      },
      { run: "puppet resource user bob", effects: [] },
      { run: "puppet resource user bob ensure=absent --noop", effects: [] },
    ],
  }),
  verbTool({
    name: "impdp",
    does: "Imports dumps into an Oracle database.",
    values: "",
    unlisted: "takes nothing",
    deletes: "",
    commands: {
      "": {
        does: "overwrite",
        kind: "table",
        operands: "-",
        unnamed: "every one of the dump that exists already",
        when: "*~table_exists_action=replace|table_exists_action=truncate|TABLE_EXISTS_ACTION=REPLACE|TABLE_EXISTS_ACTION=TRUNCATE",
        because: "the rows that such a table has are removed before the import",
      },
    },
    examples: [
      {
        run: "impdp u/p dumpfile=x.dmp table_exists_action=replace",
        effects: ["overwrite table every one of the dump that exists already (irreversible)"],
      },
      { run: "impdp u/p dumpfile=x.dmp table_exists_action=skip", effects: [] },
    ],
  }),
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
