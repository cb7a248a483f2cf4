import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { parse } from "smol-toml";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Look, Machine } from "../install/installer";
import { isPlainJson } from "../install/jsonText";
import { namedFolder } from "../install/places";
import { hashOf, trustIn, type CommandGroup, type HookTrust } from "./trust";

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
          entry: holding(machine),
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
    const trust = trustOf(machine, look, config);
    if (trust !== "approved") {
      const changed = trust === "approved in another form";
      limits.push({ kind: "not trusted", how: "/hooks", changed });
    }
    return limits;
  },
};

function holding(machine: Machine) {
  const hook = { type: "command", command: closedLine(machine, "codex"), timeout: 3600 };
  return { matcher: "*", hooks: [hook] } satisfies CommandGroup;
}

/** The first hook of its group, wherever in the file that stands. */
function trustOf(machine: Machine, look: Look, config: unknown): HookTrust {
  const path = hooksOf(machine);
  const groups = look.json(path, ["hooks", "PreToolUse"]);
  if (!Array.isArray(groups)) return "never approved";
  const ours = holding(machine);
  const group = groups.findIndex((one) => isDeepStrictEqual(one, ours));
  return trustIn(config, `${path}:pre_tool_use:${group}:0`, hashOf("pre_tool_use", ours));
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
