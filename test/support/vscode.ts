/// <reference types="vscode" />
// A small stand-in for the `vscode` module, so that the edges run in plain Node. It remembers what
// was shown and registered, and answers only when a test says so; it decides nothing by itself.
// Types still come from @types/vscode: an ambient module wins over the path in test/tsconfig.json.

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
  /** Live registrations: zero after everything was disposed. */
  registrations: 0,
  reset(): void {
    fake.shown.length = 0;
    fake.openDocuments.length = 0;
    fake.statusBarItems.length = 0;
    fake.registrations = 0;
    for (const map of [fake.commands, fake.contentProviders, fake.settings]) map.clear();
    for (const emitter of emitters) emitter.clear();
  },
  /** The questions that nobody has answered yet. */
  open(): Shown[] {
    return fake.shown.filter((one) => !one.answered);
  },
};

export class Disposable {
  readonly #release: () => void;
  constructor(release: () => void) {
    this.#release = release;
  }
  static from(...items: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const item of items) item.dispose();
    });
  }
  dispose(): void {
    this.#release();
  }
}

function registration(release: () => void): Disposable {
  fake.registrations += 1;
  let live = true;
  return new Disposable(() => {
    if (!live) return;
    live = false;
    fake.registrations -= 1;
    release();
  });
}

const emitters = new Set<EventEmitter<unknown>>();

export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown): Disposable => {
    this.#listeners.add(listener);
    return registration(() => this.#listeners.delete(listener));
  };
  fire(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
  clear(): void {
    this.#listeners.clear();
  }
  dispose(): void {
    this.clear();
  }
}

function workbenchEmitter<T>(): EventEmitter<T> {
  const emitter = new EventEmitter<T>();
  emitters.add(emitter as EventEmitter<unknown>);
  return emitter;
}

/** Lets a test raise the workbench's events. */
export const events = {
  changeSelection: workbenchEmitter<{ kind: number | undefined }>(),
  changeTabs: workbenchEmitter<{ closed: readonly { input: unknown }[] }>(),
  changeConfiguration: workbenchEmitter<{ affectsConfiguration(section: string): boolean }>(),
};

export class CancellationTokenSource {
  readonly #emitter = new EventEmitter<undefined>();
  readonly token = {
    isCancellationRequested: false,
    onCancellationRequested: this.#emitter.event,
  };
  cancel(): void {
    this.token.isCancellationRequested = true;
    this.#emitter.fire(undefined);
  }
  dispose(): void {
    this.#emitter.dispose();
  }
}

export class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
    readonly query: string,
  ) {}
  static parse(text: string): Uri {
    const [, scheme = "file", path = "", query = ""] =
      /^([\w-]+):([^?#]*)\??([^#]*)/.exec(text) ?? [];
    return new Uri(scheme, path, query);
  }
  static file(path: string): Uri {
    return new Uri("file", path, "");
  }
  static from(parts: { scheme: string; path?: string; query?: string }): Uri {
    return new Uri(parts.scheme, parts.path ?? "", parts.query ?? "");
  }
  get fsPath(): string {
    return this.path;
  }
  toString(): string {
    return `${this.scheme}:${this.path}${this.query === "" ? "" : `?${this.query}`}`;
  }
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class MarkdownString {
  isTrusted: unknown;
  supportThemeIcons = false;
  constructor(public value = "") {}
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
  appendText(text: string): this {
    this.value += text;
    return this;
  }
}

export class FileDecoration {
  constructor(
    readonly badge?: string,
    readonly tooltip?: string,
    readonly color?: ThemeColor,
  ) {}
}

export class TabInputText {
  constructor(readonly uri: Uri) {}
}

export const StatusBarAlignment = { Left: 1, Right: 2 } as const;
export const ViewColumn = { Active: -1, Beside: -2 } as const;
export const TextEditorSelectionChangeKind = { Keyboard: 1, Mouse: 2, Command: 3 } as const;

interface Item {
  title: string;
  isCloseAffordance?: boolean;
}

function show(kind: Shown["kind"], message: string, rest: readonly unknown[]): Promise<unknown> {
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

export const window = {
  showWarningMessage: (message: string, ...rest: unknown[]) => show("warning", message, rest),
  showInformationMessage: (message: string, ...rest: unknown[]) =>
    show("information", message, rest),
  showErrorMessage: (message: string, ...rest: unknown[]) => show("error", message, rest),
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
  tabGroups: { onDidChangeTabs: events.changeTabs.event, all: [], close: () => Promise.resolve() },
  registerFileDecorationProvider: () => registration(() => undefined),
};

export const workspace = {
  workspaceFolders: undefined as readonly { uri: Uri }[] | undefined,
  isTrusted: true,
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
