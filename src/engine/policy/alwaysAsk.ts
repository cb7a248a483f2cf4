import type { Call } from "../model/call";
import type { Effect } from "../model/effect";
import type { Policy } from "../model/policy";

/** The effect of a command that the user always wants to be asked about; none if it is not one. */
export function alwaysAsked(call: Call, policy: Policy): readonly Effect[] {
  if (policy.alwaysAsk.length === 0) return [];
  const words = [call.name, ...call.args.map((arg) => arg.text)];
  const listed = policy.alwaysAsk.find((entry) => {
    const wanted = entry.trim().split(/\s+/);
    return wanted.every((word, index) => words[index] === word);
  });
  if (listed === undefined) return [];
  return [
    {
      kind: "unknown",
      unknown: "target",
      resource: { kind: "program", name: call.name, reach: "here" },
      because: `your settings ask about \`${listed}\``,
    },
  ];
}
