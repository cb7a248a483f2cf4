import type { Breadth } from "../secrets/kinds/credentialKind";

/**
 * What the engine asks about the world. It never looks itself: whoever calls it answers, in a few
 * bounded rounds, and a question without an answer is a fact too.
 */
export type Question =
  /** What is at an absolute path. `deep` counts what is below it, within bounds. */
  | { readonly ask: "path"; readonly path: string; readonly deep: boolean }
  /** Which paths match an absolute glob, within bounds. */
  | { readonly ask: "glob"; readonly pattern: string }
  /** The state of the git work tree that holds a directory. */
  | { readonly ask: "repository"; readonly path: string }
  /** The text of a file that is about to be run or sent, within bounds. */
  | { readonly ask: "text"; readonly path: string }
  /** What a name means in the shell that holds the line. */
  | {
      readonly ask: "shell";
      readonly what: "alias" | "function" | "variable";
      readonly name: string;
    }
  | { readonly ask: "option"; readonly name: string }
  /**
   * Where the credential comes from that is written out in the request, by its place among those
   * that `credentialsIn` finds there: a question never holds a value.
   */
  | { readonly ask: "credential"; readonly index: number }
  /** The one that reaches furthest of those that are known to stand in an absolute path. */
  | { readonly ask: "credential"; readonly path: string };

export type Answer =
  PathFact | GlobFact | RepositoryFact | TextFact | ShellFact | CredentialFact | Unanswered;

/** The question was put and there was no answer: no permission, too large, too slow, nobody to ask. */
export interface Unanswered {
  readonly fact: "unanswered";
  readonly why: string;
}

export interface PathFact {
  readonly fact: "path";
  readonly exists: boolean;
  readonly kind?: "file" | "directory" | "symlink" | "other";
  /** Where it really is, absolute, if it is a symlink or a folder above it is one. */
  readonly target?: string;
  /** Bytes of a file, or of everything below a directory. */
  readonly bytes?: number;
  /** Entries below a directory. */
  readonly entries?: number;
  /** True when counting stopped at its bound: the numbers are lower limits. */
  readonly truncated?: boolean;
  /** How git sees it; absent outside a work tree. */
  readonly git?: GitPathFact;
  /** Paths below it that look like databases, keys or state, absolute, a few. */
  readonly precious?: readonly string[];
  /** Files below it that are off-limits, absolute, a few; whoever answers knows the policy's patterns. */
  readonly offLimits?: readonly string[];
  /** A manifest beside it that can produce it again (`package.json` for node_modules). */
  readonly manifest?: string;
}

/** What git holds of a path. A committed and clean file can be had again; anything else cannot. */
export interface GitPathFact {
  readonly tracked: number;
  readonly modified: number;
  readonly untracked: number;
  readonly ignored: boolean;
}

export interface GlobFact {
  readonly fact: "glob";
  readonly paths: readonly string[];
  readonly truncated: boolean;
}

export interface RepositoryFact {
  readonly fact: "repository";
  /** Absolute path of the work tree; absent when there is none. */
  readonly root?: string;
  readonly branch?: string;
  readonly modified: readonly string[];
  readonly untracked: readonly string[];
  readonly stashes: number;
  /** Names of remotes with their URLs, credentials removed. */
  readonly remotes: Readonly<Record<string, string>>;
  /** Aliases of git's own configuration. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly truncated: boolean;
}

export interface TextFact {
  readonly fact: "text";
  readonly text: string;
  /** Changes when the content does, so that it can be checked again at the click. */
  readonly digest: string;
}

export interface ShellFact {
  readonly fact: "shell";
  /** The alias's text, the function's definition, the variable's value, `on` or `off`; absent if there is none. */
  readonly value?: string;
}

/** A credential that stands in a file too: what it is and where, never its value. */
export interface CredentialFact {
  readonly fact: "credential";
  readonly id: string;
  readonly kind: string;
  readonly breadth: Breadth;
  /** Reads well after "it can". */
  readonly reach: string;
  readonly narrower?: string;
  /** Absolute. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly environment?: string;
  /** Of several in a file it is the one whose variable the request names. */
  readonly used?: true;
}

/** The answers so far, by `questionKey`. Plain data, so that a decision can be replayed. */
export type Facts = Readonly<Record<string, Answer>>;

/** Whoever answers each question as it comes up; undefined: not yet. */
export type Answering = (question: Question) => Answer | undefined;

/** The key under which the answer to a question is kept: `path /w/a`, `alias k`. */
export function questionKey(question: Question): string {
  switch (question.ask) {
    case "path":
      return `${question.deep ? "tree" : "path"} ${question.path}`;
    case "glob":
      return `glob ${question.pattern}`;
    case "repository":
    case "text":
      return `${question.ask} ${question.path}`;
    case "shell":
      return `${question.what} ${question.name}`;
    case "option":
      return `option ${question.name}`;
    case "credential":
      return `credential ${"path" in question ? question.path : question.index}`;
  }
}
