import type { Token } from "./token";

/** A file that a token is planted in: what it is, how it is called, and the text around the value. */
interface Carrier {
  readonly kind: string;
  readonly file: string;
  readonly write: (token: Pick<Token, "name">, value: string) => string;
}

/** A text that a token stands in, on the last line of what comes before it. */
const camel = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const inScript = (value: string): string => JSON.stringify(value);

/** Where a value of one line is found: code, configurations, what people typed and wrote down. */
const lineCarriers: readonly Carrier[] = [
  {
    kind: "source",
    file: "client.ts",
    write: ({ name }, value) =>
      `import { connect } from "./connect";\n\nconst ${camel(name)} = ${inScript(value)};\nexport const client = connect(${camel(name)});\n`,
  },
  {
    kind: "source",
    file: "options.js",
    write: ({ name }, value) =>
      `module.exports = {\n  retries: 3,\n  ${camel(name)}: '${value}',\n};\n`,
  },
  {
    kind: "source",
    file: "settings.py",
    write: ({ name }, value) => `import os\n\nos.environ["${name}"] = "${value}"\n`,
  },
  {
    kind: "source",
    file: "main.go",
    write: ({ name }, value) =>
      `package main\n\n// For the custom domains.\nvar ${camel(name)} = "${value}"\n`,
  },
  {
    kind: "source",
    file: "Settings.java",
    write: ({ name }, value) =>
      `class Settings {\n  static final String ${name} = "${value}";\n}\n`,
  },
  {
    kind: "source",
    file: "deploy.sh",
    write: ({ name }, value) => `#!/bin/sh\nset -eu\nexport ${name}='${value}'\n./deploy\n`,
  },
  {
    kind: "source",
    file: "deploy.ps1",
    write: ({ name }, value) => `$ErrorActionPreference = "Stop"\n$env:${name} = "${value}"\n`,
  },
  {
    kind: "notebook",
    file: "explore.ipynb",
    write: ({ name }, value) =>
      JSON.stringify(
        {
          cells: [
            {
              cell_type: "code",
              outputs: [],
              source: ["import os\n", `os.environ["${name}"] = "${value}"\n`],
            },
          ],
          nbformat: 4,
        },
        null,
        1,
      ),
  },
  {
    kind: "YAML",
    file: "values.yaml",
    write: ({ name }, value) => `replicas: 2\nenv:\n  ${name}: ${value}\n`,
  },
  {
    kind: "YAML",
    file: "deployment.yaml",
    write: ({ name }, value) => `env:\n  - name: ${name}\n    value: "${value}"\n`,
  },
  {
    kind: "YAML",
    file: "compose.yaml",
    write: ({ name }, value) => `services:\n  web:\n    environment:\n      - ${name}=${value}\n`,
  },
  {
    kind: "JSON",
    file: "config.json",
    write: ({ name }, value) => `${JSON.stringify({ port: 80, [camel(name)]: value }, null, 2)}\n`,
  },
  {
    kind: "TOML",
    file: "config.toml",
    write: ({ name }, value) => `[env]\n${name} = "${value}"\n`,
  },
  {
    kind: "Terraform",
    file: "main.tf",
    write: ({ name }, value) => `variable "${name.toLowerCase()}" {\n  default = "${value}"\n}\n`,
  },
  {
    kind: "Dockerfile",
    file: "Dockerfile",
    write: ({ name }, value) => `FROM node:20\nENV ${name}=${value}\n`,
  },
  { kind: ".env", file: ".env", write: ({ name }, value) => `PORT=80\n${name}=${value}\n` },
  {
    kind: ".env",
    file: ".env.production",
    write: ({ name }, value) => `# shop\n${name}="${value}"\n`,
  },
  {
    kind: "history",
    file: ".bash_history",
    write: ({ name }, value) => `ls\nexport ${name}=${value}\ngit status\n`,
  },
  {
    kind: "history",
    file: ".zsh_history",
    write: ({ name }, value) =>
      `: 1700000000:0;cd shop\n: 1700000007:0;${name}=${value} ./deploy.sh\n`,
  },
  {
    kind: "docs",
    file: "RUNBOOK.md",
    write: ({ name }, value) => `# Deploying\n\n\`\`\`sh\nexport ${name}=${value}\n\`\`\`\n`,
  },
  {
    kind: "docs",
    file: "NOTES.md",
    write: ({ name }, value) =>
      `# Notes\n\n- ${name}: \`${value}\` (ask Kim before it is changed)\n`,
  },
  {
    kind: "log",
    file: "deploy.log",
    write: ({ name }, value) => `2026-11-02T10:00:00Z starting with ${name}=${value}\n`,
  },
];

/** Where a text of several lines stands. */
const blockCarriers: readonly Carrier[] = [
  { kind: "key file", file: "deploy.pem", write: (_, value) => `${value}\n` },
  {
    kind: "source",
    file: "key.ts",
    write: ({ name }, value) => `export const ${camel(name)} = ${inScript(value)};\n`,
  },
  { kind: "source", file: "key.py", write: ({ name }, value) => `${name} = """${value}"""\n` },
  {
    kind: "notebook",
    file: "key.ipynb",
    write: ({ name }, value) =>
      JSON.stringify(
        {
          cells: [
            {
              cell_type: "code",
              source: [`${name} = """\n`, ...value.split("\n").map((line) => `${line}\n`), '"""'],
            },
          ],
        },
        null,
        1,
      ),
  },
  {
    kind: "YAML",
    file: "secret.yaml",
    write: ({ name }, value) => `${name}: |\n${value.replace(/^/gm, "  ")}\n`,
  },
  {
    kind: ".env",
    file: ".env",
    write: ({ name }, value) => `${name}="${value.replaceAll("\n", "\\n")}"\n`,
  },
  {
    kind: "history",
    file: ".bash_history",
    write: (_, value) => `cat > deploy.pem <<EOF\n${value}\nEOF\n`,
  },
  { kind: "docs", file: "README.md", write: (_, value) => `# Key\n\n\`\`\`\n${value}\n\`\`\`\n` },
];

/** Where what is a text of its own stands: a command, a line of a login file. */
const textCarriers: readonly Carrier[] = [
  {
    kind: "docs",
    file: "RUNBOOK.md",
    write: (_, value) => `# Deploying\n\n\`\`\`\n${value}\n\`\`\`\n`,
  },
  { kind: "text", file: "config", write: (_, value) => `${value}\n` },
  { kind: "history", file: ".bash_history", write: (_, value) => `ls\n${value}\ngit status\n` },
];

/** The carriers that fit a token. */
export function carriersOf({ shape }: Pick<Token, "shape">): readonly Carrier[] {
  switch (shape) {
    case "value":
      return lineCarriers;
    case "block":
      return blockCarriers;
    case "text":
      return textCarriers;
  }
}
