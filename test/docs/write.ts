import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { withCoverage } from "./coverage";
import { shimProgramsText } from "./shimPrograms";
import { understandsPage } from "./understands";

// npm run docs
//
// Writes what is generated anew: the pages of the documentation, the README's table of coverage, and
// the table of programs that have a shim.

mkdirSync("media/docs", { recursive: true });
writeFileSync("media/docs/understands.md", understandsPage());
writeFileSync("README.md", withCoverage(readFileSync("README.md", "utf8")));
writeFileSync("src/gates/shims/programsTable.ts", shimProgramsText());
