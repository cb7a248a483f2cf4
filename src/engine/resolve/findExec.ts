import { literal, type Argument, type Call } from "../model/call";
import { invoke } from "./invoke";
import { foundByFd } from "./fdListing";
import { foundBy } from "./listing";
import { cloneScope, unknownArgument, type Frame, type Scope, type Walk } from "./scope";
import { replaced } from "./xargs";

const execs = new Set(["-exec", "-execdir", "-ok", "-okdir"]);
const fdExecs = new Set(["-x", "--exec", "-X", "--exec-batch"]);

/** `find … -exec COMMAND {} \;` and `fd -x COMMAND`: the command runs on every path that was found. */
export function runFindExec(call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const isFd = call.name.startsWith("fd");
  const starts = isFd ? fdExecs : execs;
  const found = (isFd ? foundByFd(call) : foundBy(call)) ?? [
    unknownArgument("(what it finds)", call.span, "glob", false),
  ];
  let at = 0;
  while (at < call.args.length) {
    const word = literal(call.args[at++]);
    if (word === undefined || !starts.has(word)) continue;
    const command: Argument[] = [];
    while (at < call.args.length) {
      const arg = call.args[at++];
      if (arg === undefined || (!isFd && (arg.text === ";" || arg.text === "+"))) break;
      command.push(arg);
    }
    const marked = command.some((arg) => arg.text.includes("{}"));
    for (const item of found) {
      const argv = command.map((arg) => replaced(arg, "{}", item));
      const inner: Frame = { ...frame, input: { kind: "none" }, via: [...frame.via, call.name] };
      invoke(marked || !isFd ? argv : [...argv, item], call.env, cloneScope(scope), inner, walk);
    }
  }
}
