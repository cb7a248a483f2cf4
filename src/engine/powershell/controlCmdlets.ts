import type { Call } from "../model/call";
import type { Signature } from "../commands/windows/cmdlet";
import type { Bound } from "./bind";
import { blockCmdlets } from "./blockCmdlets";
import { methodCmdlets } from "./commandLines";
import { itemCmdlets } from "./itemCmdlets";
import { nameCmdlets } from "./nameCmdlets";
import { objectCmdlets } from "./objectCmdlets";
import type { Run } from "./session";
import type { Value } from "./value";

/** A cmdlet that matters for what others are given: what it puts out, or where it goes. */
export interface Control {
  /** How its parameters are bound; left out where its model says it. */
  readonly signature?: Signature;
  /** Undefined means that what it puts out is not known. `call` is there if it has a model too. */
  run(bound: Bound, input: Value, run: Run, call: Call | undefined): Value | undefined;
}

/** By name in lower case. */
export const controlCmdlets: ReadonlyMap<string, Control> = new Map([
  ...Object.entries(blockCmdlets),
  ...Object.entries(itemCmdlets),
  ...Object.entries(methodCmdlets),
  ...Object.entries(nameCmdlets),
  ...Object.entries(objectCmdlets),
]);
