import { connect } from "node:net";
import { encodeAgentRequest, type AgentRequest } from "../../gates/agents/agentRequest";
import { encodeFrame, isAskable, usualTiming } from "../../gates/shell/protocol";
import type { OpenWindow } from "./findWindow";

/** What a window said. */
export type WindowAnswer =
  | { readonly kind: "allow" }
  | { readonly kind: "none" }
  | { readonly kind: "deny"; readonly reason: string }
  /** It did not decide: it is gone, silent, or makes no sense. */
  | { readonly kind: "no answer"; readonly why: string };

/** Milliseconds of silence after which a window counts as dead: three beats. */
const usualSilence = 3 * usualTiming.beat;

/** A line of an answer is never this long, in characters. */
const longestLine = 256 * 1024;

/**
 * Puts a request to a window and waits for its word, however long a person thinks. The signal takes
 * it back: nobody waits for the answer any more.
 */
export function askWindow(
  window: OpenWindow,
  request: Omit<AgentRequest, "id">,
  variables: Readonly<Record<string, string | undefined>>,
  held: (message: string) => void = () => undefined,
  silence = usualSilence,
  signal?: AbortSignal,
): Promise<WindowAnswer> {
  return new Promise((resolve) => {
    const socket = connect(window.socket);
    let said = "";
    let quiet = setTimeout(giveUp, silence);
    const takeBack = (): void => {
      end({ kind: "no answer", why: "the request was taken back" });
    };
    const end = (answer: WindowAnswer): void => {
      clearTimeout(quiet);
      signal?.removeEventListener("abort", takeBack);
      socket.destroy();
      resolve(answer);
    };
    function giveUp(): void {
      end({ kind: "no answer", why: "the window of the editor is silent" });
    }
    if (signal?.aborted === true) takeBack();
    signal?.addEventListener("abort", takeBack);
    socket.setEncoding("utf8");
    socket.on("connect", () => {
      socket.write(encodeFrame(encodeAgentRequest(window.token, request)));
    });
    socket.on("data", (text: string) => {
      clearTimeout(quiet);
      quiet = setTimeout(giveUp, silence);
      said += text;
      for (let newline = said.indexOf("\n"); newline >= 0; newline = said.indexOf("\n")) {
        const line = said.slice(0, newline);
        said = said.slice(newline + 1);
        const answer = answerIn(line);
        if (answer !== undefined) {
          end(answer);
          return;
        }
        if (line.startsWith("held ")) held(line.slice("held ".length));
        const facts = factsFor(line, variables);
        if (facts !== undefined) socket.write(encodeFrame(facts));
      }
      if (said.length > longestLine) end(nonsense);
    });
    socket.on("error", (error) => {
      end({ kind: "no answer", why: `the window cannot be reached: ${error.message}` });
    });
    socket.on("close", () => {
      end({ kind: "no answer", why: "the window of the editor went away" });
    });
  });
}

const nonsense: WindowAnswer = {
  kind: "no answer",
  why: "the window of the editor said something that is no answer",
};

/** The last word that a line is; undefined for a line that is not the last. */
function answerIn(line: string): WindowAnswer | undefined {
  const [, word = "", rest = ""] = /^(\w+)(?: (.*))?$/.exec(line) ?? [];
  switch (word) {
    case "beat":
    case "held":
    case "need":
      return undefined;
    case "none":
      return { kind: "none" };
    case "allow":
      return /^\d+$/.test(rest) ? { kind: "allow" } : nonsense;
    case "deny":
      return { kind: "deny", reason: rest };
    case "refuse":
      return { kind: "no answer", why: `the window of the editor refused to answer: ${rest}` };
  }
  return nonsense;
}

/**
 * The fields that answer a `need` line. What the environment does not hold, the agent's shell may
 * still define, so it is said to be not known.
 */
function factsFor(
  line: string,
  variables: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  if (!line.startsWith("need ")) return undefined;
  const words = line.slice("need ".length).split(" ");
  const fields: string[] = [];
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [what, name = ""] = [words[index], words[index + 1]];
    const known = what === "variable" && isAskable({ what, name }) ? variables[name] : undefined;
    fields.push(known === undefined || known.includes("\0") ? "?" : `=${known}`);
  }
  return fields;
}
