import { tightened, type Layer, type Read } from "./readSettings";
import { settingNames, settingsTable, type Setting, type Settings } from "./settingsTable";

/** What was in force when a person last had a say: the floor below which nothing falls by itself. */
export interface Accepted {
  readonly person: Settings;
  readonly workspace: Layer;
}

/** What is in force now, and what the settings files ask for that would be weaker. */
export interface InForce {
  readonly settings: Settings;
  /** The floor from now on: tightening has already been taken into it. */
  readonly accepted: Accepted;
  /** Keys whose new values wait for the person's word. */
  readonly weaker: readonly string[];
}

/** What holds before anybody has set anything. */
export const untouched: Accepted = {
  person: Object.fromEntries(
    settingNames.map((name) => [name, settingsTable[name].fallback]),
  ) as unknown as Settings,
  workspace: {},
};

/**
 * Tightening is in force at once; a weaker value is not, whoever wrote it into whichever file,
 * until a person has agreed to it.
 */
export function inForce(accepted: Accepted, read: Read): InForce {
  const person: Partial<Record<keyof Settings, unknown>> = {};
  const workspace: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of settingNames) {
    const setting = settingsTable[name] as Setting<unknown>;
    person[name] = setting.strictest(accepted.person[name], read.person[name]);
    const layer = strictestLayer(setting, accepted.workspace[name], read.workspace[name]);
    if (layer !== undefined) workspace[name] = layer;
  }
  const floor = { person: person as Settings, workspace: workspace as Layer };
  const settings = tightened(floor.person, floor.workspace);
  const wanted = tightened(read.person, read.workspace);
  return {
    settings,
    accepted: floor,
    weaker: settingNames
      .filter((name) => !sameValue(settings[name], wanted[name]))
      .map((name) => settingsTable[name].key),
  };
}

function strictestLayer(setting: Setting<unknown>, accepted: unknown, wanted: unknown): unknown {
  if (accepted === undefined || setting.tighten === undefined) return wanted;
  return wanted === undefined ? accepted : setting.tighten(wanted, accepted);
}

/** The order of a list's entries says nothing. */
function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify([...(value as readonly unknown[])].sort());
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, on]) => on === false);
    return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return JSON.stringify(value);
}
