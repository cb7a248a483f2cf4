import { join } from "node:path";
import { Disposable, type ExtensionContext } from "vscode";
import type { Action, Facts, Question } from "../engine";
import { followFolders } from "./followFolders";
import { createHunts, type Hunts } from "./hunt";
import { createInventory, type Inventory, type InventoryEdges } from "./inventory/inventory";
import { offLimitsFound } from "./offLimitsFound";
import { credentialFacts } from "./provenance";
import { watchRefusals } from "./watchRefusals";

/** What a window knows of credentials: those in its folders, and whether somebody hunts for some. */
export interface WindowCredentials extends Pick<
  Inventory,
  "all" | "of" | "onDidChange" | "onProgress" | "dispose"
> {
  readonly hunts: Hunts;
  /** Where the credentials of a request come from. */
  facts(questions: readonly Question[], action: Action): Facts;
}

export interface CredentialsPlace {
  readonly home: string;
  /** Of the extension: the bundle of the thread that reads files lies there. */
  readonly context: Pick<ExtensionContext, "extensionPath">;
  readonly clock: () => number;
  readonly report: (problem: unknown) => void;
  /** Told whenever it changes: globs of the files that agents are kept from for what is in them. */
  readonly found: (patterns: readonly string[]) => void;
}

/** Looks through the window's folders, now and as they change. */
export function createCredentials(place: CredentialsPlace): WindowCredentials {
  const { home, context, clock, report, found } = place;
  const workerFile = join(context.extensionPath, "dist", "credentials.js");
  const stableHome = `${home}/.tenth-second`;
  const inventory = inventoryOrNone({ stableHome, workerFile, now: clock, report });
  let patterns = "";
  inventory.onDidChange(() => {
    const all = offLimitsFound(inventory.all());
    // Most changes move a line; new patterns make everything that was judged with the old ones stale.
    if (patterns === (patterns = all.join("\n"))) return;
    found(all);
  });
  const hunts = createHunts(clock);
  const watching = Disposable.from(watchRefusals(hunts.failed), followFolders(inventory));
  return {
    ...inventory,
    hunts,
    facts: (questions, action) => credentialFacts(questions, action, inventory),
    dispose() {
      watching.dispose();
      inventory.dispose();
    },
  };
}

/** A home that cannot be written leaves the window guarded, only without an inventory. */
function inventoryOrNone(edges: InventoryEdges): Inventory {
  try {
    return createInventory(edges);
  } catch (problem) {
    edges.report(problem);
    const nothing = (): undefined => undefined;
    const never = () => ({ dispose: nothing });
    return {
      ...{ all: () => [], of: () => [], seen: nothing, look: nothing, forget: nothing },
      ...{ changed: nothing, onDidChange: never, onProgress: never, dispose: nothing },
    };
  }
}
