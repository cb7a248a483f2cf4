// @ts-nocheck: like esbuild.js this is run as it stands, and no test takes more of it than its one door.
// How the engine is bundled: a core, and parts that it loads when the first line comes that needs
// them, because loading takes a shell that waits for it longer than judging most lines. Nothing in
// the engine's own text says so: an import from another part becomes a `require` where it is used.
const { existsSync, readdirSync, readFileSync, rmSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const esbuild = require("esbuild");
const typescript = require("typescript");

const engine = join(__dirname, "../src/engine");

/** The modules by which a part is entered. It holds all that nothing else needs; the rest is the core. */
const doors = {
  code: [
    "code/cloudSdk",
    "code/deeds",
    "code/libraryDeletion",
    "code/patterns",
    "code/plumbum",
    "code/python",
    "code/read",
    "code/worthReading",
  ],
  fish: ["fish/read", "fish/stringOutput"],
  graphql: ["graphql/document"],
  http: ["http/effects"],
  javascript: ["code/javascript"],
  sql: ["sql/effects"],
  tools: ["tools/readToolCall"],
  windows: ["cmd/enter", "commands/windows/index", "powershell/enter", "windows/wrappers"],
};

/** Whatever this imports is a door as well, of a part of its own. */
const table = join(engine, "commands/table.ts");

/** Says which row of the table has which program. Only what comes out is bundled. */
const reckoned = join(engine, "commands/rowOf.ts");

/** What is in a table only to be tested and read: a third of the code. */
const forTests = new Set(["examples", "hits", "misses"]);

/**
 * The options by which esbuild writes `engine.js` and `parts/*.js` into `outdir`.
 *
 * @param {import("esbuild").BuildOptions & { readonly outdir: string }} options
 * @returns {import("esbuild").BuildOptions}
 */
exports.engineInParts = ({ outdir, ...common }) => {
  let { modules, partOf, gives } = divide();
  const parts = [...gives.keys()];
  const plugin = {
    name: "in-parts",
    /** @param {import("esbuild").PluginBuild} build */
    setup(build) {
      build.onStart(() => {
        ({ modules, partOf, gives } = divide());
      });
      build.onEnd(() => {
        // What earlier builds left would go into the package.
        const folder = join(outdir, "parts");
        for (const file of existsSync(folder) ? readdirSync(folder) : [])
          if (!parts.includes(file.replace(/\..*/, ""))) rmSync(join(folder, file));
      });
      build.onResolve({ filter: /^part:/ }, ({ path }) => ({
        path: path.slice("part:".length),
        namespace: "part",
      }));
      build.onLoad({ filter: /./, namespace: "part" }, ({ path: part }) => ({
        contents: textOfEntry(part, gives.get(part)),
        resolveDir: engine,
      }));
      build.onResolve({ filter: /^[./]/ }, ({ path, importer, kind, namespace, resolveDir }) => {
        const part = partOf.get(importer);
        if (namespace !== "file" || part === undefined) return undefined;
        if (kind === "require-call")
          return { path: pathOf(partOf.get(path), part), external: true };
        const from = moduleAt(resolveDir, path);
        if (partOf.get(from) === part) return undefined;
        return { path: from, namespace: "core", pluginData: part, suffix: `?${part}` };
      });
      build.onLoad({ filter: /./, namespace: "core" }, ({ path, pluginData: part }) => ({
        contents: textOfCoreModule(path, part),
        resolveDir: engine,
      }));
      build.onResolve({ filter: /engine\.js$/ }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!modules.has(path)) return undefined;
        const contents = path === reckoned ? await textOfRowOf(common) : textOfModule(path);
        return { contents, loader: "ts" };
      });
    },
  };

  /** What a part uses of a module of the core, as constants. */
  function textOfCoreModule(from, part) {
    const names = new Set();
    for (const [path, { imports }] of modules) {
      if (partOf.get(path) !== part) continue;
      for (const one of imports)
        if (one.from === from) for (const { name } of one.names) names.add(name);
    }
    const given = gives.get("core");
    return [
      `const core = require("${pathOf("core", part)}").insides();`,
      ...given
        .filter((one) => one.from === from && names.has(one.name))
        .map((one) => `export const ${one.name} = core[${JSON.stringify(keyOf(one, given))}];`),
    ].join("\n");
  }

  /** Line numbers stay, so that stack traces are true. */
  function textOfModule(path) {
    const part = partOf.get(path);
    const isApart = (from) => ![part, "core"].includes(partOf.get(from));
    const { text, tree, imports } = modules.get(path);
    const apart = imports.filter(({ from }) => isApart(from));
    const edits = [...requires(apart, tree, part === "core"), ...cuts(tree)];
    return edits
      .sort((one, other) => other.node.getStart() - one.node.getStart())
      .reduce(
        (done, { node, put }) => done.slice(0, node.getStart()) + put + done.slice(node.end),
        text,
      );
  }

  return {
    ...common,
    entryPoints: parts.map((part) => ({ in: `part:${part}`, out: pathOf(part).slice(0, -3) })),
    outdir,
    plugins: [plugin],
  };
};

