import type { HttpRequest } from "../http/request";
import type { Effect, EffectKind } from "../model/effect";
import type { Dialect } from "../model/request";

/** One thing that a tool call comes down to, in the words of a reader that the engine has already. */
export type Deed =
  /** A text for a shell; a relative `cwd` counts from the call's directory. */
  | {
      readonly does: "shell";
      readonly text: string;
      readonly dialect: Dialect;
      readonly cwd?: string;
      readonly guess?: true;
    }
  | {
      readonly does: "argv";
      readonly argv: readonly string[];
      readonly cwd?: string;
      /** The text may as well be in another language: that it cannot be read as this says nothing. */
      readonly guess?: true;
    }
  | { readonly does: "http"; readonly request: HttpRequest }
  /** Statements that run one after the other in one session. */
  | { readonly does: "sql"; readonly texts: readonly string[]; readonly store: StoreWords }
  | { readonly does: "mongo"; readonly text: string; readonly store: StoreWords }
  | ({ readonly does: "path" } & PathDeed)
  | { readonly does: "effect"; readonly effect: Effect };

/** What happens to a path. `path` is as the call has it; undefined when it does not say which. */
export interface PathDeed {
  readonly effect: EffectKind;
  readonly path: string | undefined;
  readonly tree?: boolean;
  readonly glob?: boolean;
  /** The whole content of a file is replaced, so that what is there is worth a look. */
  readonly whole?: true;
  readonly only?: string;
  readonly seeking?: string;
  readonly cwd?: string;
}

/** The database that statements are for, as far as the call shows it. */
export interface StoreWords {
  readonly database?: string | undefined;
  readonly host?: string | undefined;
  /** The server's name and what else may say production. */
  readonly evidence: readonly (readonly [what: string, text: string | undefined])[];
}

/** A deed of a text that may as well be in another language. */
export function guess(deed: Deed): Deed {
  return deed.does === "shell" || deed.does === "argv" ? { ...deed, guess: true } : deed;
}

/** Shortens the tables: a request without a body. */
export function request(method: string, url: string, body?: string): Deed {
  return {
    does: "http",
    request: {
      method,
      url,
      headers: [],
      body: body === undefined ? { kind: "none" } : { kind: "text", text: body },
    },
  };
}

/** Shortens the tables: an argument vector; empty words are left out. */
export function argv(words: readonly (string | undefined)[], cwd?: string): Deed {
  return {
    does: "argv",
    argv: words.filter((word): word is string => word !== undefined && word !== ""),
    ...(cwd === undefined ? {} : { cwd }),
  };
}
