import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";

/** What a run of git printed, in records that end with NUL, or why it gave nothing. */
export type GitOutput =
  | { readonly kind: "output"; readonly records: readonly string[]; readonly truncated: boolean }
  | { readonly kind: "failed"; readonly why: string };

export interface GitRun {
  readonly directory: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** Reading stops after this many records; the rest is not waited for. */
  readonly maxRecords: number;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
  /** Output after the last NUL is cut off in the middle unless the command prints no NUL at all. */
  readonly lastRecord?: "kept";
}

/**
 * Where git is looked for. Never on PATH: a directory of the workspace may stand in it, with a
 * `git` of the agent's making.
 */
const places = [
  "/usr/bin/git",
  "/usr/local/bin/git",
  "/opt/homebrew/bin/git",
  "/opt/local/bin/git",
  "/run/current-system/sw/bin/git",
  "C:\\Program Files\\Git\\cmd\\git.exe",
  "C:\\Program Files (x86)\\Git\\cmd\\git.exe",
];

/** The environment that every run of git shares. Callers add the repository and the home. */
export const safeEnvironment: Readonly<Record<string, string>> = {
  PATH: "/usr/bin:/bin:/usr/local/bin",
  LC_ALL: "C",
  // Reading must not write: no refreshed index, no lock that a command of the user's runs into.
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_PAGER: "cat",
  // A partial clone would fetch a missing object from a remote, and a remote may name a program.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  // Trace targets can be set in the user's configuration and would be written to.
  GIT_TRACE2: "0",
  GIT_TRACE2_EVENT: "0",
  GIT_TRACE2_PERF: "0",
};

/** The git of this machine, or undefined when it has none where it is looked for. */
export async function findGit(): Promise<string | undefined> {
  for (const place of places) {
    const found = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return place;
  }
  return undefined;
}

/** Runs git without a shell, bounded in time and output. Never rejects. */
export function runGit(git: string, args: readonly string[], run: GitRun): Promise<GitOutput> {
  return new Promise((resolve) => {
    const child = spawn(git, args, {
      cwd: run.directory,
      env: run.environment,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      timeout: run.timeout,
      killSignal: "SIGKILL",
      ...(run.signal === undefined ? {} : { signal: run.signal }),
    });
    const records: string[] = [];
    let rest = "";
    let complaint = "";
    let truncated = false;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      if (truncated) return;
      const pieces = (rest + chunk).split("\0");
      rest = pieces.pop() ?? "";
      for (const piece of pieces) {
        if (records.length < run.maxRecords) records.push(piece);
        else truncated = true;
      }
      if (truncated) child.kill("SIGKILL");
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      if (complaint.length < 300) complaint += chunk;
    });
    child.on("error", (error) => {
      resolve({ kind: "failed", why: error.message });
    });
    child.on("close", (code, signal) => {
      if (run.lastRecord === "kept" && rest !== "") records.push(rest);
      if (truncated || code === 0) resolve({ kind: "output", records, truncated });
      else if (signal !== null) resolve({ kind: "failed", why: "git took too long" });
      else resolve({ kind: "failed", why: complaint.trim() || `git ended with ${code ?? "?"}` });
    });
  });
}
