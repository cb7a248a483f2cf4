import { extname } from "node:path";

/** Endings of source code, where a bare word is a name and only text in quotes is a value. */
const programs = new Set(
  [
    "ts tsx mts cts js jsx mjs cjs vue svelte astro py pyi ipynb rb go rs java kt kts scala groovy",
    "gradle swift m mm c h cc cpp cxx hpp cs fs vb php pl pm lua dart r jl ex exs erl hs clj elm",
    "sql graphql proto css scss less html htm xhtml map json json5 jsonc sol zig nim ml",
  ].flatMap((line) => line.split(" ").map((ending) => `.${ending}`)),
);

/** True if names stand for values in a file, by its ending. */
export function isProgram(path: string): boolean {
  return programs.has(extname(path).toLowerCase());
}
