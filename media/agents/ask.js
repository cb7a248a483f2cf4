// Tenth Second: each tool call waits here until it is known whether it may run. Written by the
// extension; changes are lost.
import { spawn } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";

/** Hands a call to the tool; answers how it ended and what it printed. */
function ask(call) {
  const windows = process.platform === "win32";
  const tool = join(
    homedir(),
    ".tenth-second",
    "bin",
    windows ? "tenth-second.cmd" : "tenth-second",
  );
  const hook = ["hook", agent];
  const [program, args] = windows ? ["cmd.exe", ["/d", "/c", tool, ...hook]] : [tool, hook];
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (printed += text));
    child.once("error", () => resolve({ code: undefined, printed: "" }));
    child.once("close", (code) => resolve({ code, printed }));
    // A tool that ends before it has read everything: what it printed tells.
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(call));
  });
}

/** Only a clear answer lets a call go on. */
function answerIn({ code, printed }) {
  // The tool always prints an answer. What stands in for it once the extension is uninstalled does
  // not: then this plugin is a leftover that must not be in the way.
  if (code === 0 && printed === "") return { decision: "none" };
  try {
    const answer = JSON.parse(printed);
    if (["none", "allow", "deny"].includes(answer.decision)) return answer;
  } catch {
    // Not an answer: the same as none at all.
  }
  return {
    decision: "deny",
    reason:
      "not run: tenth second gave no answer, so nobody can approve this. do not work around it; " +
      'tell the user to run "Tenth Second: Check Coverage" in the editor.',
  };
}
