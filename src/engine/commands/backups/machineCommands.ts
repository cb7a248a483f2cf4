import type { Effect } from "../../model/effect";
import { resourceOf } from "../cloud/place";
import { operandsOf, type Line } from "../cloud/tool";

/** `VBoxManage snapshot MACHINE delete NAME`: the verb stands behind the name of the machine. */
export function snapshotOf(line: Line): readonly Effect[] {
  const [machine, verb, name] = operandsOf(line).map(({ text }) => text);
  const where = machine === undefined ? [] : ([["machine", machine]] as const);
  switch (verb ?? "") {
    case "delete":
      return [
        {
          kind: "delete",
          resource: resourceOf("volume backup", `snapshot ${name ?? ""}`, line, where),
          reversibility: "irreversible",
          because: "the state that it held cannot be had again",
        },
      ];
    case "restore":
    case "restorecurrent":
      return [
        {
          kind: "overwrite",
          resource: resourceOf("volume", `disks of ${machine ?? ""}`, line),
          reversibility: "irreversible",
          because: "what happened since the snapshot is gone",
        },
      ];
    default:
      return [];
  }
}

/** `VBoxManage controlvm MACHINE poweroff`. */
export function powerOf(line: Line): readonly Effect[] {
  const [machine, verb] = operandsOf(line).map(({ text }) => text);
  if (verb !== "poweroff" && verb !== "reset") return [];
  return [
    {
      kind: "stop",
      resource: resourceOf("infrastructure", `machine ${machine ?? ""}`, line),
      reversibility: "recoverable",
      because: "it can be started again; what was not written to its disk is lost",
    },
  ];
}
