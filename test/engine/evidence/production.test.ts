import assert from "node:assert/strict";
import { productionEvidence } from "../../../src/engine/evidence/production";

describe("what says that it is production", () => {
  for (const host of [
    "prod.db.example",
    "shop-prd",
    "production",
    "app.live.example",
    "shopProd",
  ]) {
    it(host, () => {
      assert.notEqual(productionEvidence(["the host", host]), undefined);
    });
  }

  for (const host of ["products", "non-prod", "pre-production", "delivery", "alive", "localhost"]) {
    it(`not ${host}`, () => {
      assert.equal(productionEvidence(["the host", host]), undefined);
    });
  }
});
