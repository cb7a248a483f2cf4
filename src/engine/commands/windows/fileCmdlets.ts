import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { below, baseName } from "../../model/path";
import type { PathResource } from "../../model/resource";
import { pathFact } from "../ask";
import type { Ask, Parsed } from "../define";
import { isFirstCopyOfExample, replacing } from "../transfer";
import { defineCmdlet } from "./cmdlet";

/** Parameters that name files, with wildcards and without. */
export const sources = {
  path: ["-Path="],
  literal: ["-LiteralPath=", "-PSPath=", "-LP="],
} as const;

/** Parameters that narrow down which files, or say on whose behalf. */
export const choice = ["-Include=", "-Exclude=", "-Filter=", "-Credential="] as const;

/** The files that are named, in order. */
export function sourcesOf(parsed: Parsed<"path" | "literal">): readonly Argument[] {
  return [...parsed.values("path"), ...parsed.values("literal")];
}

/** Where one of the sources ends up: in the destination if that is a directory, else in its place. */
export function landing(
  source: PathResource,
  destination: PathResource,
  written: string,
  several: boolean,
  ask: Ask,
): PathResource {
  const isDirectory =
    several ||
    source.glob ||
    /(?:^|[\\/])\.{0,2}$/.test(written) ||
    pathFact(ask, destination)?.kind === "directory";
  if (!isDirectory) return destination;
  return {
    ...destination,
    path: destination.resolved
      ? below(destination.path, baseName(source.path))
      : `${destination.path}\\${baseName(source.path)}`,
    resolved: destination.resolved && source.resolved,
    glob: destination.glob || source.glob,
  };
}

export const copyItem = defineCmdlet({
  name: "Copy-Item",
  does: "Copies files; one that has the name of the copy already is replaced.",
  parameters: {
    ...sources,
    destination: ["-Destination="],
    recurse: ["-Recurse", "-Container"],
    force: ["-Force"],
    other: [...choice, "-FromSession=", "-ToSession="],
    passThru: ["-PassThru"],
  },
  positions: ["path", "destination"],
  piped: "path",
  wildcards: ["path"],
  literals: ["literal", "destination"],
  effects: (parsed, ask) => {
    const given = sourcesOf(parsed);
    const last = parsed.value("destination");
    return given.flatMap((argument): readonly Effect[] => {
      const source = parsed.path(argument, { tree: parsed.has("recurse") });
      const read: Effect = { kind: "read", resource: source };
      if (last === undefined) return [read];
      const destination = parsed.path(last);
      const target = landing(source, destination, last.text, given.length > 1, ask);
      const place = parsed.has("recurse")
        ? { ...target, tree: true, only: "files of the same name" }
        : target;
      const added = !parsed.has("recurse") && isFirstCopyOfExample(source, target, ask);
      if (added) return [read, { kind: "write", resource: place }];
      const whole = replacing(place, target === destination, ask);
      return [read, { kind: "overwrite", resource: place, ...whole }];
    });
  },
  examples: [
    { run: "Copy-Item a b", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "Copy-Item .env.example .env", effects: ["read /w/.env.example", "write /w/.env"] },
    { run: "cpi .env D:\\share\\", effects: ["read /w/.env", "overwrite D:\\share\\.env"] },
    {
      run: "copy -Path a, b -Destination c -Force -PassThru",
      effects: ["read /w/a", "overwrite /w/c/a", "read /w/b", "overwrite /w/c/b"],
    },
    {
      run: "Copy-Item -LiteralPath src -Destination old -Recurse -Container",
      effects: ["read /w/src/**", "overwrite /w/old/** [files of the same name]"],
    },
    {
      run: "cpi -PSPath a b; cpi -LP a b",
      effects: ["read /w/a", "overwrite /w/b", "read /w/a", "overwrite /w/b"],
    },
    {
      run: "cpi a b -Include c -Exclude d -Filter e -Credential f -FromSession g -ToSession h",
      effects: ["read /w/a", "overwrite /w/b"],
    },
  ],
});

/** True for a glob that takes everything in a directory. */
function takesAll(source: PathResource): boolean {
  return source.glob && /(?:^|[\\/])\*(?:\.\*)?$/.test(source.path);
}

/**
 * Moving. If many files go to a name that is no directory, each takes the place of the one before,
 * and only the last is left.
 */
