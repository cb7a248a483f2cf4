import { existsSync } from "node:fs";
import { withCodexProfile, withoutCodexProfile } from "./codexProfile";
import { gitignoreLines } from "./gitignoreLines";
import { claudeRules, claudeSandbox, deniedPaths, readRules } from "./jsonEntries";
import { withEntries, withoutEntries } from "./jsonFile";
import { withBlock, withoutBlock } from "./managedBlock";
import type { NativeForm } from "./nativeTable";
import type { OffLimitsList } from "./offLimitsList";

/** What is remembered of a file that we wrote into, so that taking it back leaves no trace. */
export interface Noted {
  /** Which of the entries in it are ours. */
  readonly ours: readonly string[];
  /** What had to be made to hold them; `file` is the file itself. */
  readonly made: readonly string[];
}

/** A file as it would be. */
export type Written =
  | ({ readonly kind: "text"; readonly text: string } & Noted)
  /** Nothing may be written into such a file; `why` is for a person. */
  | { readonly kind: "broken"; readonly why: string };

/** A native file with what is off-limits in it. No text means no file yet. */
export function withOffLimits(
  form: NativeForm,
  before: string | undefined,
  list: OffLimitsList,
  noted: Noted | undefined,
): Written {
  switch (form.kind) {
    case "ignore file": {
      const made = before === undefined ? ["file"] : (noted?.made ?? []);
      return { kind: "text", text: withBlock(before ?? "", gitignoreLines(list)), ours: [], made };
    }
    case "codex profile":
      return withCodexProfile(before, list, noted);
    case "claude rules":
      return withEntries(before, claudeRules(list), noted);
    case "claude sandbox":
      return withEntries(before, claudeSandbox, noted);
    case "read rules":
      return withEntries(before, readRules(list), noted);
    case "denied paths":
      return withEntries(before, deniedPaths(list, existsSync), noted);
  }
}

/** The file without what is ours, to the letter; no text means that there was no file. */
export function withoutOffLimits(form: NativeForm, text: string, noted: Noted): string | undefined {
  const orNone = (left: string): string | undefined =>
    left === "" && noted.made.includes("file") ? undefined : left;
  switch (form.kind) {
    case "ignore file":
      return orNone(withoutBlock(text));
    case "codex profile":
      return orNone(withoutCodexProfile(text));
    case "claude rules":
    case "claude sandbox":
    case "read rules":
    case "denied paths":
      return withoutEntries(text, noted);
  }
}
