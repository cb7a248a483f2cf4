import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";
import { verbTool } from "../verbTool";

const uncommitted = "changes that were never committed are in no history";
const untracked = "untracked files are in no history";
const working = {
  does: "discard",
  kind: "git changes",
  because: uncommitted,
} as const;

/** Version control beside git, and data kept beside it: what is in no history is lost. */
export const versionTools: readonly CommandModel[] = [
  verbTool({
    name: "hg",
    aliases: ["sl"],
    does: "Keeps versions with Mercurial, or with Sapling, which came from it.",
    switches:
      "-C --clean -c --check --all -a --no-backup -k --keep -f --force -q --quiet -v --verbose -y --noninteractive -i --interactive -p --print -m --merge --cleanup --delete",
    values:
      "-r --rev -d --date -R --repository --config --cwd -X --exclude -I --include -s --source -b --base",
    dry: "-n --dry-run -p --print",
    unlisted: "takes nothing",
    deletes: "strip purge",
    verbAt: [0, 0],
    commands: {
      "update|up|checkout|co|goto": [
        { ...working, unnamed: "of the Mercurial working directory", operands: "-", when: "-C" },
        {
          ...working,
          unnamed: "of the Mercurial working directory",
          operands: "-",
          when: "--clean",
        },
      ],
      revert: [
        {
          ...working,
          unnamed: "of the Mercurial working directory",
          loss: "recoverable",
          because: "what was there is kept in `.orig` files",
          when: "!--no-backup !-C",
        },
        { ...working, unnamed: "of the Mercurial working directory", when: "--no-backup" },
        { ...working, unnamed: "of the Mercurial working directory", when: "-C" },
      ],
      "purge|clean": {
        does: "delete",
        kind: "git untracked files",
        unnamed: "of the Mercurial working directory",
        because: untracked,
      },
      "strip|debugstrip": [
        {
          does: "rewrite",
          kind: "git history",
          named: "-r --rev",
          unnamed: "of the Mercurial repository",
          because: "no bundle of the removed changesets is kept",
          when: "--no-backup",
        },
        {
          does: "rewrite",
          kind: "git history",
          named: "-r --rev",
          unnamed: "of the Mercurial repository",
          loss: "recoverable",
          because: "a bundle of the removed changesets is kept in .hg/strip-backup",
          when: "!--no-backup",
        },
      ],
      shelve: [
        {
          does: "delete",
          kind: "git stash",
          because: uncommitted,
          unnamed: "every one",
          when: "--cleanup",
        },
        { does: "delete", kind: "git stash", because: uncommitted, when: "--delete" },
      ],
      push: {
        does: "rewrite",
        kind: "git history",
        unnamed: "of the other repository",
        operands: "-",
        loss: "recoverable",
        because: "forced, it makes new heads there; nothing is removed",
        when: "--force",
      },
    },
    examples: [
      {
        run: "hg update -C",
        effects: ["discard git changes of the Mercurial working directory (irreversible)"],
      },
      {
        run: "hg update --clean tip",
        effects: ["discard git changes of the Mercurial working directory (irreversible)"],
      },
      {
        run: "hg purge",
        effects: ["delete git untracked files of the Mercurial working directory (irreversible)"],
      },
      { run: "hg strip -r 5 --no-backup", effects: ["rewrite git history 5 (irreversible)"] },
      { run: "hg revert a.txt --no-backup", effects: ["discard git changes a.txt (irreversible)"] },
      { run: "hg update tip", effects: [] },
      { run: "hg status", effects: [] },
    ],
  }),
  verbTool({
    name: "jj",
    does: "Keeps versions with Jujutsu, which can undo its operations as long as it remembers them.",
    switches: "--ignore-working-copy --ignore-immutable --debug --quiet --no-pager --now",
    values: "-R --repository --at-operation --at-op --color --config --config-file --expire",
    unlisted: "takes a value",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      "op|operation abandon": {
        does: "rewrite",
        kind: "git history",
        noun: "operations",
        operands: "name",
        because: "what was undone or abandoned cannot be had back without them",
      },
      "util gc": {
        does: "delete",
        kind: "git history",
        operands: "-",
        unnamed: "everything that was abandoned",
        because: "what no operation refers to any more is removed",
        when: "--expire=now",
      },
    },
    examples: [
      { run: "jj op abandon ..@", effects: ["rewrite git history operations ..@ (irreversible)"] },
      {
        run: "jj util gc --expire=now",
        effects: ["delete git history everything that was abandoned (irreversible)"],
      },
      { run: "jj abandon @", effects: [] },
      { run: "jj undo", effects: [] },
    ],
  }),
  verbTool({
    name: "svn",
    does: "Keeps versions with Subversion.",
    switches:
      "-R --recursive -q --quiet --force --remove-unversioned --remove-ignored --vacuum-pristines --non-interactive --remove-added --keep-local",
    values:
      "-r --revision -m --message --depth --changelist --cl --username --password --targets -c --change",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      revert: { ...working, because: "Subversion keeps no copy of local changes" },
      cleanup: [
        {
          does: "delete",
          kind: "git untracked files",
          unnamed: "of the Subversion working copy",
          because: untracked,
          when: "--remove-unversioned",
        },
        {
          does: "delete",
          kind: "git untracked files",
          unnamed: "of the Subversion working copy",
          because: untracked,
          when: "--remove-ignored",
        },
      ],
    },
    examples: [
      { run: "svn revert -R .", effects: ["discard git changes . (irreversible)"] },
      {
        run: "svn cleanup --remove-unversioned",
        effects: ["delete git untracked files of the Subversion working copy (irreversible)"],
      },
      { run: "svn cleanup", effects: [] },
      { run: "svn update", effects: [] },
    ],
  }),
  verbTool({
    name: "fossil",
    does: "Keeps versions with Fossil.",
    switches: "-f --force --verily -v --verbose -x --emptydirs",
    values: "-r --revision --ignore --keep -R --repository",
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      revert: {
        ...working,
        unnamed: "of the checkout",
        loss: "recoverable",
        because: "`fossil undo` takes it back once",
      },
      clean: {
        does: "delete",
        kind: "git untracked files",
        unnamed: "of the checkout",
        because: untracked,
      },
    },
    examples: [
      {
        run: "fossil clean --force",
        effects: ["delete git untracked files of the checkout (irreversible)"],
      },
      { run: "fossil status", effects: [] },
    ],
  }),
  verbTool({
    name: "p4",
    does: "Keeps versions with Perforce.",
    provider: "Perforce",
    switches: "-a -k -w -y -f -e -d -l",
    values: "-c -C -p -u -P",
    dry: "-n",
    unlisted: "takes nothing",
    deletes: "obliterate",
    verbAt: [0, 0],
    commands: {
      revert: { ...working, here: true, because: "Perforce keeps no copy of local changes" },
      clean: { ...working, here: true, unnamed: "of the workspace", because: uncommitted },
      obliterate: {
        kind: "git history",
        because: "files and their history are removed from the server for good",
        when: "-y",
      },
      "client|workspace|stream|depot|branch|label": "nothing",
    },
    examples: [
      {
        run: "p4 obliterate -y //depot/a/...",
        effects: ["destroy git history //depot/a/... in Perforce (irreversible)"],
      },
      { run: "p4 obliterate //depot/a/...", effects: [] },
      { run: "p4 revert //...", effects: ["discard git changes //... (irreversible)"] },
      { run: "p4 sync", effects: [] },
    ],
  }),
  verbTool({
    name: "dvc",
    does: "Keeps versions of data beside git.",
    switches:
      "-f --force -q --quiet -v --verbose -w --workspace -a --all-branches -T --all-tags -A --all-commits -c --cloud",
    values: "-r --remote -j --jobs -p --projects --cd",
    dry: "--dry",
    unlisted: "takes nothing",
    deletes: "destroy",
    verbAt: [0, 0],
    commands: {
      destroy: {
        kind: "project",
        unnamed: "data that DVC keeps here",
        because: "the cache and DVC's files are removed; what was never pushed is lost",
      },
      gc: {
        does: "delete",
        kind: "object",
        unnamed: "data that no kept version refers to",
        because: "what was never pushed is lost, and with --cloud the remote's copy too",
      },
      "exp|experiments remove|rm|clean": {
        does: "delete",
        kind: "object",
        unnamed: "experiments",
        because: "experiments that were never pushed are lost",
      },
      "remove|remote|cache": "nothing",
    },
    examples: [
      { run: "dvc destroy", effects: ["destroy project data that DVC keeps here (irreversible)"] },
      {
        run: "dvc gc -w -f",
        effects: ["delete object data that no kept version refers to (irreversible)"],
      },
      { run: "dvc pull", effects: [] },
    ],
  }),
  optionTool({
    name: "bleachbit",
    does: "Removes what programs leave behind: histories, caches, and files so that they cannot be restored.",
    flags:
      "--preset --all-but-warning --no-uac --gui --exit --debug -l --list -o --overwrite --sysinfo --no-first-start",
    dry: "-p --preview",
    help: "-h --help -v --version",
    deeds: [
      {
        when: "-s --shred",
        does: "destroy",
        kind: "object",
        noun: "file",
        named: "operands",
        unnamed: "of an unknown name",
        because: "its content is overwritten before it is removed",
      },
      {
        when: "-c --clean",
        does: "delete",
        kind: "setting",
        noun: "what this finds:",
        named: "operands",
        unnamed: "the preset's cleaners",
        because: "histories, sessions and caches of programs are removed for good",
      },
      {
        when: "-w --wipe-free-space",
        does: "destroy",
        kind: "device",
        noun: "free space of",
        named: "operands",
        unnamed: "the disk",
        because: "deleted files can no longer be restored",
        loss: "irreversible",
      },
    ],
    examples: [
      {
        run: "bleachbit --shred notes.txt",
        effects: ["destroy object file notes.txt (irreversible)"],
      },
      {
        run: "bleachbit --clean firefox.cookies",
        effects: ["delete setting what this finds: firefox.cookies (irreversible)"],
      },
      { run: "bleachbit -s a", effects: ["destroy object file a (irreversible)"] },
      {
        run: "bleachbit -c firefox.cache",
        effects: ["delete setting what this finds: firefox.cache (irreversible)"],
      },
      {
        run: "bleachbit -w /home --wipe-free-space",
        effects: ["destroy device free space of /home (irreversible)"],
      },
      { run: "bleachbit --list", effects: [] },
    ],
  }),
  optionTool({
    name: "nwipe",
    does: "Overwrites whole disks.",
    flags:
      "--autonuke --autopoweroff --nousb --nowait --nosignals --nogui --sync --noblank --verify --directio",
    values:
      "-m= --method= -l= --logfile= -p= --prng= -r= --rounds= --exclude= -P= --PDFreportpath= -q= --quiet=",
    help: "-h --help -V --version",
    deeds: [
      {
        does: "destroy",
        kind: "device",
        named: "operands",
        unnamed: "every disk that is found",
        because: "everything stored on the device is overwritten",
        loss: "catastrophic",
      },
    ],
    examples: [
      { run: "nwipe /dev/sdz", effects: ["destroy device /dev/sdz (catastrophic)"] },
      {
        run: "nwipe --autonuke",
        effects: ["destroy device every disk that is found (catastrophic)"],
      },
    ],
  }),
];
