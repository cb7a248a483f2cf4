import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { CommandModel } from "../define";
import { disclosedCredentials, windowsProgram } from "./program";

/** `findstr PATTERN FILES`, with /c: or /g: the pattern is a switch and every word a file. */
const findstr = windowsProgram(
  ["findstr"],
  "Prints the lines of files that a pattern matches.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    if (switches.has("m")) return [];
    const spelled = switches.has("c") || switches.has("g");
    const files = spelled ? operands : operands.slice(1);
    return files.map((file) => ({
      kind: "read",
      resource: parsed.path(file, { tree: switches.has("s") && !file.glob }),
    }));
  },
  [
    { run: "findstr TOKEN .env", effects: ["read /w/.env"] },
    { run: "findstr /i '/c:two words' a b", effects: ["read /w/a", "read /w/b"] },
    { run: "findstr /s /m TOKEN .env", effects: [] },
    { run: "findstr TOKEN", effects: [] },
  ],
);

const netsh = windowsProgram(
  ["netsh"],
  "Shows and changes the network's settings.",
  ({ words }) =>
    words.includes("key=clear") && words.includes("wlan")
      ? [disclosedCredentials("the password of a wireless network")]
      : [],
  [
    {
      run: "netsh wlan show profile name=x key=clear",
      effects: ["disclose credential the password of a wireless network"],
    },
    { run: "netsh help", effects: [] },
  ],
);

const bitsadmin = windowsProgram(
  ["bitsadmin"],
  "Copies files from and to servers in the background.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    const local = operands.at(-1);
    if (!switches.has("transfer") || local === undefined || operands.length < 2) return [];
    return [
      switches.has("upload")
        ? { kind: "disclose", resource: parsed.path(local) }
        : { kind: "overwrite", resource: parsed.path(local) },
    ];
  },
  [
    {
      run: "bitsadmin /transfer job https://x.example/a a.exe",
      effects: ["overwrite /w/a.exe"],
    },
    {
      run: "bitsadmin /transfer job /upload https://x.example/a notes.txt",
      effects: ["disclose /w/notes.txt"],
    },
    { run: "bitsadmin /list", effects: [] },
  ],
);

export const readPrograms = [findstr, netsh, bitsadmin];

/** Programs that Windows calls by names that mean something else elsewhere; all of them print files. */
const printing: readonly (readonly [name: string, firstFile: number])[] = [
  ["more", 0],
  ["sort", 0],
  ["print", 0],
  // `find "text" FILES`.
  ["find", 1],
];

export const printPrograms: readonly CommandModel[] = printing.map(([name, firstFile]) => ({
  names: [name],
  dialect: "cmd",
  does: "Prints what is in files, or a part of it.",
  options: {},
  style: "raw",
  effects: (parsed) => {
    const isFile = (arg: Argument): boolean =>
      arg.provenance === "variable" || !/^\/[A-Za-z?+]/.test(arg.text);
    return parsed.call.args
      .filter(isFile)
      .slice(firstFile)
      .map((file) => ({ kind: "read", resource: parsed.path(file) }));
  },
  examples: [
    { run: `${name} ${firstFile === 1 ? '"TOKEN" ' : ""}.env`, effects: ["read /w/.env"] },
    { run: `dir | ${name} ${firstFile === 1 ? '/i "x"' : ""}`, effects: [] },
  ],
}));
