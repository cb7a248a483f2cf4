import type { EffectKind } from "../model/effect";

/** What a function does to the paths it is given: the argument's place, or `this` for what it is called on. */
export interface PathRow {
  readonly effect: EffectKind;
  readonly at: number | "this";
  /** Everything below goes too: always, or when `recursive` (or `force`) is given. */
  readonly tree?: "always" | "recursive";
}

const deletes = (at: PathRow["at"] = 0): readonly PathRow[] => [{ effect: "delete", at }];
const deletesTree = (at: PathRow["at"] = 0): readonly PathRow[] => [
  { effect: "delete", at, tree: "always" },
];
const writes = (at: PathRow["at"] = 0): readonly PathRow[] => [{ effect: "overwrite", at }];
const reads = (at: PathRow["at"] = 0): readonly PathRow[] => [{ effect: "read", at }];
const copies: readonly PathRow[] = [
  { effect: "read", at: 0 },
  { effect: "overwrite", at: 1 },
];
const moves: readonly PathRow[] = [
  { effect: "move", at: 0 },
  { effect: "overwrite", at: 1 },
];

/** Functions of the standard libraries (and of well-known packages) that touch paths, by whole name. */
export const pathFunctions: Readonly<Record<string, readonly PathRow[]>> = {
  // Python.
  "shutil.rmtree": deletesTree(),
  "os.remove": deletes(),
  "os.unlink": deletes(),
  "os.rmdir": deletes(),
  "os.removedirs": deletes(),
  "pathlib.Path.unlink": deletes(),
  "os.truncate": [{ effect: "truncate", at: 0 }],
  "os.rename": moves,
  "os.replace": moves,
  "os.renames": moves,
  "shutil.move": moves,
  "shutil.copy": copies,
  "shutil.copy2": copies,
  "shutil.copyfile": copies,
  "shutil.copytree": copies,
  "dotenv.dotenv_values": reads(),
  "shutil.make_archive": [{ effect: "read", at: 2 }],
  // Methods of paths.
  ".unlink": deletes("this"),
  ".rmdir": deletes("this"),
  ".rmtree": deletesTree("this"),
  ".write_text": writes("this"),
  ".write_bytes": writes("this"),
  ".read_text": reads("this"),
  ".read_bytes": reads("this"),
  ".rename": [{ effect: "move", at: "this" }],
  // Node and Bun; the promise forms have the same names.
  "fs.rm": [{ effect: "delete", at: 0, tree: "recursive" }],
  "fs.rmSync": [{ effect: "delete", at: 0, tree: "recursive" }],
  "fs.rmdir": [{ effect: "delete", at: 0, tree: "recursive" }],
  "fs.rmdirSync": [{ effect: "delete", at: 0, tree: "recursive" }],
  "fs.unlink": deletes(),
  "fs.unlinkSync": deletes(),
  "fs.remove": deletesTree(),
  "fs.removeSync": deletesTree(),
  "fs.emptyDir": deletesTree(),
  "fs.emptyDirSync": deletesTree(),
  "fs.writeFile": writes(),
  "fs.writeFileSync": writes(),
  "fs.createWriteStream": writes(),
  "fs.outputFile": writes(),
  "fs.outputFileSync": writes(),
  "fs.truncate": [{ effect: "truncate", at: 0 }],
  "fs.truncateSync": [{ effect: "truncate", at: 0 }],
  "fs.rename": moves,
  "fs.renameSync": moves,
  "fs.copyFile": copies,
  "fs.copyFileSync": copies,
  "fs.cp": copies,
  "fs.cpSync": copies,
  "fs.readFile": reads(),
  "fs.readFileSync": reads(),
  "fs.createReadStream": reads(),
  rimraf: deletesTree(),
  rimrafSync: deletesTree(),
  "rimraf.rimraf": deletesTree(),
  "rimraf.rimrafSync": deletesTree(),
  "rimraf.sync": deletesTree(),
  "del.deleteAsync": deletesTree(),
  "del.deleteSync": deletesTree(),
  "del.sync": deletesTree(),
  "shelljs.rm": deletesTree(1),
  "Deno.remove": [{ effect: "delete", at: 0, tree: "recursive" }],
  "Deno.removeSync": [{ effect: "delete", at: 0, tree: "recursive" }],
  "Deno.writeTextFile": writes(),
  "Deno.readTextFile": reads(),
  "Bun.write": writes(),
  "Bun.file": reads(),
};

