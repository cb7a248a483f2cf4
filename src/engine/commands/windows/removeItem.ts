import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { Parsed } from "../define";
import { registryKey, registryLoss } from "./registry";
import { defineCmdlet } from "./cmdlet";

/** Drives that last only as long as the session: its own variables, aliases and functions. */
const ofTheSession = /^(?:(?:\w+::)?(?:env|variable|alias|function|temp|wsman)):/i;

/** What removing one item costs, whichever drive it is on. */
function removed(path: Argument, parsed: Parsed<string>, tree: boolean): readonly Effect[] {
  if (ofTheSession.test(path.text)) return [];
  const key = registryKey(path.text);
  if (key !== undefined) return [registryLoss(key)];
  if (/^(?:\w+::)?cert:/i.test(path.text)) {
    const resource = { kind: "credential", name: path.text, reach: "here" } as const;
    return [{ kind: "delete", resource, because: "a certificate's private key goes with it" }];
  }
  return [{ kind: "delete", resource: parsed.path(path, { tree }) }];
}

/**
 * `Remove-Item` deletes at once, past the recycle bin. -Recurse takes the tree, -Force hidden and
 * read-only items too. -Confirm asks at the console, which an agent can answer or switch off, so it
 * softens nothing; with -WhatIf the model is not asked at all.
 */
export const removeItem = defineCmdlet({
  name: "Remove-Item",
  does: "Deletes files, folders, registry keys and other items, past the recycle bin.",
  parameters: {
    path: ["-Path="],
    literal: ["-LiteralPath=", "-PSPath=", "-LP="],
    recurse: ["-Recurse"],
    force: ["-Force"],
    include: ["-Include=", "-Filter="],
    exclude: ["-Exclude="],
    stream: ["-Stream="],
    credential: ["-Credential="],
  },
  positions: ["path"],
  piped: "path",
  wildcards: ["path"],
  literals: ["literal"],
  effects: (parsed) => {
    const tree = parsed.has("recurse");
    const names = parsed.values("include").map((name) => literal(name) ?? name.text);
    const only = names.length === 0 ? {} : { only: names.join(" or ") };
    return [...parsed.values("path"), ...parsed.values("literal")].flatMap((path) =>
      removed(path, parsed, tree).map((effect) =>
        effect.resource.kind === "path"
          ? { ...effect, resource: { ...effect.resource, ...only } }
          : effect,
      ),
    );
  },
  examples: [
    { run: "Remove-Item notes.txt", effects: ["delete /w/notes.txt"] },
    {
      run: "ri -Rec -Fo -Path .\\build, dist",
      effects: ["delete /w/build/**", "delete /w/dist/**"],
    },
    { run: "rm -r C:\\", effects: ["delete C:\\**"] },
    { run: "del -Path:D:\\data\\* -Recurse -Force", effects: ["delete D:\\data\\*\\**"] },
    { run: "erase -LiteralPath 'a[1].txt' -Confirm:$false", effects: ["delete /w/a[1].txt"] },
    { run: "ri -PSPath a; ri -LP b", effects: ["delete /w/a", "delete /w/b"] },
    { run: "rd ~ -Recurse", effects: ["delete /home/u/**"] },
    { run: "rmdir $HOME\\x -Recurse", effects: ["delete /home/u/x/**"] },
    {
      run: "Remove-Item * -Include *.tmp -Filter a* -Exclude b -Recurse",
      effects: ["delete /w/*/** [*.tmp or a*]"],
    },
    { run: "Remove-Item a -Stream x -Credential $c", effects: ["delete /w/a"] },
    {
      run: "Remove-Item HKLM:\\SOFTWARE\\Acme -Recurse",
      effects: ["delete setting HKLM\\SOFTWARE\\Acme (irreversible)"],
    },
    { run: "Remove-Item Env:\\DEBUG; Remove-Item Function:\\f", effects: [] },
    {
      run: "Remove-Item Cert:\\CurrentUser\\My\\AB12",
      effects: ["delete credential Cert:\\CurrentUser\\My\\AB12"],
    },
    { run: "Remove-Item C:\\ -Recurse -WhatIf", effects: [] },
    {
      run: "Get-ChildItem C:\\data -Recurse | Remove-Item -Force",
      effects: ["delete C:\\data\\**\\*"],
    },
    { run: 'Write-Host "Remove-Item C:\\ -Recurse"', effects: [] },
  ],
});

