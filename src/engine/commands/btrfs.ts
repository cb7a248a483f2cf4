import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { deviceAt, deviceLoss } from "./device";
import { fileSystemRepair } from "./fileSystems";

/** Words of btrfs may be cut short as long as they are clear: `btrfs sub del` (btrfs(8), 6.2). */
const begins = (word: string | undefined, whole: string): boolean =>
  word !== undefined && word.length > 1 && whole.startsWith(word);

const repairs = new Set(["--repair", "--init-csum-tree", "--init-extent-tree"]);
const rescues = new Set(["zero-log", "super-recover", "chunk-recover", "clear-uuid-tree"]);

/** `btrfs` manages a file system; a deleted subvolume or snapshot is gone with everything in it. */
export const btrfs = defineCommand({
  name: "btrfs",
  does: "Manages btrfs file systems; deleting a subvolume takes everything in it, and repairing one may lose more than it saves.",
  style: "raw",
  options: {},
  effects: ({ call, path }) => {
    const words = call.args.filter((arg) => !arg.text.startsWith("-"));
    const [group, verb, ...targets] = words;
    const does = literal(verb);
    const device = (target: Argument | undefined): readonly Effect[] => {
      const found = target === undefined ? undefined : deviceAt(path(target).path);
      return found === undefined ? [] : [deviceLoss("destroy", found)];
    };
    if (begins(literal(group), "check"))
      return call.args.some(({ text }) => repairs.has(text)) ? [fileSystemRepair(verb)] : [];
    if (begins(literal(group), "rescue"))
      return rescues.has(does ?? "") ? [fileSystemRepair(targets[0])] : [];
    if (begins(literal(group), "device") && does === "add")
      return targets.slice(0, -1).flatMap(device);
    if (begins(literal(group), "replace") && does === "start") return device(targets[1]);
    if (!begins(literal(group), "subvolume") || !begins(does, "delete")) return [];
    const because = "a subvolume has no undo, and is often a backup itself";
    return targets.map((target) => ({
      kind: "destroy",
      resource: path(target, { tree: true }),
      because,
    }));
  },
  examples: [
    { run: "btrfs subvolume delete /mnt/data/home", effects: ["destroy /mnt/data/home/**"] },
    {
      run: "btrfs sub del -c @old @older",
      effects: ["destroy /w/@old/**", "destroy /w/@older/**"],
    },
    { run: "btrfs subvolume list /mnt", effects: [] },
    { run: "btrfs scrub start /mnt", effects: [] },
    { run: "btrfs check --repair /dev/sdb1", effects: ["change device /dev/sdb1 (irreversible)"] },
    {
      run: "btrfs check --init-csum-tree /dev/sdb1",
      effects: ["change device /dev/sdb1 (irreversible)"],
    },
    {
      run: "btrfs check --init-extent-tree /dev/sdb1",
      effects: ["change device /dev/sdb1 (irreversible)"],
    },
    { run: "btrfs check --readonly /dev/sdb1", effects: [] },
    {
      run: "btrfs rescue zero-log /dev/sdb1",
      effects: ["change device /dev/sdb1 (irreversible)"],
    },
    {
      run: "btrfs device add -f /dev/sdc /mnt",
      effects: ["destroy device /dev/sdc (catastrophic)"],
    },
    { run: "btrfs device remove /dev/sdc /mnt", effects: [] },
    {
      run: "btrfs replace start -f /dev/sdb /dev/sdc /mnt",
      effects: ["destroy device /dev/sdc (catastrophic)"],
    },
    { run: "btrfs balance start -dusage=50 /mnt", effects: [] },
  ],
});
