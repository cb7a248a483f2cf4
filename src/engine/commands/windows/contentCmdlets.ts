import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { Parsed } from "../define";
import { defineCmdlet } from "./cmdlet";
import { choice, sources, sourcesOf } from "./fileCmdlets";

const encoding = ["-Encoding=", "-Width=", "-Stream="] as const;

/** What putting a content into files does: nothing in the place of what was there empties them. */
function written(
  parsed: Parsed<string>,
  paths: readonly Argument[],
  content: string,
): readonly Effect[] {
  const values = parsed.values(content);
  const empty = values.length > 0 && values.every((value) => literal(value) === "");
  const kind = parsed.has("append") ? "write" : empty ? "truncate" : "overwrite";
  return paths.map((path) => ({ kind, resource: parsed.path(path) }));
}

export const setContent = defineCmdlet({
  name: "Set-Content",
  does: "Replaces what is in files.",
  parameters: {
    ...sources,
    value: ["-Value="],
    force: ["-Force"],
    noNewline: ["-NoNewline", "-AsByteStream", "-PassThru"],
    other: [...choice, ...encoding],
  },
  positions: ["path", "value"],
  piped: "value",
  wildcards: ["path"],
  literals: ["literal"],
  writes: { paths: ["path", "literal"], content: "value", appends: false },
  effects: (parsed) => written(parsed, sourcesOf(parsed), "value"),
  examples: [
    { run: "Set-Content a.txt hello", effects: ["overwrite /w/a.txt"] },
    { run: "Set-Content -Path data.csv -Value $null", effects: ["truncate /w/data.csv"] },
    {
      run: '"x" | Set-Content -LiteralPath a -Force -NoNewline -AsByteStream -PassThru',
      effects: ["overwrite /w/a"],
    },
    { run: "sc -PSPath a b; sc -LP a b", effects: ["overwrite /w/a", "overwrite /w/a"] },
    {
      run: "sc a b -Include c -Exclude d -Filter e -Credential f -Encoding utf8 -Width 9 -Stream g",
      effects: ["overwrite /w/a"],
    },
  ],
});

export const addContent = defineCmdlet({
  name: "Add-Content",
  does: "Appends to files.",
  parameters: {
    ...sources,
    value: ["-Value="],
    force: ["-Force", "-NoNewline", "-AsByteStream", "-PassThru"],
    other: [...choice, ...encoding],
  },
  positions: ["path", "value"],
  piped: "value",
  wildcards: ["path"],
  literals: ["literal"],
  writes: { paths: ["path", "literal"], content: "value", appends: true },
  effects: (parsed) =>
    sourcesOf(parsed).map((path) => ({ kind: "write", resource: parsed.path(path) })),
  examples: [
    { run: "ac a.txt -Value hello", effects: ["write /w/a.txt"] },
    {
      run: "ac -Path a -Value b -Force -NoNewline -AsByteStream -PassThru",
      effects: ["write /w/a"],
    },
    {
      run: "ac -LiteralPath a b; ac -PSPath a b; ac -LP a b",
      effects: ["write /w/a", "write /w/a", "write /w/a"],
    },
    {
      run: "ac a b -Include c -Exclude d -Filter e -Credential f -Encoding utf8 -Width 9 -Stream g",
      effects: ["write /w/a"],
    },
  ],
});

/** Cmdlets that write what comes through the pipe to a file, in some form. */
const exporting = [
  "Out-File",
  "Export-Csv",
  "Export-Clixml",
  "Tee-Object",
  "Start-Transcript",
] as const;

