import { join } from "node:path";

/**
 * Where the hooks of agents reach a server: a socket in the folder of its generation, or on Windows a
 * named pipe. Every user of the machine sees the names of pipes, so this one has a generation that
 * nobody can guess, which stands in the user's own profile: nobody takes the name before the server
 * does, and once it has, Windows lets its user alone write to it (and the machine's administrators).
 */
export function agentsChannel(
  runDirectory: string,
  generation: string,
  platform: NodeJS.Platform,
): string {
  return platform === "win32"
    ? `${pipes}tenth-second-${generation}`
    : join(runDirectory, generation, "agents");
}

/** True for a channel that is no file: its access is the system's business. */
export function isPipe(channel: string): boolean {
  return channel.startsWith(pipes);
}

/** Bytes of chance in the name of a generation: against its own kind in a private folder, or against everybody. */
export function generationChance(platform: NodeJS.Platform): number {
  return platform === "win32" ? 16 : 2;
}

const pipes = "\\\\.\\pipe\\";
