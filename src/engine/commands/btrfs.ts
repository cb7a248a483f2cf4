import { literal } from "../model/call";
import { defineCommand } from "./define";

/** Words of btrfs may be cut short as long as they are clear: `btrfs sub del` (btrfs(8), 6.2). */
const begins = (word: string | undefined, whole: string): boolean =>
  word !== undefined && word.length > 1 && whole.startsWith(word);

/** `btrfs` manages a file system; a deleted subvolume or snapshot is gone with everything in it. */
export const btrfs = defineCommand({
  name: "btrfs",
  does: "Manages btrfs file systems; deleting a subvolume takes everything in it.",
  style: "raw",
  options: {},
  effects: ({ call, path }) => {
    const words = call.args.filter((arg) => !arg.text.startsWith("-"));
    const [group, verb, ...targets] = words;
    if (!begins(literal(group), "subvolume") || !begins(literal(verb), "delete")) return [];
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
  ],
});
