// What the stand-in for VS Code remembers, and how a test plays the person in front of it.
import { EventEmitter, registrations, type Uri } from "./vscodeTypes";

/** Something that VS Code would show to a person, waiting for the test to play that person. */
export interface Shown {
  readonly kind: "warning" | "information" | "error" | "input";
  readonly message: string;
  readonly modal: boolean;
  readonly detail: string;
  /** The titles of the buttons, in the order given. */
  readonly buttons: readonly string[];
  /** The title of the button that Escape stands for. */
  readonly closes: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** Clicks a button by its title, types a text, or closes it with undefined. */
  answer(choice: string | undefined): void;
  answered: boolean;
}

/** Everything the fake remembers; `reset` empties it before each test. */
export const fake = {
  shown: [] as Shown[],
  commands: new Map<string, (...args: unknown[]) => unknown>(),
  contentProviders: new Map<string, { provideTextDocumentContent(uri: Uri): unknown }>(),
  /** Values of settings, by full key; scopes as VS Code's `inspect` names them. */
  settings: new Map<string, Record<string, unknown>>(),
  openDocuments: [] as string[],
  statusBarItems: [] as Record<string, unknown>[],
  /** Paths that are folders; everything else is a file. */
  folders: new Set<string>(),
  workspaceFolders: [] as { name: string; uri: Uri }[],
  terminals: [] as object[],
  /** Whether the person looks at this window. */
  focused: true,
  /** By id: what fills a view, and what it says above its rows. */
  views: new Map<string, { readonly treeDataProvider: object; message: string }>(),
  /** The editors that are seen; decorations of each are put into `hints`. */
  editors: [] as object[],
  /** The watchers of files that are alive, by the folder they watch. */
  fileWatchers: [] as FileWatcher[],
  decorationProviders: [] as FileDecorations[],
  reset(): void {
    fake.shown.length = 0;
    fake.openDocuments = [];
    fake.focused = true;
    fake.statusBarItems.length = 0;
    fake.folders.clear();
    fake.workspaceFolders.length = 0;
    fake.terminals.length = 0;
    fake.decorationProviders.length = 0;
    fake.editors.length = 0;
    fake.fileWatchers.length = 0;
    fake.views.clear();
    registrations.live = 0;
    for (const map of [fake.commands, fake.contentProviders, fake.settings]) map.clear();
    for (const emitter of Object.values(events)) emitter.dispose();
  },
  /** The questions that nobody has answered yet. */
  open(): Shown[] {
    return fake.shown.filter((one) => !one.answered);
  },
};

/** A watcher of files, and how a test plays the disk. */
export interface FileWatcher {
  readonly folder: unknown;
  readonly create: EventEmitter<{ fsPath: string }>;
  readonly change: EventEmitter<{ fsPath: string }>;
  readonly remove: EventEmitter<{ fsPath: string }>;
}

/** What draws badges beside files, and tells which are to be drawn anew. */
export interface FileDecorations {
  readonly onDidChangeFileDecorations: (listener: (uris: readonly Uri[]) => unknown) => unknown;
  provideFileDecoration(uri: Uri): unknown;
}

/** Lets a test raise the workbench's events. */
export const events = {
  changeSelection: new EventEmitter<{ kind: number | undefined }>(),
  changeTabs: new EventEmitter<{ closed: readonly { input: unknown }[] }>(),
  changeConfiguration: new EventEmitter<{ affectsConfiguration(section: string): boolean }>(),
  changeWindowState: new EventEmitter<{ focused: boolean }>(),
  changeEditors: new EventEmitter<undefined>(),
  changeFolders: new EventEmitter<undefined>(),
  openTerminal: new EventEmitter<object>(),
  closeTerminal: new EventEmitter<object>(),
  changeShellIntegration: new EventEmitter<{ terminal: object }>(),
  startTask: new EventEmitter<{ execution: { task: object } }>(),
  startTaskProcess: new EventEmitter<{ processId: number }>(),
};

interface Item {
  title: string;
  isCloseAffordance?: boolean;
}

/** Shows a message; the test answers it. */
export function show(
  kind: Shown["kind"],
  message: string,
  rest: readonly unknown[],
): Promise<unknown> {
  const [first] = rest;
  const hasOptions = typeof first === "object" && first !== null && !("title" in first);
  const options = (hasOptions ? first : {}) as Record<string, unknown>;
  const items = (hasOptions ? rest.slice(1) : rest) as readonly (string | Item)[];
  const title = (item: string | Item): string => (typeof item === "string" ? item : item.title);
  return new Promise((resolve) => {
    const closing = items.find((item) => typeof item !== "string" && item.isCloseAffordance);
    fake.shown.push({
      kind,
      message,
      modal: options["modal"] === true,
      detail: typeof options["detail"] === "string" ? options["detail"] : "",
      buttons: items.map(title),
      closes: closing === undefined ? undefined : title(closing),
      options,
      answered: false,
      answer(choice) {
        this.answered = true;
        resolve(
          items.find((item) => title(item) === choice) ??
            (choice === undefined ? closing : undefined),
        );
      },
    });
  });
}
