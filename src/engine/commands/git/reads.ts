import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { PathResource } from "../../model/resource";
import { fileWrite } from "../device";
import { here } from "../here";
import { looksLikePath, picked } from "./pathspec";
import { gitCommand, type Git, type GitFamily } from "./workTree";

function read(resource: PathResource): Effect {
  return { kind: "read", resource };
}

/**
 * `HEAD:.env` and `:.env` name a file in git's history. The path is relative to the work tree; it is
 * resolved against the directory of the call, because asking for the root costs a run of git.
 */
function inHistory(git: Git<never>, words: readonly Argument[]): readonly Effect[] {
  return words.flatMap((word) => {
    const text = literal(word) ?? word.text;
    const colon = text.indexOf(":");
    const path = text.slice(colon + 1).replace(/^[0-3]:/, "");
    if (colon < 0 || path === "" || path.startsWith("/")) return [];
    return [read(git.path({ ...word, text: path, pieces: [path] }))];
  });
}

/** Files that are named after `--`, or that look like files. Directories and `.` print no secret alone. */
function namedFiles(git: Git<never>): readonly Effect[] {
  const words =
    git.separated ?? git.operands.filter(({ text }) => looksLikePath(text) && !text.includes(":"));
  return picked(git, words).flatMap((each) => (each.kind === "path" ? [read(each.resource)] : []));
}

const show = gitCommand(
  { quiet: ["-q", "--quiet", "-s", "--no-patch", "--stat", "--name-only", "--name-status"] },
  (git) => [...inHistory(git, git.operands), ...(git.has("quiet") ? [] : namedFiles(git))],
);

const catFile = gitCommand(
  { aside: ["-e", "-t", "-s"], print: ["-p", "--textconv", "--filters"], path: ["--path="] },
  (git) => (git.has("aside") ? [] : inHistory(git, git.operands)),
);

const log = gitCommand(
  {
    patch: ["-p", "-u", "--patch", "-U=", "--unified=", "--word-diff?", "--cc"],
    range: ["-L="],
    values: [
      ...["-n=", "--max-count=", "--format=", "--pretty?", "--author=", "--grep=", "-S=", "-G="],
      ...["--since=", "--until=", "--after=", "--before=", "--date="],
    ],
  },
  (git) => [
    ...inHistory(git, git.values("range").map(afterRange)),
    ...(git.has("patch") ? namedFiles(git) : []),
  ],
);

/** `-L 1,5:file` and `-L :function:file`: the file is behind the last colon. */
function afterRange(range: Argument): Argument {
  const text = range.text.slice(range.text.lastIndexOf(":"));
  return { ...range, text, pieces: [text] };
}

const diff = gitCommand(
  {
    output: ["--output="],
    names: [
      ...["--stat?", "--numstat", "--shortstat", "--name-only", "--name-status", "--summary", "-q"],
      ...["--quiet", "-s", "--no-patch", "--check"],
    ],
    values: ["-U=", "--unified=", "-S=", "-G=", "--diff-filter="],
  },
  (git) => [
    ...(git.has("names") ? [] : [...inHistory(git, git.operands), ...namedFiles(git)]),
    ...git.values("output").flatMap((file) => fileWrite("overwrite", git.path(file))),
  ],
);

const blame = gitCommand(
  {
    values: ["-L=", "-S=", "--contents=", "--ignore-rev=", "--ignore-revs-file=", "--since="],
  },
  (git) => {
    const file = git.separated?.[0] ?? git.operands.at(-1);
    return file === undefined ? [] : [read(git.path(file))];
  },
);

