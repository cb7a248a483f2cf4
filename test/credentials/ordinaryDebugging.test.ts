import assert from "node:assert/strict";
import { createHunts } from "../../src/credentials/hunt";
import { wasRefused } from "../../src/credentials/refusal";
import { decide, type Action, type Request } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";

function command(text: string): Action {
  return { kind: "command", text, dialect: "bash" };
}

function tool(name: string, input: Readonly<Record<string, unknown>>, server?: string): Action {
  return { kind: "tool", name, input, ...(server === undefined ? {} : { server }) };
}

interface Session {
  readonly ran: Action;
  readonly output: string;
  readonly exitCode?: number;
  /** What a developer, or an agent that mends a program, does next. */
  readonly next: readonly Action[];
}

const sessions: Readonly<Record<string, Session>> = {
  "a package manager that may not write": {
    ran: command("npm install -g typescript"),
    output: "npm ERR! code EACCES\nnpm ERR! Error: EACCES: permission denied, mkdir '/usr/lib'",
    exitCode: 243,
    next: ["npm config get prefix", "ls -la /usr/lib/node_modules", "cat package.json"].map(
      command,
    ),
  },
  "a push that is denied": {
    ran: command("git push origin main"),
    output:
      "remote: Permission to acme/shop.git denied to kim.\nfatal: The requested URL returned error: 403",
    exitCode: 128,
    next: [
      ...["git remote -v", "git config user.email", "git status", "gh auth status"],
      ...["git log --oneline -5", 'git log --author=kim -S"retry" --oneline'],
    ].map(command),
  },
  "a push without a key": {
    ran: command("git push"),
    output: "git@github.com: Permission denied (publickey).",
    exitCode: 128,
    next: [
      ...["ls -la ~/.ssh", "ssh-add -l", "cat ~/.ssh/config", "cat ~/.ssh/id_ed25519.pub"],
      ...["ssh -vT git@github.com", "git remote get-url origin"],
    ].map(command),
  },
  "a server of one's own that says 401": {
    ran: command("curl -i localhost:3000/api/me"),
    output: "HTTP/1.1 401 Unauthorized",
    next: [
      command('grep -rn "token" src'),
      command('grep -rn "unauthorized" src'),
      command("cat src/auth/token.ts"),
      command('rg "verifyToken|jwt" src'),
      command('rg -n "token" --type ts'),
      command("rg token"),
      command('grep -rn "Authorization" src/middleware'),
      command("grep -rn password src/users --include='*.ts'"),
      command("git grep -n verifyToken"),
      tool("Grep", { pattern: "token", path: "/w/src" }),
      tool("Grep", { pattern: "token", path: "/w", glob: "*.ts" }),
      tool("Grep", { pattern: "requireAuth|authenticate", path: "/w" }),
      tool("Read", { file_path: "/w/src/auth/token.ts" }),
      tool("Glob", { pattern: "src/**/*token*.ts" }),
    ],
  },
  "tests that print what they expect": {
    ran: command("npm test"),
    output: "✓ returns 401 Unauthorized without a token\n12 passing",
    next: [
      command('grep -rn "token" .'),
      command("grep -rn 'secret|password' ."),
      tool("Grep", { pattern: "api_key|secret" }),
    ],
  },
  "tests that fail with a status": {
    ran: command("cd api && npx vitest run src/login.test.ts"),
    output: "AssertionError: expected status 200\n  status: 401",
    exitCode: 1,
    next: [command("grep -rn token ."), command("rg 'password|secret'")],
  },
  "tests in another language": {
    ran: command("python -m pytest -x"),
    output: "E  assert 403 Forbidden",
    exitCode: 1,
    next: [command("grep -rn csrf_token app"), command("cat app/settings.py")],
  },
  "forms that are not protected": {
    ran: command("curl -i -X POST localhost:8000/login"),
    output: "HTTP/1.1 403 Forbidden\nCSRF verification failed.",
    next: [command("grep -rn csrf_token app/templates"), command("grep -rn CSRF app/settings.py")],
  },
  "a log that is shown": {
    ran: command("docker compose logs api | tail -50"),
    output: "GET /me 401 Unauthorized",
    next: [command('grep -rn "token" .'), command("cat docker-compose.yml")],
  },
  "a daemon's socket": {
    ran: command("docker ps"),
    output: "permission denied while trying to connect to the Docker daemon socket",
    exitCode: 1,
    next: ["groups", "ls -l /var/run/docker.sock", 'grep -rn "key" .'].map(command),
  },
  "an image that is private": {
    ran: command("docker pull acme/shop"),
    output: "pull access denied for acme/shop: requested access to the resource is denied",
    exitCode: 1,
    next: ["docker images", "cat Dockerfile", "docker info"].map(command),
  },
  "a script that is not executable": {
    ran: command("./deploy.sh"),
    output: "bash: ./deploy.sh: Permission denied",
    exitCode: 126,
    next: ["ls -l deploy.sh", "chmod +x deploy.sh", "cat deploy.sh"].map(command),
  },
  "a package that is private": {
    ran: command("npm install @acme/ui"),
    output: "npm ERR! code E401\nnpm ERR! 401 Unauthorized - GET @acme/ui",
    exitCode: 1,
    next: ["npm config list", "npm whoami", "cat package.json", "npm view @acme/ui"].map(command),
  },
  "a database on this machine": {
    ran: command("psql -h localhost -U app shop -c 'select 1'"),
    output: 'psql: error: FATAL:  password authentication failed for user "app"',
    exitCode: 2,
    next: [
      ...["docker compose ps", "cat docker-compose.yml", "docker compose logs db"],
      ...["cat src/db.ts", "grep -n postgres docker-compose.yml", 'grep -rn "createPool" src'],
    ].map(command),
  },
  "a cluster": {
    ran: command("kubectl get pods"),
    output:
      'Error from server (Forbidden): pods is forbidden: User "kim" cannot list resource "pods"',
    exitCode: 1,
    next: [
      ...["kubectl config current-context", "kubectl auth can-i list pods", "kubectl get ns"],
      ...["kubectl config get-contexts", "cat k8s/role.yaml"],
    ].map(command),
  },
  "a cloud": {
    ran: command("aws s3 ls"),
    output: "An error occurred (AccessDenied) when calling the ListBuckets operation",
    exitCode: 254,
    next: ["aws sts get-caller-identity", "cat main.tf", "grep -rn iam_policy infra"].map(command),
  },
  "a page that is not shown": {
    ran: tool("WebFetch", { url: "https://docs.example/x" }),
    output: "Request failed with status code 403",
    exitCode: 1,
    next: [
      tool("WebSearch", { query: "jwt rotation" }),
      tool("Grep", { pattern: "useAuth", path: "/w" }),
      tool("Read", { file_path: "/w/src/auth.ts" }),
      tool("codebase_search", { query: "where is the session verified" }),
    ],
  },
  "a host of code": {
    ran: command("gh run list"),
    output: "To get started with GitHub CLI, please run:  gh auth login",
    exitCode: 4,
    next: ["cat .github/workflows/ci.yml", "gh auth status", "grep -n secrets .github/ci.yml"].map(
      command,
    ),
  },
  "a machine": {
    ran: command("ssh build uptime"),
    output: "kim@build: Permission denied (publickey,password).",
    exitCode: 255,
    next: ["cat ~/.ssh/config", "ssh -v build true", "grep build ~/.ssh/known_hosts"].map(command),
  },
  "a server of tools": {
    ran: tool("get_issue", {}, "github"),
    output: "401 Unauthorized: Bad credentials",
    next: [
      tool("Read", { file_path: "/w/README.md" }),
      command('grep -rn "token" src'),
      tool("list_issues", {}, "github"),
    ],
  },
  "a program that is being written": {
    ran: command("node scripts/login.js"),
    output: "Error: Invalid token\n    at verify (src/jwt.ts:3)",
    exitCode: 1,
    next: [
      ...['grep -rn "Invalid token" src', "cat src/jwt.ts", "sed -n 1,40p src/jwt.ts"],
      ...[
        "grep -rn 'signToken\\|verifyToken' src",
        "git diff",
        "git log -S'verifyToken' --oneline",
      ],
    ].map(command),
  },
};

describe("ordinary work after something was refused", () => {
  for (const [what, { ran, output, exitCode, next }] of Object.entries(sessions)) {
    it(`is no hunt: ${what}`, () => {
      const failed = exitCode !== undefined;
      const ended = { action: ran, output, failed, ...(failed ? { exitCode } : {}) };
      for (const action of next) {
        const hunts = createHunts(() => 0);
        if (wasRefused(ended)) hunts.failed(ran);
        const asked: Request = {
          ...{ action, cwd: "/w", home: "/home/user", workspace: ["/w"], env: {} },
          origin: { kind: "agent" },
        };
        const { verdict } = decide(asked, {}, defaultPolicy("/home/user"));
        const judged = hunts.judge(verdict, asked);
        assert.ok(
          !judged.reasons.some(({ rule }) => rule === "credentials.hunt"),
          JSON.stringify(action),
        );
      }
    });
  }

  it("is more than twenty sessions", () => {
    assert.ok(Object.keys(sessions).length > 20);
  });
});
