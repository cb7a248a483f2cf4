import { readArguments, type Task } from "./arguments";

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
      const { version } = await import("../../package.json");
      process.stdout.write(`${version}\n`);
      return 0;
    }
    case "check":
    case "explain":
    case "shell hook":
    case "mcp":
      return run(task);
    case "wrong":
      return refuse(task.why);
  }
}

async function run(
  task: Extract<Task, { kind: "check" | "explain" | "shell hook" | "mcp" }>,
): Promise<number> {
  switch (task.kind) {
    case "check": {
      const { check } = await import("./check/check");
      return check(task, process.stdin, process.stdout);
    }
    case "explain": {
      const { explain } = await import("./explain");
      const explained = await explain(task, { cwd: process.cwd(), env: process.env });
      if (explained.kind === "wrong") return refuse(explained.why);
      process.stdout.write(explained.text);
      return 0;
    }
    case "shell hook": {
      const { decideAlone } = await import("./standalone/decideAlone");
      return decideAlone(process);
    }
    case "mcp": {
      const { mcp } = await import("./mcp/mcp");
      return mcp(task, process);
    }
  }
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
    process.stderr.write(
      `tenth-second: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
