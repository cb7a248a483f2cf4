import { l10n, window, type MessageItem } from "vscode";
import type { AgentName } from "../../gates/agents/agentCodec";
import type { HookEvent, HookKeeper } from "../../gates/agents/install/hookKeeper";
import type { Plan } from "../../gates/agents/install/plan";
import type { HookStatus } from "../../gates/agents/install/status";
import { confirmLoosening } from "../confirmLoosening";
import { createChangedFiles, summaryOf } from "./changedFiles";

/** What the dialogs about agents' hooks need. */
export interface HookDialogParts {
  readonly hooks: HookKeeper;
  /** Remembers, for every window, which agents have been offered. */
  readonly memory: {
    get(key: string): unknown;
    update(key: string, value: unknown): PromiseLike<void>;
  };
  readonly report: (problem: unknown) => void;
}

/** Installing and removing hooks, as a person sees it. */
export interface HookDialogs {
  /** Installs what is missing, after the files have been shown. */
  install(): Promise<void>;
  /** Removes every hook, after a modal. */
  remove(): Promise<void>;
  /** Says once for each agent that is found that it could be held. */
  offer(): Promise<void>;
  /** Says what happened to installed hooks. */
  tell(event: HookEvent): void;
  dispose(): void;
}

const memoryKey = "offeredAgentHooks";

export function createHookDialogs({ hooks, memory, report }: HookDialogParts): HookDialogs {
  const files = createChangedFiles();

  /** Writes what was shown; a file that changed under the dialog is said so and left alone. */
  function carryOut(plan: Plan, agents: readonly AgentName[], outcome: "installed" | "removed") {
    try {
      hooks.carryOut(plan, agents, outcome);
      return true;
    } catch (problem) {
      report(problem);
      const why = problem instanceof Error ? problem.message : String(problem);
      void window.showErrorMessage(l10n.t("Nothing more was written: {0}.", why));
      return false;
    }
  }

  async function installFor(agents: readonly HookStatus[]): Promise<void> {
    const names = agents.map(({ agent }) => agent);
    const plan = hooks.planInstall(names);
    if (plan.changes.length === 0) {
      void window.showWarningMessage(obstaclesOf(plan).join(" "));
      return;
    }
    const install = l10n.t("Install");
    const show: MessageItem = { title: l10n.t("Show Changes") };
    const later: MessageItem = { title: l10n.t("Not Now"), isCloseAffordance: true };
    const message = l10n.t("Let Tenth Second hold what {0} would do?", titles(agents));
    const answer = await window.showInformationMessage(
      message,
      { modal: true, detail: detailOf(plan) },
      { title: install },
      show,
      later,
    );
    if (answer === show) {
      await files.show(plan.changes);
      // Not a modal: behind one the changes could not be read.
      const then = await window.showInformationMessage(message, install, later.title);
      if (then !== install) return;
    } else if (answer?.title !== install) {
      return;
    }
    if (!carryOut(plan, names, "installed")) return;
    const isHeld = ({ agent }: HookStatus): boolean =>
      names.includes(agent) && !plan.obstacles.some((one) => one.agent === agent);
    void window.showInformationMessage(installedText(hooks.statuses().filter(isHeld)));
  }

  /** Every window sees that a hook is gone; the one that a person looks at asks, if nobody else has. */
  async function askAboutRemoved(status: HookStatus): Promise<void> {
    await untilFocused();
    const now = hooks.statuses().find(({ agent }) => agent === status.agent);
    if (now === undefined || now.state.kind === "installed" || now.state.kind === "absent") return;
    const repair = l10n.t("Put Back");
    const leave = l10n.t("Leave Out…");
    const answer = await window.showWarningMessage(
      l10n.t(
        "Somebody took Tenth Second's hook out of {0}, so what it does is not held any more.",
        status.title,
      ),
      repair,
      leave,
    );
    const names = [status.agent];
    if (answer === repair) carryOut(hooks.planInstall(names), names, "installed");
    if (answer === leave) await leaveOut(status);
  }

  async function leaveOut(status: HookStatus): Promise<void> {
    const names = [status.agent];
    const agreed = await confirmLoosening({
      message: l10n.t("Let {0} act without Tenth Second's hook?", status.title),
      detail: l10n.t(
        "Its commands are then held only where they pass through a shell of this editor.",
      ),
      keep: l10n.t("Keep the Hook"),
      loosen: l10n.t("Leave It Out"),
    });
    if (agreed) carryOut(hooks.planRemoval(names), names, "removed");
    else carryOut(hooks.planInstall(names), names, "installed");
  }

  return {
    async install() {
      const statuses = hooks.statuses();
      const found = statuses.filter(({ signs }) => signs.length > 0);
      const open = found.filter(({ state }) => state.kind !== "installed");
      if (open.length > 0) return installFor(open);
      void window.showInformationMessage(
        found.length === 0
          ? l10n.t("No agent that can be held by a hook was found on this machine.")
          : l10n.t("Tenth Second's hook is installed in {0}.", titles(found)),
      );
    },
    async remove() {
      const statuses = hooks.statuses();
      const names = statuses.map(({ agent }) => agent);
      const plan = hooks.planRemoval(names);
      for (const obstacle of obstaclesOf(plan)) void window.showWarningMessage(obstacle);
      if (plan.changes.length === 0) {
        void window.showInformationMessage(l10n.t("No agent has a hook of Tenth Second."));
        return;
      }
      const agreed = await confirmLoosening({
        message: l10n.t("Remove Tenth Second's hooks from every agent?"),
        detail: detailOf({ ...plan, obstacles: [] }),
        keep: l10n.t("Keep Hooks"),
        loosen: l10n.t("Remove All Hooks"),
      });
      if (agreed && carryOut(plan, names, "removed")) {
        void window.showInformationMessage(l10n.t("Every hook of Tenth Second is removed."));
      }
    },
    async offer() {
      const stored = memory.get(memoryKey);
      const offered: readonly unknown[] = Array.isArray(stored) ? stored : [];
      const fresh = hooks
        .statuses()
        .filter(
          ({ agent, signs, state }) =>
            signs.length > 0 && state.kind === "absent" && !offered.includes(agent),
        );
      if (fresh.length === 0) return;
      await memory.update(memoryKey, [...offered, ...fresh.map(({ agent }) => agent)]);
      const review = l10n.t("Review…");
      const answer = await window.showInformationMessage(
        l10n.t("Tenth Second can hold what {0} would do, by a hook.", titles(fresh)),
        review,
        l10n.t("Not Now"),
      );
      if (answer === review) await installFor(fresh);
    },
    tell({ kind, status }) {
      if (kind === "taken out") {
        askAboutRemoved(status).catch(report);
        return;
      }
      const leave = l10n.t("Leave Out…");
      const text = l10n.t(
        "Tenth Second's hook in {0} was changed or overwritten, and has been put back.",
        status.title,
      );
      const now = hooks.statuses().filter(({ agent }) => agent === status.agent);
      const shown = [text, ...leftToDo(now)].join(" ");
      window.showInformationMessage(shown, leave).then((answer) => {
        if (answer === leave) leaveOut(status).catch(report);
      }, report);
    },
    dispose() {
      files.dispose();
    },
  };
}

