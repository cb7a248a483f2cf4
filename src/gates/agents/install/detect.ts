import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { AgentInstaller, Machine } from "./installer";
import { isProgram } from "../../isProgram";

/** What tells that an agent is here. */
export type Sign =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "program"; readonly path: string }
  | { readonly kind: "extension"; readonly id: string }
  | { readonly kind: "editor"; readonly name: string };

/** Every sign of an agent on this machine; none means that it is not here as far as we can see. */
export function signsOf(
  { signs }: Pick<AgentInstaller, "signs">,
  machine: Machine,
): readonly Sign[] {
  const { home, extensions, editor } = machine;
  return [
    ...signs.folders
      .map((folder) => join(home, folder))
      .filter((path) => existsSync(path))
      .map((path): Sign => ({ kind: "folder", path })),
    ...signs.programs
      .flatMap((program) => findPrograms(program, machine))
      .map((path): Sign => ({ kind: "program", path })),
    ...signs.extensions
      .filter((id) => extensions.has(id))
      .map((id): Sign => ({ kind: "extension", id })),
    ...signs.editors
      .filter((name) => name === editor)
      .map((name): Sign => ({ kind: "editor", name })),
  ];
}

/**
 * Where a program is in PATH. An editor that was started from a desktop has a short PATH, so the
 * usual places of the person's own programs are looked at too.
 */
export function findPrograms(program: string, machine: Machine): readonly string[] {
  const { home, env, platform } = machine;
  const own = [".local/bin", ".npm-global/bin", ".bun/bin", `.${program}/bin`];
  const folders = [
    ...(env["PATH"] ?? env["Path"] ?? "").split(delimiter).filter((folder) => folder !== ""),
    ...own.map((folder) => join(home, folder)),
    ...(platform === "darwin" ? ["/opt/homebrew/bin", "/usr/local/bin"] : []),
  ];
  const names =
    platform === "win32" ? [".exe", ".cmd", ".ps1"].map((end) => program + end) : [program];
  const paths = [...new Set(folders)].flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.filter(isProgram);
}
