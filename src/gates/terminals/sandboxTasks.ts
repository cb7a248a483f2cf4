import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { l10n, ProcessExecution, Task, TaskScope, tasks, window } from "vscode";
import { isMissing } from "../shell/endpoint";
import { sandboxRuntimeSettings } from "./sandbox";
import { findInPath, placeOf, type SandboxEdges } from "./sandboxProfile";

/** The type of a task that runs in a sandbox, as package.json contributes it. */
const taskType = "tenthSecond.sandboxed";

/** Tasks and single commands in a sandbox. */
export interface SandboxTasks {
  /** Asks for a command and runs it once. */
  readonly run: () => Promise<void>;
  readonly dispose: () => void;
}

/**
 * Runs tasks of our own type, and single commands, by `srt` of @anthropic-ai/sandbox-runtime. That is
 * a program of its own, which the person installs: it is looked for at each run, and explained when
 * it is missing. What runs in it asks at the gate like anything else.
 */
export function offerSandboxTasks(edges: SandboxEdges): SandboxTasks {
  const registration = tasks.registerTaskProvider(taskType, {
    provideTasks: () => [],
    resolveTask: ({ definition, name, scope = TaskScope.Workspace }) => {
      const { command } = definition;
      return typeof command === "string"
        ? sandboxed(edges, { definition, name, scope }, command)
        : undefined;
    },
  });
  return {
    async run() {
      const prompt = l10n.t("A command to run once in a sandbox");
      const command = await window.showInputBox({ prompt, ignoreFocusOut: true });
      if (command === undefined || command.trim() === "") return;
      const wanted = {
        definition: { type: taskType, command },
        name: command,
        scope: TaskScope.Workspace,
      };
      const task = sandboxed(edges, wanted, command);
      if (task !== undefined) await tasks.executeTask(task);
    },
    dispose: () => {
      registration.dispose();
    },
  };
}

/** What a task is known by. */
interface Wanted extends Pick<Task, "definition" | "name"> {
  readonly scope: NonNullable<Task["scope"]>;
}

function sandboxed(
  edges: SandboxEdges,
  { definition, name, scope }: Wanted,
  command: string,
): Task | undefined {
  const program = process.platform === "win32" ? undefined : findInPath("srt");
  if (program === undefined) {
    void window.showWarningMessage(missing());
    return undefined;
  }
  const settings = join(edges.runDirectory, "sandbox.json");
  const network = networkOf(join(edges.home, ".srt-settings.json"));
  const content = sandboxRuntimeSettings(placeOf(edges), tmpdir(), network);
  writeFileSync(settings, JSON.stringify(content), { mode: 0o600 });
  const execution = new ProcessExecution(program, ["--settings", settings, "-c", command]);
  return new Task(definition, scope, name, "Tenth Second", execution, []);
}

/** The rules of the network that the person has given to `srt` themselves. */
function networkOf(file: string): object | undefined {
  try {
    const { network } = JSON.parse(readFileSync(file, "utf8")) as { readonly network?: unknown };
    return typeof network === "object" && network !== null ? network : undefined;
  } catch (problem) {
    // A file that cannot be read opens no network.
    if (isMissing(problem) || problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}

function missing(): string {
  return process.platform === "win32"
    ? l10n.t("Sandboxed tasks are there on Linux and macOS only.")
    : l10n.t(
        "Sandboxed tasks need the program `srt`, which is not in PATH: install it by `npm install --global @anthropic-ai/sandbox-runtime`, on Linux together with the packages `bubblewrap`, `socat` and `ripgrep`, and start the task again.",
      );
}
