import { untouched, type Accepted } from "./acceptedSettings";
import type { Layer } from "./readSettings";
import { settingNames, settingsTable, type Setting, type Settings } from "./settingsTable";

/** VS Code's storage outside the workspace and outside the settings files. */
export interface Storage {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Where the floor is kept: the person's part for every window, the workspace's part for its own. */
export interface Stores {
  readonly everywhere: Storage;
  readonly here: Storage;
}

const key = "acceptedSettings";

/** Reads the floor. What cannot be read is as if nobody had ever agreed to anything weaker. */
export function loadAccepted(stores: Stores): Accepted {
  const person = decodeAll(stores.everywhere.get(key));
  return { person: { ...untouched.person, ...person }, workspace: decodeAll(stores.here.get(key)) };
}

export async function saveAccepted(stores: Stores, accepted: Accepted): Promise<void> {
  await save(stores.everywhere, accepted.person);
  await save(stores.here, accepted.workspace);
}

async function save(storage: Storage, value: Settings | Layer): Promise<void> {
  if (JSON.stringify(storage.get(key)) !== JSON.stringify(value)) await storage.update(key, value);
}

function decodeAll(stored: unknown): Layer {
  if (typeof stored !== "object" || stored === null) return {};
  const layer: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of settingNames) {
    const setting = settingsTable[name] as Setting<unknown>;
    const entry: unknown = (stored as Readonly<Record<string, unknown>>)[name];
    const value = entry === undefined ? undefined : setting.decode(entry).value;
    if (value !== undefined) layer[name] = value;
  }
  return layer as Layer;
}
