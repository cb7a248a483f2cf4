import { literal, type Call } from "../model/call";
import type { Resource } from "../model/resource";
import { defineCommand } from "./define";

/**
 * `ssh-keygen` asks before it writes over a key that is there. Only a line that answers for it, with
 * `<<< y` or `yes |`, does so for certain (ssh-keygen(1), OpenSSH 9.2).
 */
export const sshKeygen = defineCommand({
  name: "ssh-keygen",
  does: "Makes and manages keys; told so on its input, it replaces a key that is there.",
  style: "raw",
  options: {},
  effects: ({ call, path }) => {
    const words = call.args.map((arg) => arg.text);
    if (!answersYes(call) || words.some((word) => manages.test(word))) return [];
    const named = call.args[words.indexOf("-f") + 1];
    const usual: Resource = { kind: "credential", name: "the user's key in ~/.ssh", reach: "here" };
    const file = words.includes("-f") && named !== undefined ? path(named) : usual;
    return [{ kind: "overwrite", resource: file }];
  },
  examples: [
    {
      run: "ssh-keygen -t rsa -f ~/.ssh/id_rsa -N '' <<< y",
      effects: ["overwrite /home/u/.ssh/id_rsa"],
    },
    {
      run: "yes | ssh-keygen -t ed25519 -N ''",
      effects: ["overwrite credential the user's key in ~/.ssh"],
    },
    { run: "ssh-keygen -t ed25519 -f ~/.ssh/id_ed25519 -N ''", effects: [] },
    { run: "ssh-keygen -R host.example <<< y", effects: [] },
  ],
});

/** Options with which no key is made. */
const manages = /^-[yRFlLeiBDpcHrsQAY]/;

function answersYes({ input }: Call): boolean {
  if (input.kind === "text") return /^\s*y/i.test(literal(input.text) ?? "");
  return input.kind === "program" && input.call?.name === "yes";
}
