import { homedir } from "node:os";
import type { ExtensionContext } from "vscode";
import { agentHooks } from "./agentHooks";
import { createAttempts } from "./approval/attempts";
import { createGrants } from "./approval/grants";
import { createLineage } from "./approval/lineage";
import { createOffers } from "./approval/offers";
import { createPrompts } from "./approval/prompts";
import { createCredentials } from "./credentials/windowCredentials";
import { offLimitsPattern } from "./engine";
import { guardFiles } from "./gates/agents/install/guardFiles";
import { createHookKeeper } from "./gates/agents/install/hookKeeper";
import { judgeCall } from "./gates/agents/judgeCall";
import { catchingCanaries, createCanaries } from "./gates/canary";
import { judgeLine } from "./gates/shell/judgeLine";
import { shellEnvironment } from "./gates/shell/environment";
import { openGate } from "./gates/shell/openGate";
import { guardedProfiles, windowProfiles } from "./gates/shell/powershellProfiles";
import { watchUncovered } from "./gates/tasks/uncovered";
import { createHostCover } from "./gates/terminals/coverHost";
import { wasInjected } from "./gates/terminals/inject";
import { createLineOrigins } from "./gates/terminals/lineOrigins";
import { findProcess } from "./gates/terminals/processes";
import { offerSandboxes } from "./gates/terminals/sandboxes";
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
import { nativeOffLimits } from "./nativeOffLimits";
import { lineDate } from "./host/git/lineDate";
import { trackedPaths } from "./host/trackedPaths";
import { superviseLine } from "./superviseLine";
import { tracked } from "./tracked";
import { createHookDialogs } from "./ui/agents/hookDialogs";
import { confirmWeakerSettings } from "./ui/confirmLoosening";
import { createMarks } from "./ui/credentials/marks";
import { createCoverageView } from "./ui/coverage/coverageView";
import { createDialog } from "./ui/dialog/dialog";
import { createJournalView } from "./ui/journalView";
import { reportSettings } from "./ui/reportSettings";
import { createNativeDialogs } from "./ui/offLimits/nativeDialogs";
import { registerCommands } from "./ui/windowCommands";
import { openedGate, type WindowStatus } from "./ui/windowStatus";
import { windowCoverage } from "./windowCoverage";
import { windowRoads } from "./windowRoads";

/**
 * Builds the edges of a window and connects them; everything it makes is released with the context.
 *
 * @returns what ends the requests that are still held, and keeps their records
 */
