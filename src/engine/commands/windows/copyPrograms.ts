import type { Effect } from "../../model/effect";
import { windowsProgram } from "./program";

/** /MIR and /PURGE delete what the source does not have; /MOVE and /MOV delete the source when it is copied. */
const robocopy = windowsProgram(
  ["robocopy"],
  "Copies folders; with /MIR or /PURGE it deletes from the copy what the source does not have.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    const [source, target] = operands;
    if (source === undefined || target === undefined || switches.has("l")) return [];
    const from = parsed.path(source, { tree: true });
    const to = parsed.path(target, { tree: true });
    const effects: Effect[] = [{ kind: "read", resource: from }];
    // What takes a place comes right behind what was moved there.
    if (switches.has("move") || switches.has("mov"))
      effects.push({ kind: "move", resource: { ...from, tree: false } });
    if (switches.has("mir") || switches.has("purge"))
      effects.push({
        kind: "delete",
        resource: { ...to, inside: true },
        because: `everything that ${from.path} does not have is deleted`,
      });
    else effects.push({ kind: "overwrite", resource: { ...to, only: "files of the same name" } });
    return effects;
  },
  [
    { run: "robocopy src D:/copy /MIR", effects: ["read /w/src/**", "delete D:\\copy\\**"] },
    { run: "robocopy empty old /e /purge", effects: ["read /w/empty/**", "delete /w/old/**"] },
    {
      run: "robocopy src old *.txt /e",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    {
      run: "robocopy src old /move",
      effects: ["read /w/src/**", "move /w/src", "overwrite /w/old/** [files of the same name]"],
    },
    { run: "robocopy src old /mir /l", effects: [] },
  ],
);

const xcopy = windowsProgram(
  ["xcopy"],
  "Copies files and folders; files of the same name are replaced.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    const [source, target] = operands;
    if (source === undefined || switches.has("l")) return [];
    const tree = switches.has("s") || switches.has("e");
    const read: Effect = { kind: "read", resource: parsed.path(source, { tree }) };
    if (target === undefined) return [read];
    return [
      read,
      {
        kind: "overwrite",
        resource: { ...parsed.path(target, { tree: true }), only: "files of the same name" },
      },
    ];
  },
  [
    {
      run: "xcopy src old /e /y",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    { run: "xcopy src old /l", effects: [] },
  ],
);

export const copyPrograms = [robocopy, xcopy];
