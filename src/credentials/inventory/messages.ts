import type { Entry } from "./entry";

/** What the window wants of the thread that reads files. */
export type Work =
  /** Look through a folder; files not changed since `since` (milliseconds) were looked at before. */
  | {
      readonly kind: "folder";
      /** Given back with the news, which may come when another look was begun. */
      readonly look: number;
      readonly folder: string;
      readonly since: number;
      /** Globs of what is left out, relative to the folder. */
      readonly exclude: readonly string[];
    }
  | { readonly kind: "files"; readonly paths: readonly string[] }
  /** The folder is not wanted any more: what is under way there ends without a word. */
  | { readonly kind: "leave"; readonly folder: string };

/** What it says. */
export type News =
  /** What a file holds now; nothing if it is gone. Said only where something was found or asked for. */
  | { readonly kind: "file"; readonly path: string; readonly entries: readonly Entry[] }
  | { readonly kind: "progress"; readonly look: number; readonly files: number }
  /** `begun` is when, in milliseconds: what changed later may have been missed. */
  | { readonly kind: "done"; readonly look: number; readonly begun: number }
  | { readonly kind: "failed"; readonly look?: number; readonly why: string };
