// Makes the two bundles. The command-line tool does not have `vscode` as external, so an import of
// it anywhere below src/hook, src/engine or src/host breaks the build instead of the user's shell.
const esbuild = require("esbuild");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  minify: production,
  // Function names stay readable in the stack traces that people report.
  keepNames: production,
  sourcemap: !production,
  sourcesContent: false,
  // ES modules first: the CommonJS builds of some libraries cannot be tree-shaken.
  mainFields: ["module", "main"],
  logLevel: "warning",
};

/** @type {readonly import("esbuild").BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
  },
  {
    ...common,
    entryPoints: ["src/hook/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
];

/** Prints what the problem matcher in .vscode/tasks.json waits for. */
const announce = {
  name: "announce",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onStart(() => console.log("[watch] build started"));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log("[watch] build finished");
    });
  },
};

async function main() {
  if (!watch) {
    await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
    return;
  }
  for (const bundle of bundles) {
    const context = await esbuild.context({
      ...bundle,
      logLevel: "silent",
      plugins: [announce],
    });
    await context.watch();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
