import assert from "node:assert/strict";
import type { Road } from "../../src/gates/road";
import { coveragePage, type PageWords, type ShownRoad } from "../../src/ui/coverage/coveragePage";

const words: PageWords = {
  title: "Coverage",
  summary: "1 of 2",
  columns: ["Road", "State", "Why"],
  states: {
    enforced: "enforced",
    limited: "limited",
    "not covered": "not covered",
    "not verified": "not verified",
  },
  proved: "proved just now",
};

const good: ShownRoad = { id: "a", name: "bash", state: "enforced", why: "it asks", proved: true };
const open: ShownRoad = {
  id: "b",
  name: "<img src=x>",
  state: "not covered",
  why: "no hook & no shell",
  improve: "use a guarded terminal",
  proved: false,
};

const closed: Road = { id: "c", name: "Aider", state: "not covered", why: "it has no hook" };

describe("the page of the coverage view", () => {
  const page = coveragePage([good, open], [{ heading: "No way", roads: [closed] }], words);

  it("shows what is not covered first", () => {
    assert.ok(page.indexOf('id="b"') < page.indexOf('id="a"'));
  });

  it("keeps what cannot be held apart", () => {
    assert.ok(page.indexOf("No way") > page.indexOf('id="a"'));
    assert.ok(page.indexOf('id="c"') > page.indexOf("No way"));
  });

  it("says what can be done, and what was proved", () => {
    assert.match(page, /use a guarded terminal/);
    assert.equal(page.split("proved just now").length, 2);
  });

  it("shows commands and code as such", () => {
    const marked = { ...open, improve: "Run *Do It…*, or turn on `a.b*c*`" };
    const shown = coveragePage([marked], [], words);
    assert.match(shown, /Run <em>Do It…<\/em>, or turn on <code>/);
  });

  it("runs and loads nothing, whatever a road is called", () => {
    assert.match(page, /default-src 'none'/);
    assert.ok(!page.includes("<img"));
    assert.match(page, /no hook &amp; no shell/);
  });
});
