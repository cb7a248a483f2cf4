import { defaultOffLimits } from "../../credentials/patterns";
import type { Policy } from "../../engine";
import { absoluteGlob } from "./absoluteGlob";
import { untouched } from "./acceptedSettings";
import type { Settings } from "./settingsTable";

/** The engine's policy for the settings in force. */
export function policyOf(settings: Settings, home: string): Policy {
  const own = defaultOffLimits.map((pattern) => absoluteGlob(pattern, { home, folder: undefined }));
  return Object.freeze({
    mode: settings.mode,
    persons: settings.persons,
    offLimits: [...own, ...settings.offLimitsPatterns],
    offLimitsExceptions: settings.offLimitsExceptions,
    rulesOff: Object.entries(settings.rules)
      .filter(([, on]) => !on)
      .map(([id]) => id),
    alwaysAsk: settings.alwaysAsk,
  });
}

/** The policy of a user who has set nothing. */
export function defaultPolicy(home: string): Policy {
  return policyOf(untouched.person, home);
}
