import { partOf, partsOf, sendEvents, sendJson, textOf, textsIn, type Protocol } from "./protocol";

/** OpenAI's Chat Completions, which most agents take for models of other makers. */
export const chat: Protocol = {
  isTurn: (path) => path.endsWith("/chat/completions"),
  read: (body) => ({
    model: textOf(body["model"]),
    stream: body["stream"] === true,
    tools: partsOf(body["tools"]).map((tool) => textOf(partOf(tool, "function")["name"])),
    results: partsOf(body["messages"])
      .filter(({ role }) => role === "tool")
      .map(({ content }) => textsIn(content)),
  }),
  write: (reply, { model, stream }, response) => {
    const completion = { id: "chat_1", created: 1, model };
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const ending = reply.kind === "call" ? "tool_calls" : "stop";
    const said =
      reply.kind === "text"
        ? { role: "assistant", content: reply.text }
        : {
            role: "assistant",
            content: null,
            tool_calls: [
              {
                index: 0,
                id: reply.id,
                type: "function",
                function: { name: reply.call.tool, arguments: JSON.stringify(reply.call.input) },
              },
            ],
          };
    if (!stream) {
      const choice = { index: 0, message: said, finish_reason: ending };
      sendJson(response, { ...completion, object: "chat.completion", choices: [choice], usage });
      return;
    }
    const chunk = (delta: unknown, finish: string | null) => ({
      ...completion,
      object: "chat.completion.chunk",
      choices: [{ index: 0, delta, finish_reason: finish }],
    });
    sendEvents(response, [
      ["", chunk(said, null)],
      ["", { ...chunk({}, ending), usage }],
      ["", "[DONE]"],
    ]);
  },
};
