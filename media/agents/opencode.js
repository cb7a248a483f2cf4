// Where Tenth Second stands in OpenCode, and in Kilo, which has its engine; `ask.js` goes before it.
const agent = "AGENT";

export const TenthSecond = async ({ directory }) => ({
  "tool.execute.before": async ({ tool, sessionID, callID }, { args }) => {
    const call = { tool, input: args ?? {}, cwd: directory, session: sessionID, id: callID };
    const { decision, reason } = answerIn(await ask({ event: "before", ...call }));
    if (decision === "deny") throw new Error(reason);
  },
});
