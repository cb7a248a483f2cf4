import { join } from "node:path";
import { env, extensions, workspace, type ExtensionContext } from "vscode";
import type { HookKeeperParts } from "./gates/agents/install/hookKeeper";
import { describeMachine } from "./gates/agents/install/machine";
import { installShellHooks, newerInstalled, shellFiles } from "./gates/shell/install";
import { installationOf } from "./gates/shell/installation";

/** This machine and our own files on it, for keeping the hooks of agents. */
export function agentHooks(
  context: Pick<ExtensionContext, "extension" | "extensionPath">,
  home: string,
): Pick<HookKeeperParts, "machine" | "repairOwn" | "own" | "isKeeper"> {
  const installation = installationOf(context, home);
  const base = join(home, ".tenth-second");
  return {
    machine: () =>
      describeMachine({
        home,
        platform: process.platform,
        env: process.env,
        plugins: join(context.extensionPath, "media", "agents"),
        editor: env.appName,
        extensions: new Map(
          extensions.all.map(({ id, packageJSON }) => [
            id.toLowerCase(),
            (packageJSON as { readonly version?: string }).version ?? "",
          ]),
        ),
        setting: (key) => workspace.getConfiguration().get(key),
      }),
    repairOwn: () => {
      installShellHooks(installation);
    },
    own: ["bin/tenth-second", ...shellFiles.map(([, to]) => `shell/${to}`)].map((name) =>
      join(base, name),
    ),
    isKeeper: () => newerInstalled(installation) === undefined,
  };
}
