/** What a person is told once the sample project is before them. */
export const whatToTry = `
Try this:
  1. F1, "Playing Agent: Run a Command", Enter. The agent wants to delete drafts/, which no commit
     holds. Nothing happens until you have answered.
  2. The same with: cat .env            (the file is off-limits: look at its badge in the Explorer)
  3. The same with: rm -rf node_modules (passes unseen: npm can bring it back)
  4. Open a terminal yourself and do as you like; then click "Tenth Second" in the status bar for
     strict mode.
`;
