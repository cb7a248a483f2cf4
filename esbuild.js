// Makes the two bundles, the extension and the command-line tool, the engine that both share, and the
// parts that the engine loads only when it needs them.
// Only the extension has `vscode` as external, so an import of it anywhere in the engine or in what
// the tool uses breaks the build instead of the user's shell.
const { join } = require("node:path");
const esbuild = require("esbuild");
const { engineInParts } = require("./src/engine/inParts.cjs");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

/** Leaves the engine's door an import of the shared bundle. */
const sharedEngine = {
  name: "shared-engine",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/(?:\.\.\/)*engine$/ }, () => ({
      path: "./engine.js",
      external: true,
    }));
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  // An `import()` of one of our own files becomes a `require`: the loader of ES modules first reads
  // what a file exports, which takes longer than most commands take to judge.
  supported: { "dynamic-import": false },
  // ES modules first: the CommonJS builds of some libraries cannot be tree-shaken.
  mainFields: ["module", "main"],
  logLevel: "warning",
};

/**
 * Leaves what an agent's hook seldom needs a file of its own, beside the tool's, which is loaded
 * with its compiled code if an earlier process kept that.
 */
const toolApart = {
  name: "tool-apart",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/tool$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "tool.js", namespace: "kept" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "kept" }, ({ path }) => ({
      contents: `module.exports = require("./keptCode").loadKept(require("node:path").join(__dirname, "${path}"));`,
      resolveDir: join(__dirname, "src/hook"),
    }));
  },
};

/** @type {readonly import("esbuild").BuildOptions[]} */
const bundles = [
  engineInParts({ ...common, outdir: "dist", production }),
  {
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
    plugins: [sharedEngine],
  },
  {
    ...common,
    entryPoints: ["src/credentials/inventory/worker.ts"],
    outfile: "dist/credentials.js",
    plugins: [sharedEngine],
  },
  {
    ...common,
    entryPoints: ["src/hook/uninstall/main.ts"],
    outfile: "dist/uninstall.js",
  },
  {
    ...common,
    entryPoints: ["src/hook/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [sharedEngine, toolApart],
  },
  {
    ...common,
    entryPoints: ["src/hook/tool.ts"],
    outfile: "dist/tool.js",
    plugins: [sharedEngine],
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
      plugins: [...bundle.plugins, announce],
    });
    await context.watch();
  }
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
