import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const rules = (line: string): readonly string[] =>
  verdictOn(line).reasons.map((reason) => reason.rule);

describe("files that say who may come in", () => {
  for (const line of [
    "cat k.pub >> ~/.ssh/authorized_keys",
    "tee -a /root/.ssh/authorized_keys2 < k.pub",
    "ssh web 'echo k > ~/.ssh/authorized_keys'",
    "echo 'me ALL=(ALL) NOPASSWD:ALL' | sudo tee /etc/sudoers.d/me",
    "echo 'x::0:0::/:/bin/sh' >> /etc/passwd",
    "echo 'permit nopass me' >> /etc/doas.conf",
  ])
    it(`are opened by ${line}`, () => {
      assert.deepEqual(rules(line), ["access.widen"]);
    });

  it("are lost when one is replaced here", () => {
    assert.deepEqual(rules("cat k.pub > ~/.ssh/authorized_keys"), ["here.irreversible"]);
  });

  for (const line of [
    "echo k >> authorized_keys.txt",
    "ssh-keygen -l -f ~/.ssh/authorized_keys",
    "echo x >> docs/etc/sudoers",
    "grep -c . /etc/passwd",
  ])
    it(`stay as they are with ${line}`, () => {
      assert.deepEqual(rules(line), []);
    });
});
