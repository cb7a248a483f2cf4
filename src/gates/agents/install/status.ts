import type { AgentName } from "../agentCodec";
import { signsOf, type Sign } from "./detect";
import type { AgentInstaller, HookFile, HookLimit, Machine } from "./installer";
import { readLedger } from "./ledger";
import { lookAround } from "./look";
import type { Standing } from "./sharedFile";
import { standingOf } from "./standing";

/** Whether the hooks of an agent are as they should be. */
export type HookState =
  | { readonly kind: "installed" }
  /** None of ours is there, and none was ever installed or it was removed by our own command. */
  | { readonly kind: "absent" }
  /** It was installed, and somebody else has taken it out. */
  | { readonly kind: "removed"; readonly paths: readonly string[] }
  /** Something of ours is there, but not as it should be. */
  | { readonly kind: "changed"; readonly paths: readonly string[] }
  /** A file cannot be read, or holds something that is in the way. */
  | { readonly kind: "broken"; readonly path: string; readonly why: string };

/** What the coverage view says about the hooks of one agent. */
export interface HookStatus {
  readonly agent: AgentName;
  readonly serves: readonly AgentName[];
  readonly title: string;
  readonly signs: readonly Sign[];
  readonly state: HookState;
  /** Why an installed hook does less than it should. */
  readonly limits: readonly HookLimit[];
  readonly files: readonly string[];
}

/** Looks at the files of an agent; runs nothing and changes nothing. */
export function hookStatus(installer: AgentInstaller, machine: Machine): HookStatus {
  const { agent, serves, title } = installer;
  const files = installer.files(machine);
  return {
    agent,
    serves,
    title,
    signs: signsOf(installer, machine),
    state: stateOf(agent, files, machine.home),
    limits: installer.limits(machine, lookAround(machine)),
    files: files.map(({ path }) => path),
  };
}

function stateOf(agent: AgentName, files: readonly HookFile[], home: string): HookState {
  const noted = readLedger(home).files.filter((file) => file.agent === agent);
  const looked = files.map((file) => ({ file, standing: standingOf(file) }));
  for (const { file, standing } of looked) {
    if (standing?.kind === "broken") {
      return { kind: "broken", path: file.path, why: standing.why };
    }
  }
  const at = (kind: Standing["kind"]): readonly string[] =>
    looked.filter(({ standing }) => standing?.kind === kind).map(({ file }) => file.path);
  const missing = at("missing");
  const changed = at("changed");
  const wasHere = missing.filter((path) => noted.some((file) => file.path === path));
  if (wasHere.length > 0) return { kind: "removed", paths: wasHere };
  if (changed.length > 0) return { kind: "changed", paths: changed };
  if (missing.length === 0) return { kind: "installed" };
  return at("installed").length === 0 ? { kind: "absent" } : { kind: "changed", paths: missing };
}