/** The file of a part as another requires it; without another, as it is in the folder of them all. */
function pathOf(part, from = "core") {
  const up = from === "core" ? "./" : "../";
  return part === "core" ? `${up}engine.js` : `${from === "core" ? "./parts/" : "./"}${part}.js`;
}

/** The modules of the engine, the part each is in, and what each part gives to others. */
function divide() {
  const modules = new Map();
  const see = (path) => {
    if (modules.has(path)) return;
    modules.set(path, readModule(path));
    for (const { from } of modules.get(path).imports) see(from);
  };
  const index = join(engine, "index.ts");
  see(index);

  const entered = new Map();
  for (const [part, paths] of Object.entries(doors))
    for (const path of paths) entered.set(join(engine, `${path}.ts`), part);
  for (const { from } of modules.get(table).imports) {
    const name = relative(dirname(table), from).replace(/(?:[\\/]index)?\.ts$/, "");
    if (!entered.has(from)) entered.set(from, name.replace(/[\\/]/g, "-"));
  }

  const partOf = new Map(entered);
  const follow = (part, path) => {
    for (const { from } of modules.get(path).imports) if (!entered.has(from)) claim(part, from);
  };
  const claim = (part, path) => {
    const known = partOf.get(path);
    if (known === part || known === "core") return;
    // What two parts need is loaded once, with the core.
    partOf.set(path, known === undefined ? part : "core");
    follow(part, path);
  };
  claim("core", index);
  for (const [door, part] of entered) follow(part, door);

  const gives = new Map([...new Set(partOf.values())].map((part) => [part, []]));
  for (const [path, { imports }] of modules) {
    for (const { from, names } of imports) {
      if (partOf.get(from) === partOf.get(path)) continue;
      const given = gives.get(partOf.get(from));
      for (const { name } of names)
        if (!given.some((one) => one.from === from && one.name === name))
          given.push({ from, name });
    }
  }
  return { modules, partOf, gives };
}

/** A module's text, and what it takes from other modules of the engine. Types are not taken. */
function readModule(path) {
  const text = readFileSync(path, "utf8");
  const tree = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true);
  const imports = tree.statements.flatMap((node) => {
    const { moduleSpecifier, importClause, exportClause, isTypeOnly } = node;
    if (!moduleSpecifier?.text.startsWith(".")) return [];
    if (isTypeOnly || importClause?.isTypeOnly) return [];
    const names = (importClause?.namedBindings ?? exportClause).elements
      .filter((one) => !one.isTypeOnly)
      .map((one) => ({ as: one.name.text, name: (one.propertyName ?? one.name).text }));
    const from = moduleAt(dirname(path), moduleSpecifier.text);
    return names.length === 0 ? [] : [{ node, from, names }];
  });
  return { text, tree, imports };
}

