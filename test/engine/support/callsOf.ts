import type { Answer, Question } from "../../../src/engine/model/facts";
import type { Call } from "../../../src/engine/model/call";
import type { Dialect } from "../../../src/engine/model/request";
import { readRequest } from "../../../src/engine/readRequest";

/** How a test answers the engine's questions; undefined leaves one open. */
export type Answers = (question: Question) => Answer | undefined;

/**
 * The calls of a line, of bash unless `dialect` says otherwise, that runs in `/w`, the root of the workspace, with HOME `/home/u`.
 * `names` picks those of one program; its wrapped commands are calls too.
 */
export function callsOf(
  run: string,
  names: readonly string[],
  answer: Answers = () => undefined,
  dialect: Dialect = "bash",
): readonly Call[] {
  const request = {
    action: { kind: "command", text: run, dialect },
    cwd: "/w",
    home: "/home/u",
    workspace: ["/w"],
    env: {},
    origin: { kind: "agent" },
  } as const;
  const found = readRequest(request, { ask: answer, isModelled: () => true });
  const own = dialect === "bash" ? undefined : dialect;
  return found.flatMap((item) =>
    item.kind === "call" && names.includes(item.call.name) && item.call.builtin === own
      ? [item.call]
      : [],
  );
}
