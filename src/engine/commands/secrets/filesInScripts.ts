import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { offLimitsFileNamed } from "./fileNamed";
import type { IsOffLimits } from "./handed";

/** Where the small language of a program names a file, and what becomes of that file. */
interface Naming {
  readonly place: RegExp;
  readonly kind: "read" | "disclose";
}

/** `:r FILE`, `:e FILE`, `:so FILE`, and Lua within nvim. */
const editing: Naming = {
  place:
    /(?:^|[\s:|%$\d])(?:re?|read|e|edit|v?new|sp|v?split|vs|tabe|tabedit|view|pedit|so|source)!?\s+([^\s|!'"]+)|(?:io\.open|io\.lines|readfile|readblob)\(\s*["']([^"']+)/g,
  kind: "read",
};

/** Files that a database's client or server takes into a table or a value. */
const importing: Naming = {
  place:
    /(?:\bfrom|\binfile|\.import|\.read|\\ir?|\\copy\s+\S+\s+from)\s+["']?([\w~./-]+)|(?:load_file|readfile|pg_read_\w+|read_text|read_csv\w*|read_blob|read_json\w*|file)\(\s*'([^']+)'/gi,
  kind: "read",
};

const putting: Naming = {
  place:
    /(?:^|[\n;"'])\s{0,40}(?:m?put|reput|send|mirror\s{1,9}-R)\s{1,9}(?:-\w{1,20}\s{1,9}){0,20}([^\s;"']+)/g,
  kind: "disclose",
};

const languages: ReadonlyMap<string, Naming> = new Map(
  [
    { names: "vim vi nvim ex ed view", naming: editing },
    {
      names: "psql mysql mariadb sqlite3 sqlite duckdb clickhouse-client clickhouse",
      naming: importing,
    },
    { names: "sftp ftp lftp smbclient ncftp tftp", naming: putting },
  ].flatMap(({ names, naming }) => names.split(" ").map((name) => [name, naming] as const)),
);

/** Longer texts are data. */
const longestScript = 20_000;

/** True for a program with a small language of its own that names files. */
export function hasOwnLanguage(name: string): boolean {
  return languages.has(name);
}

/** Off-limits files that an editor, a database's client or a file transfer is told of in its own language. */
export function filesInScripts(call: Call, isOffLimits: IsOffLimits): readonly Effect[] {
  const naming = languages.get(call.name);
  if (naming === undefined) return nothing;
  const typed = call.input.kind === "text" ? [call.input.text] : [];
  const texts = [...call.args, ...typed].map((arg) => literal(arg) ?? arg.text);
  return texts
    .filter(({ length }) => length < longestScript)
    .flatMap((text) => [...text.replace(/^\+/, "").matchAll(naming.place)])
    .flatMap(([, bare, quoted]): readonly Effect[] => {
      const resource = offLimitsFileNamed(bare ?? quoted ?? "", call, isOffLimits);
      return resource === undefined ? nothing : [{ kind: naming.kind, resource }];
    });
}

const nothing: readonly Effect[] = [];
