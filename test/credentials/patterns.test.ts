import assert from "node:assert/strict";
import { plainGlob } from "../../src/credentials/plainGlob";
import { offLimitsPattern } from "../../src/engine/offLimits";
import { defaultPolicy } from "../../src/host/settings/policyOf";

const policy = defaultPolicy("/home/u");

const offLimits = [
  "/w/.env",
  "/w/a/.ENV",
  "/w/.env.local",
  "/w/.env.production",
  "/w/.env.test.local",
  "/w/prod.env",
  "/w/.envrc",
  "/w/.dev.vars",
  "/w/server.pem",
  "/w/tls.key",
  "/w/release.keystore",
  "/home/u/.ssh/id_rsa",
  "/home/u/.ssh/id_ed25519",
  "/home/u/.ssh/github_ed25519",
  "/home/u/.gnupg/private-keys-v1.d/a.key",
  "/home/u/.aws/credentials",
  "/root/.aws/credentials",
  "/home/u/.railway/config.json",
  "/home/u/.config/gcloud/application_default_credentials.json",
  "/w/my-service-account.json",
  "/home/u/.kube/config",
  "/w/kubeconfig",
  "/w/kubeconfig.yaml",
  "/home/u/.docker/config.json",
  "/w/terraform.tfstate",
  "/w/terraform.tfstate.backup",
  "/w/prod.tfvars",
  "/home/u/.netrc",
  "/home/u/.npmrc",
  "/home/u/.pgpass",
  "/home/u/.config/gh/hosts.yml",
  "/home/u/.git-credentials",
  "/home/u/.codex/auth.json",
  "/proc/1234/environ",
];

const ordinary = [
  "/w/.env.example",
  "/w/.env.local.example",
  "/w/.env.sample",
  "/w/.env.template",
  "/w/.env.dist",
  "/w/example.env",
  "/w/env.ts",
  "/w/.environment",
  "/w/.env/bin/activate",
  "/w/cacert.pem",
  "/w/fullchain.pem",
  "/w/public.key",
  "/home/u/.ssh/id_rsa.pub",
  "/home/u/.ssh/known_hosts",
  "/home/u/.ssh/authorized_keys",
  "/home/u/.ssh/config",
  "/w/.npmrc",
  "/w/package.json",
  "/w/src/kubeconfig.go",
  "/w/src/keys.ts",
  "/w/credentials.ts",
  "/w/terraform.tf",
];

describe("the default off-limits patterns", () => {
  for (const path of offLimits) {
    it(`cover ${path}`, () => {
      assert.notEqual(offLimitsPattern(path, policy), undefined);
    });
  }
  for (const path of ordinary) {
    it(`leave ${path} alone`, () => {
      assert.equal(offLimitsPattern(path, policy), undefined);
    });
  }
  it("give way to a person's exception only", () => {
    const granted = { ...policy, offLimitsExceptions: ["/w/.env"] };
    assert.equal(offLimitsPattern("/w/.env", granted), undefined);
    assert.equal(offLimitsPattern("/x/.env", granted), "**/.env");
  });
  it("take `!` for a letter, so that no pattern removes files", () => {
    const negated = { ...policy, offLimits: ["!/w/**"] };
    assert.equal(offLimitsPattern("/elsewhere/a", negated), undefined);
  });
});

describe("a path as a glob", () => {
  for (const path of [
    "/w/app/[id]/a{b,c}(x)*.ts",
    "/w/[...slug]/+page.ts",
    "/w/!a/#b/@(c)/.env",
    "C:\\w\\[id]\\x.ts",
  ]) {
    it(`means ${path} and nothing else`, () => {
      const policy = { ...defaultPolicy("/home/user"), offLimits: [plainGlob(path)] };
      assert.ok(offLimitsPattern(path, policy));
      assert.equal(offLimitsPattern("/w/app/i/ab(x)1.ts", policy), undefined);
    });
  }
});
