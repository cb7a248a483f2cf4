/**
 * Runs something and tells how long the processor worked for it, in milliseconds: on a busy machine
 * the clock tells more about the others.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
