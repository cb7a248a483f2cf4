import { plainArgument, withoutHead } from "../model/argument";
import type { Call } from "../model/call";
import { asTexts, valuesOf, type Carried } from "./carried";

/** `concurrently "a" "b"`: every operand is a text. */
export function carriedByConcurrently({ args }: Call): readonly Carried[] {
  const valued =
    /^-(?:[nclspm]|-(?:names|prefix-colors|prefix|success|max-processes|restart-tries|restart-after|kill-signal))$/;
  return asTexts(
    args.filter(
      (arg, index) => !arg.text.startsWith("-") && !valued.test(args[index - 1]?.text ?? ""),
    ),
  );
}

/** `nodemon --exec CMD`, `chokidar … -c CMD`, `tsc-watch --onSuccess CMD`, `entr` and its like. */
export function carriedByWatcher({ args }: Call): readonly Carried[] {
  return asTexts(
    valuesOf(args, [
      "-x",
      "--exec",
      "-c",
      "--command",
      "--onSuccess",
      "--on-success",
      "--onFirstSuccess",
    ]),
  );
}

/** `make SHELL=CMD`: every recipe is handed to it. */
export function carriedByMake({ args }: Call): readonly Carried[] {
  const shells = args.filter((arg) => /^\.?SHELL=.*\s/s.test(arg.text));
  const evals = valuesOf(args, ["--eval"]).flatMap((arg) => {
    const text = /\$\(shell\s([^)]{0,4000})\)/.exec(arg.text)?.[1];
    return text === undefined ? [] : [plainArgument(text, arg.span)];
  });
  const given = shells.map((arg) => withoutHead(arg, arg.text.indexOf("=") + 1));
  return asTexts([...given, ...evals]);
}
