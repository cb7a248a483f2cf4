import type { ToolCall } from "./call";
import { argv, guess, request, type Deed } from "./deed";
import { shellDeeds } from "./dialect";
import { addressOf } from "./httpCall";
import { textAt } from "./input";
import { languageKeys } from "./tables/keysTable";

const interpreters: Readonly<Record<string, readonly string[]>> = {
  python: ["python3", "-c"],
  python3: ["python3", "-c"],
  py: ["python3", "-c"],
  ipython: ["python3", "-c"],
  jupyter: ["python3", "-c"],
  pandas: ["python3", "-c"],
  javascript: ["node", "-e"],
  js: ["node", "-e"],
  node: ["node", "-e"],
  nodejs: ["node", "-e"],
  typescript: ["node", "-e"],
  ts: ["node", "-e"],
  deno: ["node", "-e"],
  bun: ["node", "-e"],
  browser: ["node", "-e"],
  playwright: ["node", "-e"],
  puppeteer: ["node", "-e"],
  chrome: ["node", "-e"],
  evaluate: ["node", "-e"],
  ruby: ["ruby", "-e"],
  perl: ["perl", "-e"],
  php: ["php", "-r"],
};

const shellWords = new Set(["bash", "sh", "shell", "zsh", "powershell", "pwsh", "batch", "cmd"]);

/**
 * A program, in the language that the call or the tool's name says; without a word of it, it is read
 * as each that it may be.
 */
export function codeDeeds(text: string, call: ToolCall): readonly Deed[] {
  return [...programDeeds(text, call), ...writtenRequests(text, call), ...appleDeeds(text)];
}

/** A request that a program hands to some client of its own: `{ method: "DELETE", path: "/a/b" }`. */
function writtenRequests(text: string, call: ToolCall): readonly Deed[] {
  const method = /\bmethod\s*[:=]\s*["'`]DELETE["'`]/i.exec(text);
  const path = /\b(?:path|url|endpoint)\s*[:=]\s*["'`]([^"'`\n]{1,500})["'`]/.exec(text)?.[1];
  return method === null || path === undefined ? [] : [request("DELETE", addressOf(path, call))];
}

/** AppleScript runs a shell: `do shell script "…"`. */
function appleDeeds(text: string): readonly Deed[] {
  return [...text.matchAll(/\bdo shell script\s+"((?:[^"\\]|\\.){1,4000})"/g)].map(
    ([, command = ""]): Deed => ({
      does: "shell",
      text: command.replace(/\\(.)/g, "$1"),
      dialect: "sh",
    }),
  );
}

function programDeeds(text: string, call: ToolCall): readonly Deed[] {
  const said = textAt(call.input, languageKeys)?.toLowerCase();
  const words = said === undefined ? [...call.words, ...call.serverWords] : [said];
  if (words.some((word) => shellWords.has(word))) return shellDeeds(text, call);
  const known = words.find((word) => Object.hasOwn(interpreters, word));
  const own = known === undefined ? undefined : interpreters[known];
  if (own !== undefined) return [argv([...own, text])];
  return guessed(text, call);
}

/** JavaScript and Python hardly look like each other; what looks like neither may be a shell's. */
function guessed(text: string, call: ToolCall): readonly Deed[] {
  const script = /\b(?:const|let|var) \w|=>|\bfunction\b|\brequire\(|\bawait |[;{]\s*$/m.test(text);
  const python =
    /^[^\S\n]*(?:import \w|from \w[\w.]* import|def \w|with .*:|for .*:|print\()/m.test(text);
  return [
    ...(script && !python ? [] : [argv(["python3", "-c", text])]),
    ...(python && !script ? [] : [argv(["node", "-e", text])]),
    ...(python || script ? [] : shellDeeds(text, call)),
  ].map(guess);
}
