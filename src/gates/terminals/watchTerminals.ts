import {
  extensions,
  window,
  tasks,
  type Memento,
  type Terminal,
  type TerminalOptions,
} from "vscode";
import { isAlive } from "../shell/isAlive";
import type { KnownTerminal } from "./lineContext";
import type { Maker } from "./origin";
import { createSentText, type SentText } from "./sentText";

export interface TerminalWatch {
  /** Called when a terminal has come, gone or turned out to be another one's. */
  onDidChange(listener: () => void): void;
  /** What is known now, without waiting. */
  now(): ReadonlyMap<number, KnownTerminal>;
  /** The terminals by the pid of their shell; waits briefly if `shell` may be just opening. */
  known(shell: number): Promise<ReadonlyMap<number, KnownTerminal>>;
  dispose(): void;
}

export interface Dependencies {
  /** Remembers across a reload who made which terminal: VS Code does not. */
  readonly memory: Memento;
  readonly clock: () => number;
  readonly log: (message: string) => void;
}

const memoryKey = "terminalMakers";
/** How long a line waits for the pid of a terminal that is just opening. */
const opening = 300;

/**
 * Watches the terminals of this window: who made each, and which text reaches it through the API.
 * All of it is evidence and none of it enforcement: the gate in the shell holds the line.
 */
export function watchTerminals(dependencies: Dependencies): TerminalWatch {
  const { memory, clock, log } = dependencies;
  const byShell = new Map<number, KnownTerminal>();
  const pending = new Set<Promise<unknown>>();
  const wrapped = new WeakSet<object>();
  const sentOf = new WeakMap<Terminal, SentText>();
  const remembered = rememberedMakers(memory);
  let changed = (): void => undefined;

  for (const terminal of window.terminals) see(terminal);
  const registrations = [
    // Terminals that survive a reload are opened too, seconds after this extension has started.
    window.onDidOpenTerminal(see),
    window.onDidCloseTerminal((terminal) => void forget(terminal)),
    window.onDidChangeTerminalShellIntegration(({ terminal }) => {
      const sent = sentOf.get(terminal);
      if (sent !== undefined) wrapExecute(terminal, sent);
    }),
    tasks.onDidStartTaskProcess(({ processId }) => {
      const known = byShell.get(processId);
      if (known !== undefined) remember(processId, { ...known, maker: "task" });
    }),
  ];

  function see(terminal: Terminal): void {
    const sent = createSentText(clock);
    sentOf.set(terminal, sent);
    wrapSend(terminal, sent);
    wrapExecute(terminal, sent);
    const arrived = Promise.resolve(terminal.processId)
      .then((pid) => {
        if (pid === undefined) return;
        remember(pid, {
          maker: remembered.get(pid) ?? makerOf(terminal),
          hidden: isHidden(terminal),
          sent,
        });
      })
      .catch((problem: unknown) => {
        log(`a terminal has no process: ${String(problem)}`);
      })
      .finally(() => pending.delete(arrived));
    pending.add(arrived);
  }

  function remember(pid: number, known: KnownTerminal): void {
    byShell.set(pid, known);
    saveMakers();
  }

  async function forget(terminal: Terminal): Promise<void> {
    const pid = await terminal.processId;
    if (pid === undefined) return;
    byShell.delete(pid);
    remembered.delete(pid);
    saveMakers();
  }

  function saveMakers(): void {
    for (const [pid, { maker }] of byShell) remembered.set(pid, maker);
    void memory.update(memoryKey, Object.fromEntries(remembered));
    changed();
  }

  /** Those that have come back, and those of which only the shell has so far. */
  function all(): ReadonlyMap<number, KnownTerminal> {
    const coming = [...remembered].map(
      ([pid, maker]) => [pid, { maker, hidden: false, sent: createSentText(clock) }] as const,
    );
    return new Map([...coming, ...byShell]);
  }

  function wrapSend(terminal: Terminal, sent: SentText): void {
    const original = terminal.sendText.bind(terminal);
    replace(terminal, "sendText", (text: string, execute = true) => {
      sent.add(text, callingExtension(), execute);
      original(text, execute);
    });
  }

  function wrapExecute(terminal: Terminal, sent: SentText): void {
    const integration = terminal.shellIntegration;
    if (integration === undefined || wrapped.has(integration)) return;
    wrapped.add(integration);
    const original = integration.executeCommand.bind(integration) as (
      ...args: readonly unknown[]
    ) => unknown;
    replace(integration, "executeCommand", (...args: readonly unknown[]) => {
      const [command, words] = args;
      const text = [command, ...(Array.isArray(words) ? (words as unknown[]) : [])].map(String);
      sent.add(text.join(" "), callingExtension(), true);
      return original(...args);
    });
  }

  function replace(target: object, name: string, value: unknown): void {
    try {
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    } catch (problem) {
      // The object may be frozen in a fork; then there is one piece of evidence less.
      log(`\`${name}\` of a terminal cannot be watched: ${String(problem)}`);
    }
  }

  return {
    onDidChange(listener) {
      changed = listener;
    },
    now: all,
    async known(shell) {
      if (!all().has(shell) && pending.size > 0) {
        await Promise.race([
          Promise.all(pending),
          new Promise((done) => setTimeout(done, opening)),
        ]);
      }
      return all();
    },
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}

/**
 * Who made a terminal. VS Code gives the extension that called `createTerminal` its own options
 * object back, with just the keys it passed; terminals made by the workbench come with a full set,
 * `titleTemplate` among them. Undocumented, seen in VS Code 1.139.
 */
function makerOf(terminal: Terminal): Maker {
  const options = terminal.creationOptions;
  if (!Object.keys(options).includes("titleTemplate")) return "extension";
  const { shellArgs } = options as TerminalOptions;
  return Array.isArray(shellArgs) && shellArgs.some((word) => word === "-c") ? "task" : "person";
}

function isHidden(terminal: Terminal): boolean {
  return (terminal.creationOptions as TerminalOptions).hideFromUser === true;
}

/** The name of the extension that called us, from the files in the stack. */
function callingExtension(): string {
  const stack = new Error().stack ?? "";
  const lines = stack.split("\n").slice(1);
  for (const line of lines) {
    const caller = extensions.all.find(
      ({ extensionPath }) =>
        extensionPath !== "" &&
        line.includes(`${extensionPath}/`) &&
        !line.includes(`${__dirname}/`),
    );
    if (caller !== undefined) return displayName(caller.packageJSON) ?? caller.id;
  }
  return "an extension";
}

function displayName(manifest: unknown): string | undefined {
  const name = (manifest as { readonly displayName?: unknown } | undefined)?.displayName;
  return typeof name === "string" && name !== "" && !name.startsWith("%") ? name : undefined;
}

/** The makers of terminals whose shells are still there. */
function rememberedMakers(memory: Memento): Map<number, Maker> {
  const stored = memory.get<unknown>(memoryKey);
  if (typeof stored !== "object" || stored === null) return new Map();
  return new Map(
    Object.entries(stored).flatMap(([pid, maker]) =>
      isMaker(maker) && isAlive(Number(pid)) ? [[Number(pid), maker] as const] : [],
    ),
  );
}

function isMaker(value: unknown): value is Maker {
  return value === "person" || value === "extension" || value === "task";
}
