import { contentOfFile, contentOfInput, type Content } from "../content";
import { deviceLoss } from "../device";
import { createHoles } from "../holes";
import type { Effect } from "../../model/effect";
import { lossOf, windowsProgram, type SlashedCall } from "./program";

const format = windowsProgram(
  ["format"],
  "Formats a volume: everything on it is gone.",
  ({ operands }) => {
    const volume = operands.find((operand) => /^(?:[A-Za-z]:|\\\\[?.]\\)/.test(operand.text));
    return volume === undefined
      ? []
      : [deviceLoss("destroy", { kind: "device", name: volume.text.toUpperCase(), reach: "here" })];
  },
  [
    { run: "format E: /fs:NTFS /q /y", effects: ["destroy device E: (catastrophic)"] },
    { run: "format.com d:", effects: ["destroy device D: (catastrophic)"] },
    { run: "format src", effects: [] },
  ],
);

/** The commands of a diskpart script that leave nothing, on the disk or volume selected before. */
function diskpartEffects(text: string): readonly Effect[] {
  const effects: Effect[] = [];
  let selected = "(the disk that is selected)";
  for (const line of text.split(/\r?\n|&/)) {
    const words = line
      .trim()
      .toLowerCase()
      .replace(/^echo\s+/, "");
    const chosen = /^sel(?:ect)?\s+(disk|vol(?:ume)?|part(?:ition)?|vdisk)\s*=?\s*(\S+)/.exec(
      words,
    );
    if (chosen !== null)
      selected = `${chosen[1] ?? ""} ${chosen[2] ?? ""}`.replace(/^vol /, "volume ");
    if (
      /^(?:clean(?:\s+all)?|format\b.*|del(?:ete)?\s+(?:disk|vol(?:ume)?|part(?:ition)?|vdisk)\b.*)$/.test(
        words,
      )
    )
      effects.push(deviceLoss("destroy", { kind: "device", name: selected, reach: "here" }));
  }
  return effects;
}

function diskpartContent({ switches, operands, parsed, ask }: SlashedCall): Content {
  const script = switches.has("s") ? operands[0] : undefined;
  if (script !== undefined) return contentOfFile(parsed.path(script), ask);
  return contentOfInput(parsed.call, (file) => parsed.path(file), ask, createHoles());
}

const diskpart = windowsProgram(
  ["diskpart"],
  "Partitions disks, by a script or by what it is told.",
  (call): readonly Effect[] => {
    const content = diskpartContent(call);
    switch (content.kind) {
      case "nothing":
        return [];
      case "text":
        return diskpartEffects(content.text);
      case "file":
        return [
          {
            kind: "unknown",
            unknown: "dynamic",
            resource: { kind: "text", name: content.path.path, reach: "here" },
            because: `diskpart does what ${content.path.path} says, which could not be read`,
          },
        ];
      case "unread":
        return [
          {
            kind: "unknown",
            unknown: "dynamic",
            resource: { kind: "text", name: content.from, reach: "here" },
            because: `diskpart does what ${content.from} says, which could not be read`,
          },
        ];
    }
  },
  [
    {
      run: "printf 'select disk 1\\nclean\\n' | diskpart",
      effects: ["destroy device disk 1 (catastrophic)"],
    },
    { run: "diskpart <<< 'list disk'", effects: [] },
    {
      run: "diskpart /s wipe.txt",
      effects: ["unknown dynamic: diskpart does what /w/wipe.txt says, which could not be read"],
    },
  ],
);

const vssadmin = windowsProgram(
  ["vssadmin"],
  "Lists and deletes the shadow copies of volumes, from which earlier versions can be had.",
  ({ words, switches }) => {
    const [verb, what] = words;
    const volume = switches.get("for");
    if (verb === "resize" && what === "shadowstorage")
      return [
        lossOf(
          "volume backup",
          "shadow copies that no longer fit",
          "the oldest copies go when there is less room for them",
        ),
      ];
    if (verb !== "delete") return [];
    return [
      lossOf(
        "volume backup",
        volume === undefined ? "every shadow copy of this machine" : `shadow copies of ${volume}`,
        "earlier versions of every file go with them",
      ),
    ];
  },
  [
    {
      run: "vssadmin delete shadows /all /quiet",
      effects: ["destroy volume backup every shadow copy of this machine (irreversible)"],
    },
    {
      run: "vssadmin delete shadows /for=C:",
      effects: ["destroy volume backup shadow copies of C: (irreversible)"],
    },
    {
      run: "vssadmin resize shadowstorage /for=C: /on=C: /maxsize=401MB",
      effects: ["destroy volume backup shadow copies that no longer fit (irreversible)"],
    },
    { run: "vssadmin list shadows", effects: [] },
  ],
);

