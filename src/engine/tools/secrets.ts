import { isSecretName } from "../evidence/secretName";
import type { ToolCall } from "./call";
import type { Deed } from "./deed";
import { textsAt } from "./input";

/** Words by which a tool says that it hands something out. */
const handing = new Set([
  ...["get", "read", "show", "fetch", "reveal", "retrieve", "export", "decrypt", "view", "access"],
  ...["dump", "print", "list", "pull", "load", "lookup", "resolve"],
]);

/** What gives access to something, as the end of a tool's words joined. */
const secret =
  /(?:secret(?:value|s?version|key)?|password|credentials?|privatekey|apikey|connection(?:string|uri|url)|accesskey|servicerolekey|recoverycode|authtoken|accesstoken)(?:s?)$/;

/** Every value of an environment, whatever is in it. */
const environment =
  /(?:env(?:ironment)?(?:vars?|variables?)|configvars?|dotenv|^(?:get|print|dump|show|read|list)env$|^(?:railway)?listvariables)$/;

/** A list of secrets has their names; these are of no use to anybody by themselves. */
const onlyNames = /^(?:list|search|find|count)/;

/**
 * Tools that answer with what gives access to something: a value of a secret store, an address with
 * its password, the variables of a service. Whoever sees the answer has it.
 */
export function secretDeeds({ words, server, input }: ToolCall): readonly Deed[] {
  if (!words.some((word) => handing.has(word))) return [];
  const plain = words.join("");
  const all = environment.test(plain);
  if (!all && (onlyNames.test(plain) || !secret.test(plain))) return [];
  const one = textsAt(input, ["name", "key", "variable", "varname", "names", "keys"]);
  if (all && one.length > 0 && !one.some(isSecretName)) return [];
  const names = textsAt(input, [
    "secretid",
    "secretname",
    "name",
    "key",
    "path",
    "id",
    "projectid",
  ]);
  const name = all
    ? "environment variables"
    : `${words.slice(1).join(" ")}${names.length > 0 ? ` ${names.slice(0, 2).join(", ")}` : ""}`;
  return [
    {
      does: "effect",
      effect: {
        kind: "disclose",
        resource: {
          kind: "credential",
          name: name.trim(),
          ...(server === undefined ? {} : { in: server }),
          reach: "elsewhere",
        },
        because: "whoever sees the answer has the secret, and it cannot be taken back",
      },
    },
  ];
}
