import { decide, showEffect, type Facts, type Question, type Verdict } from "../../../src/engine";
import { modelNamed, modelOf } from "../../../src/engine/commands";
import { effectsOfCall } from "../../../src/engine/commands/effectsOfCall";
import { questionKey } from "../../../src/engine/model/facts";
import type { Dialect, Request } from "../../../src/engine/model/request";
import { readRequest } from "../../../src/engine/readRequest";
import { freshPolicy } from "./lines";

/** A machine of Windows, where paths are what they are there. */
const windows = { cwd: "C:\\w", home: "C:\\Users\\u" } as const;

/** An agent's request there: a line of PowerShell, cmd.exe or Git's bash. */
function windowsRequest(text: string, dialect: Dialect): Request {
  return {
    action: { kind: "command", text, dialect },
    cwd: windows.cwd,
    home: windows.home,
    workspace: [windows.cwd],
    env: {},
    origin: { kind: "agent" },
  };
}

/** The verdict on a line there. */
export function windowsVerdict(text: string, dialect: Dialect, facts: Facts = {}): Verdict {
  return decide(windowsRequest(text, dialect), facts, freshPolicy).verdict;
}

/** What a line would do there, one text for each effect, before it is weighed; in alphabetical order. */
export function windowsEffects(
  text: string,
  dialect: Dialect,
  facts: Facts = {},
): readonly string[] {
  const ask = (question: Question) => facts[questionKey(question)];
  const surroundings = { ask, isModelled: (name: string) => modelNamed(name) !== undefined };
  return readRequest(windowsRequest(text, dialect), surroundings)
    .flatMap((found) =>
      found.kind === "effect"
        ? [found.effect]
        : effectsOfCall(found.call, modelOf(found.call), ask),
    )
    .map(showEffect)
    .sort();
}
