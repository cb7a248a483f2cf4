import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";

/** Names of variables that hold secrets; what a value looks like is somebody else's question. */
const secretName =
  /secret|token|passw|(?:^|_)pwd$|passphrase|api_?key|private_?key|access_?key|credential|(?:^|_)auth(?:_|$)|_key$|(?:^|_)dsn$|(?:database|mongo\w*|redis|postgres\w*)_ur[il]$/i;

/**
 * The whole environment on the screen shows the secrets in it, if there are any. Whether that is
 * worth a word is for policy; nothing is lost by it.
 */
const wholeEnvironment: Effect = {
  kind: "disclose",
  resource: { kind: "credential", name: "environment variables", reach: "here" },
  reversibility: "none",
};

function disclosed(name: string): readonly Effect[] {
  if (!secretName.test(name)) return [];
  return [{ kind: "disclose", resource: { kind: "credential", name, reach: "here" } }];
}

export const printenv = defineCommand({
  name: "printenv",
  aliases: ["gprintenv"],
  does: "Prints environment variables: those that are named, or all.",
  options: { null: ["-0", "--null"], help: ["--help", "--version"] },
  effects: (parsed) =>
    parsed.operands.length === 0
      ? [wholeEnvironment]
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
    return prints && !parsed.has("ignore") ? [wholeEnvironment] : [];
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
      print: ["-p"],
      neutral: [
        ..."-a -A -f -F -g -i -I -l -n -r -t -u -x".split(" "),
        ..."-e -o -h -b -k -m -v".split(" "),
      ],
    },
    effects: ({ call, operands, has }) =>
      operands.length === 0 && (call.args.length === 0 || has("print")) ? [wholeEnvironment] : [],
    examples: [
      { run: name, effects: ["disclose credential environment variables (none)"] },
      { run: `${name} -p`, effects: ["disclose credential environment variables (none)"] },
      { run: `${name} -aAfFgiIlnrtux -eohbkmv A`, effects: [] },
      { run: `${name} A=b`, effects: [] },
    ],
  });
}

export const exportVariables = declaring("export");
export const declareVariables = declaring("declare");
export const typesetVariables = declaring("typeset");
