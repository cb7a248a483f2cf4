import { existsSync } from "node:fs";
import { delimiter, extname, isAbsolute, join } from "node:path";

/** How a program is started. */
export interface Started {
  readonly command: string;
  readonly args: readonly string[];
  /** The arguments are quoted already. */
  readonly verbatim: boolean;
}

/**
 * A command as Windows can start it: `npx` is `npx.cmd` there, and a batch file needs cmd.exe, with
 * the quoting of both. Written from the documentation of CommandLineToArgvW and of cmd.exe.
 */
export function windowsCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Started {
  const file = found(command, env) ?? command;
  if (!/\.(?:cmd|bat)$/i.test(file)) return { command: file, args, verbatim: false };
  const line = [file, ...args].map((word) => escaped(quoted(word))).join(" ");
  const shell = env["ComSpec"] ?? env["COMSPEC"] ?? "cmd.exe";
  return { command: shell, args: ["/d", "/s", "/c", `"${line}"`], verbatim: true };
}

function found(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const endings = extname(command) === "" ? (env["PATHEXT"] ?? ".EXE;.CMD;.BAT").split(";") : [""];
  const bare = !isAbsolute(command) && !/[\\/]/.test(command);
  const places = bare ? (env["Path"] ?? env["PATH"] ?? "").split(delimiter) : [""];
  for (const place of places) {
    for (const ending of endings) {
      const file = place === "" ? `${command}${ending}` : join(place, `${command}${ending}`);
      if (existsSync(file)) return file;
    }
  }
  return undefined;
}

/** In double quotes, with each backslash before a quote doubled. */
function quoted(word: string): string {
  return `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, "$1$1")}"`;
}

/** What cmd.exe would act on, behind a caret. */
function escaped(word: string): string {
  return word.replace(/[()[\]%!^"`<>&|;, *?]/g, "^$&");
}
