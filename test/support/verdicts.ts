import type { Request, Verdict, WeighedEffect } from "../../src/engine";

/** A request of an agent in /w; a test overrides what it is about. */
export function requestOf(command: string, changes: Partial<Request> = {}): Request {
  return {
    action: { kind: "command", text: command, dialect: "bash" },
    cwd: "/w",
    home: "/home/u",
    workspace: ["/w"],
    env: {},
    origin: { kind: "agent", name: "Copilot" },
    ...changes,
  };
}

/** The deletion of a directory that nothing else holds. */
export function deletionOf(path: string, changes: Partial<WeighedEffect> = {}): WeighedEffect {
  return {
    kind: "delete",
    resource: { kind: "path", path, resolved: true, glob: false, tree: true },
    reversibility: "irreversible",
    traits: ["untracked"],
    outcome: "ask",
    rule: "here.irreversible",
    ...changes,
  };
}

/** A verdict on some effects; the first one decides. */
export function verdictOf(
  effects: readonly WeighedEffect[],
  changes: Partial<Verdict> = {},
): Verdict {
  const [worst] = effects;
  return {
    outcome: worst?.outcome ?? "allow",
    reversibility: worst?.reversibility ?? "none",
    effects,
    reasons: [],
    liftable: false,
    ...changes,
  };
}
