import type { Argument, Site } from "../model/call";
import type { Span } from "../model/program";
import { isSecretName } from "../evidence/secretName";
import type { Walk } from "../resolve/scope";

/** Reports variables of the environment whose names say that they hold secrets, where they are printed. */
export function reportSpoken(printed: Argument, walk: Walk, site: Site, span: Span): void {
  for (const piece of printed.pieces) {
    if (typeof piece === "string") continue;
    const name = /^(?:\$\{?env:|[%!])(\w+)[}%!]?$/i.exec(piece.text)?.[1];
    if (name === undefined || !isSecretName(name)) continue;
    const resource = { kind: "credential", name: name.toUpperCase(), reach: "here" } as const;
    walk.found.push({ kind: "effect", effect: { kind: "disclose", resource, span }, site });
  }
}
