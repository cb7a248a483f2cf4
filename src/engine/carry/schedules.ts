import { plainArgument } from "../model/argument";
import type { Argument, Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** `at` and `batch` run what they read, later (at(1)). */
export function carriedByAt(call: Call): readonly Carried[] {
  const input = inputText(call);
  return input === undefined || call.args.some((arg) => /^-[lrdc]/.test(arg.text))
    ? []
    : asTexts([input]);
}

/** `crontab` installs what it reads: five fields or `@daily`, and then a command (crontab(5)). */
export function carriedByCrontab(call: Call): readonly Carried[] {
  const input = inputText(call);
  if (input === undefined || call.args.some((arg) => /^-[lre]$/.test(arg.text))) return [];
  return asTexts(cronCommands(input));
}

/** The commands of a table of cron. */
function cronCommands(table: Argument): readonly Argument[] {
  return table.text.split("\n").flatMap((line) => {
    const command = /^\s*(?:@\w+|(?:[\d*][\w*,/-]*\s+){4}[\d*\w][\w*,/-]*)\s+(\S.*)$/.exec(
      line,
    )?.[1];
    return command === undefined ? [] : [plainArgument(command, table.span)];
  });
}

/** `start-stop-daemon -S -x PROGRAM -- ARGS`: the program that it starts stands in an option. */
export function carriedByDaemon({ args }: Call): readonly Carried[] {
  const starts = args.some((arg) => /^(?:--start|-[a-zA-Z]*S[a-zA-Z]*)$/.test(arg.text));
  const [program] = valuesOf(args, ["-a", "--startas", "-x", "--exec"]);
  if (!starts || program === undefined) return [];
  const end = args.findIndex((arg) => arg.text === "--");
  return [{ runs: "words", argv: [program, ...(end < 0 ? [] : args.slice(end + 1))] }];
}