/** `Clear-Item` empties what a key or an item holds; of files it can do nothing. */
export const clearItem = defineCmdlet({
  name: "Clear-Item",
  does: "Removes the values of a registry key and keeps the key.",
  parameters: {
    path: ["-Path="],
    literal: ["-LiteralPath=", "-PSPath="],
    force: ["-Force"],
    names: ["-Include=", "-Exclude=", "-Filter="],
  },
  positions: ["path"],
  piped: "path",
  effects: (parsed) =>
    [...parsed.values("path"), ...parsed.values("literal")].flatMap((path): readonly Effect[] => {
      const key = registryKey(path.text);
      return key === undefined ? [] : [registryLoss(`${key} (its values)`)];
    }),
  examples: [
    {
      run: "cli -Path HKCU:\\Software\\Acme -Force -Include a -Exclude b -Filter c",
      effects: ["delete setting HKCU\\Software\\Acme (its values) (irreversible)"],
    },
    { run: "Clear-Item -LiteralPath Variable:x; Clear-Item -PSPath Variable:y", effects: [] },
  ],
});

/** `Remove-ItemProperty` removes values of a registry key; `Clear-ItemProperty` empties them. */
export const removeItemProperty = (["Remove-ItemProperty", "Clear-ItemProperty"] as const).map(
  (name) =>
    defineCmdlet({
      name,
      does: "Removes or empties values of a registry key.",
      parameters: {
        path: ["-Path="],
        literal: ["-LiteralPath=", "-PSPath="],
        name: ["-Name=", "-PSProperty="],
        force: ["-Force"],
        names: ["-Include=", "-Exclude=", "-Filter="],
      },
      positions: ["path", "name"],
      piped: "path",
      effects: (parsed) =>
        [...parsed.values("path"), ...parsed.values("literal")].flatMap((path) => {
          const key = registryKey(path.text);
          if (key === undefined) return [];
          const values = parsed.values("name").map((value) => value.text);
          return values.map((value) => registryLoss(`${key}\\${value}`));
        }),
      examples: [
        {
          run: `${name} -Path HKCU:\\Software\\Acme -Name Key`,
          effects: ["delete setting HKCU\\Software\\Acme\\Key (irreversible)"],
        },
        {
          run: `${name} -LiteralPath HKLM:\\A -PSProperty B -Force -Include a -Exclude b -Filter c`,
          effects: ["delete setting HKLM\\A\\B (irreversible)"],
        },
        { run: `${name} -PSPath x y`, effects: [] },
      ],
    }),
);

export const clearContent = defineCmdlet({
  name: "Clear-Content",
  does: "Empties files and keeps them.",
  parameters: {
    path: ["-Path="],
    literal: ["-LiteralPath=", "-PSPath=", "-LP="],
    force: ["-Force"],
    names: ["-Include=", "-Exclude=", "-Filter=", "-Stream=", "-Credential="],
  },
  positions: ["path"],
  piped: "path",
  wildcards: ["path"],
  literals: ["literal"],
  effects: (parsed) =>
    [...parsed.values("path"), ...parsed.values("literal")].map((path) => ({
      kind: "truncate",
      resource: parsed.path(path),
    })),
  examples: [
    { run: "clc data.csv", effects: ["truncate /w/data.csv"] },
    { run: "Clear-Content -Path *.log -Force", effects: ["truncate /w/*.log"] },
    {
      run: "Clear-Content -LiteralPath a -Include b -Exclude c -Filter d -Stream e -Credential f",
      effects: ["truncate /w/a"],
    },
    { run: "clc -PSPath a; clc -LP b", effects: ["truncate /w/a", "truncate /w/b"] },
  ],
});

export const clearRecycleBin = defineCmdlet({
  name: "Clear-RecycleBin",
  does: "Empties the recycle bin of a drive, or of all.",
  parameters: { drive: ["-DriveLetter="], force: ["-Force"] },
  positions: ["drive"],
  effects: (parsed) => {
    const drives = parsed.values("drive").map((drive) => drive.text.replace(/:?\\?$/, ""));
    return (drives.length === 0 ? ["C"] : drives).map((drive): Effect => ({
      kind: "delete",
      resource: {
        kind: "path",
        path: `${drive.toUpperCase()}:\\$Recycle.Bin`,
        resolved: true,
        glob: false,
        tree: true,
        inside: true,
      },
      reversibility: "irreversible",
      because: "what was deleted before could still be had again from there",
    }));
  },
  examples: [
    { run: "Clear-RecycleBin -Force", effects: ["delete C:\\$Recycle.Bin\\** (irreversible)"] },
    {
      run: "Clear-RecycleBin -DriveLetter d",
      effects: ["delete D:\\$Recycle.Bin\\** (irreversible)"],
    },
  ],
});
