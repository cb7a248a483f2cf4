/**
 * Directories (and a few files) that a tool can produce again, with the files that say so. The
 * manifest must stand beside the directory: a `build` deep in the tree may be anybody's.
 */
const manifests: Readonly<Record<string, readonly string[]>> = table([
  [["node_modules"], ["package.json"]],
  [["bower_components"], ["bower.json"]],
  [["jspm_packages"], ["package.json"]],
  [
    [".next", ".nuxt", ".output", ".svelte-kit", ".angular", ".turbo", ".parcel-cache", ".vite"],
    ["package.json"],
  ],
  [["storybook-static", ".docusaurus", ".astro", ".expo", ".nyc_output"], ["package.json"]],
  [[".terraform"], [".terraform.lock.hcl", "main.tf", "versions.tf", "providers.tf"]],
  [["Pods"], ["Podfile"]],
  [
    [".build", "DerivedData"],
    ["Package.swift", "*.xcodeproj", "*.xcworkspace"],
  ],
  [[".dart_tool"], ["pubspec.yaml"]],
  [
    ["_build", "deps"],
    ["mix.exs", "rebar.config", "dune-project"],
  ],
  [
    [".stack-work", "dist-newstyle"],
    ["stack.yaml", "*.cabal", "cabal.project"],
  ],
  [["zig-out", "zig-cache", ".zig-cache"], ["build.zig"]],
  [["cmake-build-debug", "cmake-build-release", "_deps"], ["CMakeLists.txt"]],
  [["target"], ["Cargo.toml", "pom.xml", "build.sbt", "project.clj"]],
  [[".gradle"], gradle()],
  [["vendor"], ["composer.json", "go.mod", "Gemfile"]],
  [[".bundle"], ["Gemfile"]],
  [
    ["bin", "obj"],
    ["*.csproj", "*.fsproj", "*.vbproj", "*.sln", ...gradle()],
  ],
  [[".venv", "venv", "virtualenv", ".tox", ".nox", ".eggs"], python()],
  [["__pycache__"], ["*.py", ...python()]],
  [
    [".pytest_cache", ".mypy_cache", ".ruff_cache", "htmlcov"],
    ["*.py", ...python()],
  ],
  [
    ["coverage", ".coverage"],
    ["package.json", ...python(), ...gradle(), "Gemfile", "go.mod"],
  ],
  [
    ["build"],
    [
      "package.json",
      "CMakeLists.txt",
      "Makefile",
      "meson.build",
      "pubspec.yaml",
      ...gradle(),
      ...python(),
    ],
  ],
  [["dist"], ["package.json", "Makefile", ".goreleaser.yml", ".goreleaser.yaml", ...python()]],
  [["out"], ["package.json", "CMakeLists.txt", "Makefile", ...gradle()]],
  [["lib"], ["tsconfig.json"]],
  [
    ["_site", ".jekyll-cache"],
    ["_config.yml", ".eleventy.js", "eleventy.config.js"],
  ],
  [["site"], ["mkdocs.yml"]],
  [
    ["public", "resources"],
    ["hugo.toml", "hugo.yaml"],
  ],
]);

/**
 * The manifest patterns for a directory of this name: file names, or `*` and an ending. Empty when
 * nothing is known to produce it.
 */
export function manifestsFor(name: string): readonly string[] {
  if (name.endsWith(".egg-info")) return python();
  return manifests[name] ?? [];
}

/** Files that tools leave behind and that nobody misses. */
const leftovers =
  /\.(?:log|pyc|pyo|o|obj|class|tsbuildinfo|tmp|swp)$|^(?:\.DS_Store|Thumbs\.db|\.(?:es|style)lintcache)$/;

/** True if the name of a file or directory says that a tool made it. */
export function isMadeByTool(name: string): boolean {
  return manifestsFor(name).length > 0 || leftovers.test(name);
}

function table(
  rows: readonly (readonly [readonly string[], readonly string[]])[],
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(rows.flatMap(([names, files]) => names.map((name) => [name, files])));
}

function python(): readonly string[] {
  return ["pyproject.toml", "setup.py", "setup.cfg", "requirements.txt", "Pipfile", "tox.ini"];
}

function gradle(): readonly string[] {
  return ["build.gradle", "build.gradle.kts"];
}
