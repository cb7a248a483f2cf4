import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { CommandModel, Example, Parsed } from "../define";
import { landing, moved } from "./fileCmdlets";
import { isFirstCopyOfExample, replacing } from "../transfer";
import { slashOptions } from "./slashOptions";
import { isSecretName } from "../../evidence/secretName";
import { environmentListing } from "../secrets/environmentListing";
import type { Ask } from "../define";

/** Defines a command that is cmd.exe's own. */
function cmdCommand(
  names: readonly string[],
  does: string,
  effects: (parsed: Parsed<string>, ask: Ask) => readonly Effect[],
  examples: readonly Example[],
): CommandModel {
  return { names, dialect: "cmd", does, options: {}, style: "raw", effects, examples };
}

/** `rd` without /s takes only an empty folder. Every word is a folder: one with a blank needs quotes. */
const rd = cmdCommand(
  ["rd", "rmdir"],
  "Removes folders; with /s everything in them too.",
  ({ call, path }) => {
    const { switches, operands } = slashOptions(call.args);
    const tree = switches.has("s");
    return operands.map((operand) =>
      tree
        ? { kind: "delete", resource: path(operand, { tree }) }
        : { kind: "delete", resource: path(operand), reversibility: "none" },
    );
  },
  [
    { run: "rd /s /q node_modules", effects: ["delete /w/node_modules/**"] },
    { run: 'rmdir /S/Q "%USERPROFILE%\\Documents"', effects: ["delete /home/u/Documents/**"] },
    { run: "rd/s/q D:\\", effects: ["delete D:\\**"] },
    { run: "rd /s /q \\", effects: ["delete \\**"] },
    { run: "rmdir /s /q D:\\My Files\\x", effects: ["delete D:\\My\\**", "delete /w/Files/x/**"] },
    { run: "rd old", effects: ["delete /w/old (none)"] },
    { run: "echo rd /s /q C:\\", effects: [] },
  ],
);

/** The pattern of a `del /s` looks for its name in every folder below. */
function everywhere(operand: Argument): Argument {
  const last = operand.pieces.at(-1);
  if (!operand.glob || typeof last !== "string") return operand;
  const slash = last.lastIndexOf("/") + 1;
  const deep = `${last.slice(0, slash)}**/${last.slice(slash)}`;
  return { ...operand, pieces: [...operand.pieces.slice(0, -1), deep] };
}

