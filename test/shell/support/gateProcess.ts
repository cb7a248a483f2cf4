// A gate in a process of its own, which a test can kill. Says `ready`, then a line per request.
import { createShellGate } from "../../../src/gates/shell/server";

const [, , runDirectory = ""] = process.argv;
void createShellGate({
  runDirectory,
  judge: async (request, conversation) => {
    process.stdout.write(`asked ${request.text}\n`);
    if (request.text.includes("HOLDME")) {
      conversation.held("waiting for your answer in VS Code");
      await new Promise((resolve) => {
        conversation.signal.addEventListener("abort", resolve);
      });
    }
    return request.text.includes("DENYME")
      ? { kind: "deny", reason: "the other process says no" }
      : { kind: "allow" };
  },
  report: (problem) => process.stderr.write(`${problem}\n`),
}).then(() => process.stdout.write("ready\n"));
// The gate's timers do not keep a process alive.
setInterval(() => undefined, 1_000);
