import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { l10n, MarkdownString, type ExtensionContext } from "vscode";
import type { AgentRequest } from "../agents/agentRequest";
import { installShims } from "../shims/install";
import { inject } from "../terminals/inject";
import type { Judge } from "./conversation";
import { readEndpoint } from "./endpoint";
import { shellEnvironment } from "./environment";
import { installShellHooks } from "./install";
import { installationOf } from "./installation";
import type { HookRuling } from "./protocol";
import { openRunDirectory } from "./runDirectory";
import { isAlive } from "./isAlive";
import { createShellGate, type ShellGate } from "./server";
import { windowId, type IdMemory } from "./windowId";

/** What opening the gate needs of the window. */
export interface GatePlace {
  readonly context: Pick<
    ExtensionContext,
    "extension" | "extensionPath" | "environmentVariableCollection" | "workspaceState"
  >;
  readonly home: string;
  readonly judge: Judge;
  /** Decides on what the hooks of agents and the proxies of MCP servers ask. */
  readonly judgeAgent: Judge<AgentRequest, HookRuling>;
  readonly report: (problem: string) => void;
}

export interface OpenGate extends ShellGate {
  readonly runDirectory: string;
}

/**
 * Opens the gate of this window: the server first, then the files that shells read, then the
 * variables that lead new shells to them, so that no shell is led to what is not there yet. On Windows
 * it is open to the hooks of agents alone.
 */
export async function openGate(place: GatePlace): Promise<OpenGate> {
  const { context, home, judge, judgeAgent, report } = place;
  const id = await windowId({
    memory: idMemory(context),
    isTaken: (other) => isServedElsewhere(openRunDirectory({ home, windowId: other })),
    create: () => randomBytes(4).toString("hex"),
    sleep: (milliseconds) => sleep(milliseconds),
  });
  const runDirectory = openRunDirectory({ home, windowId: id });
  const gate = await createShellGate({ runDirectory, judge, judgeAgent, report });
  try {
    const installation = installationOf(context, home);
    installShellHooks(installation);
    if (process.platform !== "win32") {
      installShims({ home, source: installation.source, path: process.env["PATH"] ?? "" });
    }
    inject(
      context.environmentVariableCollection,
      shellEnvironment({ home, runDirectory, env: process.env }),
      new MarkdownString(
        l10n.t("Tenth Second holds irreversible commands in this terminal until you allow them."),
      ),
    );
  } catch (problem) {
    gate.dispose();
    throw problem;
  }
  return { runDirectory, dispose: gate.dispose };
}

function isServedElsewhere(runDirectory: string): boolean {
  const pid = readEndpoint(runDirectory)?.pid;
  return pid !== undefined && pid !== process.pid && isAlive(pid);
}

function idMemory({ workspaceState }: GatePlace["context"]): IdMemory {
  const key = "windowIds";
  return {
    get: () => {
      const ids = workspaceState.get<unknown>(key);
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
    },
    set: (ids) => workspaceState.update(key, ids),
  };
}
