import { mkdirSync, writeFileSync } from "node:fs";
import { understandsPage } from "./understands";

// npm run docs
//
// Writes the generated pages of the documentation anew.

mkdirSync("media/docs", { recursive: true });
writeFileSync("media/docs/understands.md", understandsPage());
