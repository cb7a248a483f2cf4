import type { Road, RoadState } from "../../road";
import type { NativePlace } from "./nativePlan";
import type { NativeMechanism } from "./nativeTable";

/** What a mechanism truly stops once the list is written into it, in one sentence. */
export function whatItStops({ readTool, shell, tried }: NativeMechanism): string {
  const sentence = `${ofTool[readTool]}, ${ofShell[shell]}.`;
  return tried ? sentence : `${sentence} This is from its documentation and was not tried.`;
}

/** What agents' own mechanisms do for off-limits files, those of the agents that are here. */
export function nativeRoads(places: readonly NativePlace[]): readonly Road[] {
  const used = places.filter(({ isUsed }) => isUsed);
  const mechanisms = [...new Set(used.map(({ mechanism }) => mechanism))];
  return mechanisms.map((mechanism): Road => {
    const road = { id: `native.${mechanism.id}`, name: mechanism.title };
    const open = used.filter((place) => place.mechanism === mechanism && !place.isWritten);
    if (open.length === 0)
      return { ...road, state: stateOf(mechanism), why: whatItStops(mechanism) };
    return {
      ...road,
      state: "not covered",
      why: `nothing is written into ${open.map(({ path }) => path).join(" and ")}. Once it is, ${whatItStops(mechanism)}`,
      improve: "Run “Tenth Second: Write Off-Limits Files into Agents' Own Rules”.",
      chosen: true,
    };
  });
}

function stateOf({ readTool, shell, tried }: NativeMechanism): RoadState {
  if (readTool === "not stopped" && shell === "not stopped") return "not covered";
  if (!tried) return "not verified";
  return shell === "stopped" || shell === "examples too" ? "enforced" : "limited";
}

const ofTool: Readonly<Record<NativeMechanism["readTool"], string>> = {
  stopped: "its own tool cannot read them",
  "not stopped": "its own tool reads them all the same",
  "not known": "whether its own tool obeys is not known",
};

const ofShell: Readonly<Record<NativeMechanism["shell"], string>> = {
  stopped: "and nothing that its shell starts can either",
  "examples too":
    "and nothing that its shell starts can either, nor examples such as `.env.example`",
  named: "and commands that name one are refused; `grep -r`, scripts and programs still read them",
  sandbox: "and commands cannot read them while its sandbox is on, which is not switched on here",
  "not stopped": "and every command in its shell still can",
};
