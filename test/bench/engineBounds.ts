import { pathological } from "../engine/fuzz/pathological";
import { readers } from "../engine/fuzz/readers";

// node --import tsx test/bench/engineBounds.ts
//
// Takes a minute or two by itself, so that it is no part of `npm run bench`.

/** Milliseconds. Past the caps a text is not understood, and to say so may take no longer. */
const target = 50;

/** Processor time, in milliseconds, so that a busy machine does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Prints for each reader how long it takes for the texts that were made to be slow, the slowest
 * first. A text over the target is read again, because the first time it may be the compiler that
 * takes its time.
 */
function benchBounds(): void {
  console.log(
    `${pathological.length} texts made to be slow, ms of processor time (target ≤ ${target})`,
  );
  for (const [reader, read] of readers) {
    const times = pathological.map((text) => {
      let best = Infinity;
      for (let run = 0; run < 3 && best > target; run++) {
        const start = spent();
        read(text);
        best = Math.min(best, spent() - start);
      }
      return { text, best };
    });
    times.sort((one, other) => other.best - one.best);
    const over = times.filter(({ best }) => best > target);
    console.log(
      `${reader.padEnd(12)} ${over.length} over, worst ${(times[0]?.best ?? 0).toFixed(0)}`,
    );
    for (const { text, best } of times.slice(0, Math.max(1, Math.min(5, over.length))))
      console.log(
        `${best.toFixed(0).padStart(8)}  ${JSON.stringify(text.slice(0, 48))} (${text.length})`,
      );
  }
}

benchBounds();
