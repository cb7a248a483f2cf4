import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Language, Parser } from "@vscode/tree-sitter-wasm";
import { forEachChild, parse, type SyntaxNode } from "unbash";
import { decide, type Request } from "../../src/engine";
import { readShell } from "../../src/engine/shell/read";
import { judgeUnseen } from "../../src/hook/check/judgeLine";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import type { Line } from "./engineLines";

/**
 * Bundled and run by engine.ts in a process of its own: what each subject takes for each line.
 * Every pass goes through all lines with one subject after the other, so that a busy machine
 * burdens all alike. A line's warm time is the best of its passes, which is the one that nothing
 * interrupted; the first pass is kept too, as it was.
 */
const [linesFile = ""] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(linesFile, "utf8")) as readonly Line[];

/** Enough passes for the compiler to have done its work, also with a few lines. */
const warmUps = Math.max(2, Math.ceil(20_000 / lines.length));
const passes = Math.max(7, Math.ceil(10_000 / lines.length));

const home = "/home/user";
const policy = defaultPolicy(home);

function requestFor({ command, shell }: Line): Request {
  return {
    action: { kind: "command", text: command, dialect: shell },
    cwd: "/workspace",
    home,
    workspace: ["/workspace"],
    env: {},
    origin: { kind: "agent" },
  };
}

type Subject = (line: Line) => unknown;

async function main(): Promise<void> {
  // The peer insists on a directory that exists; an empty one has no settings of its own.
  const empty = mkdtempSync(join(tmpdir(), "tenth-second-bench-"));
  try {
    const subjects: Readonly<Record<string, Subject>> = {
      "unbash, lazily": ({ command }) => parse(command),
      unbash: ({ command }) => {
        visit(parse(command));
      },
      read: ({ command }) => readShell(command),
      "decide, first round": (line) => decide(requestFor(line), {}, policy),
      decide: (line) => judgeUnseen(decide, requestFor(line), {}, policy),
      "tree-sitter": await treeSitter(),
      "cc-safety-net": await safetyNet(empty),
    };
    const { "cc-safety-net": peer, ...fast } = subjects;
    const first = onePass(fast, lines);
    for (let pass = 0; pass < warmUps; pass++) onePass(fast, lines);
    const taken = Array.from({ length: passes }, () => onePass(fast, lines));
    // Its lines take a thousand times as long, so some of them must do.
    const some = lines.filter((_, at) => at % Math.ceil(lines.length / 500) === 0);
    const peers = Array.from({ length: 3 }, () => onePass({ "cc-safety-net": peer }, some));
    const warm = { ...bestOf(taken), ...bestOf(peers) };
    process.stdout.write(JSON.stringify({ first, warm, heap: heapGrowth() }));
  } finally {
    rmSync(empty, { recursive: true });
  }
}

/** Microseconds of each subject for each line. */
function onePass(
  subjects: Readonly<Record<string, Subject | undefined>>,
  over: readonly Line[],
): Record<string, number[]> {
  const taken: Record<string, number[]> = {};
  for (const [name, subject] of Object.entries(subjects)) {
    taken[name] = over.map((line) => {
      const start = performance.now();
      subject?.(line);
      return (performance.now() - start) * 1000;
    });
  }
  return taken;
}

function bestOf(taken: readonly Readonly<Record<string, number[]>>[]): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(taken[0] ?? {}).map(([name, times]) => [
      name,
      times.map((_, at) => Math.min(...taken.map((pass) => pass[name]?.[at] ?? Infinity))),
    ]),
  );
}

/** It parses the words of a command only when they are looked at, so this looks at all of them. */
function visit(node: SyntaxNode): void {
  forEachChild(node, visit);
}

/** The parser that VS Code ships; the tree is built and freed, and not walked. */
async function treeSitter(): Promise<Subject> {
  const file = createRequire(__filename).resolve("@vscode/tree-sitter-wasm");
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(dirname(file), "tree-sitter-bash.wasm")));
  return ({ command }) => {
    parser.parse(command)?.delete();
  };
}

/** A peer by its documented entry for other programs, without its hooks and their processes. */
async function safetyNet(cwd: string): Promise<Subject> {
  const { checkCommand } = await import("cc-safety-net/api");
  return ({ command }) => (command.trim() === "" ? undefined : checkCommand({ command, cwd }));
}

/** Bytes that 100,000 decisions leave on the heap after a collection. */
function heapGrowth(): number {
  const decideAll = (count: number): void => {
    for (let at = 0; at < count; at++) {
      const line = lines[at % lines.length];
      if (line !== undefined) decide(requestFor(line), {}, policy);
    }
  };
  decideAll(10_000);
  const before = used();
  decideAll(100_000);
  return used() - before;
}

function used(): number {
  for (let time = 0; time < 3; time++) gc?.();
  return process.memoryUsage().heapUsed;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