function moduleAt(folder, path) {
  const file = join(folder, path);
  return existsSync(`${file}.ts`) ? `${file}.ts` : join(file, "index.ts");
}

/** What a part's file gives: each thing by its name. What the core gives to parts is not for others. */
function textOfEntry(part, given) {
  const sources = given.map(({ from }) => JSON.stringify(from));
  if (part !== "core")
    return given.map(({ name }, at) => `export { ${name} } from ${sources[at]};`).join("\n");
  const insides = given.map((one, at) => `${JSON.stringify(keyOf(one, given))}: i${at}`);
  return [
    'export * from "./index";',
    ...given.map(({ name }, at) => `import { ${name} as i${at} } from ${sources[at]};`),
    "let kept;",
    `export const insides = () => (kept ??= { ${insides.join(", ")} });`,
  ].join("\n");
}

/** The name of what is given; with its module where another is named so too. */
function keyOf({ from, name }, given) {
  const isAlone = given.every((one) => one.name !== name || one.from === from);
  return isAlone ? name : `${name} of ${relative(engine, from)}`;
}

/** Which program is in which row, as a text: the table itself would load every part. */
async function textOfRowOf(common) {
  const { outputFiles } = await esbuild.build({
    ...common,
    entryPoints: [reckoned],
    sourcemap: false,
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "require", outputFiles[0].text)(module, require);
  const rows = [];
  for (const [name, row] of module.exports.rowOf) (rows[row] ??= []).push(name);
  const text = JSON.stringify(Array.from(rows, (names) => names.join(" ")));
  return `export const rowOf = new Map(
    ${text}.flatMap((names, at) => names.split(" ").map((name) => [name, at])),
  );`;
}

/** Takes from other parts what a module imports of them, when it is used. */
function requires(imports, tree, isCore) {
  const fail = (why) => {
    throw new Error(`${tree.fileName}: ${why}`);
  };
  const edits = [];
  const apart = new Map();
  for (const [at, { node, from, names }] of imports.entries()) {
    if (typescript.isExportDeclaration(node)) fail("exports what is in another part");
    const take = `const part${at} = () => (kept${at} ??= require(${JSON.stringify(from)}));`;
    edits.push({ node, put: `let kept${at}; ${take}${linesOf(node)}` });
    for (const { as, name } of names) apart.set(as, `part${at}().${name}`);
  }
  const visit = (node, isInFunction) => {
    if (typescript.isImportDeclaration(node) || typescript.isTypeNode(node)) return;
    const taken = typescript.isIdentifier(node) ? apart.get(node.text) : undefined;
    if (taken !== undefined) {
      const { parent } = node;
      const isShort = typescript.isShorthandPropertyAssignment(parent);
      const isName = parent.name === node && !isShort;
      if (isName && declares(parent)) fail(`has another \`${node.text}\` than the one it imports`);
      if (isCore && !isInFunction)
        fail(`uses \`${node.text}\` of another part before it is needed`);
      if (!isName) edits.push({ node, put: isShort ? `${node.text}: ${taken}` : taken });
    }
    const inner = isInFunction || typescript.isFunctionLike(node);
    typescript.forEachChild(node, (child) => visit(child, inner));
  };
  if (apart.size > 0) visit(tree, false);
  return edits;
}

/** Whether a node gives a name to something that what is around it sees. */
function declares(node) {
  return (
    typescript.isVariableDeclaration(node) ||
    typescript.isParameter(node) ||
    typescript.isBindingElement(node) ||
    typescript.isFunctionDeclaration(node)
  );
}

/** Empties what is only for tests. */
function cuts(tree) {
  const found = [];
  const visit = (node) => {
    if (typescript.isPropertyAssignment(node) && forTests.has(node.name.getText())) {
      found.push({ node: node.initializer, put: `[${linesOf(node.initializer)}]` });
    } else typescript.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const linesOf = (node) => "\n".repeat(node.getText().split("\n").length - 1);
