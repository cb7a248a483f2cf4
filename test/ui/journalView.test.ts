import assert from "node:assert/strict";
import { createJournalView } from "../../src/ui/journalView";
import { fake, registrations } from "../support/vscode";

describe("the view of the journal", () => {
  it("is a read-only document that is read when it is opened", async () => {
    fake.reset();
    const view = createJournalView(() => Promise.resolve("nothing is recorded yet\n"));
    await view.open();
    assert.deepEqual(fake.openDocuments, ["tenth-second-journal:/Journal.log"]);
    const provider = fake.contentProviders.get("tenth-second-journal");
    assert.equal(
      await provider?.provideTextDocumentContent({} as never),
      "nothing is recorded yet\n",
    );
    view.dispose();
    assert.equal(registrations.live, 0);
  });
});
