import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One import of a source file: what it names and whether anything of it is left at run time. */
export interface Import {
  readonly from: string;
  /** As written: `vscode`, `../engine`. */
  readonly specifier: string;
  /** The source file it leads to, for a relative one. */
  readonly to: string | undefined;
  readonly kind: "value" | "type";
}

/** Every TypeScript file below a folder, with forward slashes. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .sort();
}

const statement =
  /^(?:import|export)\s+(type\s+)?(?:([^"';]*?)\s+from\s+)?["']([^"']+)["']|import\(["']([^"']+)["']\)/gm;

/** The imports and re-exports of a source file. */
export function importsOf(file: string): readonly Import[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(statement)].map(([, type, names = "", specifier, dynamic]) => {
    const target = specifier ?? dynamic ?? "";
    return { from: file, specifier: target, to: resolve(file, target), kind: kindOf(type, names) };
  });
}

function kindOf(type: string | undefined, names: string): Import["kind"] {
  if (type !== undefined) return "type";
  const braces = /^\{([^}]*)\}$/.exec(names.trim());
  if (braces === null) return "value";
  const named = (braces[1] ?? "").split(",").filter((name) => name.trim() !== "");
  return named.length > 0 && named.every((name) => name.trim().startsWith("type "))
    ? "type"
    : "value";
}

function resolve(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
  const found = [`${base}.ts`, `${base}/index.ts`, base].find((candidate) => existsSync(candidate));
  if (found === undefined)
    throw new Error(`\`${file}\` imports \`${specifier}\`, which is not there`);
  return found;
}
