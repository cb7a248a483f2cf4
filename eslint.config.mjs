import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** Pure libraries that the engine may use: they read text and nothing else. */
const vetted = ["unbash", "minimatch", "@lezer/(common|javascript)", "graphql(/language(/.*)?)?"];

/** Folders at the edges of src. They know the engine and themselves, and meet in guardWindow.ts. */
const edges = ["gates", "hook", "host", "credentials", "approval", "journal", "vault", "ui"];

/** The part of a relative import that leaves the importer's own folder. */
const out = "^(\\.\\./)+";

const engineDoor = {
  regex: `${out}engine/(?!index$).`,
  message: "src/engine/index is the engine's only door.",
};

export default defineConfig(
  globalIgnores(["dist/", ".cache/", "media/"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      // There are no classes and no enums here, and looking for them takes a third of the time.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      // What the edges hand around are closures: there is no `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      "max-lines": ["error", { max: 300 }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
    },
  },
  {
    // A table of data is as long as the world it describes.
    files: ["**/*Table.ts", "**/tables/**/*.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["src/engine/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(?!\\.\\.?(/|$)|(${vetted.join("|")})$)`,
              message: "The engine imports itself and vetted pure libraries only.",
            },
            {
              regex: `${out}(${edges.join("|")}|pipeline|extension)(/|$)`,
              message: "The engine knows nothing around it: ask through a question instead.",
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...[
          "process",
          "console",
          "fetch",
          "performance",
          "Buffer",
          "globalThis",
          "global",
          "require",
          "setTimeout",
          "setInterval",
          "setImmediate",
          "queueMicrotask",
        ].map((name) => ({ name, message: "The engine is a pure function of its arguments." })),
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The engine must be replayable." },
        { object: "Date", property: "now", message: "The engine has no clock." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date']", message: "The engine has no clock." },
        { selector: "FunctionDeclaration[async=true]", message: "The engine is synchronous." },
        { selector: "ArrowFunctionExpression[async=true]", message: "The engine is synchronous." },
        { selector: "AwaitExpression", message: "The engine is synchronous." },
        { selector: "ImportExpression", message: "The engine is synchronous." },
        { selector: "ClassDeclaration", message: "The engine has data and functions only." },
      ],
    },
  },
  ...edges
    .filter((edge) => edge !== "hook")
    .map((edge) => ({
      files: [`src/${edge}/**/*.ts`],
      rules: {
        "@typescript-eslint/no-restricted-imports": [
          "error",
          {
            patterns: [
              engineDoor,
              {
                // Types are contracts; pure tables are shared words. Anything else meets in guardWindow.ts.
                regex: `${out}(?!ui/ids$|credentials/(patterns|plainGlob)$)(${edges.filter((other) => other !== edge).join("|")}|pipeline|extension)(/|$)`,
                allowTypeImports: true,
                message: "Edges meet in guardWindow.ts: take what you need as a parameter.",
              },
            ],
          },
        ],
      },
    })),
  {
    // The command-line tool is the second composition root, the one without VS Code.
    files: ["src/hook/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            engineDoor,
            { regex: "^vscode$", message: "The command-line tool runs without VS Code." },
            { regex: `${out}(ui|extension)(/|$)`, message: "The tool has no window." },
          ],
        },
      ],
    },
  },
  {
    files: ["src/extension.ts", "src/guardWindow.ts", "src/pipeline.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ ...engineDoor, regex: "^\\./engine/(?!index$)." }] },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // mocha's describe and it take promises that nobody awaits.
      "@typescript-eslint/no-floating-promises": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
