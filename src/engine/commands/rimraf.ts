import type { Argument } from "../model/call";
import { defineCommand } from "./define";

/** `rimraf` is what package scripts use for `rm -rf`; it asks nothing (rimraf 6, del-cli 6). */
export const rimraf = defineCommand({
  name: "rimraf",
  aliases: ["del-cli"],
  does: "Removes each operand with everything below it.",
  options: {
    dryRun: ["--dry-run"],
    glob: ["-g", "--glob", "-G", "--no-glob"],
    neutral: [
      ...["-v", "--verbose", "-V", "--no-verbose", "-i", "--interactive", "-I", "--no-interactive"],
      ...["--preserve-root", "--no-preserve-root", "--impl=", "--tmp=", "-f", "--force", "--dot"],
      ...["--max-retries=", "--retry-delay=", "--backoff="],
    ],
    help: ["-h", "--help", "--version"],
  },
  effects: (parsed) =>
    parsed.has("dryRun")
      ? []
      : parsed.operands.map((operand) => ({
          kind: "delete",
          resource: parsed.path(globbed(operand), { tree: true }),
        })),
  examples: [
    { run: "rimraf --glob 'src/*.map'", effects: ["delete /w/src/*.map/**"] },
    { run: "rimraf src", effects: ["delete /w/src/**"] },
    { run: "del-cli -f a b", effects: ["delete /w/a/**", "delete /w/b/**"] },
    {
      run: "rimraf -gGvViI --glob --no-glob --verbose --no-verbose --interactive --no-interactive a",
      effects: ["delete /w/a/**"],
    },
    {
      run: "rimraf --preserve-root --no-preserve-root --impl=rimraf --tmp=/t --max-retries=1 --retry-delay=1 --backoff=1 a",
      effects: ["delete /w/a/**"],
    },
    { run: "del-cli --force --dot a", effects: ["delete /w/a/**"] },
    { run: "del-cli --dry-run a", effects: [] },
    { run: "rimraf -h --help --version", effects: [] },
  ],
});

/** A pattern in quotes reaches it as it stands, and it finds by itself what matches. */
function globbed(operand: Argument): Argument {
  const isPattern = operand.pieces.some((piece) => typeof piece === "string" && /[*?]/.test(piece));
  return isPattern ? { ...operand, glob: true } : operand;
}
