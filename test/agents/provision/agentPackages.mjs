/**
 * The agents that the tests run, as npm has them: single packages with a program in each, so that
 * nothing else is fetched and no script of theirs runs.
 */
export const agentPackages = /** @type {const} */ ([
  {
    agent: "claude",
    spec: "@anthropic-ai/claude-code-linux-x64@2.1.330",
    program: "@anthropic-ai/claude-code-linux-x64/claude",
  },
  {
    agent: "codex",
    spec: "@openai/codex@0.169.0-linux-x64",
    program: "@openai/codex/vendor/x86_64-unknown-linux-musl/bin/codex",
  },
  {
    agent: "gemini",
    spec: "@google/gemini-cli@0.61.0",
    program: "@google/gemini-cli/bundle/gemini.js",
  },
  {
    agent: "qwen",
    spec: "@qwen-code/qwen-code@0.24.4",
    program: "@qwen-code/qwen-code/cli-entry.js",
  },
  {
    agent: "copilot",
    spec: "@github/copilot-linux-x64@1.0.102",
    program: "@github/copilot-linux-x64/copilot",
  },
  {
    agent: "opencode",
    spec: "opencode-linux-x64@1.18.34",
    program: "opencode-linux-x64/bin/opencode",
  },
  {
    agent: "kilo",
    spec: "@kilocode/cli-linux-x64@7.7.9",
    program: "@kilocode/cli-linux-x64/bin/kilo",
  },
  {
    agent: "cline",
    spec: "@cline/cli-linux-x64@3.0.65",
    program: "@cline/cli-linux-x64/bin/cline",
  },
]);
