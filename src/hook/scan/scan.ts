import { once } from "node:events";
import { join, normalize } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Finding } from "../../credentials/scan/finding";
import { scanFile } from "../../credentials/scan/scanFile";
import { walkFiles } from "../../credentials/scan/walkFiles";
import { makeVisible } from "../../engine";

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

/** Milliseconds between two signs of life. */
const pulse = 100;

/**
 * Prints every credential below a directory, as soon as it is found: what it is and where, never
 * its value. The exit code is 1 if there was one, and 0 if everything was looked at and there was
 * none; what is wrong comes back as words.
 */
export async function scan(
  { directory, jsonl }: Scan,
  { stdout, stderr }: Outputs,
): Promise<number | { readonly wrong: string }> {
  const watched = stderr.isTTY === true;
  const counts = { files: 0, found: 0, large: 0, binary: 0, unreadable: 0, directories: 0 };
  let shownAt = performance.now();
  try {
    for (const { relative, path } of walkFiles(directory, counts)) {
      const scanned = scanFile(path, relative);
      if (scanned.kind !== "gone") counts.files += 1;
      if (scanned.kind === "text") {
        counts.found += scanned.held.length;
        const shown = join(directory, relative);
        const lines = scanned.held.map((one) => (jsonl ? asJson(shown, one) : asText(shown, one)));
        if (lines.length > 0 && !stdout.write(lines.join(""))) await once(stdout, "drain");
      } else if (scanned.kind !== "gone") counts[scanned.kind] += 1;
      if (performance.now() - shownAt < pulse) continue;
      shownAt = performance.now();
      if (watched) stderr.write(`\r${counts.files} files, ${counts.found} found\u001b[K`);
      // Files are read without a break otherwise, and a terminal shows what it is given then.
      await setImmediate();
    }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    return { wrong: `\`${directory}\` could not be scanned: ${why}` };
  }
  if (watched) stderr.write("\r\u001b[K");
  if (counts.found === 0 && counts.unreadable > 0) return { wrong: summary(counts) };
  if (watched || !jsonl || counts.unreadable > 0) stderr.write(`${summary(counts)}\n`);
  return counts.found > 0 ? 1 : 0;
}

function asJson(path: string, { line, kind, breadth, reason }: Finding): string {
  return `${JSON.stringify({ path: normalize(path), line, kind, breadth, reason })}\n`;
}

function asText(path: string, { line, column, kind, breadth, reason }: Finding): string {
  return `${makeVisible(normalize(path))}:${line}:${column}: ${kind} (${breadth}): ${reason}\n`;
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
  return not.length === 0 ? seen : `${seen}; not looked at: ${not.join(", ")}`;
}
