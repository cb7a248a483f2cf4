import { homedir } from "node:os";
import { l10n, window, type ExtensionContext } from "vscode";
import { agentHooks } from "./agentHooks";
import { createAttempts } from "./approval/attempts";
import { createGrants } from "./approval/grants";
import { createLineage } from "./approval/lineage";
import { createOffers } from "./approval/offers";
import { createPrompts } from "./approval/prompts";
import { createHunts } from "./credentials/hunt";
import { createInventory } from "./credentials/inventory/inventory";
import { credentialFacts } from "./credentials/provenance";
import { watchRefusals } from "./credentials/watchRefusals";
import { offLimitsPattern } from "./engine";
import { credentialsWorker, followFolders, markFound, trackedOf } from "./foundCredentials";
import { createHookKeeper } from "./gates/agents/install/hookKeeper";
import { judgeCall } from "./gates/agents/judgeCall";
import { catchingCanaries, createCanaries } from "./gates/canary";
import { judgeLine } from "./gates/shell/judgeLine";
import { openGate } from "./gates/shell/openGate";
import { watchUncovered } from "./gates/tasks/uncovered";
import { wasInjected } from "./gates/terminals/inject";
import { createLineOrigins } from "./gates/terminals/lineOrigins";
import { findProcess } from "./gates/terminals/processes";
import { watchBypass } from "./gates/terminals/watchBypass";
import { answerQuestions } from "./host/facts";
import { keepFoldersIn, workspaceFolders } from "./host/folders";
import { createPolicyInForce } from "./host/policyInForce";
import { createEditorSettings } from "./host/settings/editorSettings";
import { offLimitsSettings } from "./host/settings/offLimitsSettings";
import { createJournal } from "./journal/journal";
import { readJournal } from "./journal/query";
import { showRecords } from "./journal/showRecords";
import { mcpServers } from "./mcpServers";
import { superviseLine } from "./superviseLine";
import { tracked } from "./tracked";
import { createHookDialogs } from "./ui/agents/hookDialogs";
import { confirmWeakerSettings } from "./ui/confirmLoosening";
import { createCredentialHints } from "./ui/credentials/hints";
import { createCredentialsView } from "./ui/credentials/view";
import { sayEntries } from "./ui/credentials/words";
import { createDialog } from "./ui/dialog/dialog";
import { createDecorations } from "./ui/offLimits/decorations";
import { createJournalView } from "./ui/journalView";
import { reportSettings } from "./ui/reportSettings";
import { registerCommands } from "./ui/windowCommands";
import { createWindowStatus, type WindowStatus } from "./ui/windowStatus";

/** Ends what the window still holds; VS Code waits for it a few seconds. */
let close = (): Promise<void> => Promise.resolve();

