import { plainArgument } from "../model/argument";
import type { Call } from "../model/call";
import { asTexts, valuesOf, type Carried } from "./carried";

/** Macros of rpm are expanded on its line, and `%(cmd)` is what a shell prints (rpm(8), macros). */
export function carriedByRpm({ args }: Call): readonly Carried[] {
  const macros = [
    ...valuesOf(args, ["-E", "--eval", "-D", "--define"]),
    ...args.filter(({ text }) => /^-[ED]./.test(text)),
  ];
  return asTexts(
    macros.flatMap(({ text, span }) =>
      [...text.matchAll(/%\(((?:[^()]|\([^()]*\))*)\)|os\.execute\(\s*["']([^"']*)/g)].map(
        ([, shell, lua]) => plainArgument(shell ?? lua ?? "", span),
      ),
    ),
  );
}
