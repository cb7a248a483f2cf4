import { join } from "node:path";
import type { AgentName } from "../../src/gates/agents/agentCodec";
import { hashOf } from "../../src/gates/agents/codex/trust";
import { closedLine } from "../../src/gates/agents/install/hookCommand";
import { editorNode } from "../host/provision/directories.mjs";
import type { ToolCall } from "./model/protocol";
import { programOf } from "./provision/installAgents.mjs";
import type { World } from "./world";

/** How an agent is started, headless and with every question of its own switched off. */
export interface RealAgent {
  readonly agent: AgentName;
  /** Settings that lead it to the scripted model. */
  readonly setUp: (world: World, model: string) => void;
  readonly start: (model: string) => {
    readonly argv: readonly [string, ...string[]];
    readonly env?: Readonly<Record<string, string>>;
  };
  /** The use of its own tool for a shell. */
  readonly shell: (command: string) => ToolCall;
  /** A denial ends the run, and the model never reads the reason. */
  readonly endsWithDenial?: true;
  /** The use of its own tool that reads a file; absent if it has none. */
  readonly read?: (path: string) => ToolCall;
}

const key = "no-key";

const claude: RealAgent = {
  agent: "claude",
  setUp: ({ write }) => {
    write(".claude.json", { hasCompletedOnboarding: true, bypassPermissionsModeAccepted: true });
  },
  start: (model) => ({
    argv: [programOf("claude"), "-p", "go", "--dangerously-skip-permissions"],
    env: {
      ANTHROPIC_BASE_URL: model,
      ANTHROPIC_API_KEY: key,
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
      DISABLE_AUTOUPDATER: "1",
      // It refuses to skip permissions as root anywhere else.
      IS_SANDBOX: "1",
    },
  }),
  shell: (command) => ({ tool: "Bash", input: { command, description: "as asked" } }),
  read: (path) => ({ tool: "Read", input: { file_path: path } }),
};

const codex: RealAgent = {
  agent: "codex",
  setUp: ({ home, write }, model) => {
    write(
      ".codex/config.toml",
      [
        'model = "mock"',
        'model_provider = "scripted"',
        "check_for_update_on_startup = false",
        "[model_providers.scripted]",
        'name = "scripted"',
        `base_url = "${model}/v1"`,
        'wire_api = "responses"',
        'env_key = "SCRIPTED_KEY"',
        // As a person leaves it who has approved the hook with /hooks.
        `[hooks.state.${JSON.stringify(join(home, ".codex/hooks.json:pre_tool_use:0:0"))}]`,
        `trusted_hash = "${approvalOfCodex(home)}"`,
      ].join("\n"),
    );
  },
  start: () => ({
    argv: [
      programOf("codex"),
      "exec",
      "--dangerously-bypass-approvals-and-sandbox",
      "--skip-git-repo-check",
      "go",
    ],
    env: { SCRIPTED_KEY: key },
  }),
  shell: (command) => ({ tool: "exec_command", input: { cmd: command } }),
};

function approvalOfCodex(home: string): string {
  const launcher = join(home, ".tenth-second/bin/tenth-second");
  const command = closedLine({ launcher, platform: process.platform }, "codex");
  return hashOf("pre_tool_use", { matcher: "*", hooks: [{ command, timeout: 3600 }] });
}

const gemini: RealAgent = {
  agent: "gemini",
  setUp: ({ write }) => {
    write(".gemini/settings.json", {
      security: { auth: { selectedType: "gemini-api-key" }, folderTrust: { enabled: false } },
      general: { enableAutoUpdate: false, enableAutoUpdateNotification: false },
      privacy: { usageStatisticsEnabled: false },
    });
  },
  start: (model) => ({
    argv: [process.execPath, programOf("gemini"), "-m", "gemini-2.5-flash", "--yolo", "-p", "go"],
    env: {
      GEMINI_API_KEY: key,
      GOOGLE_GEMINI_BASE_URL: model,
      GEMINI_CLI_TRUST_WORKSPACE: "true",
    },
  }),
  shell: (command) => ({ tool: "run_shell_command", input: { command, description: "as asked" } }),
  read: (path) => ({ tool: "read_file", input: { file_path: path } }),
};

const qwen: RealAgent = {
  agent: "qwen",
  setUp: () => undefined,
  start: (model) => ({
    // It needs a newer Node than the tests do.
    argv: [editorNode, programOf("qwen"), "--yolo", "-p", "go"],
    env: { OPENAI_API_KEY: key, OPENAI_BASE_URL: `${model}/v1`, OPENAI_MODEL: "mock" },
  }),
  shell: (command) => ({
    tool: "run_shell_command",
    input: { command, description: "as asked", is_background: false },
  }),
  read: (path) => ({ tool: "read_file", input: { file_path: path } }),
};

const copilot: RealAgent = {
  agent: "copilot",
  setUp: () => undefined,
  start: (model) => ({
    argv: [programOf("copilot"), "--allow-all", "--no-auto-update", "-p", "go"],
    env: {
      COPILOT_OFFLINE: "true",
      COPILOT_PROVIDER_BASE_URL: `${model}/v1`,
      COPILOT_PROVIDER_API_KEY: key,
      COPILOT_MODEL: "mock",
      COPILOT_AUTO_UPDATE: "false",
    },
  }),
  shell: (command) => ({ tool: "bash", input: { command, description: "as asked" } }),
  read: (path) => ({ tool: "view", input: { path } }),
};

/** OpenCode, and Kilo, which comes from it. */
function opencodeLike(agent: "opencode" | "kilo", settings: string): RealAgent {
  return {
    agent,
    setUp: ({ write }, model) => {
      write(settings, {
        provider: {
          scripted: {
            npm: "@ai-sdk/openai-compatible",
            name: "scripted",
            options: { baseURL: `${model}/v1`, apiKey: key },
            models: { mock: { name: "mock" } },
          },
        },
        model: "scripted/mock",
        small_model: "scripted/mock",
        autoupdate: false,
        share: "disabled",
        permission: { "*": "allow" },
      });
    },
    start: () => ({ argv: [programOf(agent), "run", "go"] }),
    shell: (command) => ({ tool: "bash", input: { command, description: "as asked" } }),
    read: (filePath) => ({ tool: "read", input: { filePath } }),
  };
}

const cline: RealAgent = {
  agent: "cline",
  endsWithDenial: true,
  setUp: () => undefined,
  start: (model) => ({
    argv: [
      "/bin/sh",
      "-c",
      // Its hub, started by the first run, stays for the next ones; so does what `auth` stores.
      '[ -e "$HOME/signed-in" ] || "$0" auth -p openai-compatible -k "$1" -m mock -b "$2" ' +
        '>"$HOME/signed-in" && exec "$0" --json "please go"',
      programOf("cline"),
      key,
      `${model}/v1`,
    ],
  }),
  shell: (command) => ({ tool: "run_commands", input: { commands: [command] } }),
  read: (path) => ({ tool: "read_files", input: { files: [{ path }] } }),
};

/** The agents that run here, by their names. */
export const realAgents = {
  claude,
  codex,
  gemini,
  qwen,
  copilot,
  opencode: opencodeLike("opencode", ".config/opencode/opencode.json"),
  kilo: opencodeLike("kilo", ".config/kilo/opencode.json"),
  cline,
};
