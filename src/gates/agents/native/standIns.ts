/**
 * Likely names for a glob with a negation (`.env.!(*example)`), for mechanisms that know none. What
 * is there under another name is written by its path.
 */
export function standIns(pattern: string): readonly string[] {
  const wide = pattern.replace(/!\([^()]*\)/g, "*");
  const row = table.find(({ for: text }) => wide.endsWith(text));
  return row === undefined ? [] : row.names.map((name) => wide.slice(0, -row.for.length) + name);
}

const environments = [
  ...["local", "dev", "development", "test", "ci", "staging", "stage", "preview", "preprod"],
  ...["prod", "production", "live", "secret", "secrets"],
];

const table: readonly { readonly for: string; readonly names: readonly string[] }[] = [
  {
    for: "/.env.*",
    names: [...environments.map((name) => `/.env.${name}`), "/.env.*.local"],
  },
  { for: "/.dev.vars.*", names: environments.map((name) => `/.dev.vars.${name}`) },
  { for: "/*.env", names: environments.map((name) => `/*${name}.env`) },
  { for: "/*.pem", names: ["/*key*.pem", "/*private*.pem", "/*server*.pem", "/*client*.pem"] },
  { for: "/*.key", names: ["/*private*.key", "/*server*.key", "/*client*.key", "/*tls*.key"] },
  {
    for: "/.ssh/id_*",
    names: ["rsa", "dsa", "ecdsa", "ed25519"].map((kind) => `/.ssh/id_${kind}`),
  },
];
