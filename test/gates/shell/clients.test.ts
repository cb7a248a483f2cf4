import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Judge } from "../../../src/gates/shell/conversation";
import { readEndpoint } from "../../../src/gates/shell/endpoint";
import type { ShellAnswer } from "../../../src/gates/shell/protocol";
import { openRunDirectory } from "../../../src/gates/shell/runDirectory";
import { createShellGate, type ShellGate } from "../../../src/gates/shell/server";
import { type Client, fifoClient, frame, socketClient } from "./client";

const token = "0123456789abcdef";

describe("the server of a window's shells, to many clients", () => {
  let home: string;
  let runDirectory: string;
  let gates: ShellGate[];
  let clients: Client[];
  let problems: string[];
  let texts: string[];

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    runDirectory = openRunDirectory({ home, windowId: "w" });
    gates = [];
    clients = [];
    problems = [];
    texts = [];
  });
  afterEach(() => {
    clients.forEach((client) => {
      client.close();
    });
    gates.forEach((gate) => {
      gate.dispose();
    });
    rmSync(home, { recursive: true });
  });

  const allow: ShellAnswer = { kind: "allow" };

  async function start(
    judge: Judge = () => Promise.resolve(allow),
    patience = 300,
    step = 4,
    most = 8,
  ): Promise<string> {
    gates.push(
      await createShellGate({
        runDirectory,
        token,
        judge: (request, conversation) => {
          texts.push(request.text);
          return judge(request, conversation);
        },
        report: (problem) => problems.push(problem),
        timing: { firstBeat: 40, beat: 200, patience, sweep: 100 },
        poolSize: { step, most },
      }),
    );
    return join(runDirectory, readEndpoint(runDirectory)?.generation ?? "");
  }

  it("keeps its directory to the user", async () => {
    const directory = await start();
    for (const entry of readdirSync(runDirectory, { recursive: true, encoding: "utf8" })) {
      const { mode } = statSync(join(runDirectory, entry));
      assert.equal(mode & 0o077, 0, entry);
    }
    assert.ok(Buffer.byteLength(join(directory, "socket")) < 100);
  });

  it("uses a pair of FIFOs for one client after the other, and mixes nothing up", async () => {
    const directory = await start();
    for (let turn = 0; turn < 20; turn += 1) {
      const client = fifoClient(directory, 0);
      client.send(frame(token, { text: `turn ${turn}` }));
      if (turn % 2 === 0) {
        await client.until(/^allow \d+\n$/);
      }
      client.close();
      while (existsSync(join(directory, "0.claim"))) {
        await sleep(2);
      }
    }
    assert.equal(texts.at(-1), "turn 19");
  });

  it("makes more FIFOs when most are taken, up to a bound", async () => {
    const directory = await start(() => new Promise(() => undefined));
    assert.equal(readEndpoint(runDirectory)?.slots, 4);
    for (let slot = 0; slot < 8; slot += 1) {
      while (!existsSync(join(directory, `${slot}.ask`))) {
        await sleep(5);
      }
      const client = fifoClient(directory, slot);
      clients.push(client);
      client.send(frame(token));
      await client.until(/beat/);
    }
    assert.equal(readEndpoint(runDirectory)?.slots, 8);
  }).timeout(10_000);

  it("frees a claim that nobody uses", async () => {
    const directory = await start();
    const idle = fifoClient(directory, 2);
    clients.push(idle);
    while (existsSync(join(directory, "2.claim"))) {
      await sleep(20);
    }
    const next = fifoClient(directory, 2);
    clients.push(next);
    next.send(frame(token));
    await next.until(/^allow/);
    assert.equal(idle.said(), "");
  }).timeout(8_000);

  it("gives new FIFOs to a slot whose client does not leave", async () => {
    const directory = await start();
    const rude = fifoClient(directory, 1);
    clients.push(rude);
    rude.send(frame(token));
    await rude.until(/^allow/);
    while (existsSync(join(directory, "1.claim"))) {
      await sleep(20);
    }
    const next = fifoClient(directory, 1);
    clients.push(next);
    next.send(frame(token, { text: "next" }));
    await next.until(/^allow/);
    assert.match(rude.said(), /^allow \d+\n$/);
  });

  it("goes on serving beside a flood", async () => {
    const directory = await start(undefined, 300);
    const flood = Array.from({ length: 400 }, () => {
      const client = socketClient(directory);
      clients.push(client);
      client.send(Buffer.alloc(200_000, 97));
      return client;
    });
    const polite = fifoClient(directory, 0);
    clients.push(polite);
    polite.send(frame(token, { text: "polite" }));
    await polite.until(/^allow/);
    await sleep(900);
    assert.ok(flood.every((client) => client.isClosed()));
    const after = socketClient(directory);
    clients.push(after);
    after.send(frame(token));
    await after.until(/^allow/);
    assert.deepEqual(texts, ["polite", "true"]);
  }).timeout(8_000);

  it("takes the directory over again from one that ended, and yields to a newer one", async () => {
    const first = await start();
    const second = await start();
    assert.notEqual(first, second);
    gates[1]?.dispose();
    assert.equal(readEndpoint(runDirectory), undefined);
    while (readEndpoint(runDirectory) === undefined) {
      await sleep(50);
    }
    assert.equal(join(runDirectory, readEndpoint(runDirectory)?.generation ?? ""), first);
  }).timeout(6_000);
});
