import { partsOf, sendEvents, textOf, textsIn, type Protocol } from "./protocol";

/** OpenAI's Responses, as Codex speaks it; always a stream. */
export const responses: Protocol = {
  isTurn: (path) => path.endsWith("/responses"),
  read: (body) => ({
    model: textOf(body["model"]),
    stream: true,
    tools: partsOf(body["tools"]).map(({ name, type }) => textOf(name) || textOf(type)),
    results: partsOf(body["input"])
      .filter(({ type }) => textOf(type).endsWith("_call_output"))
      .map(({ output }) => textsIn(output)),
  }),
  write: (reply, { model }, response) => {
    const item =
      reply.kind === "text"
        ? {
            type: "message",
            id: "msg_1",
            role: "assistant",
            content: [{ type: "output_text", text: reply.text }],
          }
        : {
            type: "function_call",
            id: `item_${reply.id}`,
            call_id: reply.id,
            name: reply.call.tool,
            arguments: JSON.stringify(reply.call.input),
          };
    const usage = {
      input_tokens: 1,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: 1,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: 2,
    };
    const whole = { id: "resp_1", model, output: [item], usage };
    sendEvents(
      response,
      [
        { type: "response.created", response: { id: whole.id } },
        { type: "response.output_item.done", output_index: 0, item },
        { type: "response.completed", response: whole },
      ].map((event) => [event.type, event]),
    );
  },
};
