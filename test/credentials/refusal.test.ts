import assert from "node:assert/strict";
import { tellsRefusal, wasRefused, type Ended } from "../../src/credentials/refusal";
import type { Action } from "../../src/engine";

function command(text: string): Action {
  return { kind: "command", text, dialect: "bash" };
}

function tool(name: string, server?: string): Action {
  return { kind: "tool", name, input: {}, ...(server === undefined ? {} : { server }) };
}

describe("a refusal for lack of credentials", () => {
  for (const text of [
    "HTTP/2 401",
    '{"errors":[{"message":"Not Authorized"}]}',
    "error: 403 Forbidden",
    "git@github.com: Permission denied (publickey).",
    "An error occurred (AccessDenied) when calling the DeleteBucket operation",
    '{"message":"Bad credentials","status":"401"}',
    "curl: (22) The requested URL returned error: 401",
    "status: 403",
    "Error: Invalid access token",
    "Your token has expired",
    "kim@build: Permission denied (publickey,password).",
    "Permission denied, please try again.",
    "Error from server (Forbidden): pods is forbidden",
    "ERROR: (gcloud.sql) PERMISSION_DENIED: The caller has no right",
    "denied: requested access to the resource is denied",
    "GraphQL: Resource not accessible by personal access token (createPullRequest)",
    "(error) NOAUTH Authentication required.",
    "User kim does not have permission to delete this",
    "An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation",
    "You are not logged in",
    "To get started with GitHub CLI, please run:  gh auth login",
  ]) {
    it(`is told by ${text}`, () => {
      assert.ok(tellsRefusal(text));
    });
  }

  for (const text of [
    ...["200 OK", "401 files changed", "added 403 packages in 4s", "12 passing"],
    ...[
      "bash: ./x: Permission denied",
      "EACCES: permission denied, open 'a'",
      "login page rendered",
    ],
  ]) {
    it(`is not told by ${text}`, () => {
      assert.ok(!tellsRefusal(text));
    });
  }

  const output = "HTTP/1.1 401 Unauthorized";
  const refused: Readonly<Record<string, Ended>> = {
    "a request that was answered 401": { action: command("curl -i host"), failed: false, output },
    "a deployment after tests": {
      action: command("npm test && npm publish"),
      ...{ failed: true, output },
    },
    "a command that failed": { action: command("cat x | gh api user"), failed: true, output },
    "a file tool that failed": { action: tool("WebFetch"), failed: true, output },
    "a server's short answer": { action: tool("get", "railway"), failed: false, output },
    "gh's exit status": { action: command("gh repo list"), failed: false, output: "", exitCode: 4 },
    "curl's exit status, at the end of a line": {
      action: command("cd x && KEY=1 /usr/bin/curl ftp://host"),
      ...{ failed: false, output: "", exitCode: 67 },
    },
  };
  for (const [what, ended] of Object.entries(refused)) {
    it(`is ${what}`, () => {
      assert.ok(wasRefused(ended));
    });
  }

  const shown: Readonly<Record<string, Ended>> = {
    "a file that is printed": { action: command("cd docs && cat api.md"), failed: false, output },
    "a search that finds the words": {
      action: command("git log | grep 401"),
      ...{ failed: false, output },
    },
    "tests that expect it, green or red": {
      action: command("CI=1 npm test"),
      failed: true,
      output,
    },
    "tests behind other commands": {
      action: command("cd api; go test ./... 2>&1 | tail -30"),
      ...{ failed: true, output },
    },
    "the log of a server": { action: command("kubectl -n shop logs api"), failed: false, output },
    "a file that a tool reads": { action: tool("Read"), failed: false, output },
    "a long page from a server": {
      action: tool("fetch", "docs"),
      ...{ failed: false, output: output + "x".repeat(9_000) },
    },
    "another exit status": { action: command("curl host"), failed: false, output: "", exitCode: 6 },
    "another program's exit status": {
      action: command("gh repo list || true"),
      ...{ failed: false, output: "", exitCode: 4 },
    },
  };
  for (const [what, ended] of Object.entries(shown)) {
    it(`is not ${what}`, () => {
      assert.ok(!wasRefused(ended));
    });
  }
});
