import assert from "node:assert/strict";
import { createCanaries } from "../../src/gates/canary";

describe("canaries", () => {
  it("are denied when they arrive, and known to have arrived", () => {
    const canaries = createCanaries();
    const canary = canaries.release();
    assert.equal(canary.hasArrived(), false);
    assert.match(canaries.catch(`echo ${canary.mark} > /x`) ?? "", new RegExp(canary.mark));
    assert.equal(canary.hasArrived(), true);
  });

  it("leave every other line alone", () => {
    const canaries = createCanaries();
    const { mark } = canaries.release();
    assert.equal(canaries.catch("ls"), undefined);
    assert.equal(canaries.catch(mark.slice(0, -1)), undefined);
    assert.equal(canaries.catch(`tenth-second-canary-${"0".repeat(24)}`), undefined);
  });

  it("are forgotten when nothing waits for them", () => {
    const canaries = createCanaries();
    const canary = canaries.release();
    canary.end();
    assert.equal(canaries.catch(canary.mark), undefined);
  });

  it("are told apart in one line", () => {
    const canaries = createCanaries();
    const [one, other] = [canaries.release(), canaries.release()];
    one.end();
    assert.notEqual(canaries.catch(`${one.mark} ${other.mark}`), undefined);
    assert.equal(other.hasArrived(), true);
  });
});