function untilFocused(): Promise<void> {
  return new Promise((resolve) => {
    if (window.state.focused) {
      resolve();
      return;
    }
    const waiting = window.onDidChangeWindowState(({ focused }) => {
      if (!focused) return;
      waiting.dispose();
      resolve();
    });
  });
}

function titles(statuses: readonly HookStatus[]): string {
  return statuses.map(({ title }) => title).join(", ");
}

function detailOf(plan: Plan): string {
  return [...plan.changes.map(summaryOf), ...obstaclesOf(plan)].join("\n");
}

function obstaclesOf({ obstacles }: Plan): readonly string[] {
  return obstacles.map(({ path, why }) => l10n.t("Not written: {0}: {1}.", path, why));
}

/** What an installation says at its end. */
function installedText(statuses: readonly HookStatus[]): string {
  const done = l10n.t(
    "Tenth Second's hook is installed in {0}. Sessions that run already may need a restart.",
    titles(statuses),
  );
  return [done, ...leftToDo(statuses)].join(" ");
}

/** What a person has to do in agents themselves before a hook in its place is run. */
function leftToDo(statuses: readonly HookStatus[]): readonly string[] {
  return statuses.flatMap(({ title, limits }) =>
    limits.flatMap((limit) => {
      switch (limit.kind) {
        case "not trusted":
          return [
            l10n.t("{0} runs it only once you have approved it there with {1}.", title, limit.how),
          ];
        case "not plain JSON":
          return [
            l10n.t(
              "{0} reads no file with comments, so it runs no hook until you take them out of {1}.",
              title,
              limit.where,
            ),
          ];
        case "switched off":
        case "old version":
        case "approves everything":
        case "fails open":
        case "unseen switch":
          return [];
      }
    }),
  );
}
