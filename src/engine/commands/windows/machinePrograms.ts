import type { Effect } from "../../model/effect";
import { lossOf, windowsProgram } from "./program";

const bcdedit = windowsProgram(
  ["bcdedit"],
  "Changes what Windows starts with.",
  ({ switches, operands }) =>
    switches.has("delete") || switches.has("deletevalue")
      ? [
          lossOf(
            "setting",
            `boot entry ${operands[0]?.text ?? ""}`.trim(),
            "without it the machine may not start",
          ),
        ]
      : [],
  [
    {
      run: "bcdedit /delete '{current}' /f",
      effects: ["destroy setting boot entry {current} (irreversible)"],
    },
    {
      run: "bcdedit /deletevalue {default} safeboot",
      effects: ["destroy setting boot entry {default} (irreversible)"],
    },
    { run: "bcdedit /enum", effects: [] },
  ],
);

/** `wmic … delete` deletes the objects that the query finds: shadow copies, files, folders. */
const wmic = windowsProgram(
  ["wmic"],
  "Asks and changes what Windows manages.",
  ({ words, parsed }): readonly Effect[] => {
    if (words.at(-1) !== "delete" && !words.includes("delete")) return [];
    const [what = ""] = words.filter((word) => !word.startsWith("/"));
    if (what === "process") return [];
    const phrase = parsed.call.args.map((arg) => arg.text).join(" ");
    const file = /name\s{0,9}=\s{0,9}(?:\\?['"]){0,4}(.+?)(?:\\?['"]|(?<!\s)\s+delete$)/i
      .exec(phrase)?.[1]
      ?.replace(/\\\\/g, "\\");
    if (file !== undefined && (what === "datafile" || what === "fsdir")) {
      const [first] = parsed.call.args;
      if (first !== undefined)
        return [
          {
            kind: "delete",
            resource: parsed.path(
              { ...first, text: file, pieces: [file] },
              { tree: what === "fsdir" },
            ),
          },
        ];
    }
    const shadow = what === "shadowcopy";
    return [
      lossOf(
        shadow ? "volume backup" : "setting",
        shadow ? "every shadow copy of this machine" : `every ${what} that the query finds`,
        shadow
          ? "earlier versions of every file go with them"
          : "what is deleted cannot be had again",
      ),
    ];
  },
  [
    {
      run: "wmic shadowcopy delete",
      effects: ["destroy volume backup every shadow copy of this machine (irreversible)"],
    },
    {
      run: 'wmic fsdir where name="C:\\\\data" delete',
      effects: ["delete C:\\data\\**"],
    },
    { run: "wmic fsdir where \"name='C:\\\\data'\" delete", effects: ["delete C:\\data\\**"] },
    { run: "wmic process where processid=1 delete", effects: [] },
    { run: "wmic process where processid=1 get name", effects: [] },
  ],
);

const sc = windowsProgram(
  ["sc"],
  "Controls services; delete takes one out of the registry.",
  ({ operands }) => {
    const words = operands.map((operand) => operand.text);
    const server = words[0]?.startsWith("\\\\") === true ? words[0] : undefined;
    const [verb = "", name = ""] = server === undefined ? words : words.slice(1);
    return verb.toLowerCase() === "delete"
      ? [lossOf("service", name, "its configuration goes with it", server)]
      : [];
  },
  [
    { run: "sc delete Acme", effects: ["destroy service Acme (irreversible)"] },
    {
      run: "sc.exe '\\\\srv' delete Acme",
      effects: ["destroy service Acme in \\\\srv (irreversible)"],
    },
    { run: "sc stop Acme", effects: [] },
  ],
);

const schtasks = windowsProgram(
  ["schtasks"],
  "Plans tasks; /delete takes one away.",
  ({ switches }) =>
    switches.has("delete")
      ? [
          lossOf(
            "setting",
            `scheduled task ${switches.get("tn") ?? ""}`.trim(),
            "its definition goes with it",
          ),
        ]
      : [],
  [
    {
      run: "schtasks /delete /tn Backup /f",
      effects: ["destroy setting scheduled task Backup (irreversible)"],
    },
    { run: "schtasks /query", effects: [] },
  ],
  ["tn", "s", "u", "p", "tr", "sc"],
);

const wevtutil = windowsProgram(
  ["wevtutil"],
  "Reads and clears the event logs.",
  ({ words, parsed }) => {
    if (words[0] !== "cl" && words[0] !== "clear-log") return [];
    const kept = words.some((word) => /^\/(?:bu|backup):/.test(word));
    const log = `event log ${parsed.call.args[1]?.text ?? ""}`.trim();
    return kept ? [] : [lossOf("object", log, "what was logged is gone")];
  },
  [
    { run: "wevtutil cl System", effects: ["destroy object event log System (irreversible)"] },
    { run: "wevtutil clear-log System /bu:s.evtx", effects: [] },
    { run: "wevtutil el", effects: [] },
  ],
);

const net = windowsProgram(
  ["net", "net1"],
  "Manages users, shares and services.",
  ({ words, switches, parsed }) => {
    if (!switches.has("delete") && !switches.has("del")) return [];
    const name = parsed.call.args.slice(1).find((arg) => !arg.text.startsWith("/"))?.text ?? "";
    switch (words[0]) {
      case "user":
        return [lossOf("account", name, "an account with the same name is another account")];
      case "localgroup":
      case "group":
        return words.filter((word) => !word.startsWith("/")).length > 2
          ? []
          : [lossOf("account", name, "a group with the same name is another group")];
      case "share":
        return [lossOf("setting", `share ${name}`, "whoever works on it loses the connection")];
      case undefined:
      default:
        return [];
    }
  },
  [
    { run: "net share Data /delete", effects: ["destroy setting share Data (irreversible)"] },
    { run: "net share", effects: [] },
    { run: "net user bob /delete", effects: ["destroy account bob (irreversible)"] },
    { run: "net localgroup devs /delete", effects: ["destroy account devs (irreversible)"] },
    { run: "net localgroup devs bob /delete", effects: [] },
    { run: "net use X: /delete", effects: [] },
    { run: "net stop Acme", effects: [] },
  ],
);

const wsl = windowsProgram(
  ["wsl"],
  "Runs Linux on Windows; --unregister deletes a distribution with its disk.",
  ({ parsed }) => {
    const { args } = parsed.call;
    const at = args.findIndex((arg) => arg.text === "--unregister");
    const name = args[at + 1]?.text;
    return at < 0 || name === undefined
      ? []
      : [lossOf("volume", `WSL distribution ${name}`, "its whole file system is deleted")];
  },
  [
    {
      run: "wsl --unregister Ubuntu",
      effects: ["destroy volume WSL distribution Ubuntu (irreversible)"],
    },
    { run: "wsl --shutdown", effects: [] },
  ],
);

/** Owners and permissions: nothing in the files is lost. */
const takeown = windowsProgram(
  ["takeown"],
  "Makes files one's own.",
  ({ switches, parsed }): readonly Effect[] => {
    const at = parsed.call.args.findIndex((arg) => arg.text.toLowerCase() === "/f");
    const file = parsed.call.args[at + 1];
    return at < 0 || file === undefined
      ? []
      : [{ kind: "change", resource: parsed.path(file, { tree: switches.has("r") }) }];
  },
  [
    { run: "takeown /f data /r /d y", effects: ["change /w/data/**"] },
    { run: "takeown /s srv", effects: [] },
  ],
);

const icacls = windowsProgram(
  ["icacls", "cacls"],
  "Shows and changes who may do what with files.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    const [file] = operands;
    const changes = ["grant", "deny", "remove", "reset", "inheritance", "setowner", "g", "p"];
    return file === undefined || !changes.some((name) => switches.has(name))
      ? []
      : [{ kind: "change", resource: parsed.path(file, { tree: switches.has("t") }) }];
  },
  [
    { run: "icacls data /grant Users:F /t", effects: ["change /w/data/**"] },
    { run: "icacls data", effects: [] },
  ],
);

export const machinePrograms = [bcdedit, icacls, net, sc, schtasks, takeown, wevtutil, wmic, wsl];
