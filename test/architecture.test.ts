import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { importsOf, sourceFiles, type Import } from "./support/sources";

const files = sourceFiles("src");
const imports = files.flatMap(importsOf);

/** The part of the map that a file belongs to: `engine`, `gates`, or the file's own name at the top. */
function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function show({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}

function inEngine(file: string): boolean {
  return file.startsWith("src/engine/");
}

/** Pure tables that every room may read. */
const shared = ["src/ui/ids.ts", "src/credentials/patterns.ts", "src/credentials/plainGlob.ts"];
const edges = ["gates", "host", "credentials", "approval", "journal", "vault", "ui"];
/** Who may build edges: the extension, and the command-line tool which has no window. */
const roots = ["extension.ts", "guardWindow.ts", "hook"];

describe("architecture", () => {
  it("the engine imports itself and vetted pure libraries only", () => {
    const vetted = /^(?:unbash|minimatch|@lezer\/(?:common|javascript)|graphql(?:\/language.*)?)$/;
    const wrong = imports.filter(
      ({ from, to, specifier }) =>
        inEngine(from) && !(to === undefined ? vetted.test(specifier) : inEngine(to)),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it("the engine touches no clock, environment, randomness or asynchrony", () => {
    const ambient =
      /\b(?:process\.|console\.|Date\.now|new Date\b|Math\.random|performance\.|setTimeout|setInterval|Promise\b|async (?:function|\(|\w+ =>)|await\s|globalThis)/;
    const wrong = files.filter(inEngine).flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => ambient.test(line.replace(/\/\/.*|^\s*\*.*|"[^"]*"|`[^`]*`/g, "")))
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("the engine has one door", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        to !== undefined && !inEngine(from) && inEngine(to) && to !== "src/engine/index.ts",
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it("command models know no policy, and policy no command", () => {
    const apart = ["src/engine/commands/", "src/engine/policy/"];
    const wrong = imports.filter(({ from, to }) => {
      const one = apart.find((folder) => from.startsWith(folder));
      const other = apart.find((folder) => to?.startsWith(folder));
      return one !== undefined && other !== undefined && one !== other;
    });
    assert.deepEqual(wrong.map(show), []);
  });

  it("edges never import each other: they meet in guardWindow.ts", () => {
    const wrong = imports.filter(
      ({ from, to, kind }) =>
        kind === "value" &&
        to !== undefined &&
        edges.includes(roomOf(from)) &&
        roomOf(to) !== roomOf(from) &&
        (edges.includes(roomOf(to)) || roots.includes(roomOf(to))) &&
        !shared.includes(to),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it("only guardWindow.ts and the command-line tool build edges", () => {
    const building = /^export (?:async )?function (?:create|watch|open)[A-Z]/m;
    const builders = files.filter((file) => building.test(readFileSync(file, "utf8")));
    const wrong = imports.filter(
      ({ from, to, kind }) =>
        kind === "value" &&
        to !== undefined &&
        builders.includes(to) &&
        edges.includes(roomOf(to)) &&
        roomOf(from) !== roomOf(to) &&
        !roots.includes(roomOf(from)),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it("the command-line tool never reaches vscode", () => {
    const reached = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { to, kind } of importsOf(file))
        if (to !== undefined && kind === "value") visit(to);
    };
    visit("src/hook/main.ts");
    const wrong = imports.filter(
      ({ from, specifier, kind }) =>
        reached.has(from) && kind === "value" && specifier === "vscode",
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it("nothing imports in a circle, except the files of one recursion in one folder", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, kind } of imports) {
      if (to !== undefined && kind === "value") graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const wrong = files.flatMap((file) => {
      const circle = circleThrough(file, graph);
      const folders = new Set(circle.map(dirname));
      return folders.size > 1 ? [circle.join(" > ")] : [];
    });
    assert.deepEqual(wrong, []);
  });

  it("files stay small, data tables excepted", () => {
    const isTable = /Table\.ts$|\/tables\//;
    const long = files
      .filter((file) => !isTable.test(file))
      .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    assert.deepEqual(long, []);
    const root = readFileSync("src/guardWindow.ts", "utf8").split("\n").length - 1;
    assert.ok(root <= 200, `src/guardWindow.ts: ${root} lines`);
  });
});

/** A shortest circle of imports through a file, the file first and last; empty if there is none. */
function circleThrough(
  file: string,
  graph: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set<string>();
  let paths: (readonly string[])[] = [[file]];
  while (paths.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const path of paths) {
      for (const next of graph.get(path.at(-1) ?? "") ?? []) {
        if (next === file) return [...path, next];
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...path, next]);
      }
    }
    paths = longer;
  }
  return [];
}