/** Functions that run a text as a shell command, when the argument is text; a list is run as it is. */
export const shellFunctions: ReadonlySet<string> = new Set([
  "os.system",
  "os.popen",
  "subprocess.run",
  "subprocess.call",
  "subprocess.check_call",
  "subprocess.check_output",
  "subprocess.Popen",
  "subprocess.getoutput",
  "subprocess.getstatusoutput",
  "asyncio.create_subprocess_shell",
  "commands.getoutput",
  "pty.spawn",
  "child_process.exec",
  "child_process.execSync",
  "shelljs.exec",
  "execa.execaCommand",
  "execa.execaCommandSync",
  "Bun.$",
  "zx.$",
  "bun.$",
  "dax.$",
  "$",
]);

/** Functions that run a program with a list of arguments. */
export const argvFunctions: ReadonlySet<string> = new Set([
  "child_process.spawn",
  "child_process.spawnSync",
  "child_process.execFile",
  "child_process.execFileSync",
  "execa.execa",
  "execa.execaSync",
  "execa.default",
  "execa",
  "Bun.spawn",
  "Bun.spawnSync",
  "os.execv",
  "os.execve",
  "os.execvp",
  "os.execvpe",
  "os.execl",
  "os.execle",
  "os.execlp",
  "os.execlpe",
  "os.posix_spawn",
  "os.posix_spawnp",
  "os.spawnl",
  "os.spawnle",
  "os.spawnlp",
  "os.spawnlpe",
  "os.spawnv",
  "os.spawnve",
  "os.spawnvp",
  "os.spawnvpe",
  "Deno.Command",
  "Deno.run",
  "asyncio.create_subprocess_exec",
]);

/** Methods that send a text to a database. */
export const sqlMethods: ReadonlySet<string> = new Set([
  ".execute",
  ".executescript",
  ".executemany",
  ".execute_sql",
  ".query",
  ".exec",
  ".raw",
  ".run",
  ".unsafe",
  ".$executeRaw",
  ".$executeRawUnsafe",
  ".$queryRawUnsafe",
  ".sql",
  ".prepare",
]);

/** Methods whose name alone says that a whole store is emptied or dropped. */
export const storeMethods: Readonly<
  Record<string, { readonly effect: EffectKind; readonly what: "database" | "table" | "rows" }>
> = {
  ".dropDatabase": { effect: "drop", what: "database" },
  ".drop_database": { effect: "drop", what: "database" },
  "._drop_databases": { effect: "drop", what: "database" },
  ".drop_all": { effect: "drop", what: "table" },
  ".dropTable": { effect: "drop", what: "table" },
  ".dropTableIfExists": { effect: "drop", what: "table" },
  ".dropAllTables": { effect: "drop", what: "table" },
  ".dropAllSchemas": { effect: "drop", what: "table" },
  ".drop_tables": { effect: "drop", what: "table" },
  ".drop_table": { effect: "drop", what: "table" },
  ".emptyBucket": { effect: "delete", what: "rows" },
  ".deleteBucket": { effect: "delete", what: "rows" },
  ".dropSchema": { effect: "drop", what: "table" },
  ".drop_collection": { effect: "drop", what: "table" },
  ".dropCollection": { effect: "drop", what: "table" },
  ".flushall": { effect: "delete", what: "rows" },
  ".flushdb": { effect: "delete", what: "rows" },
  ".flushAll": { effect: "delete", what: "rows" },
  ".flushDb": { effect: "delete", what: "rows" },
  ".delete_all": { effect: "delete", what: "rows" },
  ".destroy_all": { effect: "delete", what: "rows" },
  ".delete_by_query": { effect: "delete", what: "rows" },
  ".deleteByQuery": { effect: "delete", what: "rows" },
  ".deleteAll": { effect: "delete", what: "rows" },
};

/** Functions that send a request, with the method that their name says. */
export const httpFunctions: Readonly<Record<string, string>> = Object.fromEntries(
  ["requests", "httpx", "axios", "got", "ky", "superagent", "needle"].flatMap((module) =>
    ["get", "post", "put", "patch", "delete"].map((verb) => [
      `${module}.${verb}`,
      verb.toUpperCase(),
    ]),
  ),
);
