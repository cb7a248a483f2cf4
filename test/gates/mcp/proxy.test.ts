import assert from "node:assert/strict";
import { PassThrough, Writable } from "node:stream";
import { runProxy, type Question, type Ruling } from "../../../src/gates/mcp/proxy";

type Message = Readonly<Record<string, unknown>>;

/** A proxy between streams: what each end has got so far, and the questions that were put. */
function stand(judge: (question: Question) => Promise<Ruling> | Ruling, heartbeat = 5) {
  const fromClient = new PassThrough();
  const fromServer = new PassThrough();
  const got = { client: "", server: "" };
  const sink = (end: keyof typeof got) =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        got[end] += chunk.toString("utf8");
        done();
      },
    });
  const questions: Question[] = [];
  const done = runProxy({
    client: { input: fromClient, output: sink("client") },
    server: { input: sink("server"), output: fromServer },
    judge: async (question) => {
      questions.push(question);
      return judge(question);
    },
    heartbeat,
  });
  return { fromClient, fromServer, got, questions, done };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const line = (message: unknown): string => `${JSON.stringify(message)}\n`;
const call = (id: number, name: string, more: Message = {}): Message => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name, arguments: { a: 1 }, ...more },
});
const allow = (): Ruling => ({ kind: "allow" });
const deny = (): Ruling => ({ kind: "deny", reason: "no" });
const byName = ({ call: { name } }: Question): Ruling => (name === "bad" ? deny() : allow());

const refused = (id: number): string =>
  line({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text: "no" }], isError: true } });

