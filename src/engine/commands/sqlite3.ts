import type { Effect } from "../model/effect";
import { storeOf, type Store } from "../sql/store";
import { contentOfFile, contentOfInput, type Content } from "./content";
import { defineCommand } from "./define";
import { createHoles, spelledEvidence } from "./holes";
import { clientEffects, pathOfText } from "./sqlClient";

/** Each option may be written with one dash or two. */
function both(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`-${name}`, `--${name}`]);
}

const inDatabase: ReadonlySet<string> = new Set([
  "table",
  "rows",
  "schema",
  "database",
  "database object",
  "setting",
]);

/**
 * `sqlite3` runs SQL and its dot commands in a database that is a file. A database in memory, and
 * one opened with -readonly, lose nothing; files that the text writes are lost all the same.
 */
export const sqlite3 = defineCommand({
  name: "sqlite3",
  does: "Runs SQL and dot commands in an SQLite database, which is a file.",
  style: "words",
  options: {
    command: both("cmd="),
    init: both("init="),
    readonly: both("readonly", "safe"),
    neutralFlags: [
      ...both("append", "ascii", "bail", "batch", "box", "column", "csv", "deserialize", "echo"),
      ...both("header", "noheader", "html", "interactive", "json", "line", "list", "markdown"),
      ...both("memtrace", "nofollow", "quote", "stats", "table", "tabs", "zip", "no-rowid-in-view"),
    ],
    neutralValues: [
      ...both("maxsize=", "mmap=", "newline=", "nonce=", "nullvalue=", "separator=", "vfs="),
      ...both("escape=", "screenwidth=", "heap="),
    ],
    neutralPairs: both("lookaside==", "pagecache=="),
    help: both("help", "version"),
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const { call } = parsed;
    const [file, ...texts] = parsed.operands;
    const contents: Content[] = [
      ...parsed.values("init").map((init) => contentOfFile(parsed.path(init), ask)),
      ...[...parsed.values("command"), ...texts].map((text): Content => ({
        kind: "text",
        text: holes.text(text),
      })),
    ];
    if (texts.length === 0)
      contents.push(contentOfInput(call, (path) => parsed.path(path), ask, holes));
    const store = (name: string): Store =>
      storeOf({ database: name, evidence: spelledEvidence([file]) });
    const written = file === undefined ? "" : holes.text(file);
    const memory =
      written === "" || written.includes(":memory:") || written.includes("mode=memory");
    const effects = clientEffects({
      call,
      dialect: "sqlite",
      contents,
      store: store(file === undefined || memory ? ":memory:" : parsed.path(file).path),
      holes,
      ask,
      connect: (name) => store(pathOfText(name, call).path),
    });
    const opens = contents.some(
      (content) => content.kind === "text" && /\battach\b|^[^\S\n]*\.open/im.test(content.text),
    );
    const kept = (memory && !opens) || parsed.has("readonly");
    return kept ? effects.filter((effect) => !changesDatabase(effect)) : effects;
  },
  examples: [
    {
      run: "sqlite3 app.db 'DROP TABLE users'",
      effects: ["drop table users in /w/app.db (irreversible)"],
    },
    {
      run: "sqlite3 -batch data/app.db 'DELETE FROM users; VACUUM;'",
      effects: ["delete rows of users in /w/data/app.db (irreversible)"],
    },
    { run: "sqlite3 app.db 'select * from users where id = 1'", effects: [] },
    {
      run: "sqlite3 :memory: 'DROP TABLE users' '.output out.txt'",
      effects: ["overwrite /w/out.txt"],
    },
    { run: "sqlite3 -readonly app.db 'DROP TABLE users'", effects: [] },
    { run: "sqlite3 --readonly --safe -safe app.db 'DELETE FROM a'", effects: [] },
    {
      run: "sqlite3 /tmp/x.db 'DROP TABLE users'",
      effects: ["drop table users in /tmp/x.db (regenerable)"],
    },
    {
      run: "sqlite3 app.db '.restore old.db'",
      effects: ["truncate table every table in /w/app.db (irreversible)"],
    },
    { run: "sqlite3 app.db '.backup copy.db'", effects: ["overwrite /w/copy.db"] },
    {
      run: "sqlite3 app.db '.open other.db' 'DROP TABLE a'",
      effects: ["drop table a in /w/other.db (irreversible)"],
    },
    { run: "sqlite3 app.db '.read wipe.sql'", effects: ["execute /w/wipe.sql"] },
    {
      run: "sqlite3 -init wipe.sql --init=b.sql app.db 'select 1'",
      effects: ["execute /w/wipe.sql", "execute /w/b.sql"],
    },
    {
      run: "sqlite3 -cmd 'DELETE FROM a' --cmd '.mode csv' app.db 'select 1'",
      effects: ["delete rows of a in /w/app.db (irreversible)"],
    },
    {
      run: "sqlite3 app.db '.shell rm -rf x'",
      effects: [
        "unknown dynamic: the statement runs `rm -rf x` on this machine, which is not looked into",
      ],
    },
    { run: "sqlite3 $DB 'DROP TABLE a'", effects: ["drop table a in $DB (irreversible)"] },
    {
      run: "sqlite3 -append --append -ascii --ascii -bail --bail --batch -box --box -column --column -csv --csv -deserialize --deserialize -echo --echo -header --header -noheader --noheader -html --html -interactive --interactive -json --json -line --line -list --list -markdown --markdown -memtrace --memtrace -nofollow --nofollow -quote --quote -stats --stats -table --table -tabs --tabs -zip --zip -no-rowid-in-view --no-rowid-in-view -maxsize 1 --maxsize 1 -mmap 1 --mmap 1 -newline x --newline x -nonce x --nonce x -nullvalue x --nullvalue x -separator x --separator x -vfs x --vfs x -escape x --escape x -screenwidth 1 --screenwidth 1 -heap 1 --heap 1 -lookaside 1 2 --lookaside 1 2 -pagecache 1 2 --pagecache 1 2 app.db 'DROP TABLE a'",
      effects: ["drop table a in /w/app.db (irreversible)"],
    },
    { run: "sqlite3 -help --help -version --version app.db 'DROP TABLE a'", effects: [] },
  ],
});

function changesDatabase(effect: Effect): boolean {
  return effect.kind !== "execute" && inDatabase.has(effect.resource.kind);
}
