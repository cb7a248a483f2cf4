import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel, type Parsed } from "./define";
import { deviceAt, deviceLoss, keepsNothing } from "./device";
import { bareSpelling, spellings } from "./options";

/** One row of the table of programs that work on whole disks. */
export interface DiskTool {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly does: string;
  /** Options that change nothing about what is lost, in one string. */
  readonly options?: string;
  /** Options with which it only shows, or tries without writing. */
  readonly shows?: string;
  /** Options without which it only shows. */
  readonly destroys?: string;
  readonly help?: string;
  /** First words with which it destroys; without any it is not sub-commands that decide. */
  readonly verbs?: readonly string[];
  /** The verb comes after the device (`parted /dev/sda mklabel gpt`). */
  readonly verbAfter?: boolean;
  /** With these verbs the last operand alone is written over; those before it say where or how. */
  readonly lastAfter?: readonly string[];
  /** What it works on is named without a path: volumes and pools always, disks now and then (`disk2`). */
  readonly names?: "volumes" | "disks";
  readonly examples: CommandModel["examples"];
}

type Role = "neutral" | "shows" | "destroys" | "help";

/** A program whose operands are disks, partitions, volumes or images of them. */
export function diskTool(row: DiskTool): CommandModel {
  const options: Record<Role, readonly string[]> = {
    neutral: spellings(row.options ?? ""),
    shows: spellings(row.shows ?? ""),
    destroys: spellings(row.destroys ?? ""),
    help: spellings(row.help ?? "-h --help -V --version"),
  };
  return defineCommand<Role>({
    name: row.name,
    ...(row.aliases === undefined ? {} : { aliases: row.aliases }),
    does: row.does,
    options,
    effects: (parsed) => losses(parsed, row),
    examples: [...row.examples, ...shownOptions(row, options)],
  });
}

function losses(parsed: Parsed<Role>, row: DiskTool): readonly Effect[] {
  if (parsed.has("shows")) return [];
  if (row.destroys !== undefined && !parsed.has("destroys")) return [];
  const targets = row.verbs === undefined ? parsed.operands : afterVerb(parsed.operands, row);
  const paths = row.names === "volumes" ? targets : targets.filter(looksLikeDisk);
  const last = targets.slice(-1);
  const wanted = row.names === "disks" && paths.length === 0 ? last : paths;
  return wanted.map((target): Effect => {
    const resource = parsed.path(target);
    const device = deviceAt(resource.path, resource.on);
    if (device !== undefined) return deviceLoss("destroy", device);
    // Where a volume of a Mac is mounted stands for the volume.
    const mounted = row.name === "diskutil" && /^\/(?:Volumes\/[^/]+\/?)?$/.test(target.text);
    if (mounted) return deviceLoss("destroy", { kind: "device", name: target.text, reach: "here" });
    if (row.names === "volumes" || (row.names === "disks" && /^[\w-]+$/.test(target.text)))
      return deviceLoss("destroy", { kind: "device", name: target.text, reach: "here" });
    return { kind: "truncate", resource };
  });
}

function afterVerb(operands: readonly Argument[], row: DiskTool): readonly Argument[] {
  const verbs = new Set(row.verbs);
  const words = operands.map((operand) => (literal(operand) ?? "").toLowerCase());
  const at = words.findIndex((word) => verbs.has(word));
  if (at < 0) return [];
  if (row.lastAfter?.includes(words[at] ?? "") === true) return operands.slice(at + 1).slice(-1);
  return row.verbAfter === true ? operands.slice(0, 1) : operands.slice(at + 1);
}

/** A path of a device or an image; sizes, labels and numbers are neither. */
function looksLikeDisk({ text }: Argument): boolean {
  return /[/.$]/.test(text) && !keepsNothing(text);
}

/** Every option of the row at once, on a disk, and that the harmless ones are. */
function shownOptions(
  row: DiskTool,
  options: Record<Role, readonly string[]>,
): CommandModel["examples"] {
  const typed = (role: Role): string => options[role].map(asTyped).join(" ");
  const first = row.examples[0];
  if (first === undefined) return [];
  const withOptions = (added: string): string => `${first.run} ${added}`;
  return [
    ...(options.neutral.length === 0
      ? []
      : [{ run: withOptions(typed("neutral")), effects: first.effects }]),
    ...(options.destroys.length === 0
      ? []
      : [{ run: withOptions(typed("destroys")), effects: first.effects }]),
    ...options.shows.map((spelling) => ({ run: withOptions(asTyped(spelling)), effects: [] })),
    ...options.help.map((spelling) => ({ run: `${row.name} ${spelling}`, effects: [] })),
  ];
}

function asTyped(spelling: string): string {
  const bare = bareSpelling(spelling);
  if (!spelling.endsWith("=")) return bare;
  return bare.startsWith("--") ? `${bare}=1` : `${bare} 1`;
}
