/**
 * What an effect touches. A path is absolute and resolved, or explicitly unresolved, from birth;
 * everything else is named as its owner names it.
 */
export type Resource = PathResource | NamedResource;

export interface PathResource {
  readonly kind: "path";
  /** Absolute and normalised, without a trailing slash; glob syntax when `glob`. As written when not `resolved`. */
  readonly path: string;
  readonly resolved: boolean;
  readonly glob: boolean;
  /** True when everything below it is meant too. */
  readonly tree: boolean;
  /** True when only what is inside is meant, and the directory itself stays (`find d -mindepth 1`). */
  readonly inside?: boolean;
  /** Present when the path is unresolved but could be this: `$DIR/` with an empty DIR is `/`. */
  readonly mayBe?: string;
  /** Where the path is, when it is not one of this machine: `container db`, `host build.example`. */
  readonly on?: string;
  /** The place it is on is made for this one command: what is lost there is lost anyway. */
  readonly passing?: true;
  /** A restriction that only the program knows: `files older than 7 days`. */
  readonly only?: string;
  /** A search prints only lines that match this; nothing else of the files is read by anybody. */
  readonly seeking?: string;
}

export const namedKinds = [
  "device",
  "git changes",
  "git untracked files",
  "git stash",
  "git history",
  "git branch",
  "git tag",
  "git remote branch",
  "git remote",
  "database",
  "schema",
  "table",
  "rows",
  "database object",
  "volume",
  "volume backup",
  "bucket",
  "object",
  "container",
  "image",
  "cluster object",
  "namespace",
  "release",
  "infrastructure",
  "infrastructure state",
  "project",
  "environment",
  "service",
  "package",
  "url",
  "credential",
  "account",
  "process",
  "setting",
  "program",
  "text",
] as const;
export type NamedKind = (typeof namedKinds)[number];

/** How the name of a setting begins that leads shells to the gate. */
export const gateVariable = "gate variable ";

export interface NamedResource {
  readonly kind: NamedKind;
  /** The id or name that the command shows; what is missing is said in words, as in `every table`. */
  readonly name: string;
  /** The server, account, context, database or environment it belongs to, where the command shows it. */
  readonly in?: string;
  /** `here`: on this machine, for this project alone. `elsewhere`: shared, or on somebody's server. */
  readonly reach: "here" | "elsewhere";
  /** What in the command or the facts says that it is production; kept as the evidence, in words. */
  readonly production?: string;
}
