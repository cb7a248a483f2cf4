import type { Effect } from "../../model/effect";

const hives: Readonly<Record<string, string>> = {
  hkey_local_machine: "HKLM",
  hkey_current_user: "HKCU",
  hkey_classes_root: "HKCR",
  hkey_users: "HKU",
  hkey_current_config: "HKCC",
};

/** A path of the registry in its short form: `HKLM\SOFTWARE\Acme`; undefined if it is none. */
export function registryKey(written: string): string | undefined {
  const path = written.replace(/^(?:microsoft\.powershell\.core\\)?registry::\\?/i, "");
  const match =
    /^(?:\\\\([^\\]+)\\)?(hk(?:lm|cu|cr|u|cc)|hkey_[a-z_]+)(?::?[\\/]*|:?$)(.*)$/is.exec(path);
  if (match === null) return undefined;
  const [, machine, hive = "", rest = ""] = match;
  if (rest === "" && !/^registry::/i.test(written) && !/[:\\/]/.test(path)) return undefined;
  const short = hives[hive.toLowerCase()] ?? hive.toUpperCase();
  const key = rest.replaceAll("/", "\\").replace(/(?<!\\)\\+$/, "");
  const full = key === "" ? short : `${short}\\${key}`;
  return machine === undefined ? full : `\\\\${machine}\\${full}`;
}

/** What the loss of a key or a value of the registry is. */
export function registryLoss(name: string): Effect {
  const whole = /^(?:HKLM|HKCU|HKCR|HKU|HKCC)(?:\\(?:SOFTWARE|SYSTEM|SAM|SECURITY))?$/i.test(name);
  return {
    kind: "delete",
    resource: { kind: "setting", name, reach: "here" },
    reversibility: whole ? "catastrophic" : "irreversible",
    because: "the registry keeps no copy of what is deleted",
  };
}
