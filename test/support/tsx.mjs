// Runs the tests' TypeScript with the tests' paths: `vscode` is test/support/vscode.ts there, so the
// extension's sources run in plain Node without being touched.
import { fileURLToPath } from "node:url";

process.env["TSX_TSCONFIG_PATH"] = fileURLToPath(new URL("../tsconfig.json", import.meta.url));
// @ts-expect-error -- tsx has no types for its loader, which is imported for what it does.
await import("tsx");
