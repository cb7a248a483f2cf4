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
  "/proc/1234/mem",
  "/w/.env-prod",
  "/w/.env_staging",
  "/w/staging.env",
  "/w/config/secrets.yaml",
  "/w/.streamlit/secrets.toml",
  "/w/prod.secrets.yml",
  "/run/secrets/db_password",
  "/var/run/secrets/kubernetes.io/serviceaccount/token",
  "/w/deploy/id_ed25519",
  "/w/backup/id_rsa",
  "/w/ca-key.pem",
  "/w/privkey1.pem",
  "/w/vpn/office.ovpn",
  "/w/keys.agekey",
  "/w/.htpasswd",
  "/w/.vault_password",
  "/home/u/.config/rclone/rclone.conf",
  "/home/u/.kube/prod.yaml",
  "/etc/kubernetes/admin.conf",
  "/home/u/.config/containers/auth.json",
  "/home/u/.config/composer/auth.json",
  "/home/u/.terraform.d/credentials.tfrc.json",
  "/home/u/.local/share/gem/credentials",
  "/w/credentials.json",
  "/w/client_secret_123.apps.googleusercontent.com.json",
  "/w/shop-firebase-adminsdk-x1.json",
  "/w/serviceAccountKey.json",
  "/w/nightly.sql.gz",
  "/w/nightly.dump",
  "/home/u/Library/Keychains/login.keychain-db",
  "/home/u/.local/share/opencode/auth.json",
  "C:/Users/u/.aws/credentials",
  "C:\\Users\\u\\.SSH\\id_rsa",
  "C:/Users/u/AppData/Roaming/gcloud/credentials.db",
  "C:/Users/u/AppData/Roaming/GitHub CLI/hosts.yml",
  "C:/Users/u/AppData/Roaming/postgresql/pgpass.conf",
  "C:/Users/u/AppData/Roaming/Microsoft/Protect/S-1-5-21/x",
  "C:/Users/u/AppData/Local/Google/Chrome/User Data/Default/Network/Cookies",
  "/w/.secrets",
  "/home/u/.secrets/certbot/cloudflare.ini",
  "/w/vault-password.txt",
  "/etc/NetworkManager/system-connections/office.nmconnection",
  "/etc/krb5.keytab",
  "/home/u/.cloudflared/cert.pem",
  "/home/u/.cf/config.json",
  "/home/u/.circleci/cli.yml",
  "/w/clouds.yaml",
  "/home/u/.snowflake/connections.toml",
  "/home/u/.dbt/profiles.yml",
  "/w/gcp-prod-key.json",
  "/home/u/.config/argocd/config",
  "/var/lib/rancher/k3s/server/node-token",
  "/home/u/.authinfo.gpg",
  "/home/u/.config/pypoetry/auth.toml",
  "C:/Users/u/AppData/Roaming/pypoetry/auth.toml",
  "/home/u/.m2/settings-security.xml",
  "/home/u/.influxdbv2/configs",
  "/home/u/.config/Cursor/User/globalStorage/state.vscdb",
  "/home/u/.copilot/config.json",
  "/srv/gitlab-runner/config.toml",
  "/home/u/.newtool/token",
  "/home/u/.github_token",
  "/home/u/.config/restic/password",
  "/home/u/.subversion/auth/svn.simple/a1",
  "C:/Users/u/AppData/Roaming/FileZilla/sitemanager.xml",
  "/home/u/.local/share/DBeaverData/workspace6/General/.dbeaver/credentials-config.json",
  "/home/u/.ethereum/keystore/UTC--1",
  "C:/Users/u/AppData/Local/Google/Chrome/User Data/Local State",
  "/w/passwords.txt",
  "/home/u/.config/newtool/profiles/credentials.json",
  "/home/u/Library/Application Support/newtool/auth.json",
];

const ordinary = [
  // What was typed is off-limits only where a secret is found in it.
  "/home/u/.bash_history",
  "/home/u/.psql_history",
  "/home/u/.local/share/fish/fish_history",
  "C:/Users/u/AppData/Roaming/Microsoft/Windows/PowerShell/PSReadLine/ConsoleHost_history.txt",
  "/home/u/.zsh_history",
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
  "/w/src/kubeconfig.go",
  "/w/src/keys.ts",
  "/w/credentials.ts",
  "/w/terraform.tf",
  "/w/.env-example",
  "/w/.env.vault",
  "/w/.ENV.EXAMPLE",
  "/w/chart/templates/secrets.yaml",
  "/w/secrets.ts",
  "/w/ca.pem",
  "/w/server-cert.pem",
  "/w/fullchain1.pem",
  "/w/tls.crt.pem",
  "/w/id_rsa.pub",
  "/w/example.tfvars",
  "/w/schema.sql",
  "/w/history.ts",
  "/w/src/credentials/index.json",
  "/w/.secrets.baseline",
  "/w/src/vault.ts",
  "/w/auth.json",
  "/w/token.json",
  "/w/package.json",
  "/w/config.toml",
  "/home/u/.cf/plugins/list.json",
  "/home/u/.config/newtool/config.json",
  "/home/u/.config/newtool/password.ts",
  "/home/u/.vimrc",
  "/home/u/notes/token.md",
  "/home/u/.config/newtool/tokens.css",
  "/home/u/.local/share/newtool/state.json",
  "/home/u/work/token/index.ts",
  "/w/google-fonts.json",
  "/w/pnpm/rc.ts",
  "C:/w/.env.example",
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

  it("give way to an exception where it matches, and not to all that is near", () => {
    const granted = { ...policy, offLimitsExceptions: ["/w/fixtures/*.env"] };
    for (let time = 0; time < 30; time++) {
      assert.equal(offLimitsPattern("/w/fixtures/a.env", granted), undefined);
      assert.ok(offLimitsPattern("/w/fixtures/id_rsa", granted));
      assert.equal(offLimitsPattern("/w/fixtures/readme.md", granted), undefined);
    }
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
