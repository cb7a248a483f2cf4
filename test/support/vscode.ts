/// <reference types="vscode" />
// A small stand-in for the `vscode` module, so that the edges run in plain Node. It remembers what
// was shown and registered, and answers only when a test says so; it decides nothing by itself.
// Types still come from @types/vscode: an ambient module wins over the path in test/tsconfig.json.
import {
  events,
  fake,
  show,
  type FileDecorations,
  type FileWatcher,
  type Shown,
} from "./vscodeFake";
import type { Disposable } from "./vscodeTypes";
import { EventEmitter, FileType, registration, TabInputText, Uri } from "./vscodeTypes";

export { events, fake, type Shown } from "./vscodeFake";
export * from "./vscodeTypes";

export const languages = { registerCodeLensProvider: () => registration(() => undefined) };

export const window = {
  showWarningMessage: (message: string, ...rest: unknown[]) => show("warning", message, rest),
  showInformationMessage: (message: string, ...rest: unknown[]) =>
    show("information", message, rest),
  showErrorMessage: (message: string, ...rest: unknown[]) => show("error", message, rest),
  showQuickPick: async (items: readonly string[]) => {
    const chosen = await show("information", "", items);
    return chosen === undefined ? undefined : [chosen];
  },
  showInputBox(
    options: Record<string, unknown>,
    token?: { onCancellationRequested(listener: () => void): Disposable },
  ): Promise<string | undefined> {
    return new Promise((resolve) => {
      const entry: Shown = {
        kind: "input",
        message: typeof options["prompt"] === "string" ? options["prompt"] : "",
        modal: false,
        detail: "",
        buttons: [],
        closes: undefined,
        options,
        answered: false,
        answer(choice) {
          this.answered = true;
          resolve(choice);
        },
      };
      token?.onCancellationRequested(() => {
        entry.answer(undefined);
      });
      fake.shown.push(entry);
    });
  },
  showTextDocument(document: { uri: Uri }): Promise<object> {
    fake.openDocuments.push(document.uri.toString());
    return Promise.resolve({});
  },
  createStatusBarItem(): Record<string, unknown> {
    const item: Record<string, unknown> = {
      visible: false,
      show: () => (item["visible"] = true),
      hide: () => (item["visible"] = false),
      dispose: () => (item["visible"] = false),
    };
    fake.statusBarItems.push(item);
    return item;
  },
  onDidChangeTextEditorSelection: events.changeSelection.event,
  tabGroups: {
    onDidChangeTabs: events.changeTabs.event,
    get all() {
      return [
        { tabs: fake.openDocuments.map((uri) => ({ input: new TabInputText(Uri.parse(uri)) })) },
      ];
    },
    close(tabs: readonly { readonly input: TabInputText }[]): Promise<boolean> {
      const gone = tabs.map(({ input }) => input.uri.toString());
      fake.openDocuments = fake.openDocuments.filter((uri) => !gone.includes(uri));
      events.changeTabs.fire({ closed: tabs });
      return Promise.resolve(true);
    },
  },
  createTreeView(id: string, { treeDataProvider }: { treeDataProvider: object }) {
    const view = { treeDataProvider, message: "" };
    fake.views.set(id, view);
    return Object.assign(view, { dispose: () => void fake.views.delete(id) });
  },
  createTextEditorDecorationType: (options: object) => ({ options, dispose: () => undefined }),
  get visibleTextEditors() {
    return fake.editors;
  },
  onDidChangeVisibleTextEditors: events.changeEditors.event,
  registerFileDecorationProvider(provider: FileDecorations) {
    fake.decorationProviders.push(provider);
    return registration(() => undefined);
  },
  get terminals() {
    return fake.terminals;
  },
  activeTextEditor: undefined,
  get state() {
    return { focused: fake.focused, active: fake.focused };
  },
  onDidChangeWindowState: events.changeWindowState.event,
  onDidOpenTerminal: events.openTerminal.event,
  onDidCloseTerminal: events.closeTerminal.event,
  onDidChangeTerminalShellIntegration: events.changeShellIntegration.event,
};

export const workspace = {
  get workspaceFolders() {
    return fake.workspaceFolders;
  },
  workspaceFile: undefined,
  isTrusted: true,
  getWorkspaceFolder: (uri: Uri) =>
    fake.workspaceFolders.find((folder) => uri.path.startsWith(`${folder.uri.path}/`)),
  fs: {
    stat: (uri: Uri) =>
      Promise.resolve({ type: fake.folders.has(uri.path) ? FileType.Directory : FileType.File }),
  },
  asRelativePath: (uri: Uri) => {
    const folder = fake.workspaceFolders.find((each) => uri.path.startsWith(`${each.uri.path}/`));
    return folder === undefined ? uri.path : uri.path.slice(folder.uri.path.length + 1);
  },
  createFileSystemWatcher({ base }: { base: unknown }) {
    const watcher: FileWatcher = {
      folder: base,
      create: new EventEmitter(),
      change: new EventEmitter(),
      remove: new EventEmitter(),
    };
    fake.fileWatchers.push(watcher);
    return {
      onDidCreate: watcher.create.event,
      onDidChange: watcher.change.event,
      onDidDelete: watcher.remove.event,
      dispose: () => void fake.fileWatchers.splice(fake.fileWatchers.indexOf(watcher), 1),
    };
  },
  onDidChangeWorkspaceFolders: events.changeFolders.event,
  openTextDocument: (uri: Uri) => Promise.resolve({ uri }),
  registerTextDocumentContentProvider(
    scheme: string,
    provider: { provideTextDocumentContent(uri: Uri): unknown },
  ): Disposable {
    fake.contentProviders.set(scheme, provider);
    return registration(() => fake.contentProviders.delete(scheme));
  },
  onDidChangeConfiguration: events.changeConfiguration.event,
  getConfiguration: (section: string) => ({
    get: (key: string): unknown => {
      const scopes = fake.settings.get(`${section}.${key}`) ?? {};
      return (
        scopes["workspaceFolderValue"] ??
        scopes["workspaceValue"] ??
        scopes["globalValue"] ??
        scopes["defaultValue"]
      );
    },
    inspect: (key: string) => fake.settings.get(`${section}.${key}`),
  }),
};

export const tasks = {
  onDidStartTask: events.startTask.event,
  onDidStartTaskProcess: events.startTaskProcess.event,
};

export const extensions = { all: [] };

export const commands = {
  registerCommand(id: string, handler: (...args: unknown[]) => unknown): Disposable {
    fake.commands.set(id, handler);
    return registration(() => fake.commands.delete(id));
  },
  executeCommand: (id: string, ...args: unknown[]): Promise<unknown> =>
    Promise.resolve(fake.commands.get(id)?.(...args)),
};

export const l10n = {
  t: (text: string, ...args: readonly (string | number)[]): string =>
    text.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)] ?? "")),
};
