import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";
import { deviceLoss } from "./device";

/** Repairing writes into a file system that is broken already. */
export function fileSystemRepair(device: Argument | undefined): Effect {
  return changed(
    device,
    "what a repair throws away to make ends meet is gone; work on an image of it",
  );
}

/** `debugfs` edits a file system of the ext family below the kernel (e2fsprogs 1.47). */
const debugfs = defineCommand({
  name: "debugfs",
  does: "Looks into an ext file system, and with -w edits it below the kernel.",
  options: {
    write: ["-w"],
    requests: ["-R=", "-f="],
    others: ["-b=", "-s=", "-d=", "-c", "-D", "-i", "-n", "-z="],
    help: ["-V"],
  },
  effects: (parsed) => {
    if (!parsed.has("write")) return [];
    const request = parsed.value("requests");
    if (request !== undefined && !/[/.]/.test(request.text) && reads.test(request.text)) return [];
    return [changed(parsed.operands[0], "it is edited below the kernel, and nothing undoes that")];
  },
  examples: [
    {
      run: "debugfs -w -R 'rm /etc/passwd' /dev/sdb1",
      effects: ["change device /dev/sdb1 (irreversible)"],
    },
    {
      run: "debugfs -w -f edits -b 4096 -s 1 -d data -c -D -i -n -z undo /dev/sdb1",
      effects: ["change device /dev/sdb1 (irreversible)"],
    },
    { run: "debugfs -w -R stats /dev/sdb1", effects: [] },
    { run: "debugfs -R 'ls -l /' /dev/sdb1", effects: [] },
    { run: "debugfs -V", effects: [] },
  ],
});

const reads = /^\s*(?:stats?|ls|show_super_stats|features|logdump|help|quit)\b/;

/** `lvconvert` changes what a volume of LVM is made of (LVM 2.03). */
const lvconvert = defineCommand({
  name: "lvconvert",
  does: "Converts volumes of LVM; merging a snapshot takes its origin back, and making a pool of a volume empties it.",
  options: {
    merge: ["--merge", "--mergesnapshot", "--mergethin"],
    type: ["--type="],
    pool: ["--thinpool=", "--cachepool=", "--vdopool=", "--poolmetadata="],
    shows: ["-t", "--test"],
    others: [
      ...["-m=", "--mirrors=", "-b", "--background", "-y", "--yes", "-f", "--force", "-q", "-v"],
      ...["--repair", "--splitmirrors=", "--mergemirrors", "-n=", "--name=", "-i=", "--interval="],
      ...["-c=", "--chunksize=", "-Z=", "--zero=", "--uncache", "--splitcache", "-T", "--thin"],
    ],
    help: ["-h", "--help", "--longhelp", "--version"],
  },
  effects: (parsed) => {
    if (parsed.has("shows")) return [];
    if (parsed.has("merge"))
      return parsed.operands.map((volume) =>
        changed(volume, "its origin goes back to it, and what was written there since is lost"),
      );
    const pool = literal(parsed.value("type"))?.endsWith("-pool") === true;
    if (!pool && !parsed.has("pool")) return [];
    const volume = pool ? parsed.operands[0] : parsed.value("pool");
    const name = volume?.text ?? "a volume of an unknown name";
    return [deviceLoss("destroy", { kind: "device", name, reach: "here" })];
  },
  examples: [
    { run: "lvconvert --merge vg0/snap", effects: ["change device vg0/snap (irreversible)"] },
    { run: "lvconvert --mergesnapshot vg0/a", effects: ["change device vg0/a (irreversible)"] },
    { run: "lvconvert --mergethin vg0/a", effects: ["change device vg0/a (irreversible)"] },
    {
      run: "lvconvert -y --type thin-pool vg0/data",
      effects: ["destroy device vg0/data (catastrophic)"],
    },
    {
      run: "lvconvert --cachepool vg0/fast vg0/data",
      effects: ["destroy device vg0/fast (catastrophic)"],
    },
    {
      run: "lvconvert --thinpool vg0/a -T vg0/b",
      effects: ["destroy device vg0/a (catastrophic)"],
    },
    { run: "lvconvert --vdopool vg0/a vg0/b", effects: ["destroy device vg0/a (catastrophic)"] },
    {
      run: "lvconvert --type cache-pool --poolmetadata vg0/m vg0/a",
      effects: ["destroy device vg0/a (catastrophic)"],
    },
    {
      run: "lvconvert -m 1 --mirrors 1 -b --background -y --yes -f --force -q -v --repair --splitmirrors 1 --mergemirrors -n x --name x -i 1 --interval 1 -c 1 --chunksize 1 -Z n --zero n --uncache --splitcache --thin vg0/data",
      effects: [],
    },
    { run: "lvconvert --merge -t vg0/snap", effects: [] },
    { run: "lvconvert --merge --test vg0/snap", effects: [] },
    { run: "lvconvert -h --help --longhelp --version", effects: [] },
  ],
});

/** `asr` of macOS copies images onto volumes (asr(8)); its options may have one dash or two. */
const asr = defineCommand({
  name: "asr",
  does: "Restores disk images onto volumes of a Mac; with --erase what was there is lost, and without it files are replaced.",
  style: "raw",
  options: {},
  effects: ({ call }) => {
    const at = call.args.findIndex(({ text }) => /^(?:-{0,2}target|-t)$/.test(text));
    const target = call.args[at + 1];
    if (at < 0 || target === undefined) return [];
    const device = { kind: "device", name: target.text, reach: "here" } as const;
    return call.args.some(({ text }) => /^-{0,2}erase$/.test(text))
      ? [deviceLoss("destroy", device)]
      : [changed(target, "files that are there already are replaced")];
  },
  examples: [
    {
      run: "asr restore --source a.dmg --target /dev/disk2 --erase --noprompt",
      effects: ["destroy device /dev/disk2 (catastrophic)"],
    },
    {
      run: "asr -source a.dmg -target /Volumes/Data",
      effects: ["change device /Volumes/Data (irreversible)"],
    },
    { run: "asr imagescan --source a.dmg", effects: [] },
  ],
});

/** Programs that change file systems and volumes from below. */
export const fileSystems: readonly CommandModel[] = [debugfs, lvconvert, asr];

function changed(device: Argument | undefined, because: string): Effect {
  const name = device?.text ?? "of an unknown name";
  const resource = { kind: "device", name, reach: "here" } as const;
  return { kind: "change", resource, reversibility: "irreversible", because };
}
