import { literal } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { here } from "./here";

/**
 * `7z` packs and unpacks. `-sdel` deletes what was packed, `d` deletes inside the archive; unpacking
 * replaces files of the same name, with `-y` or `-ao` without a question (7-Zip 22, 7z(1)).
 */
export const sevenZip = defineCommand({
  name: "7z",
  aliases: ["7za", "7zr", "7zz"],
  does: "Packs files into archives and unpacks them; -sdel deletes the originals.",
  style: "raw",
  options: {},
  effects: ({ call, path }) => {
    const switches = call.args.filter((arg) => /^-./.test(arg.text)).map((arg) => arg.text);
    const [verb, archive, ...files] = call.args.filter((arg) => !/^-./.test(arg.text));
    if (archive === undefined) return [];
    switch (literal(verb) ?? "") {
      case "a":
      case "u": {
        const sources = files.length === 0 ? [here(call)] : files;
        const reads = sources.map((file): Effect => ({
          kind: "read",
          resource: path(file, { tree: true }),
        }));
        const packed: readonly Effect[] = [
          ...reads,
          { kind: "overwrite", resource: path(archive) },
        ];
        if (!switches.includes("-sdel")) return packed;
        const only = "packed into the archive";
        const gone = sources.map((file): Effect => ({
          kind: "delete",
          resource: { ...path(file, { tree: true }), only },
          reversibility: "recoverable",
          because: "the archive holds it",
        }));
        return [...gone, ...packed];
      }
      case "d":
        return [
          { kind: "truncate", resource: { ...path(archive), only: "entries of the archive" } },
        ];
      case "e":
      case "x": {
        const into = switches.find((each) => each.startsWith("-o"))?.slice(2);
        const place = here(call);
        const target = into === undefined ? place : { ...place, text: into, pieces: [into] };
        const resource = { ...path(target, { tree: true }), only: "files of the same name" };
        return [
          { kind: "read", resource: path(archive) },
          { kind: "write", resource },
        ];
      }
      default:
        return [];
    }
  },
  examples: [
    { run: "7z a out.7z src", effects: ["read /w/src/**", "overwrite /w/out.7z"] },
    {
      run: "7z a -sdel out.7z src",
      effects: [
        "delete /w/src/** [packed into the archive] (recoverable)",
        "read /w/src/**",
        "overwrite /w/out.7z",
      ],
    },
    { run: "7zz d old.7z notes.md", effects: ["truncate /w/old.7z [entries of the archive]"] },
    {
      run: "7z x -y a.7z -o/srv/in",
      effects: ["read /w/a.7z", "write /srv/in/** [files of the same name]"],
    },
    { run: "7za l a.7z", effects: [] },
  ],
});
