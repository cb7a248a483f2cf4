import { homedir } from "node:os";
import type { Question, Ruling } from "../../gates/mcp/proxy";
import { deadlineOf } from "../agent/deadline";
import { askWindow } from "../window/askWindow";
import { findWindow } from "../window/findWindow";
import { sentEnvironment } from "../window/sentEnvironment";
import { actionOf, type Place } from "./place";

/**
 * Milliseconds that a call waits for a person. Most clients give a call up after a minute and take it
 * back, and then the model never hears why; one that is told of progress waits longer.
 */
const patience = { silent: 50_000, told: 600_000 };

/**
 * Has calls decided by the window in which the agent is at work; by `alone` when there is none, or it
 * does not decide.
 */
export function judgeByWindow(
  place: Place,
  alone: (question: Question) => Promise<Ruling>,
): (question: Question) => Promise<Ruling> {
  return async (question) => {
    const window = findWindow(place.cwd, {
      home: place.env["HOME"] ?? homedir(),
      env: place.env,
      uid: process.getuid?.() ?? 0,
    });
    if (window === undefined) return alone(question);
    const { progressToken } = question.call;
    const limit = progressToken === undefined ? patience.silent : patience.told;
    const answer = await askWindow(
      window,
      {
        gate: "mcp",
        action: actionOf(question, place.server),
        cwd: place.cwd,
        pid: place.pid,
        deadline: deadlineOf({ deadline: limit }, place.env),
        env: sentEnvironment(place.env),
      },
      place.env,
      question.held,
      undefined,
      question.signal,
    );
    switch (answer.kind) {
      case "none":
      case "allow":
        return { kind: "allow" };
      case "deny":
        return { kind: "deny", reason: `Tenth Second: ${answer.reason}` };
      case "no answer":
        return alone(question);
    }
  };
}
