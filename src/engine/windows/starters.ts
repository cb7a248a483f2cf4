import { literal, type Call } from "../model/call";
import { runCmdLine } from "../cmd/enter";
import { cloneScope, type Frame, type Output, type Scope, type Walk } from "../resolve/scope";

/** Programs of Windows that are handed a whole command line to start, now or later; nothing for any other call of them. */
export function runStarted(call: Call, scope: Scope, frame: Frame, walk: Walk): Output | undefined {
  const line = lineIn(call);
  if (line === undefined) return undefined;
  const inner = { ...frame, via: [...frame.via, call.name], span: frame.span ?? call.span };
  return runCmdLine(line, { values: [] }, cloneScope(scope), inner, walk);
}

function lineIn({ name, args }: Call): string | undefined {
  const words = args.map((arg) => literal(arg) ?? arg.text);
  switch (name) {
    case "schtasks": {
      const runs = words.some((word) => /^[/-](?:create|change)$/i.test(word));
      const at = words.findIndex((word) => /^[/-]tr$/i.test(word));
      return runs && at >= 0 ? words[at + 1] : undefined;
    }
    case "wmic": {
      const at = words.findIndex((word) => word.toLowerCase() === "create");
      const isProcess = words.slice(0, at).some((word) => word.toLowerCase() === "process");
      return at > 0 && isProcess ? words[at + 1] : undefined;
    }
    case "mshta":
      // `javascript:` and `vbscript:` reach the script host, which starts what it is given.
      return /\.(?:Run|Exec)\s*\(?\s*["']+([^"']+)/i
        .exec(words.join(" "))?.[1]
        ?.replaceAll("\\\\", "\\");
    default:
      return undefined;
  }
}
