import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { ShellConversation } from "../../../src/gates/shell/conversation";
import type { ShellFact } from "../../../src/gates/shell/protocol";
import { allow, type GateBench, makeGateBench, token } from "./gateBench";
import { until } from "../../support/until";
import { type Client, fifoClient, frame, socketClient } from "./client";

describe("the server of a window's shells, to one client", () => {
  let bench: GateBench;
  beforeEach(() => {
    bench = makeGateBench();
  });
  afterEach(() => {
    bench.dispose();
  });

  const transports = [
    { name: "a socket", open: (directory: string, _slot: number) => socketClient(directory) },
    { name: "FIFOs", open: fifoClient },
  ];

  for (const { name, open } of transports) {
    describe(`on ${name}`, () => {
      const connect = (directory: string, slot = 0): Client => {
        const client = open(directory, slot);
        bench.clients.push(client);
        return client;
      };

      it("answers a request that comes in pieces", async () => {
        const client = connect(await bench.start());
        for (const byte of frame(token, { text: "échange" })) {
          client.send(Buffer.from([byte]));
        }
        assert.match(await client.until(/\n/), /^allow \d+\n$/);
        assert.deepEqual(bench.texts, ["échange"]);
      });

      const bad: readonly (readonly [what: string, bytes: Buffer | string, why: RegExp])[] = [
        ["another token", frame("0123456789abcdeF"), /token/],
        ["no token", frame("x", { token: undefined }), /`token`/],
        ["a field left out", frame(token, { text: undefined }), /`text`/],
        ["an unknown version", frame(token, { version: "2" }), /`version`/],
        ["noise", Buffer.from("GET / HTTP/1.1\r\n\r\n\0\0"), /without a key/],
        ["a request that never ends", "version=1\0token", /too long/],
      ];
      for (const [what, bytes, why] of bad) {
        it(`refuses ${what}, and serves the next`, async () => {
          const directory = await bench.start(
            undefined,
            what.includes("never") ? "short" : undefined,
          );
          const client = connect(directory);
          client.send(bytes);
          assert.match(await client.until(/\n/), /^refuse /);
          assert.match(client.said(), what.includes("never") ? /took too long/ : why);
          assert.deepEqual(bench.texts, []);
          assert.equal(bench.problems.length, 1);
          const next = connect(directory, 1);
          next.send(frame(token));
          await next.until(/^allow/);
        });
      }

      it("refuses more than a mebibyte", async () => {
        const client = connect(await bench.start());
        client.send(`version=1\0token=${token}\0text=`);
        const piece = "x".repeat(32 * 1024);
        for (let sent = 0; sent < 40 && !client.said().includes("refuse"); sent += 1) {
          client.send(piece);
          await sleep(3);
        }
        assert.match(await client.until(/\n/), /^refuse the request is too long\n/);
        assert.deepEqual(bench.texts, []);
      });

      it("refuses who speaks out of turn", async () => {
        let aborted = false;
        const client = connect(
          await bench.start(async (_, { signal }) => {
            await new Promise((resolve) => {
              signal.addEventListener("abort", resolve);
            });
            aborted = true;
            return allow;
          }),
        );
        client.send(frame(token));
        client.send(frame(token, { text: "second" }));
        assert.match(await client.until(/\n/), /^refuse the client spoke out of turn\n/);
        await until(() => aborted);
        assert.deepEqual(bench.texts, ["true"]);
      });

      it("says soon that it is there, goes on saying it, and says that it holds", async () => {
        const turns: (() => void)[] = [];
        const turn = (): Promise<void> => new Promise((resolve) => turns.push(resolve));
        const client = connect(
          await bench.start(async (_, { held }) => {
            await turn();
            held("asking");
            await turn();
            return allow;
          }),
        );
        client.send(frame(token));
        await client.until(/^beat\n/);
        turns.shift()?.();
        await client.until(/held asking\n(?:beat\n){2}/);
        turns.shift()?.();
        // How many beats fit in between is the machine's affair.
        assert.match(
          await client.until(/allow/),
          /^(?:beat\n)+held asking\n(?:beat\n)+allow \d+\n$/,
        );
      });

      it("withdraws what its client no longer waits for", async () => {
        let conversation: ShellConversation | undefined;
        let asked: Promise<readonly ShellFact[]> | undefined;
        const client = connect(
          await bench.start(async (_, given) => {
            conversation = given;
            asked = given.need([{ what: "alias", name: "k" }]);
            await asked;
            return allow;
          }),
        );
        client.send(frame(token));
        await client.until(/need alias k\n/);
        client.close();
        assert.deepEqual(await asked, [{ kind: "unanswered", why: "the shell did not answer" }]);
        assert.equal(conversation?.signal.aborted, true);
        assert.deepEqual(await conversation.need([{ what: "alias", name: "k" }]), [
          { kind: "unanswered", why: "it cannot be asked" },
        ]);
      });

      it("goes on without an answer to a round", async () => {
        let facts: readonly ShellFact[] = [];
        const client = connect(
          await bench.start(async (_, { need }) => {
            facts = await need([{ what: "alias", name: "k" }]);
            return allow;
          }, "short"),
        );
        client.send(frame(token));
        await client.until(/allow/);
        assert.deepEqual(facts, [{ kind: "unanswered", why: "the shell did not answer" }]);
      });

      it("gives no answer when the judge fails", async () => {
        const client = connect(await bench.start(() => Promise.reject(new Error("broken"))));
        client.send(frame(token));
        assert.equal(await client.until(/\n/), "refuse the judge failed: broken\n");
        assert.deepEqual(bench.problems, ["the judge failed: broken"]);
      });

      it("tells who waits that it ends, and leaves nothing", async () => {
        let aborted = false;
        const directory = await bench.start(
          (_, { signal }) =>
            new Promise(() => {
              signal.addEventListener("abort", () => (aborted = true));
            }),
        );
        const client = connect(directory);
        client.send(frame(token));
        await client.until(/beat/);
        bench.gates.pop()?.dispose();
        await client.until(/refuse the window is closing\n/);
        assert.equal(aborted, true);
        assert.deepEqual(readdirSync(bench.runDirectory), []);
      });
    });
  }
});