const grep = gitCommand(
  {
    pattern: ["-e=", "-f="],
    names: [
      ...["-l", "-L", "--files-with-matches", "--name-only", "--files-without-match"],
      ...["-c", "--count", "-q", "--quiet"],
    ],
    untracked: ["--untracked", "--no-index", "--no-exclude-standard"],
    values: [
      ...["-A=", "--after-context=", "-B=", "--before-context=", "-C=", "--context=", "-m="],
      ...["--max-count=", "--max-depth=", "--threads=", "-O?", "--open-files-in-pager?"],
    ],
    flags: [
      ..."-v -i -w -a -I -r -E -G -F -P -n -h -H -z -o -p -W".split(" "),
      ...["--cached", "--and", "--or", "--not", "--all-match"],
    ],
  },
  (git): readonly Effect[] => {
    if (git.has("names")) return [];
    const words = git.has("pattern") ? git.operands : git.operands.slice(1);
    const paths = git.separated ?? words.filter(({ text }) => looksLikePath(text));
    const only = git.has("untracked") ? {} : { only: "tracked files" };
    const dot = here(git.call);
    if (paths.length === 0) return [read({ ...git.path(dot, { tree: true }), ...only })];
    return picked(git, paths).map((each) =>
      each.kind === "path"
        ? read({ ...each.resource, tree: true })
        : read({ ...git.path(dot, { tree: true }), ...only }),
    );
  },
);

/** Adding a file copies it into git, from where it is pushed. `.` and -A leave out ignored files. */
const add = gitCommand(
  { dryRun: ["-n", "--dry-run"], values: ["--chmod=", "--pathspec-from-file="] },
  (git) =>
    git.has("dryRun")
      ? []
      : picked(git, git.operands).flatMap((each) =>
          each.kind === "path" ? [read(each.resource)] : [],
        ),
);

/** What stands after `--` of a command that makes patches, bundles or commits of files. */
const afterDashes = gitCommand({}, (git) => (git.separated === undefined ? [] : namedFiles(git)));

const stashShow = gitCommand(
  {
    patch: ["-p", "-u", "--patch"],
    stat: ["--stat?", "--name-only", "--name-status", "--include-untracked", "--only-untracked"],
  },
  (git) => (git.has("patch") && git.separated !== undefined ? namedFiles(git) : []),
);

/** With -w the file is kept in git, where `cat-file` prints it. */
const hashObject = gitCommand(
  { keep: ["-w"], values: ["-t=", "--path="], neutral: ["--stdin", "--no-filters", "--literally"] },
  (git) => (git.has("keep") ? git.operands.map((file) => read(git.path(file))) : []),
);

const archive = gitCommand(
  {
    output: ["-o=", "--output="],
    file: ["--add-file="],
    values: ["--format=", "--prefix=", "--remote=", "--exec=", "--add-virtual-file="],
  },
  (git) => [
    ...[...git.operands.slice(1), ...git.values("file")].map((file) => read(git.path(file))),
    ...git.values("output").flatMap((file) => fileWrite("overwrite", git.path(file))),
  ],
);

const fillCredential = gitCommand({}, () => [
  {
    kind: "disclose",
    resource: {
      kind: "credential",
      name: "the password or token that git stores",
      reach: "elsewhere",
    },
  },
]);

