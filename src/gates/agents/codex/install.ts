import { join } from "node:path";
import { parse } from "smol-toml";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Look, Machine } from "../install/installer";
import { isPlainJson } from "../install/jsonText";
import { namedFolder } from "../install/places";

/**
 * Codex, on the command line and as an extension. It runs a hook only after the person has approved
 * it with `/hooks`; any change to the definition takes the approval away, so these never change.
 */
export const codexInstaller: AgentInstaller = {
  agent: "codex",
  serves: ["codex"],
  title: "Codex",
  signs: {
    folders: [".codex"],
    programs: ["codex"],
    extensions: ["openai.chatgpt"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: hooksOf(machine),
      entries: [
        {
          at: ["hooks", "PreToolUse"],
          entry: {
            matcher: "*",
            hooks: [{ type: "command", command: closedLine(machine, "codex"), timeout: 3600 }],
          },
        },
        {
          at: ["hooks", "PostToolUse"],
          entry: {
            matcher: "Bash",
            hooks: [
              { type: "command", command: openLine(machine, "codex"), timeout: listeningPatience },
            ],
          },
        },
      ],
      also: [],
    },
  ],
  limits: (machine, look) => {
    const limits: HookLimit[] = [{ kind: "fails open" }];
    const hooks = hooksOf(machine);
    if (!isPlainJson(look.text(hooks) ?? "{}"))
      limits.push({ kind: "not plain JSON", where: hooks });
    const config = configOf(machine, look);
    const features = config["features"] as Readonly<Record<string, unknown>> | undefined;
    for (const key of ["hooks", "codex_hooks"]) {
      if (features?.[key] === false) {
        limits.push({ kind: "switched off", where: join(folderOf(machine), "config.toml"), key });
      }
    }
    if (!isTrusted(machine, look, config)) limits.push({ kind: "not trusted", how: "/hooks" });
    return limits;
  },
};

/**
 * Codex keeps what was approved as `[hooks.state."FILE:pre_tool_use:GROUP:HOOK"]` with the hash of
 * the definition. Which hash is right only Codex knows; that there is one tells that it was seen.
 */
function isTrusted(
  machine: Machine,
  look: Look,
  config: Readonly<Record<string, unknown>>,
): boolean {
  const path = hooksOf(machine);
  const groups = look.json(path, ["hooks", "PreToolUse"]);
  if (!Array.isArray(groups)) return false;
  const line = closedLine(machine, "codex");
  const group = groups.findIndex((one) => JSON.stringify(one).includes(JSON.stringify(line)));
  const hooks = config["hooks"] as { readonly state?: unknown } | undefined;
  const state = hooks?.state as Readonly<Record<string, unknown>> | undefined;
  const approval = state?.[`${path}:pre_tool_use:${group}:0`] as
    { readonly trusted_hash?: unknown; readonly enabled?: unknown } | undefined;
  return typeof approval?.trusted_hash === "string" && approval.enabled !== false;
}

function configOf(machine: Machine, look: Look): Readonly<Record<string, unknown>> {
  const text = look.text(join(folderOf(machine), "config.toml"));
  try {
    return parse(text ?? "");
  } catch {
    // A file that Codex cannot read either approves of nothing.
    return {};
  }
}

function hooksOf(machine: Machine): string {
  return join(folderOf(machine), "hooks.json");
}

function folderOf(machine: Machine): string {
  return namedFolder(machine, "CODEX_HOME") ?? join(machine.home, ".codex");
}
