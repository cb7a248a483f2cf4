import { commandModels } from "../../src/engine/commands";
import type { CommandModel, Example } from "../../src/engine/commands/define";
import { shellModels } from "../../src/engine/commands/windows";
import { providers } from "../../src/engine/http/providers";
import { rules, type Rule, type When } from "../../src/engine/policy/rules";
import { toolsSection } from "./tools";
import { wrappers } from "../../src/engine/resolve/wrapperTable";

/** The page that says what the engine understands, made of the tables that it works by. */
export function understandsPage(): string {
  return [
    "# What Tenth Second understands",
    "",
    "This page is made from the tables and examples that Tenth Second works by and is tested with (`npm run docs`), so that what it says is what happens. Paths in the examples are as seen from a workspace at `/w` in bash, with nothing known about the files; what is found on the disk can make an outcome milder.",
    "",
    "It reads bash, sh, zsh, fish, PowerShell and cmd.exe, the programs in Python, JavaScript, Ruby, Perl, PHP, Lua and R that they start, SQL, GraphQL and requests over HTTP. What it does not understand it says it does not.",
    "",
    "## What is asked, refused or let pass",
    "",
    "The first rule that applies to an effect decides on it; of several effects the strictest outcome counts. *Strict* is for everybody when strict mode is on. Rules marked with * cannot be switched off.",
    "",
    "| rule | when | agent | person | strict | because |",
    "|---|---|---|---|---|---|",
    ...rules.map(ruleRow),
    "",
    "## Seen through",
    "",
    "What these run is judged as if it stood alone:",
    "",
    `${sorted(Object.keys(wrappers)).map(code).join(", ")}.`,
    "",
    "## Requests",
    "",
    "Requests by curl, wget, PowerShell and programs are known, by their method and path, for:",
    "",
    `${sorted(providers.map(({ name }) => name)).join(", ")}.`,
    "",
    ...toolsSection(),
    "## Programs",
    "",
    "For each program what it does, its sub-commands that do something of their own, some lines that have an effect, and a line that has none.",
    "",
    ...programs(commandModels()),
    "",
    "## What PowerShell and cmd.exe do themselves",
    "",
    ...programs(shellModels),
    "",
  ].join("\n");
}

function programs(models: readonly CommandModel[]): readonly string[] {
  const byName = [...models].sort((one, other) => compare(title(one), title(other)));
  return byName.flatMap(entry);
}

function title({ names }: CommandModel): string {
  return names[0] ?? "";
}

/** Names beyond these are only counted. */
const mostNames = 8;

function entry(model: CommandModel): readonly string[] {
  const [name = "", ...others] = model.names;
  const known = others.slice(0, mostNames).map(code);
  const more = others.length - known.length;
  const also =
    known.length === 0 ? "" : ` (${known.join(", ")}${more > 0 ? ` and ${more} more` : ""})`;
  const verbs = Object.entries(model.subcommands ?? {})
    .filter(([, { effects }]) => effects !== undefined)
    .flatMap(([words]) => words.split("|")[0] ?? []);
  const own =
    verbs.length === 0 ? "" : ` Sub-commands: ${shortened(sorted(verbs).join(", "), 400)}.`;
  return [`- ${code(name)}${also}: ${model.does}${own}`, ...examplesOf(model.examples)];
}

/** A few examples say enough, and short ones say it best; programs with many get one more. */
function examplesOf(examples: readonly Example[]): readonly string[] {
  const fitting = examples.filter(({ run }) => run.length <= 100 && !run.includes("\n"));
  const hits = fitting.filter(({ effects }) => effects.length > 0 && effects.length <= 3);
  const shown = hits.slice(0, examples.length > 12 ? 2 : 1);
  const miss = fitting.find(({ effects }) => effects.length === 0);
  return [
    ...shown.map(({ run, effects }) => `  - ${code(run)}: ${effects.map(code).join(", ")}`),
    ...(miss === undefined || hits.length === 0 ? [] : [`  - ${code(miss.run)}: nothing`]),
  ];
}

function ruleRow({ id, when, outcome, canBeOff, why }: Rule): string {
  const { agent, person, strict } = outcome;
  return `| ${canBeOff ? id : `${id} *`} | ${conditions(when)} | ${agent} | ${person} | ${strict} | ${why} |`;
}

function conditions(when: When): string {
  const parts = [
    when.kinds?.join(", "),
    when.unknown === undefined ? undefined : `not understood: ${when.unknown.join(", ")}`,
    when.reversibility?.join(" or "),
    when.anyTrait?.join(" or "),
    when.noTrait === undefined ? undefined : `not ${when.noTrait.join(", ")}`,
    when.reach,
  ];
  return parts.filter((part) => part !== undefined).join("; ");
}

function sorted(words: readonly string[]): readonly string[] {
  return [...words].sort(compare);
}

/** The same order on every machine, whatever its language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(",", longest))} …`;
}

/** Code in a line of Markdown, also when it has backticks itself. */
function code(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  const fence = "`".repeat(1 + Math.max(...(text.match(/`+/g) ?? []).map((ticks) => ticks.length)));
  return `${fence} ${text} ${fence}`;
}
