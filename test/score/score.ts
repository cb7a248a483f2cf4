import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus";
import { judgeRow } from "./judgeRow";
import { peerHolds } from "./peer";
import { mistakes, report } from "./report";

// npm run score -- DIR [--misses FILE] [--only NAME] [--peer]
//
// Judges every labelled command below DIR (*.jsonl) as `check --jsonl --facts none` does and prints
// how good that was. `--misses FILE` (`-` for the terminal) lists what was judged wrongly.
// `--peer` lets cc-safety-net judge the same lines with its own defaults, in columns beside ours.

const { values, positionals } = parseArgs({
  options: {
    misses: { type: "string" },
    only: { type: "string" },
    peer: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("usage: npm run score -- DIR [--misses FILE] [--only NAME] [--peer]");
  process.exit(2);
}
void main(directory);

async function main(from: string): Promise<void> {
  const all = readdirSync(from)
    .filter((name) => name.endsWith(".jsonl"))
    .filter((name) => values.only === undefined || name === `${values.only}.jsonl`)
    .map((name) => readCorpus(join(from, name)))
    .map((corpus) => ({ corpus, scored: corpus.rows.map(judgeRow) }));

  console.log(report(all, values.peer ? await peerHolds() : undefined));
  if (values.misses === "-") console.log(`\n${mistakes(all)}`);
  else if (values.misses !== undefined) writeFileSync(values.misses, mistakes(all));
}
