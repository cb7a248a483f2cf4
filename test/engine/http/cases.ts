import assert from "node:assert/strict";
import { httpEffects } from "../../../src/engine/http/effects";
import { showEffect } from "../../../src/engine/showEffect";

/** One request, `METHOD url` perhaps with a body and headers, and the lines that show what it does. */
export function t(
  request: string | readonly [line: string, body: string, ...headers: string[]],
  ...expected: readonly string[]
): void {
  const [line, body, ...headers] = typeof request === "string" ? [request] : request;
  const [method = "", url = ""] = line.split(" ");
  it([line, body, ...headers].filter((part) => part !== undefined).join(" "), () => {
    const effects = httpEffects({
      method,
      url,
      headers: headers.map((header) => {
        const [name = "", value = ""] = header.split(": ");
        return [name, value] as const;
      }),
      body: body === undefined ? { kind: "none" } : { kind: "text", text: body },
    });
    assert.deepEqual(effects.map(showEffect), expected);
  });
}
