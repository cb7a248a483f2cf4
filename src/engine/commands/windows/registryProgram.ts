import type { Effect } from "../../model/effect";
import { disclosedCredentials, windowsProgram } from "./program";
import { registryKey, registryLoss } from "./registry";

/** Hives that hold the passwords of the machine's users and services. */
const secretHives = /^HKLM\\(?:SAM|SYSTEM|SECURITY)(?:\\|$)/i;

/** `reg delete` takes a key with all below it; /v one value, /va all values. /f only takes the question away. */
export const reg = windowsProgram(
  ["reg"],
  "Reads and changes the registry.",
  ({ switches, operands, parsed }): readonly Effect[] => {
    const [verb, target, file] = operands;
    const written = target?.text ?? "";
    const key = registryKey(written) ?? written;
    switch (verb?.text.toLowerCase()) {
      case "delete": {
        if (written === "") return [];
        const value = switches.get("v");
        if (value !== undefined) return [registryLoss(`${key}\\${value}`)];
        return [registryLoss(switches.has("va") ? `${key} (its values)` : key)];
      }
      case "save":
      case "export":
        if (file === undefined) return [];
        return [
          ...(secretHives.test(key) ? [disclosedCredentials(key)] : []),
          { kind: "overwrite", resource: parsed.path(file) },
        ];
      case undefined:
      default:
        return [];
    }
  },
  [
    {
      run: "reg delete 'HKCU\\Software\\Acme' /f",
      effects: ["delete setting HKCU\\Software\\Acme (irreversible)"],
    },
    {
      run: "reg.exe DELETE 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Acme' /v Key /f",
      effects: ["delete setting HKLM\\SOFTWARE\\Acme\\Key (irreversible)"],
    },
    { run: "reg delete HKLM /f", effects: ["delete setting HKLM (catastrophic)"] },
    { run: "reg delete key /va", effects: ["delete setting key (its values) (irreversible)"] },
    {
      run: "reg save 'HKLM\\SAM' sam.hiv",
      effects: ["disclose credential HKLM\\SAM", "overwrite /w/sam.hiv"],
    },
    { run: "reg export 'HKCU\\Software\\Acme' a.reg", effects: ["overwrite /w/a.reg"] },
    { run: "reg query 'HKCU\\Environment' /v PATH", effects: [] },
    { run: "reg delete /?", effects: [] },
  ],
  ["v", "t", "d"],
);
