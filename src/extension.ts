import { homedir } from "node:os";
import { join } from "node:path";
import { l10n, window, workspace, type ExtensionContext } from "vscode";
import { createGrants } from "./approval/grants";
import { createLineage } from "./approval/lineage";
import { createOffers } from "./approval/offers";
import { createPrompts } from "./approval/prompts";
import { offLimitsPattern } from "./engine";
import { judgeLine } from "./gates/shell/judgeLine";
import { openGate } from "./gates/shell/openGate";
import { watchUncovered } from "./gates/tasks/uncovered";
import { wasInjected } from "./gates/terminals/inject";
import { createLineOrigins } from "./gates/terminals/lineOrigins";
import { answerQuestions } from "./host/facts";
import { createPolicyInForce } from "./host/policyInForce";
import { createEditorSettings } from "./host/settings/editorSettings";
import { offLimitsSettings } from "./host/settings/offLimitsSettings";
import { createJournal } from "./journal/journal";
import { superviseLine } from "./superviseLine";
import { confirmWeakerSettings } from "./ui/confirmLoosening";
import { createDialog } from "./ui/dialog/dialog";
import { createDecorations } from "./ui/offLimits/decorations";
import { reportSettings } from "./ui/reportSettings";
import { createStatusBar, type StatusBar } from "./ui/statusBar";
import { registerCommands } from "./ui/windowCommands";
import { createWindowStatus } from "./ui/windowStatus";

/** Shows a failure instead of leaving a window that only looks guarded. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Tenth Second", { log: true });
  const statusBar = createStatusBar();
  context.subscriptions.push(log, statusBar);
  try {
    await guard(context, statusBar, (problem) => {
      log.warn(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    });
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    log.error(problem instanceof Error ? problem : why);
    statusBar.show({ kind: "not enforcing", why }, { problems: [], weaker: [], notCovered: [] });
    void window.showErrorMessage(l10n.t("Tenth Second does not guard this window: {0}", why));
  }
}

/** Builds the edges and connects them; everything it makes is released with the context. */
async function guard(
  context: ExtensionContext,
  statusBar: StatusBar,
  report: (problem: unknown) => void,
): Promise<void> {
  const { globalState, workspaceState, subscriptions, environmentVariableCollection } = context;
  const home = homedir();
  const clock = Date.now;

  const settings = createEditorSettings({
    home,
    everywhere: globalState,
    here: workspaceState,
    confirm: confirmWeakerSettings,
    report: reportSettings,
    failed: report,
    changed(now) {
      policy.set(now.settings);
      decorations.refresh();
      status.update();
    },
  });
  const policy = createPolicyInForce(home, settings.now().settings, report);
  const isOffLimits = (path: string) => offLimitsPattern(path, policy.current());
  const decorations = createDecorations(isOffLimits);
  const uncovered = watchUncovered(wasInjected(environmentVariableCollection));

  const dialog = createDialog();
  const grants = createGrants(clock);
  const prompts = createPrompts({
    ask: dialog.ask,
    deadline: () => settings.now().settings.questionDeadline * 1_000 || undefined,
  });
  const journal = createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer: `window-${process.pid}`,
    now: clock,
    trouble: report,
  });
  const status = createWindowStatus(statusBar, {
    mode: () => policy.current().mode,
    held: () => prompts.count().held,
    notes: () => ({ ...settings.notes(), notCovered: uncovered.notes() }),
  });
  const origins = createLineOrigins({ memory: workspaceState, clock, log: report });
  const commands = registerCommands({
    mode: {
      mode: () => policy.current().mode,
      setMode: (mode) => settings.setAgreed("mode", mode),
    },
    offLimits: offLimitsSettings(settings, isOffLimits),
    reviewSettings: settings.review,
    showHeld: dialog.reveal,
    showJournal: () => Promise.resolve(),
  });
  subscriptions.push(settings, decorations, uncovered, dialog, prompts, origins, commands);
  subscriptions.push(prompts.onDidChange(status.update), uncovered.onDidChange(status.update));
  status.update();

  const gate = await openGate({
    context,
    home,
    report,
    judge: judgeLine({
      home,
      workspace: () => (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
      contextOf: origins.contextOf,
      supervise: superviseLine({
        policy: policy.current,
        answerOfWorld: (questions, signal) => answerQuestions(questions, { home, signal }),
        approve: prompts.approve,
        offerOnce: createOffers({ notify: dialog.notifyDenied, grants, failed: report }).offer,
        record: journal.append,
        grants,
        lineage: createLineage(clock),
        now: clock,
      }),
    }),
  });
  subscriptions.push(gate);
  policy.alsoIn(gate.runDirectory);
  status.setGate({ kind: "enforcing" });
  await settings.reload();
}
