import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import type { Policy } from "../../engine";
import { policyFileName } from "../../host/policyFile";
import { defaultPolicy } from "../../host/settings/policyOf";

const texts = v.array(v.string());

const policySchema = v.object({
  mode: v.picklist(["guard", "strict"]),
  persons: v.picklist(["relaxed", "asked"]),
  offLimits: texts,
  offLimitsExceptions: texts,
  rulesOff: texts,
  alwaysAsk: texts,
  guardFiles: v.exactOptional(texts),
});

/**
 * The policy that the editor left behind: the user's, and that of the window whose shell this is.
 * The stricter of the two counts, because the variable that names the window's directory can be set
 * by whoever starts the shell. A file that is missing or broken stands for the default policy.
 */
export async function readPolicy(home: string, runDirectory: string | undefined): Promise<Policy> {
  const users = await readPolicyFile(join(home, ".tenth-second"), home);
  if (runDirectory === undefined || runDirectory === "") return users;
  return stricter(users, await readPolicyFile(runDirectory, home));
}

async function readPolicyFile(directory: string, home: string): Promise<Policy> {
  try {
    const text = await readFile(join(directory, policyFileName), "utf8");
    return v.parse(policySchema, JSON.parse(text));
  } catch {
    // Missing, unreadable or not a policy: in any case nothing that anybody agreed to.
    return defaultPolicy(home);
  }
}

function stricter(one: Policy, other: Policy): Policy {
  const union = (key: "offLimits" | "alwaysAsk") => [...new Set([...one[key], ...other[key]])];
  const guardFiles = [...(one.guardFiles ?? []), ...(other.guardFiles ?? [])];
  const common = (key: "offLimitsExceptions" | "rulesOff") =>
    one[key].filter((entry) => other[key].includes(entry));
  return {
    mode: one.mode === "strict" ? "strict" : other.mode,
    persons: one.persons === "asked" ? "asked" : other.persons,
    offLimits: union("offLimits"),
    offLimitsExceptions: common("offLimitsExceptions"),
    rulesOff: common("rulesOff"),
    alwaysAsk: union("alwaysAsk"),
    ...(guardFiles.length === 0 ? {} : { guardFiles }),
  };
}
