import type { Machine } from "../install/installer";
import { watchFiles } from "../install/watchFiles";
import type { FileEdit } from "../install/writeChanges";
import { notesPath, readNotes } from "./nativeLedger";
import {
  carryOutNative,
  carryOutNativeRemoval,
  nativePlaces,
  planNative,
  planNativeRemoval,
  type NativeChange,
  type NativeObstacle,
  type NativePlace,
  type NativeSite,
} from "./nativePlan";
import { whatItStops } from "./nativeRoads";
import type { OffLimitsList } from "./offLimitsList";

/** What the keeper needs of the window. */
export interface NativeKeeperParts {
  readonly machine: () => Machine;
  /** The window's folders, absolute. */
  readonly folders: () => readonly string[];
  /** What is off-limits in a folder now. */
  readonly list: (folder: string) => Promise<OffLimitsList>;
  readonly report: (problem: unknown) => void;
}

/** What would change, and what cannot. */
export interface NativePlan {
  readonly changes: readonly NativeChange[];
  readonly obstacles: readonly NativeObstacle[];
}

/** Writes the one list into agents' own mechanisms, and takes it out again. */
export interface NativeKeeper {
  /** Each mechanism in each folder. */
  places(): readonly NativePlace[];
  /** What writing the list would change for the agents that are here. */
  plan(): Promise<NativePlan>;
  /** Of that, what is written already and not in step with the list. */
  outOfStep(): Promise<NativePlan>;
  /** One change anew, since another one may have been written into the same file. */
  again(change: NativeChange): Promise<NativePlan>;
  /** Writes what was shown; throws if the file is no longer what it was. */
  write(change: NativeChange): void;
  /** What a mechanism truly stops, in one sentence. */
  whatItStops(mechanism: NativeSite["mechanism"]): string;
  /** What taking everything back would change, in whatever folder it is. */
  planRemoval(): readonly FileEdit[];
  remove(changes: readonly FileEdit[]): void;
  /** Tells when a file that was written into for this window's folders may be another. */
  watch(changed: () => void): { dispose(): void };
}

export function nativeKeeper({ machine, folders, list, report }: NativeKeeperParts): NativeKeeper {
  /** What lies in the home directory is one place, whatever folders there are. */
  function places(): readonly NativePlace[] {
    const now = machine();
    const all = folders().flatMap((folder) => nativePlaces(folder, now));
    return all.filter(
      ({ mechanism, path }, index) =>
        all.findIndex((one) => one.mechanism === mechanism && one.path === path) === index,
    );
  }

  async function planFor(wanted: readonly NativeSite[]): Promise<NativePlan> {
    const now = machine();
    const lists = new Map<string, OffLimitsList>();
    const changes: NativeChange[] = [];
    const obstacles: NativeObstacle[] = [];
    for (const site of wanted) {
      const { folder } = site;
      const known = lists.get(folder) ?? (await list(folder));
      lists.set(folder, known);
      const step = planNative(site, known, now);
      if (step === undefined) continue;
      if ("why" in step) obstacles.push(step);
      else changes.push(step);
    }
    return { changes, obstacles };
  }

  return {
    places,
    plan: () => planFor(places().filter(({ isUsed }) => isUsed)),
    outOfStep: () => planFor(places().filter(({ isWritten }) => isWritten)),
    again: (change) => planFor([change]),
    write(change) {
      carryOutNative(machine().home, [change]);
    },
    whatItStops,
    planRemoval: () => planNativeRemoval(machine().home),
    remove(changes) {
      carryOutNativeRemoval(machine().home, changes);
    },
    watch: (changed) =>
      watchFiles({
        paths() {
          const { home } = machine();
          const here = readNotes(home).filter(({ folder }) => folders().includes(folder));
          return [notesPath(home), ...here.map(({ path }) => path)];
        },
        changed,
        quiet: 500,
        report,
      }),
  };
}
