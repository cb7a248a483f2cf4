import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { CommandModel, Example, Parsed } from "../define";
import { fileWrite } from "../device";

/** A static method of .NET as a model: what it does by the places of its arguments. */
export interface DotnetMethod extends CommandModel {
  readonly name: string;
  /** Places of arguments that are paths. */
  readonly paths: readonly number[];
}

type Does =
  | "delete"
  | "delete tree"
  | "overwrite"
  | "truncate"
  | "write"
  | "read"
  | "move"
  | "copy"
  | "recycle"
  | "open";

/** Methods by type (without `System.`) with what they do; the lists hold every overload that matters. */
const methods: readonly (readonly [type: string, names: string, does: Does])[] = [
  ["IO.File", "Delete", "delete"],
  ["IO.Directory", "Delete", "delete tree"],
  [
    "IO.File",
    "WriteAllText WriteAllLines WriteAllBytes WriteAllTextAsync WriteAllLinesAsync WriteAllBytesAsync",
    "overwrite",
  ],
  ["IO.File", "Create CreateText", "truncate"],
  ["IO.File", "AppendAllText AppendAllLines AppendText AppendAllTextAsync OpenWrite", "write"],
  [
    "IO.File",
    "ReadAllText ReadAllLines ReadAllBytes ReadLines OpenRead OpenText ReadAllTextAsync",
    "read",
  ],
  ["IO.File", "Open", "open"],
  ["IO.File", "Move Replace", "move"],
  ["IO.Directory", "Move", "move"],
  ["IO.File", "Copy", "copy"],
  ["Microsoft.VisualBasic.FileIO.FileSystem", "DeleteFile DeleteDirectory", "recycle"],
  ["IO.Compression.ZipFile", "ExtractToDirectory", "read"],
  ["IO.Compression.ZipFile", "CreateFromDirectory", "copy"],
];

function effectsOf(does: Does, parsed: Parsed<string>): readonly Effect[] {
  const [first, second] = parsed.call.args;
  if (first === undefined) return [];
  const others = parsed.call.args.slice(1).map((arg) => literal(arg)?.toLowerCase() ?? arg.text);
  const path = (argument: Argument, tree = false) => parsed.path(argument, { tree });
  switch (does) {
    case "delete":
      return [{ kind: "delete", resource: path(first) }];
    case "delete tree": {
      // Without `true` it refuses a directory that is not empty; what is not known may be true.
      const tree = others.some((other) => other !== "false");
      return [
        tree
          ? { kind: "delete", resource: path(first, true) }
          : { kind: "delete", resource: path(first), reversibility: "none" },
      ];
    }
    case "recycle": {
      const recycled = others.some((other) => other.includes("sendtorecyclebin"));
      const because = "it goes to the recycle bin";
      const resource = path(first, !parsed.call.name.endsWith("DeleteFile"));
      return [
        recycled
          ? { kind: "delete", resource, reversibility: "recoverable", because }
          : { kind: "delete", resource },
      ];
    }
    case "overwrite":
    case "truncate":
    case "write":
      return fileWrite(does, path(first));
    case "read":
      return [{ kind: "read", resource: path(first) }];
    case "open": {
      const [mode = ""] = others;
      if (/(?:create|truncate)$/.test(mode) && !mode.endsWith("openorcreate"))
        return fileWrite("truncate", path(first));
      const reads = others.some((other) => other.endsWith("read")) || others.length === 1;
      return reads ? [{ kind: "read", resource: path(first) }] : fileWrite("write", path(first));
    }
    case "move":
      return second === undefined
        ? []
        : [{ kind: "move", resource: path(first) }, ...fileWrite("overwrite", path(second))];
    case "copy":
      return second === undefined
        ? []
        : [{ kind: "read", resource: path(first) }, ...fileWrite("overwrite", path(second))];
  }
}

const sample: Readonly<
  Record<Does, readonly (readonly [args: string, effects: readonly string[]])[]>
> = {
  delete: [['"C:\\data\\x.txt"', ["delete C:\\data\\x.txt"]]],
  "delete tree": [
    ['"$HOME\\src", $true', ["delete /home/u/src/**"]],
    ['"src"', ["delete /w/src (none)"]],
    ['"src", $all', ["delete /w/src/**"]],
  ],
  overwrite: [['"a.txt", "x"', ["overwrite /w/a.txt"]]],
  truncate: [['"a.txt"', ["truncate /w/a.txt"]]],
  write: [['"a.txt", "x"', ["write /w/a.txt"]]],
  read: [['".env"', ["read /w/.env"]]],
  open: [
    ['"a.txt", "Create"', ["truncate /w/a.txt"]],
    ['"a.txt", "Open", "Read"', ["read /w/a.txt"]],
    ['"a.txt", "Append", "Write"', ["write /w/a.txt"]],
  ],
  move: [['"a", "b"', ["move /w/a", "overwrite /w/b"]]],
  copy: [['"a", "b"', ["read /w/a", "overwrite /w/b"]]],
  recycle: [
    ['"src"', ["delete /w/src/**"]],
    ['"src", "OnlyErrorDialogs", "SendToRecycleBin"', ["delete /w/src/** (recoverable)"]],
  ],
};

export const dotnetMethods: readonly DotnetMethod[] = methods.flatMap(([type, names, does]) =>
  names.split(" ").map((method): DotnetMethod => {
    const name = `[${type.startsWith("IO.") ? "System." : ""}${type}]::${method}`;
    const examples = sample[does].map(([args, effects]): Example => ({
      run: `[${type}]::${method}(${args})`,
      effects: method === "DeleteFile" ? effects.map((line) => line.replace("/**", "")) : effects,
    }));
    return {
      name,
      names: [name],
      dialect: "powershell",
      does: `The method of .NET: ${does === "recycle" ? "deletes, perhaps into the recycle bin" : does}.`,
      options: {},
      style: "raw",
      effects: (parsed) => effectsOf(does, parsed),
      examples,
      paths: does === "move" || does === "copy" ? [0, 1] : [0],
    };
  }),
);

const byName = new Map(dotnetMethods.map((method) => [method.name.toLowerCase(), method]));

/** The model of a static method by its type, without `System.`, and its name. */
export function dotnetNamed(type: string, method: string): DotnetMethod | undefined {
  return (
    byName.get(`[system.${type}]::${method}`.toLowerCase()) ??
    byName.get(`[${type}]::${method}`.toLowerCase())
  );
}
