/**
 * Whether a process is there that we may signal. One of another user is never a server or a terminal
 * of ours: its number came round again after ours had ended.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Gone, of another user, or no number of a process at all: in each case not ours.
    return false;
  }
}
