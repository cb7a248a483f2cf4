import type { Entry } from "./entry";

/** What the window wants of the thread that reads files. */
export type Work =
  /** Look through a folder; files not changed since `since` (milliseconds) were looked at before. */
  | {
      readonly kind: "folder";
      readonly folder: string;
      readonly since: number;
      /** Globs of what is left out, relative to the folder. */
      readonly exclude: readonly string[];
    }
  | { readonly kind: "files"; readonly paths: readonly string[] };

/** What it says. */
export type News =
  /** What a file holds now; nothing if it is gone. Said only where something was found or asked for. */
  | { readonly kind: "file"; readonly path: string; readonly entries: readonly Entry[] }
  | { readonly kind: "progress"; readonly folder: string; readonly files: number }
  | {
      readonly kind: "done";
      readonly folder: string;
      readonly files: number;
      readonly begun: number;
    }
  | { readonly kind: "failed"; readonly why: string };
