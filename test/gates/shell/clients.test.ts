import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readEndpoint } from "../../../src/gates/shell/endpoint";
import { until } from "../../support/until";
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
      await until(() => !existsSync(join(directory, "0.claim")));
    }
    assert.equal(bench.texts.at(-1), "turn 19");
  });

  it("makes more FIFOs when most are taken, up to a bound", async () => {
    const directory = await bench.start(() => new Promise(() => undefined));
    assert.equal(readEndpoint(bench.runDirectory)?.slots, 4);
    for (let slot = 0; slot < 8; slot += 1) {
      await until(() => existsSync(join(directory, `${slot}.ask`)));
      const client = fifoClient(directory, slot);
      bench.clients.push(client);
      client.send(frame(token));
      await client.until(/beat/);
    }
    assert.equal(readEndpoint(bench.runDirectory)?.slots, 8);
  });

  it("frees a claim that nobody uses", async () => {
    const directory = await bench.start(undefined, "short");
    const idle = fifoClient(directory, 2);
    bench.clients.push(idle);
    await until(() => !existsSync(join(directory, "2.claim")));
    const next = fifoClient(directory, 2);
    bench.clients.push(next);
    next.send(frame(token));
    await next.until(/^allow/);
    assert.equal(idle.said(), "");
  });

  it("gives new FIFOs to a slot whose client does not leave", async () => {
    const directory = await bench.start(undefined, "short");
    const rude = fifoClient(directory, 1);
    bench.clients.push(rude);
    rude.send(frame(token));
    await rude.until(/^allow/);
    await until(() => !existsSync(join(directory, "1.claim")));
    const next = fifoClient(directory, 1);
    bench.clients.push(next);
    next.send(frame(token, { text: "next" }));
    await next.until(/^allow/);
    assert.match(rude.said(), /^allow \d+\n$/);
  });

  it("goes on serving beside a flood", async () => {
    const directory = await bench.start(undefined, "short");
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
    await until(() => flood.every((client) => client.isClosed()));
    const after = socketClient(directory);
    bench.clients.push(after);
    after.send(frame(token));
    await after.until(/^allow/);
    assert.deepEqual(bench.texts, ["polite", "true"]);
  });

  it("takes the directory over again from one that ended, and yields to a newer one", async () => {
    const first = await bench.start();
    const second = await bench.start();
    assert.notEqual(first, second);
    bench.gates[1]?.dispose();
    assert.equal(readEndpoint(bench.runDirectory), undefined);
    await until(() => readEndpoint(bench.runDirectory) !== undefined);
    assert.equal(
      join(bench.runDirectory, readEndpoint(bench.runDirectory)?.generation ?? ""),
      first,
    );
  });
});
