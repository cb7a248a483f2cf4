import type { CommandModel } from "../define";
import { cloudTool } from "./cloudTool";
import type { Tool } from "./tool";

/** Options that most tools of services have: none of them changes what is lost. */
export const usual = {
  switches: "-y --yes -f --force -v --verbose -q --quiet --json --debug",
  unlisted: "takes a value",
} as const satisfies Partial<Tool>;

/** A tool of which the verbs are known and little more: each of them deletes what it names. */
export interface PlainTool extends Pick<
  Tool,
  "does" | "deletes" | "named" | "separator" | "values" | "places" | "verbAt" | "dry"
> {
  readonly names: readonly [string, ...string[]];
  /** Whose service it drives; without it what it drives is on this machine. */
  readonly provider?: string;
  /** Options without a value, beside the usual ones. */
  readonly switches?: string;
  readonly commands?: Tool["commands"];
  /** A line that loses something, what it loses, and a line that does not. */
  readonly run: string;
  readonly effect: string;
  readonly spared: string;
}

/** The models of such tools. */
export function plainTools(rows: readonly PlainTool[]): readonly CommandModel[] {
  return rows.map(({ names, switches, commands, run, effect, spared, ...tool }) =>
    cloudTool(names, () => ({
      ...usual,
      ...tool,
      switches: switches === undefined ? usual.switches : `${usual.switches} ${switches}`,
      commands: commands ?? {},
      examples: [
        { run, effects: [effect] },
        { run: spared, effects: [] },
      ],
    })),
  );
}
