import { absoluteGlob } from "./absoluteGlob";
import { settingNames, settingsTable, type Setting, type Settings } from "./settingsTable";

/** What a workspace says: only the settings that it sets, in a form that can only tighten. */
export type Layer = { readonly [Name in keyof Settings]?: Settings[Name] };

/** A value of one setting as a settings file has it. */
export interface Written {
  readonly value: unknown;
  /** For a person: `the user settings`, `the settings of web`. */
  readonly where: string;
  /** The folder that relative patterns in it start from; absent for the user's own settings. */
  readonly folder?: string;
}

/** The settings files, however the editor gives them. `key` is below `tenthSecond.`. */
export interface SettingsFiles {
  readonly home: string;
  readonly person: (key: string) => Written | undefined;
  readonly workspace: (key: string) => readonly Written[];
}

/** Why a value in a settings file has no effect. */
export interface SettingsProblem {
  readonly kind: "invalid" | "loosening";
  readonly key: string;
  readonly message: string;
}

export interface Read {
  readonly person: Settings;
  readonly workspace: Layer;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads every setting: the person's values with defaults filled in, what workspaces tighten, and
 * what was ignored. An invalid value is named and its default used.
 */
export function readSettings(files: SettingsFiles): Read {
  const person: Partial<Record<keyof Settings, unknown>> = {};
  const workspace: Partial<Record<keyof Settings, unknown>> = {};
  const problems: SettingsProblem[] = [];
  for (const name of settingNames) {
    const setting = settingsTable[name] as Setting<unknown>;
    person[name] = readPerson(setting, files, problems);
    const layer = readWorkspace(setting, person[name], files, problems);
    if (layer !== undefined) workspace[name] = layer;
  }
  return Object.freeze({
    person: Object.freeze(person) as Settings,
    workspace: Object.freeze(workspace) as Layer,
    problems,
  });
}

/** The person's settings with what the workspaces add. */
export function tightened(person: Settings, workspace: Layer): Settings {
  const result: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of settingNames) {
    const setting = settingsTable[name] as Setting<unknown>;
    const layer = workspace[name];
    result[name] =
      layer === undefined || setting.tighten === undefined
        ? person[name]
        : setting.tighten(person[name], layer);
  }
  return Object.freeze(result) as Settings;
}

function readPerson(
  setting: Setting<unknown>,
  files: SettingsFiles,
  problems: SettingsProblem[],
): unknown {
  const written = files.person(setting.key);
  return written === undefined
    ? setting.fallback
    : (decode(setting, written, files.home, problems) ?? setting.fallback);
}

function readWorkspace(
  setting: Setting<unknown>,
  person: unknown,
  files: SettingsFiles,
  problems: SettingsProblem[],
): unknown {
  const { tighten } = setting;
  let layer: unknown;
  for (const written of files.workspace(setting.key)) {
    if (tighten === undefined) {
      problems.push(loosening(setting, written));
      continue;
    }
    const value = decode(setting, written, files.home, problems);
    if (value === undefined) continue;
    if (loosens(setting.strictest, person, value)) problems.push(loosening(setting, written));
    layer = layer === undefined ? value : tighten(layer, value);
  }
  return layer;
}

/**
 * True for a workspace's word or switch that is weaker than the person's. Lists in which entries
 * protect are added to the person's, so what they leave out is not meant to weaken.
 */
function loosens(
  strictest: Setting<unknown>["strictest"],
  person: unknown,
  workspace: unknown,
): boolean {
  if (Array.isArray(workspace)) return false;
  return JSON.stringify(strictest(person, workspace)) !== JSON.stringify(workspace);
}

function loosening(setting: Setting<unknown>, written: Written): SettingsProblem {
  return {
    kind: "loosening",
    key: setting.key,
    message: `\`tenthSecond.${setting.key}\` in ${written.where} would weaken the protection and is ignored: a workspace can only tighten it`,
  };
}

function decode(
  setting: Setting<unknown>,
  written: Written,
  home: string,
  problems: SettingsProblem[],
): unknown {
  const { value, wrong } = setting.decode(written.value);
  for (const what of wrong) {
    problems.push({
      kind: "invalid",
      key: setting.key,
      message: `\`tenthSecond.${setting.key}\` in ${written.where}: ${what}`,
    });
  }
  if (!setting.key.startsWith("offLimits.") || !Array.isArray(value)) return value;
  const patterns: readonly string[] = value;
  return patterns.map((pattern) => absoluteGlob(pattern, { home, folder: written.folder }));
}
