import type { Call } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";
import { environmentListing } from "./secrets/environmentListing";
import { isSecretName } from "../evidence/secretName";

function disclosed(name: string): readonly Effect[] {
  if (!isSecretName(name)) return [];
  return [{ kind: "disclose", resource: { kind: "credential", name, reach: "here" } }];
}

/** A container that is made for this command has no environment but what the line gives it. */
function wholeEnvironment({ via }: Call): readonly Effect[] {
  const fresh = via.some((wrapper) =>
    /^(?:docker|podman|nerdctl|kubectl) (?:container )?run$/.test(wrapper),
  );
  return fresh ? [] : [environmentListing];
}

export const printenv = defineCommand({
  name: "printenv",
  aliases: ["gprintenv"],
  does: "Prints environment variables: those that are named, or all.",
  options: { null: ["-0", "--null"], help: ["--help", "--version"] },
  effects: (parsed) =>
    parsed.operands.length === 0
      ? wholeEnvironment(parsed.call)
      : parsed.operands.flatMap(({ text }) => disclosed(text)),
  examples: [
    { run: "printenv", effects: ["disclose credential environment variables (none)"] },
    { run: "printenv GITHUB_TOKEN PATH", effects: ["disclose credential GITHUB_TOKEN"] },
    { run: "printenv -0 --null DATABASE_URL", effects: ["disclose credential DATABASE_URL"] },
    { run: "printenv HOME", effects: [] },
    { run: "printenv --help --version", effects: [] },
  ],
});

/** `env` without a command prints what a command would get. */
export const env = defineCommand({
  name: "env",
  aliases: ["genv"],
  does: "Runs a command in a changed environment, or prints that environment.",
  options: {
    ignore: ["-i", "--ignore-environment"],
    neutral: [
      ...["-0", "--null", "-u=", "--unset=", "-C=", "--chdir=", "-S=", "--split-string="],
      ...["--block-signal?", "--default-signal?", "--ignore-signal?", "-v", "--debug"],
      "--list-signal-handling",
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed) => {
    const prints = parsed.operands.every(({ text }) => /^\w+=/.test(text));
    return prints && !parsed.has("ignore") ? wholeEnvironment(parsed.call) : [];
  },
  examples: [
    { run: "env", effects: ["disclose credential environment variables (none)"] },
    { run: "env -0 -u A", effects: ["disclose credential environment variables (none)"] },
    {
      run: "env --null --unset=A --chdir=/ -C / --block-signal=x --default-signal=x --ignore-signal=x -v --debug --list-signal-handling",
      effects: ["disclose credential environment variables (none)"],
    },
    { run: "env -i", effects: [] },
    { run: "env --ignore-environment -S '' --split-string=''", effects: [] },
    { run: "env --help", effects: [] },
    { run: "env --version", effects: [] },
  ],
});

/** Builtins that print every variable when they are given none. */
function declaring(name: "export" | "declare" | "typeset"): CommandModel {
  return defineCommand({
    name,
    does: "Sets variables of the shell, or prints them.",
    options: {
      print: ["-p", "-x"],
      neutral: [
        ..."-a -A -f -F -g -i -I -l -n -r -t -u".split(" "),
        ..."-e -o -h -b -k -m -v".split(" "),
      ],
    },
    effects: ({ call, operands, has }) => {
      if (operands.length > 0)
        return call.args[0]?.text === "-p" ? operands.flatMap(({ text }) => disclosed(text)) : [];
      return call.args.length === 0 || has("print") ? wholeEnvironment(call) : [];
    },
    examples: [
      { run: name, effects: ["disclose credential environment variables (none)"] },
      { run: `${name} -p -x`, effects: ["disclose credential environment variables (none)"] },
      { run: `${name} -aAfFgiIlnrtux -eohbkmv A`, effects: [] },
      { run: `${name} A=b`, effects: [] },
      { run: `${name} -p NPM_TOKEN HOME`, effects: ["disclose credential NPM_TOKEN"] },
    ],
  });
}

export const exportVariables = declaring("export");
export const declareVariables = declaring("declare");
export const typesetVariables = declaring("typeset");

/** `set` alone prints every variable, of the shell's own and of the environment. */
export const setVariables = defineCommand({
  name: "set",
  does: "Sets options of the shell, or prints every variable.",
  options: {},
  style: "raw",
  effects: ({ call }) => (call.args.length === 0 ? wholeEnvironment(call) : []),
  examples: [
    { run: "set", effects: ["disclose credential environment variables (none)"] },
    { run: "set -euo pipefail", effects: [] },
    { run: "set NODE_ENV=test", effects: [] },
  ],
});
