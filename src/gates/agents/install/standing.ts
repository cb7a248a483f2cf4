import { isRunnable, readText } from "./files";
import { isOurText } from "./hookCommand";
import type { HookFile } from "./installer";
import { standingIn, type Standing } from "./sharedFile";

/** How a file stands; nothing for one that the agent does not need. */
export function standingOf(file: HookFile): Standing | undefined {
  const text = readText(file.path);
  if (file.kind === "shared") {
    if (text === undefined && file.onlyIfPresent === true) return undefined;
    return standingIn(file, text);
  }
  if (text === undefined) return { kind: "missing" };
  if (!isOurText(text)) {
    return { kind: "broken", why: "there is a hook of yours under this name already" };
  }
  const runs = !file.executable || isRunnable(file.path);
  return { kind: text === file.text && runs ? "installed" : "changed" };
}
