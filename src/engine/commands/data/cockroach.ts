import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";

/** What commands of `cockroach` beside its SQL shell lose (CockroachDB 24). */
export function cockroachLosses(operands: readonly Argument[]): readonly Effect[] {
  const [first, second, ...rest] = operands;
  const names = rest.map(({ text }) => text).join(", ");
  switch (`${literal(first) ?? ""} ${literal(second) ?? ""}`) {
    case "node decommission":
      return [
        {
          kind: "change",
          resource: {
            kind: "infrastructure",
            name: names === "" ? "node that it runs on" : `node ${names}`,
            reach: "elsewhere",
          },
          reversibility: "irreversible",
          because: "a node that has left the cluster cannot join it again",
        },
      ];
    case "debug reset-quorum":
    case "debug recover":
    case "debug unsafe-remove-dead-replicas":
      return [
        {
          kind: "change",
          resource: { kind: "infrastructure", name: "quorum of the cluster", reach: "elsewhere" },
          reversibility: "irreversible",
          because: "writes that only the lost replicas had are given up",
        },
      ];
    case "userfile delete":
      return [
        {
          kind: "delete",
          resource: { kind: "object", name: `user files ${names}`, reach: "elsewhere" },
          reversibility: "irreversible",
          because: "the files are deleted from the cluster",
        },
      ];
  }
  return [];
}
