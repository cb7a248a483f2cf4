import * as v from "valibot";
import { agentNames, type AgentName } from "../agentCodec";
import { readText, removeFile, writeText } from "./files";
import { join } from "node:path";

/** A file in which hooks of ours were installed. */
export interface Installed {
  readonly agent: AgentName;
  readonly path: string;
  /** What had to be made to hold our elements, so that removing leaves no trace. */
  readonly made: readonly string[];
}

/** What the stable directory remembers about hooks, for every editor and for the uninstallation. */
export interface Ledger {
  readonly files: readonly Installed[];
}

/** The ledger in a home directory. One that cannot be read is as if nothing had been noted. */
export function readLedger(home: string): Ledger {
  const text = readText(ledgerPath(home));
  const read = v.safeParse(schema, text ?? "");
  return read.success ? read.output : { files: [] };
}

/** Notes what was installed; what was made earlier for the same file stays noted. */
export function noteInstalled(home: string, installed: readonly Installed[]): void {
  const { files } = readLedger(home);
  const merged = installed.map(({ agent, path, made }) => {
    const earlier = files.find((file) => file.agent === agent && file.path === path);
    return { agent, path, made: [...new Set([...(earlier?.made ?? []), ...made])] };
  });
  const others = files.filter(
    (file) => !merged.some(({ agent, path }) => file.agent === agent && file.path === path),
  );
  const all = [...others, ...merged].sort((a, b) => (a.path < b.path ? -1 : 1));
  write(home, { files: all });
}

/** Forgets files whose hooks are removed. */
export function noteRemoved(home: string, paths: readonly string[]): void {
  const { files } = readLedger(home);
  write(home, { files: files.filter(({ path }) => !paths.includes(path)) });
}

function write(home: string, ledger: Ledger): void {
  const path = ledgerPath(home);
  const text = `${JSON.stringify(ledger, undefined, 2)}\n`;
  if (ledger.files.length === 0) removeFile(path);
  else if (readText(path) !== text) writeText(path, text, false);
}

/** Where the ledger is. */
export function ledgerPath(home: string): string {
  return join(home, ".tenth-second", "agents.json");
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    files: v.array(
      v.object({ agent: v.picklist(agentNames), path: v.string(), made: v.array(v.string()) }),
    ),
  }),
);
