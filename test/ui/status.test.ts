import assert from "node:assert/strict";
import { createWindowStatus, openedGate } from "../../src/ui/windowStatus";
import { fake } from "../support/vscode";

interface Item {
  readonly text: string;
  readonly command: string;
  readonly tooltip: { readonly value: string; readonly isTrusted: { enabledCommands: string[] } };
  readonly accessibilityInformation: { readonly label: string };
  readonly backgroundColor: { readonly id: string } | undefined;
}

function item(): Item {
  return fake.statusBarItems.at(-1) as unknown as Item;
}

describe("the status bar", () => {
  let mode: "guard" | "strict";
  let held: number;
  let notes: { problems: string[]; weaker: string[]; notCovered: string[] };

  beforeEach(() => {
    fake.reset();
    mode = "guard";
    held = 0;
    notes = { problems: [], weaker: [], notCovered: [] };
  });

  function status() {
    const created = createWindowStatus();
    created.connect({ mode: () => mode, held: () => held, notes: () => notes });
    return created;
  }

  it("is guarding only when the gate works", () => {
    const created = status();
    assert.match(item().text, /Starting/);
    created.setGate({ kind: "enforcing" });
    assert.match(item().text, /Guarding/);
    assert.equal(item().command, "tenthSecond.toggleStrict");
    created.setGate({ kind: "not enforcing", why: "no home directory" });
    assert.match(item().text, /Not Enforcing/);
    assert.match(item().accessibilityInformation.label, /no home directory/);
    assert.equal(item().backgroundColor?.id, "statusBarItem.errorBackground");
  });

  it("does not call a window guarded in which no shell is", () => {
    const created = status();
    created.setGate(openedGate("win32"));
    assert.match(item().text, /Not Enforcing/);
    assert.match(item().accessibilityInformation.label, /only the hooks of agents/);
    created.setGate(openedGate("linux"));
    assert.match(item().text, /Guarding/);
  });

  it("tells strict mode and held commands apart in words, not only by icon", () => {
    const created = status();
    created.setGate({ kind: "enforcing" });
    mode = "strict";
    created.update();
    assert.match(item().accessibilityInformation.label, /strict mode/);
    held = 2;
    created.update();
    assert.match(item().text, /Holding 2/);
    assert.match(item().accessibilityInformation.label, /holding 2 commands/);
  });

  it("does not call a window guarded because something is held", () => {
    const created = status();
    held = 1;
    created.setGate({ kind: "not enforcing", why: "x" });
    assert.match(item().text, /Not Enforcing/);
  });

  it("says in the tooltip what is ignored, what waits and what is not covered", () => {
    notes = { problems: ["a problem"], weaker: ["mode"], notCovered: ["the task x"] };
    status();
    const { value, isTrusted } = item().tooltip;
    for (const text of [...Object.values(notes).flat(), "tenthSecond.reviewSettings"]) {
      assert.ok(value.includes(text), text);
    }
    assert.ok(isTrusted.enabledCommands.every((id) => id.startsWith("tenthSecond.")));
  });
});
