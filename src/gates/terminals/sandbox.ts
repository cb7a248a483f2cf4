import { join } from "node:path";

/** What a sandboxed shell may see and change. Paths are absolute and there, unless said otherwise. */
export interface SandboxPlace {
  readonly home: string;
  /** The folders that stay writable. */
  readonly workspace: readonly string[];
  /** Where the window's gate is, which the shell writes to when it asks. */
  readonly runDirectory: string;
  /** Folders of credentials; they are empty inside. */
  readonly secretFolders: readonly string[];
  /** Files of credentials; they are empty inside. */
  readonly secretFiles: readonly string[];
  readonly shell: string;
}

/** Folders below the home directory in which programs keep logins. */
export const secretFolderNames: readonly string[] = [
  ".ssh",
  ".aws",
  ".azure",
  ".gnupg",
  ".kube",
  ".docker",
  join(".config", "gcloud"),
  join(".config", "gh"),
  join(".config", "op"),
  join(".local", "share", "keyrings"),
];

/**
 * The arguments of bubblewrap for an interactive shell: the disk read-only but for the workspace and
 * a temporary directory of its own, credentials empty, the gate as everywhere. Not `--new-session`,
 * which would take the terminal's Ctrl-C and job control away, and not `--unshare-pid`, behind which
 * the window could not tell whose processes they are. Later arguments lie over earlier ones.
 */
export function sandboxArguments(place: SandboxPlace): readonly string[] {
  const { home, workspace, runDirectory, secretFolders, secretFiles, shell } = place;
  return [
    ...["--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev", "--tmpfs", "/tmp"],
    // A home directory below /tmp must not vanish.
    ...["--ro-bind", home, home],
    ...[...workspace, runDirectory].flatMap((folder) => ["--bind", folder, folder]),
    ...secretFolders.flatMap((folder) => ["--tmpfs", folder, "--remount-ro", folder]),
    ...secretFiles.flatMap((file) => ["--ro-bind", "/dev/null", file]),
    ...["--unshare-ipc", "--die-with-parent", "--setenv", "TENTH_SECOND_SANDBOX", "1"],
    ...(workspace[0] === undefined ? [] : ["--chdir", workspace[0]]),
    ...["--", shell],
  ];
}

/** What a sandboxed command may reach, as `srt` of @anthropic-ai/sandbox-runtime reads it from a file. */
export interface SandboxRuntimeSettings {
  /** The person's own rules of the network; without any there is none. */
  readonly network: object;
  readonly filesystem: {
    readonly denyRead: readonly string[];
    readonly allowWrite: readonly string[];
    readonly denyWrite: readonly string[];
  };
}

/** The settings of `srt` for one command or task: what the sandboxed terminal may do, and no network. */
export function sandboxRuntimeSettings(
  { workspace, runDirectory, secretFolders, secretFiles }: SandboxPlace,
  temporary: string,
  network: object | undefined,
): SandboxRuntimeSettings {
  return {
    network: network ?? { allowedDomains: [], deniedDomains: [] },
    filesystem: {
      denyRead: [...secretFolders, ...secretFiles],
      allowWrite: [...workspace, runDirectory, temporary],
      denyWrite: [],
    },
  };
}
