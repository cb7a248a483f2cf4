import { cloudTool } from "./cloud/cloudTool";
import type { Tool } from "./cloud/tool";
import type { CommandModel } from "./define";

/** A program of this machine that is told what to do by words, as the tools of clouds are. */
export function verbTool(
  described: Tool & { readonly name: string; readonly aliases?: readonly string[] },
): CommandModel {
  const { name, aliases, ...tool } = described;
  return cloudTool([name, ...(aliases ?? [])], () => tool);
}
