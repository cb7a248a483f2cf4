import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus";
import { judgeRow } from "./judgeRow";
import { mistakes, report } from "./report";

// npm run score -- DIR [--misses FILE] [--only NAME]
//
// Judges every labelled command below DIR (*.jsonl) as `check --jsonl --facts none` does and prints
// how good that was. `--misses FILE` (`-` for the terminal) lists what was judged wrongly.

const { values, positionals } = parseArgs({
  options: { misses: { type: "string" }, only: { type: "string" } },
  allowPositionals: true,
});
const [directory] = positionals;
if (directory === undefined) {
  console.error("usage: npm run score -- DIR [--misses FILE] [--only NAME]");
  process.exit(2);
}
const all = readdirSync(directory)
  .filter((name) => name.endsWith(".jsonl"))
  .filter((name) => values.only === undefined || name === `${values.only}.jsonl`)
  .map((name) => readCorpus(join(directory, name)))
  .map((corpus) => ({ corpus, scored: corpus.rows.map(judgeRow) }));

console.log(report(all));
if (values.misses === "-") console.log(`\n${mistakes(all)}`);
else if (values.misses !== undefined) writeFileSync(values.misses, mistakes(all));