export function moved(
  source: PathResource,
  destination: PathResource,
  written: string,
  several: boolean,
  ask: Ask,
): readonly Effect[] {
  const target = landing(source, destination, written, several, ask);
  const fact = pathFact(ask, destination);
  const certain = fact?.kind === "directory" || /[\\/]$/.test(written) || /^\.{1,2}$/.test(written);
  if (takesAll(source) && !certain) {
    return [
      { kind: "move", resource: { ...source, tree: false } },
      {
        kind: "unknown",
        unknown: "target",
        resource: destination,
        because: `if ${destination.path} is not a directory, every file takes its name and only the last one is left`,
      },
    ];
  }
  return [
    { kind: "move", resource: source },
    { kind: "overwrite", resource: target, ...replacing(target, target === destination, ask) },
  ];
}

export const moveItem = defineCmdlet({
  name: "Move-Item",
  does: "Moves files; with -Force one that has the new name already is replaced.",
  parameters: {
    ...sources,
    destination: ["-Destination="],
    force: ["-Force"],
    other: choice,
    passThru: ["-PassThru"],
  },
  positions: ["path", "destination"],
  piped: "path",
  wildcards: ["path"],
  literals: ["literal", "destination"],
  effects: (parsed, ask) => {
    const given = sourcesOf(parsed);
    const last = parsed.value("destination");
    if (last === undefined) return [];
    return given.flatMap((argument) =>
      moved(
        parsed.path(argument, { tree: true }),
        parsed.path(last),
        last.text,
        given.length > 1,
        ask,
      ).map((effect) =>
        effect.kind === "move" && effect.resource.kind === "path"
          ? { ...effect, resource: { ...effect.resource, tree: false } }
          : effect,
      ),
    );
  },
  examples: [
    { run: "Move-Item a b", effects: ["move /w/a", "overwrite /w/b"] },
    { run: "mv a old\\ -Force -PassThru", effects: ["move /w/a", "overwrite /w/old/a"] },
    {
      run: "move * ..\\gone",
      effects: [
        "move /w/*",
        "unknown target: if /gone is not a directory, every file takes its name and only the last one is left",
      ],
    },
    { run: "mi *.log old", effects: ["move /w/*.log", "overwrite /w/old/*.log"] },
    {
      run: "mi -Path a -Destination b; mi -LiteralPath a b; mi -PSPath a b; mi -LP a b",
      effects: Array.from({ length: 4 }, () => ["move /w/a", "overwrite /w/b"]).flat(),
    },
    {
      run: "mi a b -Include c -Exclude d -Filter e -Credential f",
      effects: ["move /w/a", "overwrite /w/b"],
    },
  ],
});

export const renameItem = defineCmdlet({
  name: "Rename-Item",
  does: "Gives an item another name; it refuses one that is taken.",
  parameters: {
    ...sources,
    name: ["-NewName="],
    force: ["-Force"],
    other: ["-Credential="],
    passThru: ["-PassThru"],
  },
  positions: ["path", "name"],
  piped: "path",
  literals: ["path", "literal"],
  effects: (parsed) =>
    sourcesOf(parsed).map((path) => ({ kind: "move", resource: parsed.path(path) })),
  examples: [
    { run: "rni a b", effects: ["move /w/a"] },
    { run: "ren -Path a -NewName b -Force -PassThru -Credential c", effects: ["move /w/a"] },
    {
      run: "rni -LiteralPath a b; rni -PSPath a b; rni -LP a b",
      effects: ["move /w/a", "move /w/a", "move /w/a"],
    },
  ],
});

export const newItem = defineCmdlet({
  name: "New-Item",
  does: "Makes a file, folder or link; with -Force a file that is there already is emptied.",
  parameters: {
    path: ["-Path="],
    name: ["-Name="],
    type: ["-ItemType=", "-Type="],
    value: ["-Value=", "-Target="],
    force: ["-Force"],
    other: ["-Credential=", "-Options="],
  },
  positions: ["path"],
  literals: ["path"],
  effects: (parsed) => {
    const type = literal(parsed.value("type"))?.toLowerCase() ?? "";
    if (!parsed.has("force") || !(type === "" || type === "file")) return [];
    const holder = parsed.value("path");
    return holder === undefined || parsed.has("name")
      ? []
      : [{ kind: "overwrite", resource: parsed.path(holder) }];
  },
  examples: [
    { run: "New-Item a.txt", effects: [] },
    { run: "ni -Path a.txt -ItemType File -Force -Value x", effects: ["overwrite /w/a.txt"] },
    { run: "ni a -Type File -Target b -Credential c -Options d", effects: [] },
    { run: "New-Item -ItemType Directory -Force out", effects: [] },
    { run: "New-Item . -Name a -Force", effects: [] },
  ],
});
