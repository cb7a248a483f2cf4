import { join } from "node:path";
import { shimsDirectory } from "../shims/install";
import { agentMarkers } from "./protocol";

/** One change to the environment of every terminal and task, as VS Code's collection takes it. */
export interface EnvironmentChange {
  readonly variable: string;
  readonly value: string;
  readonly action: "replace" | "prepend";
  /** When the process is made, and once more after the rc files have run (VS Code's integration). */
  readonly apply: "at-creation" | "at-creation-and-integration";
  /** Why it is there, for whoever reads the list. */
  readonly why: string;
}

/** What the changes depend on. */
export interface EnvironmentPlace {
  readonly home: string;
  readonly runDirectory: string;
  /** The editor's own environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * What puts the gate into every shell that the editor starts. The values point into the stable
 * directory that `installShellHooks` fills, and do nothing when its files are gone: a tmux server
 * may carry them for months. They hold no `${…}`, which VS Code would resolve, no backslash and,
 * but for the end of PATH's (which it quotes), no colon of their own, which its scripts treat as theirs. Throws for a home directory whose path the
 * shells would expand: `BASH_ENV` cannot be quoted. On Windows there are none.
 */
export function shellEnvironment(place: EnvironmentPlace): readonly EnvironmentChange[] {
  if (/^[A-Za-z]:[\\/]/.test(place.home)) return [];
  if (/[$`\\:\n]/.test(place.home)) {
    throw new Error(`the path \`${place.home}\` cannot be put into the environment of a shell`);
  }
  const shell = join(place.home, ".tenth-second", "shell");
  const ps0 = quote(join(shell, "bash", "ps0.bash"));
  const prompt = quote(join(shell, "bash", "prompt.bash"));
  const batch = join(shell, "bash", "batch.bash");
  const zsh = join(shell, "zsh");
  const userDataDirectories = place.env["XDG_DATA_DIRS"] ?? "";
  const shims = shimsDirectory(place.home);
  const inherited = agentMarkers.filter((name) => (place.env[name] ?? "") !== "");
  return [
    {
      variable: "TENTH_SECOND_RUN",
      value: place.runDirectory,
      action: "replace",
      apply: "at-creation",
      why: "where the shell finds the server of its window",
    },
    {
      variable: "PS0",
      value: `$(if [ -r ${ps0} ];then . ${ps0} quiet||kill -INT "$$";fi)`,
      action: "replace",
      apply: "at-creation",
      why: "holds the lines of an interactive bash before its first prompt",
    },
    {
      variable: "PROMPT_COMMAND",
      value: `__ts_status=$?;if [ -r ${prompt} ];then . ${prompt};else (exit "$__ts_status");fi;`,
      action: "prepend",
      apply: "at-creation-and-integration",
      why: "holds the lines of an interactive bash from its first prompt on",
    },
    {
      variable: "BASH_ENV",
      value: batch,
      action: "replace",
      apply: "at-creation",
      why: "judges `bash -c`, scripts and tasks before they run",
    },
    ...kept("TENTH_SECOND_USER_BASH_ENV", place.env["BASH_ENV"], batch),
    {
      variable: "ZDOTDIR",
      value: zsh,
      action: "replace",
      apply: "at-creation",
      why: "brings the gate into zsh; the user's own files are read as always",
    },
    ...kept("TENTH_SECOND_ZDOTDIR", place.env["ZDOTDIR"], zsh),
    {
      variable: "XDG_DATA_DIRS",
      value: `${join(shell, "fish", "data")}:${userDataDirectories === "" ? "/usr/local/share:/usr/share" : ""}`,
      action: userDataDirectories === "" ? "replace" : "prepend",
      apply: "at-creation",
      why: "brings the gate into fish, which looks there for files to read at its start",
    },
    {
      variable: "PATH",
      value: `${shims}:`,
      action: "prepend",
      apply: "at-creation-and-integration",
      why: "holds programs that are started by other programs, where no shell asks",
    },
    ...(inherited.length === 0
      ? []
      : [
          {
            variable: "TENTH_SECOND_INHERITED",
            value: inherited.join(" "),
            action: "replace",
            apply: "at-creation",
            why: "marks of an agent that the editor itself was started with prove nothing",
          } as const,
        ]),
  ];
}

/** The user's own value of a variable that ours replaces, unless it is ours from an outer editor. */
function kept(
  variable: string,
  value: string | undefined,
  ours: string,
): readonly EnvironmentChange[] {
  return value === undefined || value === "" || value === ours || value.includes("${")
    ? []
    : [
        {
          variable,
          value,
          action: "replace",
          apply: "at-creation",
          why: "the user's own value of the variable that ours takes the place of",
        },
      ];
}

/** Quoted for the shell without a backslash: a quote is put between double quotes. */
function quote(path: string): string {
  return `'${path.replaceAll("'", `'"'"'`)}'`;
}
