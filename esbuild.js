// Makes the two bundles, the extension and the command-line tool, the engine that both share, and the
// parts that the engine loads only when it needs them.
// Only the extension has `vscode` as external, so an import of it anywhere in the engine or in what
// the tool uses breaks the build instead of the user's shell.
const { basename, join } = require("node:path");
const esbuild = require("esbuild");
const { engineInParts } = require("./build/engineInParts.cjs");

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

/** What the tool loads on need, by the module that it imports then. */
const later = new Map([
  ["answerAgent", "hook.js"],
  ["tool", "tool.js"],
]);

/**
 * Leaves each of these a file of its own, which is loaded with its compiled code if an earlier
 * process kept that. A file that is loaded so loads others so by itself.
 */
const toolApart = (isLoadedSo) => ({
  name: "tool-apart",
  /** @param {import("esbuild").PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/(?:answerAgent|tool)$/ }, ({ kind, path }) => {
      if (kind !== "dynamic-import") return undefined;
      const file = later.get(basename(path));
      return isLoadedSo ? { path: `./${file}`, external: true } : { path: file, namespace: "kept" };
    });
    build.onLoad({ filter: /./, namespace: "kept" }, ({ path }) => ({
      contents: `module.exports = require("./keptCode").loadKept(require("node:path").join(__dirname, "${path}"));`,
      resolveDir: join(__dirname, "src/hook"),
    }));
  },
});

/** @type {readonly import("esbuild").BuildOptions[]} */
const bundles = [
  engineInParts({ ...common, outdir: "dist" }),
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
    plugins: [sharedEngine, toolApart(false)],
  },
  {
    ...common,
    entryPoints: ["src/hook/agent/answerAgent.ts"],
    outfile: "dist/hook.js",
    plugins: [sharedEngine, toolApart(true)],
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
