import { mkdirSync, writeFileSync } from "node:fs";
import { shimProgramsText } from "./shimPrograms";
import { understandsPage } from "./understands";

// npm run docs
//
// Writes the generated pages of the documentation, and the table of programs that have a shim, anew.

mkdirSync("media/docs", { recursive: true });
writeFileSync("media/docs/understands.md", understandsPage());
writeFileSync("src/gates/shims/programsTable.ts", shimProgramsText());
