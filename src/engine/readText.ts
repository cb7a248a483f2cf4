import { readFish } from "./fish/read";
import type { Program } from "./model/program";
import { readShell } from "./shell/read";

/** Reads a text of a POSIX shell, or of fish. */
export function readText(text: string, dialect?: Program["dialect"]): Program {
  return dialect === "fish" ? readFish(text) : readShell(text);
}
