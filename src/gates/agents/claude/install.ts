import { join } from "node:path";
import { execForm, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Machine } from "../install/installer";
import { namedFolder } from "../install/places";
import { lookAround } from "../install/look";
import { isPlainJson } from "../install/jsonText";
import { isOlder } from "../install/versions";

/**
 * Claude Code, on the command line and as an extension. `onFailure` makes a hook that crashes or is
 * late block the tool (since 2.1.295; older builds ignore it and let the tool run). Without a cap on
 * `timeout`, an hour is time enough for a person.
 */
export const claudeInstaller: AgentInstaller = {
  agent: "claude",
  serves: ["claude"],
  title: "Claude Code",
  signs: {
    folders: [".claude"],
    programs: ["claude"],
    extensions: ["anthropic.claude-code"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: settingsOf(machine),
      entries: [
        {
          at: ["hooks", "PreToolUse"],
          entry: {
            matcher: "*",
            hooks: [
              {
                type: "command",
                ...execForm(machine, "claude"),
                timeout: 3600,
                onFailure: "block",
              },
            ],
          },
        },
        ...listenedTo(machine).map((event) => ({
          at: ["hooks", event],
          entry: { matcher: "Bash|PowerShell|WebFetch|mcp__.*", hooks: [listening(machine)] },
        })),
      ],
      also: [],
    },
  ],
  limits: (machine, look) => {
    const settings = settingsOf(machine);
    const limits: HookLimit[] = [{ kind: "unseen switch", option: "--bare" }];
    if (!isPlainJson(look.text(settings) ?? "{}")) {
      limits.push({ kind: "not plain JSON", where: settings });
    }
    for (const key of ["disableAllHooks", "allowManagedHooksOnly"]) {
      if (look.json(settings, [key]) === true) {
        limits.push({ kind: "switched off", where: settings, key });
      }
    }
    for (const found of look.versions(places)) {
      if (isOlder(found, firstBlocking)) {
        limits.push({ kind: "old version", found, needed: firstBlocking });
      }
    }
    return limits;
  },
};

/**
 * A build that does not know an event skips the whole file (reported for many builds of 2026), and
 * our hook with it: the younger event is for builds of which it is known.
 */
function listenedTo(machine: Machine): readonly string[] {
  const found = lookAround(machine).versions(places);
  const isKnown = found.length > 0 && !found.some((version) => isOlder(version, firstBlocking));
  return isKnown ? ["PostToolUse", "PostToolUseFailure"] : ["PostToolUse"];
}

function listening(machine: Machine): object {
  return { type: "command", command: openLine(machine, "claude"), timeout: listeningPatience };
}

/** Where its version can be read. */
const places = { program: "claude", extension: "anthropic.claude-code" };

/** The first version of Claude Code that honours `onFailure`. */
const firstBlocking = "2.1.295";

function settingsOf(machine: Machine): string {
  const folder = namedFolder(machine, "CLAUDE_CONFIG_DIR") ?? join(machine.home, ".claude");
  return join(folder, "settings.json");
}
