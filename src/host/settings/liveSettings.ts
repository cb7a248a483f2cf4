import { inForce, type InForce } from "./acceptedSettings";
import { loadAccepted, saveAccepted, type Stores } from "./acceptedStore";
import { readSettings, tightened, type SettingsFiles, type SettingsProblem } from "./readSettings";
import { settingNames, settingsTable, type Settings } from "./settingsTable";

/** What the settings are right now, and what about them a person should know. */
export interface SettingsNow {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Keys whose weaker values wait for a person's word. */
  readonly weaker: readonly string[];
}

export interface Dependencies {
  readonly files: SettingsFiles;
  readonly stores: Stores;
  /** Shows a modal that lists what would be weaker; true if the person agrees. */
  readonly confirm: (changes: readonly string[]) => Promise<boolean>;
  /** Says once what is wrong with the settings. */
  readonly report: (problems: readonly SettingsProblem[]) => void;
  /** Called after each change of what is in force. */
  readonly changed: (now: SettingsNow) => void;
  /** Writes into the person's settings file. */
  readonly write: (key: string, value: unknown) => Promise<void>;
}

export interface LiveSettings {
  now(): SettingsNow;
  /** Reads the files again: call it when they have changed. */
  reload(): Promise<void>;
  /** Asks again about weaker values that wait. */
  review(): Promise<void>;
  /**
   * Writes a value into the person's settings after a person agreed to it, so that it is not asked
   * about again. `value` is what the settings file is to say.
   */
  setAgreed(name: keyof Settings, value: unknown): Promise<void>;
}

/** Keeps the settings in force in step with the files, with a person's word for what is weaker. */
export function createLiveSettings(dependencies: Dependencies): LiveSettings {
  const { files, stores } = dependencies;
  let read = readSettings(files);
  let state: InForce = inForce(loadAccepted(stores), read);
  let reported = "";
  let asked = "";

  const now = (): SettingsNow => ({
    settings: state.settings,
    problems: read.problems,
    weaker: state.weaker,
  });

  async function reload(): Promise<void> {
    read = readSettings(files);
    state = inForce(loadAccepted(stores), read);
    await saveAccepted(stores, state.accepted);
    dependencies.changed(now());
    reportOnce();
    if (state.weaker.length === 0) asked = "";
    else if (asked !== wanted()) await review();
  }

  async function review(): Promise<void> {
    if (state.weaker.length === 0) return;
    const question = wanted();
    asked = question;
    const agreed = await dependencies.confirm(
      describe(state, tightened(read.person, read.workspace)),
    );
    // What the person saw is what they agreed to: if the files changed meanwhile, it is asked anew.
    if (!agreed || wanted() !== question) return;
    await saveAccepted(stores, { person: read.person, workspace: read.workspace });
    await reload();
  }

  async function setAgreed(name: keyof Settings, value: unknown): Promise<void> {
    const { key } = settingsTable[name];
    const agreed = readSettings({
      ...files,
      person: (other) => (other === key ? { value, where: "" } : files.person(other)),
    });
    const { person, workspace } = state.accepted;
    await saveAccepted(stores, { person: { ...person, [name]: agreed.person[name] }, workspace });
    await dependencies.write(key, value);
    await reload();
  }

  function wanted(): string {
    return JSON.stringify([read.person, read.workspace]);
  }

  function reportOnce(): void {
    const messages = JSON.stringify(read.problems);
    if (messages === reported) return;
    reported = messages;
    if (read.problems.length > 0) dependencies.report(read.problems);
  }

  return { now, reload, review, setAgreed };
}

/** One line per setting that would be weaker: from what to what. */
function describe(state: InForce, wanted: Settings): readonly string[] {
  return settingNames
    .filter((name) => state.weaker.includes(settingsTable[name].key))
    .map((name) => {
      const from = JSON.stringify(state.settings[name]);
      return `tenthSecond.${settingsTable[name].key}: ${from} → ${JSON.stringify(wanted[name])}`;
    });
}
