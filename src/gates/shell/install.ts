import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isMissing } from "./endpoint";
import { type LauncherPlace, launcherText, readLauncher, windowsLauncherText } from "./launcher";

/** What is installed, from where, and for whom. */
export interface Installation extends LauncherPlace {
  readonly home: string;
  /** The extension's `media/shell`. */
  readonly source: string;
  /** The extension's version. */
  readonly version: string;
}

/**
 * Each file of `media/shell` and where it stands under `~/.tenth-second/shell`. A shell keeps what it
 * has read (line, decide) for its lifetime and reads the others (ask, more) whenever it needs them,
 * so what these expect of each other stays as it is: a change there goes into files of new names.
 */
export const shellFiles: readonly (readonly [from: string, to: string])[] = [
  ["shim/ask.sh", "shim/ask.sh"],
  ["sh/env.sh", "sh/env.sh"],
  ["powershell/gate.ps1", "powershell/gate.ps1"],
  ["fish/client.sh", "fish/client.sh"],
  ["fish/tenth-second.fish", "fish/data/fish/vendor_conf.d/tenth-second.fish"],
  ["bash/ask.bash", "bash/ask.bash"],
  ["bash/more.bash", "bash/more.bash"],
  ["bash/decide.bash", "bash/decide.bash"],
  ["bash/line.bash", "bash/line.bash"],
  ["bash/load.bash", "bash/load.bash"],
  ["bash/ps0.bash", "bash/ps0.bash"],
  ["bash/prompt.bash", "bash/prompt.bash"],
  ["bash/script.bash", "bash/script.bash"],
  ["bash/batch.bash", "bash/batch.bash"],
  ["zsh/ask.zsh", "zsh/ask.zsh"],
  ["zsh/more.zsh", "zsh/more.zsh"],
  ["zsh/line.zsh", "zsh/line.zsh"],
  ["zsh/batch.zsh", "zsh/batch.zsh"],
  ["zsh/gate.zsh", "zsh/gate.zsh"],
  ["zsh/zprofile", "zsh/.zprofile"],
  ["zsh/zshrc", "zsh/.zshrc"],
  ["zsh/zlogin", "zsh/.zlogin"],
  ["zsh/zlogout", "zsh/.zlogout"],
  // The doors come last: whoever enters finds everything in place.
  ["zsh/zshenv", "zsh/.zshenv"],
];

/** What an installation did. */
export type InstallOutcome =
  | { readonly kind: "installed"; readonly written: readonly string[] }
  /** Another editor has a newer version, whose files serve our shells too. */
  | { readonly kind: "newer"; readonly version: string };

/**
 * Puts the hook files and the launcher into the stable directory to which terminals point. Each file
 * changes in one step, and only if it differs, since shells may be reading it at any moment. Nothing
 * is ever removed: a zsh whose ZDOTDIR is gone would not read the user's files either.
 */
export function installShellHooks(installation: Installation): InstallOutcome {
  const base = join(installation.home, ".tenth-second");
  const versionFile = join(base, "shell", "version");
  const launcher = join(base, "bin", "tenth-second");
  const newer = newerInstalled(installation);
  if (newer !== undefined) return { kind: "newer", version: newer };
  const written = shellFiles
    .map(([from, to]) => ({
      path: join(base, "shell", to),
      text: readFileSync(join(installation.source, from), "utf8"),
    }))
    .concat(
      { path: launcher, text: launcherText(installation) },
      ...(process.platform === "win32"
        ? [{ path: `${launcher}.cmd`, text: windowsLauncherText(installation) }]
        : []),
      { path: versionFile, text: `${installation.version}\n` },
    )
    .filter(({ path, text }) => writeIfDifferent(path, text, path === launcher ? 0o700 : 0o600))
    .map(({ path }) => path);
  return { kind: "installed", written };
}

/** The newer version that another editor has put into the stable directory, if it is still there. */
export function newerInstalled({
  home,
  version,
}: Pick<Installation, "home" | "version">): string | undefined {
  const base = join(home, ".tenth-second");
  const present = readText(join(base, "shell", "version"))?.trim();
  if (present === undefined || !isNewer(present, version)) return undefined;
  const launcher = readText(join(base, "bin", "tenth-second")) ?? "";
  return existsSync(readLauncher(launcher)?.bundle ?? "") ? present : undefined;
}

/** Writes a file in one step, and only if its text or mode is another; true if it was. */
export function writeIfDifferent(path: string, text: string, mode: number): boolean {
  if (readText(path) === text && (statSync(path).mode & 0o777) === mode) {
    return false;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.new`;
  try {
    writeFileSync(temporary, text, { mode });
    chmodSync(temporary, mode);
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Compares versions by their numbers; what follows them (`-beta`) does not count. */
function isNewer(left: string, right: string): boolean {
  const [a, b] = [left, right].map((version) => version.split(/[.-]/).slice(0, 3).map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return false;
}
