import { once } from "node:events";
import { join, normalize } from "node:path";
import type { Finding } from "../../credentials/scan/finding";
import { scanFile, type Scanned } from "../../credentials/scan/scanFile";
import { walkFiles } from "../../credentials/scan/walkFiles";

/** What the command line asks for. */
export interface Scan {
  readonly directory: string;
  readonly jsonl: boolean;
}

/** Where findings and progress go. */
export interface Outputs {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Files that are read at the same time; the next ones wait, so that memory stays bounded. */
const atOnce = 8;

/** Milliseconds between two signs of life. */
const pulse = 100;

/**
 * Prints every credential below a directory, as soon as it is found: what it is and where, never
 * its value. The exit code is 1 if there was one and 0 if not; what is wrong comes back as words.
 */
export async function scan(
  { directory, jsonl }: Scan,
  { stdout, stderr }: Outputs,
): Promise<number | { readonly wrong: string }> {
  const counts = { files: 0, found: 0, large: 0, binary: 0, unreadable: 0, directories: 0 };
  let shownAt = performance.now();
  const underWay = new Set<Promise<void>>();

  async function look(relative: string): Promise<void> {
    const path = join(directory, relative);
    const scanned: Scanned = await scanFile(path);
    counts.files += 1;
    if (scanned.kind !== "text") {
      counts[scanned.kind] += 1;
      return;
    }
    counts.found += scanned.sightings.length;
    const lines = scanned.sightings.map((one) => (jsonl ? asJson(path, one) : asText(path, one)));
    if (lines.length > 0 && !stdout.write(lines.join(""))) await once(stdout, "drain");
  }

  try {
    for await (const relative of walkFiles(directory, counts)) {
      const one: Promise<void> = look(relative).finally(() => underWay.delete(one));
      underWay.add(one);
      if (underWay.size >= atOnce) await Promise.race(underWay);
      if (stderr.isTTY === true && performance.now() - shownAt > pulse) {
        shownAt = performance.now();
        stderr.write(`\r${counts.files} files, ${counts.found} found\u001b[K`);
      }
    }
    await Promise.all(underWay);
  } catch (problem) {
    await Promise.allSettled(underWay);
    const why = problem instanceof Error ? problem.message : String(problem);
    return { wrong: `\`${directory}\` could not be scanned: ${why}` };
  }
  if (stderr.isTTY === true) stderr.write("\r\u001b[K");
  stderr.write(summary(counts));
  return counts.found > 0 ? 1 : 0;
}

function asJson(path: string, { line, kind, breadth, reason }: Finding): string {
  return `${JSON.stringify({ path: normalize(path), line, kind, breadth, reason })}\n`;
}

function asText(path: string, { line, column, kind, breadth, reason }: Finding): string {
  return `${normalize(path)}:${line}:${column}: ${kind} (${breadth}): ${reason}\n`;
}

function summary(counts: Readonly<Record<string, number>>): string {
  const { files, found, large, binary, unreadable, directories } = counts;
  const left = [
    [directories, "folders of packages and build output"],
    [large, "large files"],
    [binary, "files that are no text"],
    [unreadable, "that could not be read"],
  ] as const;
  const not = left.flatMap(([count, what]) => (count ? [`${count} ${what}`] : []));
  const seen = `${found ?? 0} found in ${files ?? 0} files`;
  return not.length === 0 ? `${seen}\n` : `${seen}; not looked at: ${not.join(", ")}\n`;
}
