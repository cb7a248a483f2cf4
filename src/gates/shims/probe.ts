import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Probe } from "../canary";
import { ended, withTrace } from "../shell/probe";

/** Has sh, which no hook of a shell sees, remove a file by name, and looks whether it stays. */
export function shimProbe(road: string, env: Readonly<Record<string, string | undefined>>): Probe {
  return {
    road,
    run: (canary, signal) =>
      withTrace(async (trace) => {
        const file = join(dirname(trace), canary.mark);
        await writeFile(file, "");
        await ended("/bin/sh", ["-c", `rm -f '${file}'; true`], env, signal);
        if (!existsSync(file)) return { kind: "passed", why: "a canary ran without being held" };
        return canary.hasArrived()
          ? { kind: "held" }
          : { kind: "not run", why: "the canary neither ran nor arrived in time" };
      }),
  };
}
