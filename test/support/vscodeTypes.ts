// The values of the `vscode` module that are classes or constants, as far as the sources use them.

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

/** Live registrations: none after everything was disposed. */
export const registrations = { live: 0 };

/** Counts a registration until it is disposed. */
export function registration(release: () => void): Disposable {
  registrations.live += 1;
  let live = true;
  return new Disposable(() => {
    if (!live) return;
    live = false;
    registrations.live -= 1;
    release();
  });
}

export class EventEmitter<T> {
  readonly #listeners = new Map<(value: T) => unknown, Disposable>();
  readonly event = (listener: (value: T) => unknown): Disposable => {
    const listening = registration(() => this.#listeners.delete(listener));
    this.#listeners.set(listener, listening);
    return listening;
  };
  fire(value: T): void {
    for (const listener of [...this.#listeners.keys()]) listener(value);
  }
  dispose(): void {
    for (const listening of [...this.#listeners.values()]) listening.dispose();
  }
}

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
  readonly scheme: string;
  readonly path: string;
  readonly query: string;
  private constructor(scheme: string, path: string, query: string) {
    this.scheme = scheme;
    this.path = path;
    this.query = query;
  }
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
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

export class MarkdownString {
  isTrusted: unknown;
  supportThemeIcons = false;
  value: string;
  constructor(value = "") {
    this.value = value;
  }
  appendMarkdown(text: string): this {
    this.value += text;
    return this;
  }
  appendText(text: string): this {
    this.value += text;
    return this;
  }
}

export class ThemeIcon {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }
}

/** A row of a view; whatever else it shows is put on it later. */
export class TreeItem {
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
}

export class RelativePattern {
  readonly base: unknown;
  readonly pattern: string;
  constructor(base: unknown, pattern: string) {
    this.base = base;
    this.pattern = pattern;
  }
}

export class FileDecoration {
  readonly badge?: string | undefined;
  readonly tooltip?: string | undefined;
  readonly color?: ThemeColor | undefined;
  constructor(badge?: string, tooltip?: string, color?: ThemeColor) {
    this.badge = badge;
    this.tooltip = tooltip;
    this.color = color;
  }
}

export class TabInputText {
  readonly uri: Uri;
  constructor(uri: Uri) {
    this.uri = uri;
  }
}

export class Range {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.startLine = startLine;
    this.startCharacter = startCharacter;
    this.endLine = endLine;
    this.endCharacter = endCharacter;
  }
}

export class CodeLens {
  readonly range: Range;
  readonly command?: { readonly title: string; readonly command: string } | undefined;
  constructor(range: Range, command?: { readonly title: string; readonly command: string }) {
    this.range = range;
    this.command = command;
  }
}

export const StatusBarAlignment = { Left: 1, Right: 2 } as const;
export const ViewColumn = { Active: -1, Beside: -2 } as const;
export const TextEditorSelectionChangeKind = { Keyboard: 1, Mouse: 2, Command: 3 } as const;

export class ProcessExecution {
  readonly process: string;
  constructor(process: string) {
    this.process = process;
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 } as const;
export const EnvironmentVariableMutatorType = { Replace: 1, Append: 2, Prepend: 3 } as const;
