import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { ShellConversation } from "../../../src/gates/shell/conversation";
import { shellEnvironment } from "../../../src/gates/shell/environment";
import { installShellHooks } from "../../../src/gates/shell/install";
import {
  type ShellAnswer,
  type ShellRequest,
  usualTiming,
} from "../../../src/gates/shell/protocol";
import { installShims } from "../../../src/gates/shims/install";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { createShellGate, type ShellGate } from "../../../src/gates/shell/server";
import { openTerminal, type Terminal } from "./terminal";

/** What a test's gate was asked, and how. */
export interface Asked {
  readonly request: ShellRequest;
  readonly conversation: ShellConversation;
}

/** A home directory of its own with the hooks installed, and gates that a test decides for. */
export interface Sandbox {
  readonly home: string;
  /** An empty directory to work in. */
  readonly work: string;
  /** True if something of that name is in the working directory. */
  readonly made: (name: string) => boolean;
  readonly runDirectory: string;
  readonly asked: Asked[];
  readonly problems: string[];
  /** The texts asked about so far. */
  readonly texts: () => readonly string[];
  readonly startGate: () => Promise<ShellGate>;
  readonly env: (extra?: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  readonly open: (command: string, extra?: Readonly<Record<string, string>>) => Terminal;
  readonly file: (name: string, text: string) => string;
  readonly dispose: () => Promise<void>;
}

/** Decides as a test wants. The words in the text say what: see `byWord`. */
type TestJudge = (asked: Asked) => Promise<ShellAnswer>;

/** `DENYME` is denied, `HOLDME` waits until it is withdrawn, all else is allowed. */
const byWord: TestJudge = async ({ request, conversation }) => {
  if (request.text.includes("HOLDME")) {
    conversation.held("waiting for your answer in VS Code");
    await new Promise((resolve) => {
      conversation.signal.addEventListener("abort", resolve);
    });
  }
  return request.text.includes("DENYME") || request.text.includes("HOLDME")
    ? { kind: "deny", reason: "the test says no" }
    : { kind: "allow" };
};

const source = resolve(import.meta.dirname, "../../../media/shell");

/** Makes a sandbox under the temporary directory; everything in it goes with `dispose`. */
export function makeSandbox(judge: TestJudge = byWord, name = "ts"): Sandbox {
  const home = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  const work = join(home, "work");
  mkdirSync(work);
  const file = (path: string, text: string): string => {
    const full = join(home, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  };
  file(".bashrc", "PS1='@$?@ '\nPS2='more> '\nHISTFILE=\n");
  file(".zshrc", "PROMPT='@%?@ '\nPROMPT2='more> '\nunsetopt prompt_sp\n");
  installShellHooks({
    home,
    source,
    version: "1.0.0",
    bundle: join(home, "cli.js"),
    runtime: process.execPath,
  });
  installShims({ home, source, path: "/usr/bin:/bin" });
  const runDirectory = openRunDirectory({ home, windowId: "w1" });
  const asked: Asked[] = [];
  const problems: string[] = [];
  const gates: ShellGate[] = [];
  const terminals: Terminal[] = [];

  function env(extra: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    const values: Record<string, string> = {
      HOME: home,
      PATH: "/usr/local/bin:/usr/bin:/bin",
      ...extra,
    };
    for (const change of shellEnvironment({ home, runDirectory, env: extra })) {
      values[change.variable] =
        change.action === "prepend" ? change.value + (values[change.variable] ?? "") : change.value;
    }
    return values;
  }

  return {
    home,
    work,
    made: (name) => existsSync(join(work, name)),
    runDirectory,
    asked,
    problems,
    texts: () => asked.map(({ request }) => request.text),
    async startGate() {
      const gate = await createShellGate({
        runDirectory,
        judge: (request, conversation) => {
          asked.push({ request, conversation });
          return judge({ request, conversation });
        },
        report: (problem) => problems.push(problem),
        timing: { ...usualTiming, patience: 1_000 },
      });
      gates.push(gate);
      return gate;
    },
    env,
    open(command, extra) {
      const terminal = openTerminal(command, env(extra), work);
      terminals.push(terminal);
      return terminal;
    },
    file,
    async dispose() {
      await Promise.all(terminals.map((terminal) => terminal.close()));
      gates.forEach((gate) => {
        gate.dispose();
      });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
