import { version } from "../../package.json";
import { answered } from "../gates/shell/answered";
import { readArguments } from "./arguments";
import { failureText } from "./failureText";

/**
 * The command-line tool. A shell waits for it, so a command loads only what it needs: everything
 * but the arguments is imported when its turn comes.
 */
async function main(): Promise<number> {
  const task = readArguments(process.argv.slice(2));
  switch (task.kind) {
    case "help": {
      const { usage } = await import("./usage");
      process.stdout.write(usage);
      return 0;
    }
    case "version": {
      process.stdout.write(`${version}\n`);
      return 0;
    }
    case "check":
    case "explain":
    case "shell hook":
    case "mcp":
    case "scan": {
      const { run } = await import("./tool");
      const done = await run(task);
      return typeof done === "number" ? done : refuse(done.wrong);
    }
    case "agent hook": {
      const { answerAgent } = await import("./agent/answerAgent");
      const code = await answerAgent(task, process);
      // Whatever is still open (an agent may keep our input so) must not make the agent wait.
      process.exit(process.env["TENTH_SECOND_LAUNCHER"] === undefined ? code : sealed(code));
    }
    case "wrong":
      return refuse(task.why);
  }
}

/** An exit code as the launcher takes it for an answer; any other is a breakdown to it. */
function sealed(code: number): number {
  return code === 0 ? answered.silence : code === 2 ? answered.refusal : code;
}

function refuse(why: string): number {
  process.stderr.write(`tenth-second: ${why}\nTry \`tenth-second --help\`.\n`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 1;
    void failureText(error).then((why) => process.stderr.write(`tenth-second: ${why}\n`));
  },
);
