import type { PatternLanguage } from "../code/patterns";

/** How an interpreter is given its program. */
export interface Interpreter {
  readonly language: "python" | "javascript" | PatternLanguage;
  /** Options whose value is the program. */
  readonly inline: readonly string[];
  /** Other options that take the next word. */
  readonly valued: readonly string[];
}

const python: Interpreter = { language: "python", inline: ["-c"], valued: ["-W", "-X", "-Q"] };
const node: Interpreter = {
  language: "javascript",
  inline: ["-e", "--eval", "-p", "--print", "-pe"],
  valued: ["-r", "--require", "--import", "--loader", "-C", "--conditions", "--env-file"],
};

/** Interpreters by the name that they are called by. */
export const interpreters: Readonly<Record<string, Interpreter>> = {
  python,
  python2: python,
  python3: python,
  pypy: python,
  pypy3: python,
  ipython: python,
  node,
  nodejs: node,
  bun: { ...node, inline: ["-e", "--eval", "-p", "--print"] },
  tsx: node,
  "ts-node": node,
  deno: { language: "javascript", inline: [], valued: [] },
  ruby: { language: "ruby", inline: ["-e"], valued: ["-r", "-I", "-C"] },
  perl: { language: "perl", inline: ["-e", "-E"], valued: ["-I", "-M"] },
  php: { language: "php", inline: ["-r"], valued: ["-d", "-c"] },
  lua: { language: "lua", inline: ["-e"], valued: ["-l"] },
  luajit: { language: "lua", inline: ["-e"], valued: ["-l"] },
  Rscript: { language: "r", inline: ["-e"], valued: [] },
  R: { language: "r", inline: ["-e"], valued: ["-f"] },
  groovy: { language: "ruby", inline: ["-e"], valued: [] },
};
