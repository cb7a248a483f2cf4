import assert from "node:assert/strict";
import { httpEffects } from "../../../src/engine/http/effects";
import { isHostOf, matchPath } from "../../../src/engine/http/provider";
import { providers } from "../../../src/engine/http/providers";
import { destructiveVerb } from "../../../src/engine/http/verbs";
import { showEffect } from "../../../src/engine/showEffect";
import { t } from "./cases";

describe("what a request does", () => {
  describe("to a server that nobody knows", () => {
    t(
      "DELETE https://api.example.com/users/7",
      "destroy url https://api.example.com/users/7 (irreversible)",
    );
    t("delete api.example.com/x", "destroy url api.example.com/x (irreversible)");
    t("DELETE https://u:p@localhost:3000/x", "destroy url https://localhost:3000/x (recoverable)");
    t(
      "POST https://api.example.com/users/7/delete",
      "destroy url https://api.example.com/users/7/delete (irreversible)",
    );
    t(
      "POST https://api.example.com/v1/deleteUsers",
      "destroy url https://api.example.com/v1/deleteUsers (irreversible)",
    );
    t(
      "POST http://localhost:3000/users/7/delete",
      "destroy url http://localhost:3000/users/7/delete (recoverable)",
    );
    t("POST https://api.example.com/cache/purge");
    t("POST https://api.example.com/password/reset");
    t("POST https://api.example.com/deleted/7");
    t("PUT https://api.example.com/users/7");
    t("GET https://api.example.com/delete");
    t(
      [
        "POST https://x.example/graphql",
        '{"query":"mutation { deleteUser(id: 1) resetPassword(id: 2) addUser }"}',
      ],
      "destroy url deleteUser 1 in x.example (irreversible)",
    );
    t(["POST https://x.example/graphql", '{"query":"query { deleteUser }"}']);
    t(
      "GET https://x.example/graphql?query=mutation%7BpurgeAll%7D",
      "destroy url purgeAll in x.example (irreversible)",
    );
  });

  it("keeps the evidence that it is production", () => {
    const [effect] = httpEffects({
      method: "DELETE",
      url: "https://api.prod.example.com/x",
      headers: [],
      body: { kind: "none" },
    });
    const production = effect?.resource.kind === "path" ? undefined : effect?.resource.production;
    assert.equal(production, "the URL `https://api.prod.example.com/x` says prod");
  });

  it("knows what is on this machine", () => {
    const reach = (url: string): string | undefined => {
      const [effect] = httpEffects({ method: "DELETE", url, headers: [], body: { kind: "none" } });
      return effect?.resource.kind === "path" ? undefined : effect?.resource.reach;
    };
    assert.deepEqual(
      [
        "http://127.0.0.1:1/x",
        "localhost/x",
        "http://[::1]/x",
        "https://a.localhost/",
        "https://localhost.evil.example/",
      ].map(reach),
      ["here", "here", "here", "here", "elsewhere"],
    );
  });

  it("finds verbs only where they are verbs", () => {
    const names = [
      "deleteUser",
      "volumeDelete",
      "DeleteDBInstance",
      "users_delete_many",
      "resetPassword",
      "deletedUsers",
      "undelete",
      "onDeleteHook",
      "purge",
      "resetDatabase",
    ];
    assert.deepEqual(
      names.filter((name) => destructiveVerb(name) !== undefined),
      [
        "deleteUser",
        "volumeDelete",
        "DeleteDBInstance",
        "users_delete_many",
        "purge",
        "resetDatabase",
      ],
    );
  });

  it("matches paths by their segments", () => {
    assert.deepEqual(matchPath("/v1/apps/{app}/volumes/{volume}", "/v1/apps/a/volumes/b/"), {
      app: "a",
      volume: "b",
    });
    assert.equal(matchPath("/v1/apps/{app}", "/v1/apps/a/volumes"), undefined);
    assert.deepEqual(matchPath("/b/{key*}", "/b/c/d"), { key: "c/d" });
    assert.equal(matchPath("/b/{key*}", "/b"), undefined);
  });

  it("has tables without rows that can never count", () => {
    for (const provider of providers) {
      for (const row of provider.endpoints) {
        assert.match(row.call, /^(?:DELETE|POST|PUT|PATCH) \/\S*$/, row.call);
        const names = [...row.name.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
        for (const name of names) assert.ok(row.call.includes(`{${name}`), `${row.call}: ${name}`);
        // An earlier row must not take everything that this one is for.
        const path = (row.call.split(" ")[1] ?? "").replace(/\{(\w+)\*?\}/g, "x");
        const first = provider.endpoints.find(
          (other) =>
            other.call.split(" ")[0] === row.call.split(" ")[0] &&
            other.having === undefined &&
            matchPath(other.call.split(" ")[1] ?? "", path) !== undefined,
        );
        assert.ok(
          row.having !== undefined || first === row,
          `${provider.name}: ${row.call} is behind ${first?.call ?? ""}`,
        );
      }
      for (const host of provider.hosts) assert.ok(isHostOf(provider, host.replace("*.", "x.")));
    }
  });

  it("survives any URL and body", () => {
    for (const url of [
      "",
      "http://",
      "://",
      "http://[",
      "\ue000",
      "http://%%%/%zz?%",
      "a".repeat(100_000),
      "http://x/" + "/".repeat(100_000),
    ]) {
      for (const provider of ["", ...providers.flatMap((known) => known.hosts)]) {
        const target = provider === "" ? url : `https://${provider.replace("*", "x")}/${url}`;
        for (const method of ["DELETE", "POST", ""]) {
          httpEffects({
            method,
            url: target,
            headers: [],
            body: { kind: "text", text: '{"query": [1, {"sql": ' },
          }).map(showEffect);
        }
      }
    }
  });
});
