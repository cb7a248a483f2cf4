import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFrameReader } from "../../../src/gates/shell/frames";
import { longestFrame } from "../../../src/gates/shell/protocol";
import { askWindow, type WindowAnswer } from "../../../src/hook/window/askWindow";

describe("what a window may say to an agent's hook", () => {
  let directory: string;
  let server: Server | undefined;
  let sockets: Socket[];

  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    sockets = [];
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server?.close();
    server = undefined;
    rmSync(directory, { recursive: true });
  });

  async function serve(behave: (socket: Socket) => unknown): Promise<void> {
    const made = createServer((socket) => {
      sockets.push(socket);
      socket.on("error", () => undefined);
      behave(socket);
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(join(directory, "agents"), resolve));
  }

  const messages: string[] = [];
  const ask = (env: Readonly<Record<string, string>> = {}): Promise<WindowAnswer> =>
    askWindow(
      { runDirectory: directory, token: "t", socket: join(directory, "agents") },
      {
        gate: "hook",
        agent: "claude",
        action: { kind: "command", text: "ls", dialect: "bash" },
        cwd: "/w",
        pid: 1,
        env: {},
      },
      env,
      (message: string) => messages.push(message),
      300,
    );

  const words: Readonly<Record<string, WindowAnswer>> = {
    "none\n": { kind: "none" },
    "allow 7\n": { kind: "allow" },
    "beat\nbeat\ndeny because of it\n": { kind: "deny", reason: "because of it" },
    "deny\n": { kind: "deny", reason: "" },
  };
  for (const [said, answer] of Object.entries(words)) {
    it(`understands ${JSON.stringify(said)}, also byte by byte`, async () => {
      await serve((socket) => {
        for (const character of said.split("")) socket.write(character);
      });
      assert.deepEqual(await ask(), answer);
    });
  }

  const broken: Readonly<Record<string, (socket: Socket) => unknown>> = {
    "dies at once": (socket) => socket.destroy(),
    "dies after a sign of life": (socket) => socket.write("beat\n", () => socket.destroy()),
    "ends in the middle of a word": (socket) => socket.end("allow 1"),
    "says garbage": (socket) => socket.write("HTTP/1.1 200 OK\r\n\r\nallow\n"),
    "allows without a number": (socket) => socket.write("allow\n"),
    "says allow in capitals": (socket) => socket.write("ALLOW 1\n"),
    "says nothing that ends": (socket) => socket.write("x".repeat(400_000)),
    "is silent": () => undefined,
    refuses: (socket) => socket.write("refuse the judge failed\n"),
    "sends bytes": (socket) => socket.write(Buffer.from([0, 255, 10, 0])),
  };
  for (const [what, behave] of Object.entries(broken)) {
    it(`takes it for no answer when the window ${what}`, async () => {
      await serve(behave);
      assert.equal((await ask()).kind, "no answer");
    });
  }

  it("takes it for no answer when there is no socket", async () => {
    assert.equal((await ask()).kind, "no answer");
  });

  it("waits as long as there are signs of life, and passes on what is said meanwhile", async () => {
    await serve((socket) => {
      socket.write("held waiting for you\n");
      let beats = 0;
      const beating = setInterval(() => {
        beats += 1;
        socket.write(beats < 5 ? "beat\n" : "none\n");
        if (beats === 5) clearInterval(beating);
      }, 100);
    });
    assert.deepEqual(await ask(), { kind: "none" });
    assert.deepEqual(messages, ["waiting for you"]);
  });

  it("answers for its environment, and for nothing else", async () => {
    const reader = createFrameReader(longestFrame);
    const frames: (readonly string[])[] = [];
    await serve((socket) => {
      socket.on("data", (piece) => {
        const progress = reader.push(piece);
        if (progress.kind === "frames") frames.push(...progress.frames);
        if (frames.length === 1) socket.write("need variable A variable B alias ls function f\n");
        if (frames.length === 2) socket.write("none\n");
      });
    });
    assert.deepEqual(await ask({ A: "one two" }), { kind: "none" });
    assert.deepEqual(frames[1], ["=one two", "?", "?", "?"]);
  });
});
