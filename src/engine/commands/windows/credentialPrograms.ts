import type { Effect } from "../../model/effect";
import { disclosedCredentials, lossOf, windowsProgram } from "./program";

const cmdkey = windowsProgram(
  ["cmdkey"],
  "Keeps the user's names and passwords for other machines.",
  ({ switches }): readonly Effect[] => {
    if (switches.has("list")) return [disclosedCredentials("what Windows has stored for the user")];
    const target = switches.get("delete");
    return target === undefined
      ? []
      : [lossOf("credential", target, "the password is not shown before it goes")];
  },
  [
    { run: "cmdkey /list", effects: ["disclose credential what Windows has stored for the user"] },
    { run: "cmdkey /delete:srv", effects: ["destroy credential srv (irreversible)"] },
    { run: "cmdkey /add:srv /user:a /pass:b", effects: [] },
  ],
);

const vaultcmd = windowsProgram(
  ["vaultcmd"],
  "Lists the vaults of Windows.",
  ({ words }) =>
    words.some((word) => word.startsWith("/listcreds"))
      ? [disclosedCredentials("what Windows has stored for the user")]
      : [],
  [
    {
      run: "vaultcmd '/listcreds:Windows Credentials'",
      effects: ["disclose credential what Windows has stored for the user"],
    },
    { run: "vaultcmd /list", effects: [] },
  ],
);

/** Functions of Windows' own libraries that `rundll32` can call, and that matter here. */
const rundll32 = windowsProgram(
  ["rundll32"],
  "Calls a function of a library.",
  ({ words, parsed }): readonly Effect[] => {
    const phrase = words.join(" ");
    if (/keymgr(?:\.dll)?\s*,\s*krshowkeymgr/.test(phrase))
      return [disclosedCredentials("what Windows has stored for the user")];
    if (/comsvcs(?:\.dll)?\s*,\s*(?:minidump|#24)/.test(phrase))
      return [disclosedCredentials("the memory of a process")];
    const path = parsed.call.args.at(-1);
    return phrase.includes("delnoderundll32") && path !== undefined
      ? [{ kind: "delete", resource: parsed.path(path, { tree: true }) }]
      : [];
  },
  [
    {
      run: "rundll32 keymgr.dll,KRShowKeyMgr",
      effects: ["disclose credential what Windows has stored for the user"],
    },
    {
      run: "rundll32 comsvcs.dll,MiniDump 624 a.dmp full",
      effects: ["disclose credential the memory of a process"],
    },
    { run: "rundll32 advpack.dll,DelNodeRunDLL32 data", effects: ["delete /w/data/**"] },
    { run: "rundll32 shell32.dll,Control_RunDLL", effects: [] },
  ],
);

const certutil = windowsProgram(
  ["certutil"],
  "Manages certificates; also decodes and downloads files.",
  ({ words, switches, operands, parsed }): readonly Effect[] => {
    const last = parsed.call.args.at(-1);
    if (switches.has("delkey") || switches.has("delstore"))
      return [lossOf("credential", last?.text ?? "", "a certificate's private key goes with it")];
    const writes = ["urlcache", "decode", "encode", "decodehex"].some((name) => switches.has(name));
    if (!writes || last === undefined || words.length < 3) return [];
    const [first] = operands;
    const read: readonly Effect[] =
      first === undefined || first === last || switches.has("urlcache")
        ? []
        : [{ kind: "read", resource: parsed.path(first) }];
    return [...read, { kind: "overwrite", resource: parsed.path(last) }];
  },
  [
    { run: "certutil -delkey -user AB12", effects: ["destroy credential AB12 (irreversible)"] },
    { run: "certutil -urlcache -f https://x.example/a a.exe", effects: ["overwrite /w/a.exe"] },
    { run: "certutil -encode .env out", effects: ["read /w/.env", "overwrite /w/out"] },
    { run: "certutil -hashfile a SHA256", effects: [] },
  ],
);

export const credentialPrograms = [certutil, cmdkey, rundll32, vaultcmd];
