import { literal } from "../model/call";
import { resolvePath } from "../model/path";
import { textWritten } from "../model/written";
import { textOfParameter, type Bound } from "./bind";
import type { Control } from "./controlCmdlets";
import { memberValue } from "./members";
import { reportSpoken } from "../windows/spokenSecrets";
import { asPath } from "./paths";
import { runBlock } from "./runBlock";
import { runEach } from "./runStatement";
import type { Run } from "./session";
import { argumentOf, collected, itemsOf, jsonOf, nothing, type Value } from "./value";

const inputParameter = { input: ["-InputObject="] } as const;

/** What comes through the pipe, or is given as the parameter that stands for it. */
function inputOf(bound: Bound, input: Value): Value {
  const own = bound.values.get("input");
  return own === undefined ? input : collected(own.flatMap(itemsOf));
}

/** Blocks among the values run once for each item: `Sort-Object { … }`. */
function runBlocks(bound: Bound, items: readonly Value[], run: Run): void {
  for (const value of [...bound.values.values()].flat().flatMap(itemsOf)) {
    if (value.kind === "block")
      runEach(items.slice(0, 1), "_", run, () => runBlock(value.block, [], nothing, run));
    if (value.kind === "table")
      for (const entry of value.entries.values())
        if (entry.kind === "block")
          runEach(items.slice(0, 1), "_", run, () => runBlock(entry.block, [], nothing, run));
  }
}

/** Cmdlets that put out what they take in: all of it, or some. */
const passing = [
  "sort-object",
  "get-unique",
  "group-object",
  "out-default",
  "out-string",
  "format-table",
  "format-list",
  "select-string",
];

const passed: Control = {
  signature: {
    parameters: {
      ...inputParameter,
      property: ["-Property=", "-Pattern="],
      path: ["-FilePath=", "-LiteralPath=", "-Path="],
      other: [
        "-Culture=",
        "-Width=",
        "-Encoding=",
        "-Context=",
        "-Variable=",
        "-Top=",
        "-Bottom=",
        "-GroupBy=",
        "-View=",
        "-Expand=",
        "-Include=",
        "-Exclude=",
      ],
      append: ["-Append"],
      flags: [
        "-Descending",
        "-Unique",
        "-CaseSensitive",
        "-Stable",
        "-AutoSize",
        "-Wrap",
        "-HideTableHeaders",
        "-NoElement",
        "-AsHashTable",
        "-AsString",
        "-Stream",
        "-NoNewline",
        "-Quiet",
        "-SimpleMatch",
        "-List",
        "-NotMatch",
        "-AllMatches",
        "-Raw",
        "-NoEmphasis",
        "-Force",
      ],
    },
    positions: ["property", "path"],
    piped: "input",
  },
  run: (bound, input, run) => {
    const value = inputOf(bound, input);
    runBlocks(bound, itemsOf(value), run);
    return value;
  },
};

/** Cmdlets that make, keep, choose or print objects. */
export const objectCmdlets: Readonly<Record<string, Control>> = {
  ...Object.fromEntries(passing.map((name) => [name, passed])),
  "select-object": {
    signature: {
      parameters: {
        ...inputParameter,
        property: ["-Property="],
        expand: ["-ExpandProperty="],
        other: [
          "-ExcludeProperty=",
          "-First=",
          "-Last=",
          "-Skip=",
          "-SkipLast=",
          "-Index=",
          "-SkipIndex=",
        ],
        flags: ["-Unique", "-Wait", "-CaseInsensitive"],
      },
      positions: ["property"],
      piped: "input",
    },
    run: (bound, input, run) => {
      const value = inputOf(bound, input);
      runBlocks(bound, itemsOf(value), run);
      const member = textOfParameter(bound, "expand");
      if (member === undefined) return value;
      return collected(
        itemsOf(value).map((item) =>
          memberValue(item, member.toLowerCase(), undefined, `$_.${member}`, run),
        ),
      );
    },
  },
  "tee-object": {
    run: (bound, input) => inputOf(bound, input),
  },
  "write-output": {
    signature: {
      parameters: { ...inputParameter, flags: ["-NoEnumerate"] },
      positions: ["input"],
      piped: "input",
    },
    run: (bound, input) => inputOf(bound, input),
  },
  ...Object.fromEntries(
    [
      "write-host",
      "write-verbose",
      "write-warning",
      "write-error",
      "write-information",
      "write-debug",
      "out-null",
      "out-host",
      "start-sleep",
      "import-module",
      "set-strictmode",
      "add-type",
      "clear-host",
      "get-help",
    ].map((name) => [
      name,
      {
        signature: { parameters: { rest: ["-Object=", "-Message="] }, positions: ["rest"] },
        run: (bound: Bound, input: Value, run: Run) => {
          if (!name.startsWith("write-") && name !== "out-host") return nothing;
          for (const value of [...(bound.values.get("rest") ?? []), input].flatMap(itemsOf))
            if (value.kind === "text")
              reportSpoken(value.argument, run.walk, run.frame.site, run.span);
          return nothing;
        },
      } satisfies Control,
    ]),
  ),
  "convertto-json": {
    signature: {
      parameters: {
        ...inputParameter,
        other: ["-Depth=", "-EscapeHandling="],
        flags: ["-Compress", "-AsArray", "-EnumsAsStrings"],
      },
      positions: ["input"],
      piped: "input",
    },
    run: (bound, input, run) => ({
      kind: "text",
      argument: jsonOf(inputOf(bound, input), run.span),
    }),
  },
  "new-object": {
    signature: {
      parameters: {
        type: ["-TypeName="],
        arguments: ["-ArgumentList=", "-Args="],
        com: ["-ComObject="],
        property: ["-Property="],
        flags: ["-Strict"],
      },
      positions: ["type", "arguments"],
    },
    run: (bound) => {
      const type = textOfParameter(bound, "type") ?? textOfParameter(bound, "com") ?? "";
      const of = (bound.values.get("arguments") ?? []).flatMap(itemsOf);
      return { kind: "object", type: type.toLowerCase().replace(/^system\./, ""), of };
    },
  },
  "get-content": {
    run: (bound, _input, run, call) =>
      contentOf(bound, run) ?? { kind: "output", call, text: "(what the file holds)" },
  },
};

/** The text of one file, if this text wrote it. */
function contentOf(bound: Bound, run: Run): Value | undefined {
  const values = [...(bound.values.get("path") ?? []), ...(bound.values.get("literal") ?? [])];
  const [only] = values;
  if (only === undefined || values.length > 1) return undefined;
  const path = literal(asPath(argumentOf(only, "$path", run.span), true, run));
  const { cwd, written } = run.session.scope;
  if (path === undefined || !cwd.known) return undefined;
  const argument = textWritten(resolvePath(cwd.path, path), written);
  return argument === undefined ? undefined : { kind: "text", argument };
}