/** `del` takes files, of a folder every file in it; /s goes into the folders below. */
const del = cmdCommand(
  ["del", "erase"],
  "Deletes files, past the recycle bin; with /s in every folder below too.",
  ({ call, path }) => {
    const { switches, operands } = slashOptions(call.args);
    const deep = switches.has("s");
    return operands.map((operand) => {
      // Of a directory `del` deletes the files in it, unasked with /q; a name without an ending may be one.
      const mayHold = switches.has("q") && /(?:^|[\\/])[^.\\/*?]+$/.test(operand.text);
      const holds = deep || mayHold || /[\\/]$/.test(operand.text);
      return {
        kind: "delete",
        resource: path(deep ? everywhere(operand) : operand, { tree: holds && !operand.glob }),
      };
    });
  },
  [
    { run: "del notes.txt", effects: ["delete /w/notes.txt"] },
    { run: "del /q src", effects: ["delete /w/src/**"] },
    { run: "del /q ..\\keep\\", effects: ["delete /keep/**"] },
    { run: "del /f /s /q C:\\data\\*", effects: ["delete C:\\data\\**\\*"] },
    { run: "erase *.obj *.pdb", effects: ["delete /w/*.obj", "delete /w/*.pdb"] },
    { run: "del /q /a:h *.*", effects: ["delete /w/*"] },
    { run: "del /s /q C:\\data", effects: ["delete C:\\data\\**"] },
    {
      run: "if exist a.txt (del a.txt) else (del b.txt)",
      effects: ["delete /w/a.txt", "delete /w/b.txt"],
    },
    { run: 'for /d %i in (C:\\src\\*) do del /q "%i\\x"', effects: ["delete C:\\src\\*\\x"] },
    { run: "rem del C:\\", effects: [] },
  ],
);

const type = cmdCommand(
  ["type"],
  "Prints what is in files.",
  ({ call, path }) =>
    slashOptions(call.args)
      .operands.filter((operand) => literal(operand)?.toLowerCase() !== "nul")
      .map((operand) => ({ kind: "read", resource: path(operand) })),
  [
    { run: "type .env", effects: ["read /w/.env"] },
    { run: "type nul", effects: [] },
  ],
);

/** `copy a+b c` puts two files together in a third. */
const copy = cmdCommand(
  ["copy"],
  "Copies files; one that has the name of the copy already is replaced.",
  ({ call, path }, ask) => {
    const { operands } = slashOptions(call.args);
    const words = operands.filter((operand) => operand.text !== "+");
    const last = words.length > 1 ? words.at(-1) : undefined;
    const sources = words.length > 1 ? words.slice(0, -1) : words;
    return sources.flatMap((argument): readonly Effect[] => {
      if (literal(argument)?.toLowerCase() === "nul")
        return last === undefined ? [] : [{ kind: "truncate", resource: path(last) }];
      const source = path(argument);
      const read: Effect = { kind: "read", resource: source };
      if (last === undefined) return [read];
      const place = path(last);
      const target = landing(source, place, last.text, false, ask);
      if (isFirstCopyOfExample(source, target, ask))
        return [read, { kind: "write", resource: target }];
      const whole = replacing(target, target === place, ask);
      return [read, { kind: "overwrite", resource: target, ...whole }];
    });
  },
  [
    { run: "copy .env.example .env", effects: ["read /w/.env.example", "write /w/.env"] },
    { run: "copy /y a.txt b.txt", effects: ["read /w/a.txt", "overwrite /w/b.txt"] },
    { run: "copy .env D:\\share\\", effects: ["read /w/.env", "overwrite D:\\share\\.env"] },
    { run: "copy nul config.json", effects: ["truncate /w/config.json"] },
  ],
);

const move = cmdCommand(
  ["move"],
  "Moves files; one that has the new name already is replaced.",
  ({ call, path }, ask) => {
    const { operands } = slashOptions(call.args);
    const [argument, last] = operands;
    if (argument === undefined || last === undefined) return [];
    return moved(path(argument), path(last), last.text, false, ask);
  },
  [
    { run: "move a b", effects: ["move /w/a", "overwrite /w/b"] },
    {
      run: "move /y * ..\\gone",
      effects: [
        "move /w/*",
        "unknown target: if /gone is not a directory, every file takes its name and only the last one is left",
      ],
    },
  ],
);

const ren = cmdCommand(
  ["ren", "rename"],
  "Gives files another name; it refuses one that is taken.",
  ({ call, path }) => {
    const [argument] = slashOptions(call.args).operands;
    return argument === undefined ? [] : [{ kind: "move", resource: path(argument) }];
  },
  [{ run: "ren a b", effects: ["move /w/a"] }],
);

/** True for the beginning of a name that variables with secrets have. */
function mayBeginSecret(beginning: string): boolean {
  return (
    isSecretName(beginning) ||
    /^(?:a|anthropic|api|aws|azure|db|database|gcp|gh|github|gitlab|google|key|mysql|npm|openai|pass|pg|postgres|redis|secret|slack|stripe|token)_?$/i.test(
      beginning,
    )
  );
}

/** `set` alone, or with the beginning of a name, prints variables with their values. */
const set = cmdCommand(
  ["set"],
  "Prints environment variables, unless it sets one.",
  ({ call }) => {
    const [beginning] = call.args;
    return beginning === undefined || mayBeginSecret(beginning.text) ? [environmentListing] : [];
  },
  [
    { run: "set", effects: ["disclose credential environment variables (none)"] },
    { run: "set NODE_ENV=test", effects: [] },
    { run: "set PATH", effects: [] },
    { run: "set AWS", effects: ["disclose credential environment variables (none)"] },
  ],
);

export const cmdCommands: readonly CommandModel[] = [rd, del, type, copy, move, ren, set];