/** What prints or copies the content of files, from the work tree or from git's history. */
export const reads: GitFamily = {
  subcommands: {
    show,
    "cat-file": catFile,
    "log|whatchanged": log,
    "format-patch|range-diff|bundle create|commit": afterDashes,
    "stash show": stashShow,
    "hash-object": hashObject,
    "diff|diff-index|diff-files|diff-tree": diff,
    "blame|annotate": blame,
    grep,
    "add|stage": add,
    archive,
    "credential fill|credential-store get|credential-cache get|credential-manager get|credential-osxkeychain get|credential-libsecret get|credential-wincred get|credential-oauth get":
      fillCredential,
  },
  examples: [
    { run: "git show HEAD:.env", effects: ["read /w/.env"] },
    { run: "git show :2:src/a.ts", effects: ["read /w/src/a.ts"] },
    { run: "git show HEAD -- .env", effects: ["read /w/.env"] },
    { run: "git show HEAD", effects: [] },
    {
      run: "git show -q --quiet -s --no-patch --stat --name-only --name-status HEAD -- .env",
      effects: [],
    },
    { run: "git cat-file -p HEAD:.env --textconv --filters --path=x", effects: ["read /w/.env"] },
    { run: "git cat-file blob main:key.pem", effects: ["read /w/key.pem"] },
    { run: "git cat-file -e -t -s HEAD:.env", effects: [] },
    { run: "git log -p -- .env", effects: ["read /w/.env"] },
    { run: "git whatchanged -p -- .env", effects: ["read /w/.env"] },
    { run: "git format-patch -1 --stdout -- .env", effects: ["read /w/.env"] },
    { run: "git commit -m 'reset --hard' -- .env", effects: ["read /w/.env"] },
    { run: "git commit -am 'read .env'", effects: [] },
    { run: "git bundle create x.bundle HEAD -- .env", effects: ["read /w/.env"] },
    { run: "git stash show -p -u --patch -- .env", effects: ["read /w/.env"] },
    {
      run: "git stash show --stat --name-only --name-status --include-untracked --only-untracked -- .env",
      effects: [],
    },
    {
      run: "git hash-object -w -t blob --path=x --stdin --no-filters --literally .env",
      effects: ["read /w/.env"],
    },
    { run: "git hash-object .env", effects: [] },
    { run: "git log --patch -u -U3 --unified=3 --word-diff --cc .env", effects: ["read /w/.env"] },
    { run: "git log -L 1,5:.env", effects: ["read /w/.env"] },
    { run: "git log --oneline -- .env", effects: [] },
    {
      run: "git log -n 3 --max-count=3 --format=%h --pretty=x --author a --grep reset -S x -G x --since x --until x --after x --before x --date iso",
      effects: [],
    },
    { run: "git diff .env", effects: ["read /w/.env"] },
    { run: "git diff origin/main HEAD~1", effects: [] },
    {
      run: "git diff -U1 --unified=1 -S x -G x --diff-filter=M --output=out.patch -- a.ts",
      effects: ["read /w/a.ts", "overwrite /w/out.patch"],
    },
    {
      run: "git diff --stat --numstat --shortstat --name-only --name-status --summary -q --quiet -s --no-patch --check .env",
      effects: [],
    },
    { run: "git blame -L 1,5 .env", effects: ["read /w/.env"] },
    {
      run: "git annotate -S f --contents f --ignore-rev r --ignore-revs-file f --since d a.ts",
      effects: ["read /w/a.ts"],
    },
    { run: "git grep password -- .env", effects: ["read /w/.env/**"] },
    { run: "git grep -e SECRET -f patterns", effects: ["read /w/** [tracked files]"] },
    {
      run: "git grep --untracked --no-index --no-exclude-standard SECRET",
      effects: ["read /w/**"],
    },
    {
      run: "git grep -viwaIrEGFPnhHzopW --cached --and --or --not --all-match -A 1 --after-context 1 -B 1 --before-context 1 -C 1 --context 1 x",
      effects: ["read /w/** [tracked files]"],
    },
    {
      run: "git grep -m 1 --max-count 1 --max-depth 1 --threads 1 -O --open-files-in-pager x",
      effects: ["read /w/** [tracked files]"],
    },
    {
      run: "git grep -l -L --files-with-matches --name-only --files-without-match -c --count -q --quiet x",
      effects: [],
    },
    { run: "git add -f .env", effects: ["read /w/.env"] },
    { run: "git add .", effects: [] },
    { run: "git add -n --dry-run --chmod=+x --pathspec-from-file=f .env", effects: [] },
    { run: "git archive -o a.zip HEAD .env", effects: ["read /w/.env", "overwrite /w/a.zip"] },
    {
      run: "git archive --output=a.zip --format=zip --prefix=x/ --remote=r --exec=e --add-virtual-file=a:b --add-file=.env HEAD",
      effects: ["read /w/.env", "overwrite /w/a.zip"],
    },
    {
      run: "git credential fill",
      effects: ["disclose credential the password or token that git stores"],
    },
  ],
};
