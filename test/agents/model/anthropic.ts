import { partsOf, sendEvents, sendJson, textOf, textsIn } from "./protocol";
import type { Protocol, Reply } from "./protocol";

/** Anthropic's Messages, as Claude Code speaks it. */
export const anthropic: Protocol = {
  isTurn: (path) => /\/v1\/messages(?:\?|$)/.test(path),
  read: (body) => ({
    model: textOf(body["model"]),
    stream: body["stream"] === true,
    tools: partsOf(body["tools"]).map(({ name }) => textOf(name)),
    results: partsOf(body["messages"])
      .flatMap(({ content }) => partsOf(content))
      .filter(({ type }) => type === "tool_result")
      .map(({ content }) => textsIn(content)),
  }),
  write: (reply, { model, stream }, response) => {
    const usage = { input_tokens: 1, output_tokens: 1 };
    const message = { id: "msg_1", type: "message", role: "assistant", model, usage };
    const ending = { stop_reason: reply.kind === "call" ? "tool_use" : "end_turn" };
    const { block, start, delta } = blockOf(reply);
    if (!stream) {
      sendJson(response, { ...message, ...ending, stop_sequence: null, content: [block] });
      return;
    }
    const begun = { ...message, content: [], stop_reason: null, stop_sequence: null };
    sendEvents(
      response,
      [
        { type: "message_start", message: begun },
        { type: "content_block_start", index: 0, content_block: start },
        { type: "content_block_delta", index: 0, delta },
        { type: "content_block_stop", index: 0 },
        { type: "message_delta", delta: { ...ending, stop_sequence: null }, usage },
        { type: "message_stop" },
      ].map((event) => [event.type, event]),
    );
  },
};

/** A block as a whole, as it starts in a stream, and what the stream then adds to it. */
function blockOf(reply: Reply) {
  if (reply.kind === "text") {
    const { text } = reply;
    return {
      block: { type: "text", text },
      start: { type: "text", text: "" },
      delta: { type: "text_delta", text },
    };
  }
  const use = { type: "tool_use", id: reply.id, name: reply.call.tool };
  const { input } = reply.call;
  return {
    block: { ...use, input },
    start: { ...use, input: {} },
    delta: { type: "input_json_delta", partial_json: JSON.stringify(input) },
  };
}
