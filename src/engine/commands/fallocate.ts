import { defineCommand } from "./define";
import { fileWrite } from "./device";

/** `fallocate` reserves room for a file; some of its modes take out or zero what is in it. */
export const fallocate = defineCommand({
  name: "fallocate",
  does: "Reserves room for a file; with -z, -p or -c what is in a range of it is gone.",
  options: {
    loses: ["-z", "--zero-range", "-p", "--punch-hole", "-c", "--collapse-range"],
    keeps: ["-d", "--dig-holes", "-i", "--insert-range", "-n", "--keep-size", "-x", "--posix"],
    neutral: ["-v", "--verbose", "-l=", "--length=", "-o=", "--offset="],
    help: ["-h", "--help", "-V", "--version"],
  },
  effects: (parsed) =>
    parsed.operands.flatMap((file) =>
      fileWrite(parsed.has("loses") ? "truncate" : "write", parsed.path(file)),
    ),
  examples: [
    { run: "fallocate -l 1G swapfile.img", effects: ["write /w/swapfile.img"] },
    { run: "fallocate -z -l 1M -o 0 a", effects: ["truncate /w/a"] },
    { run: "fallocate --zero-range --length=10 --offset=0 a", effects: ["truncate /w/a"] },
    { run: "fallocate -p -n a", effects: ["truncate /w/a"] },
    { run: "fallocate --punch-hole --keep-size a", effects: ["truncate /w/a"] },
    {
      run: "fallocate -c a; fallocate --collapse-range b",
      effects: ["truncate /w/a", "truncate /w/b"],
    },
    {
      run: "fallocate -d -v a; fallocate --dig-holes --verbose b",
      effects: ["write /w/a", "write /w/b"],
    },
    { run: "fallocate -i a; fallocate --insert-range b", effects: ["write /w/a", "write /w/b"] },
    { run: "fallocate -x -l 5 a; fallocate --posix -l 5 b", effects: ["write /w/a", "write /w/b"] },
    { run: "fallocate -h", effects: [] },
    { run: "fallocate --help", effects: [] },
    { run: "fallocate -V", effects: [] },
    { run: "fallocate --version", effects: [] },
  ],
});