/** Shows a failure instead of leaving a window that only looks guarded. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Tenth Second", { log: true });
  const status = createWindowStatus();
  const begun = performance.now();
  context.subscriptions.push(log, status);
  try {
    await guard(context, status, (problem) => {
      log.warn(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    });
    log.info(`guarding this window after ${Math.round(performance.now() - begun)} ms`);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    log.error(problem instanceof Error ? problem : why);
    status.setGate({ kind: "not enforcing", why });
    void window.showErrorMessage(l10n.t("Tenth Second does not guard this window: {0}", why));
  }
}

export async function deactivate(): Promise<void> {
  await close();
}

/** Builds the edges and connects them; everything it makes is released with the context. */
async function guard(
  context: ExtensionContext,
  status: WindowStatus,
  report: (problem: unknown) => void,
): Promise<void> {
  const home = homedir();
  const clock = Date.now;
  const settings = createEditorSettings({
    home,
    everywhere: context.globalState,
    here: context.workspaceState,
    confirm: confirmWeakerSettings,
    report: reportSettings,
    failed: report,
    changed(now) {
      policy.set(now.settings);
      marks.refresh();
      status.update();
    },
  });
  const policy = createPolicyInForce(home, settings.now().settings, report);
  const mode = () => policy.current().mode;
  const isOffLimits = (path: string) => offLimitsPattern(path, policy.current());
  const stableHome = `${home}/.tenth-second`;
  const workerFile = credentialsWorker(context);
  const inventory = createInventory({ stableHome, workerFile, now: clock, report });
  const decorations = createDecorations(isOffLimits, (path) => sayEntries(inventory.of(path)));
  const credentialsView = createCredentialsView({
    entries: inventory.all,
    isOffLimits: (path) => isOffLimits(path) !== undefined,
    tracked: (paths) => trackedOf(paths, home),
  });
  const hints = createCredentialHints(inventory.of);
  const marks = markFound(inventory, policy, { decorations, credentialsView, hints });
  const uncovered = watchUncovered(wasInjected(context.environmentVariableCollection));

  const dialog = createDialog();
  const grants = createGrants(clock);
  const prompts = createPrompts({
    ask: dialog.ask,
    deadline: () => settings.now().settings.questionDeadline * 1_000 || undefined,
  });
  const directory = `${home}/.tenth-second/journal`;
  const writer = `window-${process.pid}`;
  const keepFor = () => settings.now().settings.journalRetentionDays * 86_400_000 || Infinity;
  const journal = createJournal({ directory, writer, now: clock, keepFor, trouble: report });
  const journalView = createJournalView(async () => showRecords(await readJournal(directory, 500)));
  const origins = createLineOrigins({ memory: context.workspaceState, clock, log: report });
  const hooks = createHookKeeper({
    ...agentHooks(context, home),
    happened(event) {
      hookDialogs.tell(event);
    },
    changed: status.update,
    report,
  });
  const hookDialogs = createHookDialogs({ hooks, memory: context.globalState, report });
  const commands = registerCommands({
    mode: { mode, setMode: (wanted) => settings.setAgreed("mode", wanted) },
    offLimits: offLimitsSettings(settings, isOffLimits),
    reviewSettings: settings.review,
    showHeld: dialog.reveal,
    showJournal: journalView.open,
    mcp: mcpServers(context, home, workspaceFolders),
    agentHooks: hookDialogs,
  });
  const changes = [prompts.onDidChange(status.update), uncovered.onDidChange(status.update)];
  const made = [settings, decorations, uncovered, dialog, prompts, journalView, origins, commands];
  context.subscriptions.push(...made, hooks, hookDialogs, ...changes);
  context.subscriptions.push(inventory, credentialsView, hints, marks, followFolders(inventory));
  status.connect({
    mode,
    held: () => prompts.count().held,
    notes: () => ({ ...settings.notes(), notCovered: uncovered.notes() }),
  });

  const hunts = createHunts(clock);
  context.subscriptions.push(watchRefusals(hunts.failed));
  const supervise = superviseLine({
    policy: policy.current,
    answerOfWorld: async (questions, signal, { action }) => ({
      ...(await answerQuestions(questions, { home, signal })),
      ...credentialFacts(questions, action, inventory.seen),
    }),
    approve: prompts.approve,
    offerOnce: createOffers({ notify: dialog.notifyDenied, grants, failed: report }).offer,
    record: journal.append,
    grants,
    lineage: createLineage(clock),
    hunts,
    attempts: createAttempts(clock),
    now: clock,
  });
  const { contextOf } = origins;
  const workspace = workspaceFolders;
  const lines = tracked(judgeLine({ home, workspace, contextOf, supervise }));
  const calls = tracked(judgeCall({ home, workspace, find: findProcess, now: clock, supervise }));
  const record = journal.append;
  const bypass = watchBypass({ home, workspace: workspaceFolders, record, clock, report });
  context.subscriptions.push(bypass);
  const canaries = createCanaries();
  const gate = await openGate({
    context,
    home,
    report,
    judge: bypass.watching(catchingCanaries(canaries, ({ text }) => text, lines.run)),
    judgeAgent: catchingCanaries(canaries, ({ action }) => JSON.stringify(action), calls.run),
  });
  close = async () => {
    prompts.dispose();
    await Promise.all([lines.finished(), calls.finished()]);
    gate.dispose();
    await journal.close();
  };
  policy.alsoIn(gate.runDirectory);
  origins.keepIn(gate.runDirectory);
  context.subscriptions.push(keepFoldersIn(gate.runDirectory, report));
  status.setGate({ kind: "enforcing" });
  hooks.check();
  // Not awaited: these may ask a person, and until they answer the stricter settings hold.
  settings.reload().catch(report);
  hookDialogs.offer().catch(report);
}
