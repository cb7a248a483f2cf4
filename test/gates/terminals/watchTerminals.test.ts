import assert from "node:assert/strict";
import type { Memento } from "vscode";
import { watchTerminals } from "../../../src/gates/terminals/watchTerminals";
import { events, fake, registrations } from "../../support/vscode";

const made = {
  byExtension: { name: "Cline" },
  byPerson: {
    name: undefined,
    shellPath: undefined,
    shellArgs: undefined,
    cwd: undefined,
    env: undefined,
    hideFromUser: undefined,
    titleTemplate: undefined,
  },
};

function terminal(pid: number, creationOptions: object) {
  const typed: string[] = [];
  return {
    creationOptions,
    processId: Promise.resolve(pid),
    shellIntegration: {
      executeCommand: (command: string) => {
        typed.push(command);
        return "execution";
      },
    },
    sendText: (text: string) => {
      typed.push(text);
    },
    typed,
  };
}

function memory(): Memento {
  const values = new Map<string, unknown>();
  return {
    get: (key: string) => values.get(key),
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
    keys: () => [...values.keys()],
  } as Memento;
}

function watch(kept: Memento) {
  const problems: string[] = [];
  const watching = watchTerminals({
    memory: kept,
    clock: () => 0,
    log: (text) => problems.push(text),
  });
  return { watching, problems };
}

describe("watching terminals", () => {
  beforeEach(() => {
    fake.reset();
  });

  it("tells a person's terminals from an extension's and a task's", async () => {
    fake.terminals.push(terminal(1, made.byPerson));
    const { watching } = watch(memory());
    events.openTerminal.fire(terminal(2, made.byExtension));
    events.openTerminal.fire(terminal(3, { ...made.byPerson, shellArgs: ["-c", "make"] }));
    events.openTerminal.fire(terminal(4, { ...made.byExtension, hideFromUser: true }));
    const known = await watching.known(4);
    assert.deepEqual(
      [1, 2, 3, 4].map((pid) => [known.get(pid)?.maker, known.get(pid)?.hidden]),
      [
        ["person", false],
        ["extension", false],
        ["task", false],
        ["extension", true],
      ],
    );
    watching.dispose();
    assert.equal(registrations.live, 0);
  });

  it("sees what extensions send, once each, and still sends it", async () => {
    const shown = terminal(1, made.byPerson);
    fake.terminals.push(shown);
    const { watching, problems } = watch(memory());
    events.changeShellIntegration.fire({ terminal: shown });
    events.changeShellIntegration.fire({ terminal: shown });
    shown.sendText("rm -rf a");
    assert.equal(shown.shellIntegration.executeCommand("rm -rf b"), "execution");
    assert.deepEqual(shown.typed, ["rm -rf a", "rm -rf b"]);
    const sent = (await watching.known(1)).get(1)?.sent;
    assert.deepEqual(
      ["rm -rf a", "rm -rf b", "rm -rf b"].map((line) => sent?.take(line)),
      ["an extension", "an extension", undefined],
    );
    assert.deepEqual(problems, []);
    watching.dispose();
  });

  it("remembers across a reload who made a terminal", async () => {
    const kept = memory();
    const first = watch(kept);
    // A shell that is still there: this process stands for it.
    events.openTerminal.fire(terminal(process.pid, made.byExtension));
    await first.watching.known(process.pid);
    first.watching.dispose();
    const second = watch(kept);
    events.openTerminal.fire(terminal(2, made.byPerson));
    events.openTerminal.fire(terminal(process.pid, made.byPerson));
    const known = await second.watching.known(2);
    assert.equal(known.get(process.pid)?.maker, "extension");
    assert.equal(known.get(2)?.maker, "person");
    second.watching.dispose();
  });
});
