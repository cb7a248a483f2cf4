import { readFish } from "./fish/read";
import type { Request } from "./model/request";
import {
  resolveArgv,
  resolveProgram,
  resolveWindowsText,
  type Surroundings,
} from "./resolve/resolve";
import type { Found } from "./resolve/scope";
import { readShell } from "./shell/read";
import { readToolCall } from "./tools/readToolCall";

/** What a request would run, by the reader of its kind. */
export function readRequest(request: Request, surroundings: Surroundings): readonly Found[] {
  const { action } = request;
  switch (action.kind) {
    case "argv":
      return resolveArgv(action.argv, request, surroundings);
    case "tool":
      return readToolCall(action, request, surroundings);
    case "command":
      break;
  }
  switch (action.dialect) {
    case "bash":
    case "sh":
    case "zsh":
      return resolveProgram(readShell(action.text), request, surroundings);
    case "powershell":
    case "cmd":
      return resolveWindowsText(action.text, action.dialect, request, surroundings);
    case "fish":
      return resolveProgram(readFish(action.text), request, surroundings);
  }
}
