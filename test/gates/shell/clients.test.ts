import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readEndpoint } from "../../../src/gates/shell/endpoint";
import { type GateBench, makeGateBench, token } from "./gateBench";
import { fifoClient, frame, socketClient } from "./client";

describe("the server of a window's shells, to many clients", () => {
  let bench: GateBench;
  beforeEach(() => {
    bench = makeGateBench();
  });
  afterEach(() => {
    bench.dispose();
  });

  it("keeps its directory to the user", async () => {
    const directory = await bench.start();
    for (const entry of readdirSync(bench.runDirectory, { recursive: true, encoding: "utf8" })) {
      const { mode } = statSync(join(bench.runDirectory, entry));
      assert.equal(mode & 0o077, 0, entry);
    }
    assert.ok(Buffer.byteLength(join(directory, "socket")) < 100);
  });

  it("uses a pair of FIFOs for one client after the other, and mixes nothing up", async () => {
    const directory = await bench.start();
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
    assert.equal(bench.texts.at(-1), "turn 19");
  });

  it("makes more FIFOs when most are taken, up to a bound", async () => {
    const directory = await bench.start(() => new Promise(() => undefined));
    assert.equal(readEndpoint(bench.runDirectory)?.slots, 4);
    for (let slot = 0; slot < 8; slot += 1) {
      while (!existsSync(join(directory, `${slot}.ask`))) {
        await sleep(5);
      }
      const client = fifoClient(directory, slot);
      bench.clients.push(client);
      client.send(frame(token));
      await client.until(/beat/);
    }
    assert.equal(readEndpoint(bench.runDirectory)?.slots, 8);
  }).timeout(10_000);

  it("frees a claim that nobody uses", async () => {
    const directory = await bench.start();
    const idle = fifoClient(directory, 2);
    bench.clients.push(idle);
    while (existsSync(join(directory, "2.claim"))) {
      await sleep(20);
    }
    const next = fifoClient(directory, 2);
    bench.clients.push(next);
    next.send(frame(token));
    await next.until(/^allow/);
    assert.equal(idle.said(), "");
  }).timeout(8_000);

  it("gives new FIFOs to a slot whose client does not leave", async () => {
    const directory = await bench.start();
    const rude = fifoClient(directory, 1);
    bench.clients.push(rude);
    rude.send(frame(token));
    await rude.until(/^allow/);
    while (existsSync(join(directory, "1.claim"))) {
      await sleep(20);
    }
    const next = fifoClient(directory, 1);
    bench.clients.push(next);
    next.send(frame(token, { text: "next" }));
    await next.until(/^allow/);
    assert.match(rude.said(), /^allow \d+\n$/);
  });

  it("goes on serving beside a flood", async () => {
    const directory = await bench.start(undefined, 300);
    const flood = Array.from({ length: 400 }, () => {
      const client = socketClient(directory);
      bench.clients.push(client);
      client.send(Buffer.alloc(200_000, 97));
      return client;
    });
    const polite = fifoClient(directory, 0);
    bench.clients.push(polite);
    polite.send(frame(token, { text: "polite" }));
    await polite.until(/^allow/);
    while (!flood.every((client) => client.isClosed())) await sleep(50);
    const after = socketClient(directory);
    bench.clients.push(after);
    after.send(frame(token));
    await after.until(/^allow/);
    assert.deepEqual(bench.texts, ["polite", "true"]);
  }).timeout(8_000);

  it("takes the directory over again from one that ended, and yields to a newer one", async () => {
    const first = await bench.start();
    const second = await bench.start();
    assert.notEqual(first, second);
    bench.gates[1]?.dispose();
    assert.equal(readEndpoint(bench.runDirectory), undefined);
    while (readEndpoint(bench.runDirectory) === undefined) {
      await sleep(50);
    }
    assert.equal(
      join(bench.runDirectory, readEndpoint(bench.runDirectory)?.generation ?? ""),
      first,
    );
  }).timeout(6_000);
});
