// Where Tenth Second stands in Amp; `ask.js` goes before it.
const agent = "AGENT";

export default function tenthSecond(amp) {
  amp.on("tool.call", async (event) => {
    const shell = amp.helpers.shellCommandFromToolCall(event);
    const call = {
      tool: event.tool,
      input: event.input ?? {},
      cwd: shell?.dir ?? process.cwd(),
      command: shell?.command,
      session: event.thread?.id,
      id: event.toolUseID,
    };
    const { decision, reason } = answerIn(await ask({ event: "before", ...call }));
    return decision === "deny"
      ? { action: "reject-and-continue", message: reason }
      : { action: "allow" };
  });
}
