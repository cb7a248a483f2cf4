import { defineCommand } from "./define";
import { deviceAt, deviceLoss, keepsNothing } from "./device";

/** `shred` writes over the content itself, so that no undelete tool helps; -u deletes the file too. */
export const shred = defineCommand({
  name: "shred",
  aliases: ["gshred", "scrub"],
  does: "Overwrites the content of each file or device so that it cannot be had again.",
  options: {
    force: ["-f", "--force"],
    passes: ["-n=", "--iterations="],
    source: ["--random-source="],
    size: ["-s=", "--size="],
    remove: ["-u", "--remove?"],
    neutral: ["-v", "--verbose", "-x", "--exact", "-z", "--zero"],
    help: ["--help", "--version"],
  },
  effects: (parsed) =>
    parsed.operands.flatMap((operand) => {
      const resource = parsed.path(operand);
      if (operand.text === "-" || keepsNothing(resource.path)) return [];
      const device = deviceAt(resource.path, resource.on);
      return [device === undefined ? { kind: "destroy", resource } : deviceLoss("destroy", device)];
    }),
  examples: [
    { run: "shred -u notes.txt", effects: ["destroy /w/notes.txt"] },
    { run: "shred -fz -n 1 --remove=wipe a", effects: ["destroy /w/a"] },
    {
      run: "shred --force --iterations=1 --random-source=r -s 1K --size=1K a",
      effects: ["destroy /w/a"],
    },
    {
      run: "shred -v --verbose -x --exact --zero /dev/sdb",
      effects: ["destroy device /dev/sdb (catastrophic)"],
    },
    { run: "shred -", effects: [] },
    { run: "shred --help", effects: [] },
    { run: "shred --version", effects: [] },
  ],
});
