/** Where the ids of a workspace's windows are remembered across reloads. */
export interface IdMemory {
  get(): readonly string[];
  set(ids: readonly string[]): PromiseLike<void>;
}

export interface WindowIds {
  readonly memory: IdMemory;
  /** True if another window that is alive has the id now. */
  readonly isTaken: (id: string) => boolean;
  /** Makes a new id that nobody has. */
  readonly create: () => string;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** A window that reloads may still be ending while it starts again. */
const patience = 3_000;
const step = 100;
const most = 8;

/**
 * The id of this window, the same before and after its reload, so that terminals which survive the
 * reload find it again. Several windows may be open on one workspace; each has its own.
 */
export async function windowId(ids: WindowIds): Promise<string> {
  const remembered = ids.memory.get();
  for (let waited = 0; remembered.length > 0; waited += step) {
    const free = remembered.find((id) => !ids.isTaken(id));
    if (free !== undefined) return free;
    if (waited >= patience) break;
    await ids.sleep(step);
  }
  const created = ids.create();
  await ids.memory.set([created, ...remembered].slice(0, most));
  return created;
}
