import { askingEffects, decide } from "../../src/engine";
import { commandModels } from "../../src/engine/commands";
import { windowsPrograms } from "../../src/engine/commands/windows";
import { shimRows, withoutShim } from "../../src/gates/shims/shimsTable";
import { defaultPolicy } from "../../src/host/settings/policyOf";

const losing: readonly string[] = [
  ...["delete", "overwrite", "truncate", "discard", "drop", "destroy", "rewrite", "revoke"],
];

/** The examples of programs, outside Windows, that would ask about a loss. */
export function losingExamples(): readonly {
  readonly names: readonly string[];
  readonly run: string;
}[] {
  return commandModels()
    .filter((model) => model.dialect === undefined && !windowsPrograms.includes(model))
    .flatMap(({ names, examples }) =>
      examples.filter(({ run }) => losesSomething(run)).map(({ run }) => ({ names, run })),
    );
}

/** The text of the table of programs that are always asked about, made from the models. */
export function shimProgramsText(examples = losingExamples()): string {
  const byHand = new Set([
    ...shimRows.flatMap(({ names, when }) => (when.kind === "always" ? [] : names)),
    ...Object.values(withoutShim).flat(),
  ]);
  const names = [...new Set(examples.flatMap((example) => example.names))]
    .filter((name) => !byHand.has(name))
    .toSorted();
  const list = names.map((name) => `  "${name}",\n`).join("");
  return `/**
 * Programs whose models have an example that loses something, but for those of shimsTable.ts.
 * Made from the models: \`npm run docs\` writes it anew.
 */
export const losingPrograms: readonly string[] = [
${list}];
`;
}

function losesSomething(text: string): boolean {
  const request = {
    action: { kind: "command", text, dialect: "bash" },
    cwd: "/w",
    home: "/home/u",
    workspace: ["/w"],
    env: {},
    origin: { kind: "agent" },
  } as const;
  const { verdict } = decide(request, {}, defaultPolicy("/home/u"));
  return (
    verdict.outcome !== "allow" && askingEffects(verdict).some(({ kind }) => losing.includes(kind))
  );
}
