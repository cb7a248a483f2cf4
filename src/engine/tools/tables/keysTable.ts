/** What the value of an argument is, told by its name. */
export type Meaning = "shell" | "query" | "code" | "url" | "path" | "target" | "verb" | "data";

/**
 * Names of arguments, without what people write differently (`file_path` and `filePath` are
 * `filepath`). `query` is whatever a database or an API takes: SQL, GraphQL, a program for MongoDB.
 * `path` is read or changed, `target` is written. `data` is neither a command nor a place: what is
 * written to a file, said to somebody, or looked for.
 */
const names: Readonly<Record<Meaning, readonly string[]>> = {
  shell: [
    ...["command", "commands", "cmd", "cmds", "commandline", "cmdline", "shellcommand"],
    ...["bashcommand", "bash", "cli", "clicommand", "commandtorun", "terminalcommand"],
    ...["powershellcommand", "powershell", "shellscript", "bashscript", "psscript", "run"],
  ],
  query: [
    ...["sql", "sqls", "sqlquery", "sqlqueries", "sqlstatement", "sqlstatements", "statement"],
    ...["statements", "query", "queries", "querystring", "rawsql", "rawquery", "ddl", "dml"],
    ...["sqltext", "sqlcommand", "migration", "migrationsql", "sqlscript", "mutation", "document"],
    ...["graphql", "cypher", "operations", "cql", "hql", "sqlstmt", "sqlstmts", "esql", "soql"],
  ],
  code: [
    ...["code", "script", "javascript", "js", "python", "py", "expression", "function"],
    ...["functionbody", "pagefunction", "functiondeclaration", "snippet", "program", "evalcode"],
    ...[
      "javascriptcode",
      "pythoncode",
      "jscode",
      "cellsource",
      "cellcode",
      "sourcecode",
      "codetoexecute",
      "codesnippet",
    ],
  ],
  url: ["url", "uri", "endpoint", "requesturl", "targeturl", "apiurl", "href", "urls", "uris"],
  path: [
    ...["path", "paths", "filepath", "filepaths", "file", "files", "filename", "filenames"],
    ...["absolutepath", "absolutefilepath", "targetfile", "fileuri", "notebookpath", "source"],
    ...["src", "sourcepath", "sourcefile", "oldpath", "inputpath", "inputfile", "directory"],
    ...["dir", "dirpath", "directorypath", "folder", "folderpath", "filesystempath", "localpath"],
    ...["relativeworkspacepath", "relativepath", "attachment", "attachments", "pathtofile"],
  ],
  target: [
    ...["destination", "dest", "destpath", "destinationpath", "newpath", "outputpath", "output"],
    ...["outputfile", "outfile", "savepath", "saveto", "targetpath", "downloadpath", "exportpath"],
  ],
  verb: ["action", "operation", "op", "method", "subcommand", "verb", "mode", "operationtype"],
  data: [
    ...["content", "contents", "filetext", "text", "body", "message", "description", "title"],
    ...["comment", "prompt", "note", "notes", "summary", "markdown", "html", "data", "oldstring"],
    ...["newstring", "oldstr", "newstr", "oldtext", "newtext", "explanation", "reason", "thought"],
    ...["replacement", "search", "searchterm", "pattern", "regex", "label", "labels", "subject"],
    ...["instruction", "instructions", "topic", "question", "answer", "todos", "edits"],
  ],
};

/** The meaning of a plain key. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  (Object.entries(names) as [Meaning, readonly string[]][]).flatMap(([meaning, keys]) =>
    keys.map((key) => [key, meaning] as const),
  ),
);

/** The keys that lead to a path that is read or changed. */
export const pathKeys = names.path;

/** The keys that lead to a path that is written. */
export const targetKeys = names.target;

/** The keys under which a directory stands in which a command is run. */
export const directoryKeys = [
  ...["cwd", "workdir", "workingdirectory", "workingdir", "rundirectory", "repopath"],
  ...["repositorypath", "repositorydirectory", "projectroot", "rootdir", "basedirectory"],
];

/** The keys under which the language or the shell of a text stands. */
export const dialectKeys = ["shell", "shelltype", "interpreter", "dialect", "executable"];
export const languageKeys = ["language", "lang", "runtime", "kernel", "interpreter"];