export async function guardWindow(
  context: ExtensionContext,
  status: WindowStatus,
  report: (problem: unknown) => void,
): Promise<() => Promise<void>> {
  const home = homedir();
  const clock = Date.now;
  const extensionHost = createHostCover(process.env);
  const settings = createEditorSettings({
    home,
    everywhere: context.globalState,
    here: context.workspaceState,
    confirm: confirmWeakerSettings,
    report: reportSettings,
    failed: report,
    changed(now) {
      policy.set(now.settings);
      extensionHost.set(now.settings.coverExtensions === "on");
      marks.refresh();
      status.update();
    },
  });
  const moved = () => [...guardFiles({ home, env: process.env }), ...guardedProfiles(home)];
  const policy = createPolicyInForce(home, settings.now().settings, moved, report);
  const mode = () => policy.current().mode;
  const isOffLimits = (path: string) => offLimitsPattern(path, policy.current());
  const isSecret = (path: string) => isOffLimits(path) !== undefined;
  const credentials = createCredentials({ context, home, clock, report, found: policy.found });
  const marks = createMarks({
    ...{ pattern: isOffLimits, credentials, now: clock, tracked: trackedPaths(home) },
    committedAt: (path, line) => lineDate(home, path, line),
  });
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
  const agents = agentHooks(context, home);
  const hooks = createHookKeeper({
    ...agents,
    happened(event) {
      hookDialogs.tell(event);
    },
    changed: status.update,
    report,
  });
  const hookDialogs = createHookDialogs({ hooks, memory: context.globalState, report });
  const native = nativeOffLimits({ home, agents, folders: workspaceFolders, policy, report });
  const nativeDialogs = createNativeDialogs({ native, report });
  const mcp = mcpServers(context, home, workspaceFolders);
  const commands = registerCommands({
    mode: { mode, setMode: (wanted) => settings.setAgreed("mode", wanted) },
    offLimits: offLimitsSettings(settings, isOffLimits, home),
    reviewSettings: settings.review,
    showHeld: dialog.reveal,
    showJournal: journalView.open,
    ...{ mcp, agentHooks: hookDialogs, native: nativeDialogs },
    ...{ powershell: windowProfiles(context, home), runSandboxed: () => sandbox.run() },
    showCoverage: () => coverageView.open(),
  });
  const changes = [prompts.onDidChange(status.update), uncovered.onDidChange(status.update)];
  const made = [settings, uncovered, dialog, prompts, journalView, origins, commands];
  context.subscriptions.push(...made, hooks, hookDialogs, credentials, marks, ...changes);
  status.connect({
    mode,
    held: () => prompts.count().held,
    notes: () => ({ ...settings.notes(), notCovered: uncovered.notes() }),
  });

  const supervise = superviseLine({
    policy: policy.current,
    answerOfWorld: async (questions, signal, { action }) => ({
      ...(await answerQuestions(questions, { home, signal, isOffLimits: isSecret })),
      ...credentials.facts(questions, action),
    }),
    approve: prompts.approve,
    offerOnce: createOffers({ notify: dialog.notifyDenied, grants, failed: report }).offer,
    record: journal.append,
    ...{ grants, lineage: createLineage(clock), attempts: createAttempts(clock) },
    ...{ hunts: credentials.hunts, now: clock },
  });
  const { contextOf } = origins;
  const workspace = workspaceFolders;
  const lines = tracked(judgeLine({ home, workspace, contextOf, supervise }));
  const refused = credentials.hunts.failed;
  const calls = tracked(
    judgeCall({ home, workspace, find: findProcess, now: clock, refused, supervise }),
  );
  const record = journal.append;
  const bypass = watchBypass({ home, workspace, record, clock, report });
  const canaries = createCanaries();
  const gate = await openGate({
    context,
    home,
    report,
    judge: bypass.watching(catchingCanaries(canaries, ({ text }) => text, lines.run)),
    judgeAgent: catchingCanaries(canaries, ({ action }) => JSON.stringify(action), calls.run),
  });
  const { runDirectory } = gate;
  const roads = windowRoads({
    home,
    runDirectory,
    env: process.env,
    folders: workspace,
    uncovered,
    hooks: hooks.statuses,
    mcp: () => mcp.plan("guard"),
  });
  const memory = context.globalState;
  const coverage = windowCoverage({ roads, canaries, memory, native, lost: status.setLost });
  const coverageView = createCoverageView(coverage.check, coverage.unchecked);
  policy.alsoIn(runDirectory);
  extensionHost.lead(shellEnvironment({ home, runDirectory, env: process.env }));
  extensionHost.set(settings.now().settings.coverExtensions === "on");
  const sandbox = offerSandboxes({ home, workspace, runDirectory, isOffLimits: isSecret });
  context.subscriptions.push(extensionHost, sandbox, bypass, coverageView, nativeDialogs);
  origins.keepIn(runDirectory);
  context.subscriptions.push(keepFoldersIn(runDirectory, report));
  status.setGate(openedGate(process.platform));
  hooks.check();
  // Not awaited: these may ask a person, and until they answer the stricter settings hold.
  settings.reload().catch(report);
  hookDialogs.offer().catch(report);
  policy.tell(nativeDialogs.listChanged);
  // Later: it starts some processes, and a window that is opening has enough to do.
  const later = setTimeout(() => void coverage.checkQuietly().catch(report), 10_000);
  context.subscriptions.push({ dispose: clearTimeout.bind(undefined, later) });
  return async () => {
    prompts.dispose();
    await Promise.all([lines.finished(), calls.finished()]);
    gate.dispose();
    await journal.close();
  };
}