const wbadmin = windowsProgram(
  ["wbadmin"],
  "Makes and deletes backups of Windows.",
  ({ words }) =>
    words[0] === "delete"
      ? [
          lossOf(
            "volume backup",
            words[1] === "catalog" ? "the catalog of backups" : "backups of this machine",
            "a deleted backup cannot be had again",
          ),
        ]
      : [],
  [
    {
      run: "wbadmin delete catalog -quiet",
      effects: ["destroy volume backup the catalog of backups (irreversible)"],
    },
    {
      run: "wbadmin delete systemstatebackup -keepVersions:0",
      effects: ["destroy volume backup backups of this machine (irreversible)"],
    },
    { run: "wbadmin get versions", effects: [] },
  ],
);

const cipher = windowsProgram(
  ["cipher"],
  "Encrypts files; /w overwrites the free space of a drive.",
  ({ switches }) => {
    const place = switches.get("w");
    return place === undefined
      ? []
      : [
          lossOf(
            "volume",
            `the free space around ${place}`,
            "deleted files that could still be recovered are overwritten",
          ),
        ];
  },
  [
    { run: "cipher /w:C:", effects: ["destroy volume the free space around C: (irreversible)"] },
    { run: "cipher /e secret", effects: [] },
  ],
);

const sdelete = windowsProgram(
  ["sdelete", "sdelete64"],
  "Overwrites files or free space so that nothing can be recovered.",
  ({ switches, operands, parsed }) =>
    operands.map((operand): Effect =>
      /^[A-Za-z]:?$/.test(operand.text) || switches.has("z") || switches.has("c")
        ? lossOf(
            "volume",
            `the free space of ${operand.text}`,
            "deleted files that could still be recovered are overwritten",
          )
        : {
            kind: "delete",
            resource: parsed.path(operand, { tree: switches.has("s") || switches.has("r") }),
            reversibility: "irreversible",
          },
    ),
  [
    { run: "sdelete -p 3 a.txt", effects: ["delete /w/a.txt (irreversible)"] },
    { run: "sdelete64 -s -r data", effects: ["delete /w/data/** (irreversible)"] },
    { run: "sdelete -z C:", effects: ["destroy volume the free space of C: (irreversible)"] },
  ],
  ["p"],
);

const fsutil = windowsProgram(
  ["fsutil"],
  "Works on file systems below the level of files.",
  ({ words, parsed, switches }): readonly Effect[] => {
    const { args } = parsed.call;
    if (words[0] === "usn" && words[1] === "deletejournal" && args.length > 2)
      return [
        {
          kind: "destroy",
          resource: {
            kind: "object",
            name: `the change journal of ${args.at(-1)?.text ?? "a volume"}`,
            reach: "here",
          },
          reversibility: "irreversible",
          because: "what the journal held is gone, and backup and indexing start over",
        },
      ];
    if (words[0] !== "file" || (words[1] !== "setzerodata" && words[1] !== "seteof")) return [];
    const file = args.findLast((arg) => !/^(?:offset|length)=|^\d+$/i.test(arg.text));
    return file === undefined || switches.has("?")
      ? []
      : [{ kind: "truncate", resource: parsed.path(file) }];
  },
  [
    { run: "fsutil file setzerodata offset=0 length=900 a.bin", effects: ["truncate /w/a.bin"] },
    {
      run: "fsutil usn deletejournal /d C:",
      effects: ["destroy object the change journal of C: (irreversible)"],
    },
    { run: "fsutil usn queryjournal C:", effects: [] },
    { run: "fsutil file createnew a.bin 9", effects: [] },
  ],
);

export const diskPrograms = [format, diskpart, vssadmin, wbadmin, cipher, sdelete, fsutil];
