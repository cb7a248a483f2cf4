import { partOf, partsOf, sendEvents, sendJson, textOf, textsIn, type Protocol } from "./protocol";

/** Gemini's generateContent, plain and streamed. */
export const gemini: Protocol = {
  isTurn: (path) => /:(?:streamG|g)enerateContent/.test(path),
  read: (body, path) => ({
    model: /models\/([^:]+)/.exec(path)?.[1] ?? "",
    stream: path.includes(":stream"),
    tools: partsOf(body["tools"])
      .flatMap(({ functionDeclarations }) => partsOf(functionDeclarations))
      .map(({ name }) => textOf(name)),
    results: partsOf(body["contents"])
      .flatMap(({ parts }) => partsOf(parts))
      .filter((part) => part["functionResponse"] !== undefined)
      .map((part) => textsIn(partOf(part, "functionResponse")["response"])),
  }),
  write: (reply, { stream }, response) => {
    const part =
      reply.kind === "text"
        ? { text: reply.text }
        : { functionCall: { name: reply.call.tool, args: reply.call.input } };
    const content = { role: "model", parts: [part] };
    const turn = {
      candidates: [{ index: 0, content, finishReason: "STOP" }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    };
    if (stream) sendEvents(response, [["", turn]]);
    else sendJson(response, turn);
  },
};
