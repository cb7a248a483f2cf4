import type { Span } from "../model/program";
import { gateVariable } from "../model/resource";
import type { Frame, Walk } from "./scope";

/** Variables by which a shell finds its gate. */
const leading = /^(?:TENTH_SECOND_\w+|BASH_ENV)$/;

/** A line that sets or takes away such a variable leads what it starts past the gate. */
export function noteGateVariable(name: string, span: Span, frame: Frame, walk: Walk): void {
  if (!leading.test(name) || frame.site.kind !== "here") return;
  walk.found.push({
    kind: "effect",
    site: frame.site,
    effect: {
      kind: "change",
      resource: { kind: "setting", name: `${gateVariable}${name}`, reach: "here" },
      reversibility: "recoverable",
      because: "shells that are started with it do not find the gate",
      span: frame.span ?? span,
    },
  });
}