export const exporters = exporting.map((name) =>
  defineCmdlet({
    name,
    does: "Writes what comes through the pipe to a file, in the place of what was there.",
    parameters: {
      path: ["-FilePath=", "-Path="],
      literal: ["-LiteralPath=", "-PSPath=", "-LP="],
      append: ["-Append", "-NoClobber", "-NoOverwrite"],
      input: ["-InputObject="],
      force: [
        "-Force",
        "-NoNewline",
        "-NoTypeInformation",
        "-NTI",
        "-IncludeTypeInformation",
        "-UseCulture",
        "-UseQuotes=",
      ],
      other: [
        "-Encoding=",
        "-Width=",
        "-Delimiter=",
        "-Variable=",
        "-Depth=",
        "-QuoteFields=",
        "-OutputDirectory=",
      ],
    },
    positions: ["path"],
    piped: "input",
    literals: ["path", "literal"],
    writes: { paths: ["path", "literal"], content: "input", appends: false },
    effects: (parsed) => written(parsed, sourcesOf(parsed), "input"),
    examples: [
      { run: `"x" | ${name} a.txt`, effects: ["overwrite /w/a.txt"] },
      { run: `"x" | ${name} -FilePath a.txt -Append`, effects: ["write /w/a.txt"] },
      {
        run: `"x" | ${name} -Path a -NoClobber ; "x" | ${name} -LiteralPath b -NoOverwrite`,
        effects: ["write /w/a", "write /w/b"],
      },
      {
        run: `${name} -PSPath a -InputObject b -Force -NoNewline -NoTypeInformation -NTI -IncludeTypeInformation -UseCulture -UseQuotes Never -Encoding c -Width 9 -Delimiter d -Variable e -Depth 9 -QuoteFields f -OutputDirectory g`,
        effects: ["overwrite /w/a"],
      },
      { run: `"x" | ${name} -LP a`, effects: ["overwrite /w/a"] },
    ],
  }),
);

export const selectString = defineCmdlet({
  name: "Select-String",
  does: "Prints the lines of files that a pattern matches.",
  parameters: {
    pattern: ["-Pattern="],
    path: ["-Path="],
    literal: ["-LiteralPath=", "-PSPath=", "-LP="],
    input: ["-InputObject="],
    names: ["-Include=", "-Exclude=", "-Encoding=", "-Context=", "-Culture="],
    flags: [
      ...["-CaseSensitive", "-SimpleMatch", "-List", "-NotMatch", "-AllMatches", "-Raw"],
      ...["-NoEmphasis"],
    ],
    quiet: ["-Quiet"],
  },
  positions: ["pattern", "path"],
  piped: "input",
  wildcards: ["path"],
  literals: ["literal"],
  // With -Quiet it only says whether there is such a line.
  effects: (parsed) =>
    parsed.has("quiet")
      ? []
      : sourcesOf(parsed).map((path) => ({ kind: "read", resource: parsed.path(path) })),
  examples: [
    { run: "sls -Pattern TOKEN -Path .env", effects: ["read /w/.env"] },
    { run: "sls TOKEN a -CaseSensitive -SimpleMatch -List -AllMatches", effects: ["read /w/a"] },
    {
      run: "sls x -LiteralPath a -NotMatch -Raw -NoEmphasis -Include b -Exclude c -Encoding d -Context 1,2 -Culture e",
      effects: ["read /w/a"],
    },
    { run: "sls x -PSPath a; sls x -LP b", effects: ["read /w/a", "read /w/b"] },
    { run: "'text' | sls x; sls x -InputObject y; sls x .env -Quiet", effects: [] },
  ],
});

export const getContent = defineCmdlet({
  name: "Get-Content",
  does: "Prints what is in files.",
  parameters: {
    ...sources,
    lines: [
      "-TotalCount=",
      "-Head=",
      "-First=",
      "-Tail=",
      "-Last=",
      "-ReadCount=",
      "-Delimiter=",
      "-Encoding=",
      "-Stream=",
    ],
    flags: ["-Raw", "-Wait", "-Force", "-AsByteStream"],
    other: choice,
  },
  positions: ["path"],
  piped: "path",
  wildcards: ["path"],
  literals: ["literal"],
  effects: (parsed) =>
    sourcesOf(parsed).map((path) => ({ kind: "read", resource: parsed.path(path) })),
  examples: [
    { run: "gc .env", effects: ["read /w/.env"] },
    { run: "cat -Path a, b -Raw", effects: ["read /w/a", "read /w/b"] },
    { run: "type -LiteralPath a -Wait -Force -AsByteStream", effects: ["read /w/a"] },
    {
      run: "gc -PSPath a -TotalCount 1 -Head 1 -First 1 -Tail 1 -Last 1 -ReadCount 1 -Delimiter x -Encoding x -Stream x",
      effects: ["read /w/a"],
    },
    { run: "gc -LP a -Include b -Exclude c -Filter d -Credential e", effects: ["read /w/a"] },
  ],
});
