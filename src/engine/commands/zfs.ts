import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";
import { deviceAt, deviceLoss } from "./device";

/** Kinds of groups that stand between the devices of a pool (zpoolconcepts(7)). */
const groups =
  /^(?:mirror(?:-\d+)?|raidz[123]?(?:-\d+)?|draid\S*|spare|log|cache|special|dedup|stripe)$/;

const valued = new Set(["-o", "-O", "-m", "-R", "-t", "-x", "-d", "-c", "-P", "-s"]);

/** `zpool` manages pools of disks: those that it puts into a pool are written over. */
const zpool = defineCommand({
  name: "zpool",
  does: "Manages ZFS pools; destroying one takes all in it, and a disk that is put into one loses what was on it.",
  style: "raw",
  options: {},
  effects: ({ call, path }) => {
    const [verb, ...rest] = call.args;
    const does = literal(verb) ?? "";
    const options = flagsOf(rest);
    const operands = operandsOf(
      rest,
      ["labelclear", "checkpoint", "destroy"].includes(does) ? none : valued,
    );
    const lost = (target: Argument): Effect => lossOf(target, path(target).path);
    switch (does) {
      case "destroy":
      case "labelclear":
        return operands.map(lost);
      case "create":
      case "add":
        return options.has("n")
          ? []
          : operands
              .slice(1)
              .filter(({ text }) => !groups.test(text))
              .map(lost);
      case "attach":
      case "replace":
        return operands.slice(1).slice(-1).map(lost);
      case "remove":
      case "split":
        return operands.length < 2 || options.has("n") ? [] : [changed(operands[0], parted)];
      case "import":
      case "clear":
        return (options.has("F") || options.has("X") || options.has("-rewind-to-checkpoint")) &&
          !options.has("n")
          ? [changed(operands[0], rewound)]
          : [];
      case "checkpoint":
        return options.has("d") || options.has("-discard") ? [changed(operands[0], unrewound)] : [];
    }
    return [];
  },
  examples: [
    { run: "zpool destroy tank", effects: ["destroy device tank (catastrophic)"] },
    { run: "zpool labelclear -f /dev/sdb", effects: ["destroy device /dev/sdb (catastrophic)"] },
    {
      run: "zpool create -f -o ashift=12 -m /srv tank mirror /dev/sdb sdc",
      effects: ["destroy device /dev/sdb (catastrophic)", "destroy device sdc (catastrophic)"],
    },
    { run: "zpool create -n tank mirror sdb sdc", effects: [] },
    { run: "zpool add tank log sdd", effects: ["destroy device sdd (catastrophic)"] },
    { run: "zpool attach tank sdb sdc", effects: ["destroy device sdc (catastrophic)"] },
    { run: "zpool replace tank sdb sdc", effects: ["destroy device sdc (catastrophic)"] },
    { run: "zpool remove tank sdc", effects: ["change device tank (irreversible)"] },
    { run: "zpool split tank half", effects: ["change device tank (irreversible)"] },
    { run: "zpool import -F tank", effects: ["change device tank (irreversible)"] },
    {
      run: "zpool import --rewind-to-checkpoint tank",
      effects: ["change device tank (irreversible)"],
    },
    { run: "zpool import -Fn tank", effects: [] },
    { run: "zpool import -d /dev/disk/by-id tank", effects: [] },
    { run: "zpool clear -F tank", effects: ["change device tank (irreversible)"] },
    { run: "zpool checkpoint -d tank", effects: ["change device tank (irreversible)"] },
    { run: "zpool status tank", effects: [] },
    { run: "zpool scrub tank", effects: [] },
    { run: "zpool offline tank sdc", effects: [] },
  ],
});

/** `zfs` manages data sets and snapshots. */
const zfs = defineCommand({
  name: "zfs",
  does: "Manages ZFS data sets; destroying one takes its snapshots too, and going back to a snapshot loses what came after it.",
  style: "raw",
  options: {},
  effects: ({ call }) => {
    const [verb, ...rest] = call.args;
    const does = literal(verb) ?? "";
    const options = flagsOf(rest);
    if (options.has("n")) return [];
    const receives = does === "receive" || does === "recv";
    const operands = operandsOf(rest, receives ? new Set(["-o", "-x"]) : none);
    if (does === "destroy") return operands.map((target) => lossOf(target, target.text));
    if (does === "rollback") return operands.slice(-1).map((target) => lossOf(target, target.text));
    if (receives && options.has("F")) return operands.slice(-1).map((it) => changed(it, received));
    return [];
  },
  examples: [
    { run: "zfs destroy -r tank/home", effects: ["destroy device tank/home (catastrophic)"] },
    { run: "zfs destroy -nv tank/home", effects: [] },
    {
      run: "zfs rollback -r tank/home@monday",
      effects: ["destroy device tank/home@monday (catastrophic)"],
    },
    {
      run: "zfs receive -Fu -o canmount=off tank/home",
      effects: ["change device tank/home (irreversible)"],
    },
    { run: "zfs recv -F tank/home", effects: ["change device tank/home (irreversible)"] },
    { run: "zfs recv -u tank/home", effects: [] },
    { run: "zfs snapshot tank/home@now", effects: [] },
    { run: "zfs list -t snapshot", effects: [] },
  ],
});

/** Both programs of OpenZFS 2.1. */
export const zfsTools: readonly CommandModel[] = [zpool, zfs];

const none: ReadonlySet<string> = new Set();

const parted = "the disk leaves the pool, and cannot simply be put back";
const rewound = "the newest writes to the pool are thrown away to get it running again";
const unrewound = "the state that the pool could be taken back to is given up";
const received =
  "what changed there since its last snapshot, and snapshots that the stream does not have, are destroyed";

function lossOf(target: Argument, path: string): Effect {
  return deviceLoss(
    "destroy",
    deviceAt(path) ?? { kind: "device", name: target.text, reach: "here" },
  );
}

function changed(target: Argument | undefined, because: string): Effect {
  const name = target?.text ?? "every pool";
  const resource = { kind: "device", name, reach: "here" } as const;
  return { kind: "change", resource, reversibility: "irreversible", because };
}

/** Letters of the short options, and long ones with one dash left. */
function flagsOf(args: readonly Argument[]): ReadonlySet<string> {
  return new Set(
    args.flatMap(({ text }) =>
      text.startsWith("--")
        ? [text.slice(1)]
        : text.startsWith("-")
          ? Array.from(text.slice(1))
          : [],
    ),
  );
}

function operandsOf(
  args: readonly Argument[],
  withValue: ReadonlySet<string>,
): readonly Argument[] {
  return args.filter(
    ({ text }, at) => !text.startsWith("-") && !withValue.has(args[at - 1]?.text ?? ""),
  );
}
