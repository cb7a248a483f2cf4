import type { Argument } from "../model/call";
import type { EffectKind } from "../model/effect";
import type { NamedResource } from "../model/resource";
import type { Span } from "../model/program";

/** What a call in a program comes down to, in terms that every language shares. */
export type Deed =
  | {
      readonly does: "path";
      readonly effect: EffectKind;
      readonly path: Argument;
      readonly tree: boolean;
      readonly span: Span;
    }
  | { readonly does: "shell"; readonly text: Argument; readonly span: Span }
  | { readonly does: "argv"; readonly argv: readonly Argument[]; readonly span: Span }
  | {
      readonly does: "sql";
      readonly text: string;
      readonly connection: string | undefined;
      readonly span: Span;
    }
  | {
      readonly does: "http";
      readonly method: string;
      readonly url: Argument;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Argument | undefined;
      readonly span: Span;
    }
  | {
      readonly does: "named";
      readonly effect: EffectKind;
      readonly resource: NamedResource;
      readonly because: string;
      readonly span: Span;
    }
  /** Text that is run as a program of the same language: known, or not. */
  | { readonly does: "code"; readonly text: Argument; readonly span: Span };