describe("the MCP proxy", () => {
  it("passes everything on byte for byte, both ways", async () => {
    const texts = [
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"x":1.0,"big":12345678901234567890}}\n',
      '{ "jsonrpc" : "2.0" , "method":"notifications/unheard-of","extra":{"deep":[1]},"more":true}\r\n',
      '{"jsonrpc":"2.0","id":"a","method":"tools/unknown"}\n',
      "not JSON at all\n",
      '[{"jsonrpc":"2.0","method":"ping","id":3}]\n',
      '{"jsonrpc":"2.0","id":9,"result":{"roots":[{"uri":"file:///ü"}]}}\n',
      '{"text":"\\u0000\\ud83d\\ude00 tools\\/list"}\n',
    ];
    const { fromClient, fromServer, got, questions } = stand(deny);
    for (const byte of Buffer.from(texts.join(""))) {
      fromClient.write(Buffer.of(byte));
      fromServer.write(Buffer.of(byte));
    }
    fromServer.end("the last line has no end");
    await settled();
    assert.equal(got.server, texts.join(""));
    assert.equal(got.client, `${texts.join("")}the last line has no end`);
    assert.deepEqual(questions, []);
  });

  it("lets an allowed call through as it came, and refuses another with a tool error", async () => {
    const { fromClient, got, questions } = stand(byName);
    const written = '{"method":"tools/call", "params":{"name":"good"}, "id":4,"jsonrpc":"2.0"}\n';
    fromClient.write(written + line(call(5, "bad")));
    await settled();
    assert.equal(got.server, written);
    assert.equal(got.client, refused(5));
    assert.deepEqual(
      questions.map(({ call: { name, input } }) => [name, input]),
      [
        ["good", {}],
        ["bad", { a: 1 }],
      ],
    );
  });

  it("sees a call in any spelling of JSON, in a batch, and without an id", async () => {
    const { fromClient, got, questions } = stand(byName);
    fromClient.write('{"id":1,"method":"tools\\/call","params":{"name":"bad"}}\n');
    fromClient.write('{"id":2,"method":"\\u0074ools/call","params":{"name":"bad"}}\n');
    fromClient.write(line([{ id: 6, method: "ping" }, call(7, "bad"), call(8, "good")]));
    fromClient.write('{"method":"tools/call","params":{"name":"bad"}}\n');
    await settled();
    assert.equal(questions.length, 5);
    assert.equal(got.server, line([{ id: 6, method: "ping" }, call(8, "good")]));
    assert.equal(got.client, refused(1) + refused(2) + refused(7));
  });

  it("passes on no text that is not JSON and names the method", async () => {
    const { fromClient, got } = stand(allow);
    fromClient.write(
      '{"id":1,"method":"tools/call","params":{"name":"x","arguments":{"a":NaN}}}\n',
    );
    await settled();
    assert.equal(got.server, "");
    assert.match(got.client, /"code":-32700/);
  });

  it("holds one call and nothing else", async () => {
    let release: (ruling: Ruling) => void = () => undefined;
    const { fromClient, got } = stand(({ call: { name } }) =>
      name === "slow" ? new Promise<Ruling>((resolve) => (release = resolve)) : allow(),
    );
    fromClient.write(line(call(1, "slow")) + line({ id: 2, method: "ping" }) + line(call(3, "x")));
    await settled();
    assert.equal(got.server, line({ id: 2, method: "ping" }) + line(call(3, "x")));
    release(allow());
    await settled();
    assert.ok(got.server.endsWith(line(call(1, "slow"))));
  });

  it("gives signs of life to a client that asked for them, while a person is asked", async () => {
    let release: (ruling: Ruling) => void = () => undefined;
    const { fromClient, got } = stand(({ held }) => {
      held("a person is asked");
      return new Promise<Ruling>((resolve) => (release = resolve));
    });
    fromClient.write(line(call(1, "x", { _meta: { progressToken: "p" } })));
    await settled();
    release(allow());
    await settled();
    const before = got.client;
    const beats = before
      .trim()
      .split("\n")
      .map((each) => JSON.parse(each) as { method: string; params: Record<string, unknown> });
    assert.ok(beats.length >= 2);
    assert.ok(beats.every(({ method }) => method === "notifications/progress"));
    assert.equal(beats[0]?.params["progressToken"], "p");
    assert.equal(beats[0].params["message"], "a person is asked");
    assert.ok(Number(beats[1]?.params["progress"]) > Number(beats[0].params["progress"]));
    await settled();
    assert.equal(got.client, before);
  });

  it("forgets a held call that the client takes back, and tells nobody", async () => {
    const { fromClient, got, questions } = stand(
      ({ signal }) =>
        new Promise<Ruling>((resolve) => {
          signal.addEventListener("abort", () => {
            resolve(allow());
          });
        }),
    );
    const cancel = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 1 } };
    fromClient.write(line(call(1, "x")));
    await settled();
    fromClient.write(line(cancel));
    fromClient.write(line({ ...cancel, params: { requestId: 99 } }));
    await settled();
    assert.equal(questions[0]?.signal.aborted, true);
    assert.equal(got.server, line({ ...cancel, params: { requestId: 99 } }));
    assert.equal(got.client, "");
  });

  it("takes the hints from the server's own list of tools", async () => {
    const { fromClient, fromServer, questions } = stand(allow);
    fromClient.write(line({ jsonrpc: "2.0", id: 1, method: "tools/list" }));
    const tools = [
      { name: "a", annotations: { destructiveHint: true, readOnlyHint: "yes", title: "x" } },
      { name: "b" },
    ];
    fromServer.write(line({ jsonrpc: "2.0", id: 1, result: { tools } }));
    fromServer.write(
      line({ jsonrpc: "2.0", id: 2, result: { tools: [{ name: "a", annotations: {} }] } }),
    );
    await settled();
    fromClient.write(line(call(3, "a")) + line(call(4, "b")));
    await settled();
    assert.deepEqual(
      questions.map(({ annotations }) => annotations),
      [{ destructiveHint: true }, undefined],
    );
  });

  it("refuses what cannot be judged", async () => {
    const { fromClient, got } = stand(() => Promise.reject(new Error("broken")));
    fromClient.write(line(call(1, "x")));
    await settled();
    assert.equal(got.server, "");
    assert.match(got.client, /could not judge this call: broken/);
    assert.match(got.client, /"isError":true/);
  });

  it("ends when the client has gone, after what it sent", async () => {
    const { fromClient, got, done } = stand(
      () =>
        new Promise<Ruling>((resolve) =>
          setTimeout(() => {
            resolve({ kind: "allow" });
          }, 10),
        ),
    );
    fromClient.end(line(call(1, "x")));
    await done;
    assert.equal(got.server, line(call(1, "x")));
  });

  it("keeps a slow reader from filling the memory", async () => {
    const fromServer = new PassThrough({ highWaterMark: 1024 });
    const reading: (() => void)[] = [];
    const client = new Writable({
      highWaterMark: 1024,
      write(_chunk, _encoding, done) {
        reading.push(done);
      },
    });
    void runProxy({
      client: { input: new PassThrough(), output: client },
      server: { input: new PassThrough(), output: fromServer },
      judge: () => Promise.resolve({ kind: "allow" }),
      heartbeat: 1_000,
    });
    let accepted = 0;
    for (; accepted < 1_000 && fromServer.write(line({ text: "x".repeat(500) })); accepted++)
      await new Promise(setImmediate);
    assert.ok(accepted < 50, `${accepted} messages were taken`);
    fromServer.destroy();
  });
});
