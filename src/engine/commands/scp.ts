import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { isRemote } from "./remotePlace";
import { transfers } from "./transfer";

/** `scp` sends files to another host, or fetches some over those of the same name here. */
export const scp = defineCommand({
  name: "scp",
  aliases: ["pscp"],
  does: "Copies files from or to another host.",
  options: {
    recursive: ["-r"],
    identity: ["-i="],
    neutral: [
      ...[
        "-3",
        "-4",
        "-6",
        "-A",
        "-B",
        "-C",
        "-O",
        "-p",
        "-q",
        "-R",
        "-s",
        "-T",
        "-v",
        "-c=",
        "-D=",
      ],
      ...["-F=", "-J=", "-l=", "-o=", "-P=", "-S=", "-X="],
    ],
    help: ["--help"],
  },
  effects: (parsed, ask): readonly Effect[] => {
    const last = parsed.operands.at(-1);
    if (last === undefined) return [];
    const toRemote = isRemote(last.text);
    const tree = parsed.has("recursive");
    return transfers(parsed, {}, ask).flatMap(({ source, argument, target }): readonly Effect[] => {
      const fromRemote = isRemote(argument.text);
      const taken: readonly Effect[] = fromRemote
        ? []
        : [{ kind: toRemote ? "disclose" : "read", resource: { ...source, tree } }];
      if (toRemote) return taken;
      const resource = tree ? { ...target, tree, only: "files of the same name" } : target;
      return [...taken, ...fileWrite("overwrite", resource)];
    });
  },
  examples: [
    { run: "scp .env dev@203.0.113.7:/tmp/", effects: ["disclose /w/.env"] },
    { run: "scp -r -P 22 -i key src host:", effects: ["disclose /w/src/**"] },
    { run: "scp host:/etc/hosts .", effects: ["overwrite /w/hosts"] },
    { run: "scp -r host:/srv/a b", effects: ["overwrite /w/b/** [files of the same name]"] },
    { run: "scp a b", effects: ["read /w/a", "overwrite /w/b"] },
    {
      run: "scp -346ABCOpqRsTv -c x -D p -F f -J h -l 1 -o x -S p -X x a h:",
      effects: ["disclose /w/a"],
    },
    { run: "scp --help", effects: [] },
  ],
});
