import { offLimitsPattern } from "../../engine";
import type { OffLimitsSettings } from "../../ui/offLimits/commands";
import { absoluteGlob } from "./absoluteGlob";
import { folderValue, personsWritten, writeFolderValue, writePersonsValue } from "./editorFiles";
import type { LiveSettings } from "./liveSettings";

const patternsKey = "offLimits.patterns";
const exceptionsKey = "offLimits.exceptions";

/** The lists of off-limits files as the commands change them. */
export function offLimitsSettings(
  live: LiveSettings,
  pattern: (path: string) => string | undefined,
  home: string,
): OffLimitsSettings {
  return {
    pattern,
    exceptions: () => textsIn(personsWritten(exceptionsKey)),
    lifts(exception, path) {
      const lifting = absoluteGlob(exception, { home, folder: undefined });
      return (
        offLimitsPattern(path, { offLimits: [lifting], offLimitsExceptions: [] }) !== undefined
      );
    },
    setExceptions: (exceptions) => live.setAgreed("offLimitsExceptions", exceptions),
    addPersonsPattern: async (added) => {
      await writePersonsValue(patternsKey, [...textsIn(personsWritten(patternsKey)), added]);
    },
    addFolderPattern: async (folder, added) => {
      await writeFolderValue(patternsKey, folder, [
        ...textsIn(folderValue(patternsKey, folder)),
        added,
      ]);
    },
  };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? (value as readonly unknown[]).filter((entry) => typeof entry === "string")
    : [];
}
