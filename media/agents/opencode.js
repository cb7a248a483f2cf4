// Where Tenth Second stands in OpenCode, and in Kilo, which has its engine; `ask.js` goes before it.
const agent = "AGENT";

export const TenthSecond = async ({ directory }) => ({
  "tool.execute.before": async ({ tool, sessionID, callID }, { args }) => {
    const call = { tool, input: args ?? {}, cwd: directory, session: sessionID, id: callID };
    const { decision, reason } = answerIn(await ask({ event: "before", ...call }));
    if (decision === "deny") throw new Error(reason);
  },
  "tool.execute.after": async ({ tool, sessionID, callID, args }, output) => {
    if (tool !== "bash" && tool !== "webfetch") return;
    const call = { tool, input: args ?? {}, cwd: directory, session: sessionID, id: callID };
    const result = { output: output?.output, exit: output?.metadata?.exit };
    // Nothing waits for this one: what came of a call cannot be held any more.
    void ask({ event: "after", ...call, result }).catch(() => undefined);
  },
});
