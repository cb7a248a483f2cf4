import { argvFunctions, pathFunctions, shellFunctions } from "./deedTable";
import type { Reading } from "./evaluate";
import { textOfNode, type CodeNode } from "./node";
import { plain, type Value } from "./value";

/** `import os, shutil as s`, `from os import remove as r`, `import fs, { rmSync as r } from "fs"`. */
export function bindImport(node: CodeNode, reading: Reading): void {
  const words = flatten(node)
    .map((child) => ({ name: child.name, text: textOfNode(child, reading) }))
    .filter(({ text }) => text !== ";" && text !== "{" && text !== "}");
  const from = words.findIndex(({ text }) => text === "from");
  if (from === 0) {
    bindPythonFrom(words, reading);
    return;
  }
  const module = from > 0 ? words[from + 1]?.text.replace(/^["'`]|["'`]$/g, "") : undefined;
  const imported = words.slice(1, from > 0 ? from : undefined).map(({ text }) => text);
  if (module === undefined) {
    bindModules(imported, reading);
    return;
  }
  const base = reading.language.moduleName(module);
  const braces = textOfNode(node, reading).includes("{");
  for (const [name, local] of pairs(imported)) {
    const whole = name === "*" || !braces;
    reading.names.set(local, { kind: "name", name: whole ? base : `${base}.${name}` });
  }
}

function bindModules(words: readonly string[], reading: Reading): void {
  for (const [name, local] of pairs(words)) {
    if (local !== name) {
      reading.names.set(local, { kind: "name", name: reading.language.moduleName(name) });
    }
  }
}

function bindPythonFrom(words: readonly { readonly text: string }[], reading: Reading): void {
  const at = words.findIndex(({ text }) => text === "import");
  const module = words
    .slice(1, at)
    .map(({ text }) => text)
    .join("");
  const base = reading.language.moduleName(module);
  for (const [name, local] of pairs(words.slice(at + 1).map(({ text }) => text))) {
    if (name === "*") bindEverything(base, reading);
    reading.names.set(local, { kind: "name", name: `${base}.${name}` });
  }
}

/** `from os import *`: the functions of the module that mean something here. */
function bindEverything(module: string, reading: Reading): void {
  for (const name of [...Object.keys(pathFunctions), ...shellFunctions, ...argvFunctions]) {
    if (!name.startsWith(`${module}.`)) continue;
    reading.names.set(name.slice(module.length + 1), { kind: "name", name });
  }
}

/** Names between commas, each with the name after `as`, or itself. */
function pairs(words: readonly string[]): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  let current: string[] = [];
  for (const word of [...words, ","]) {
    if (word !== "," && word !== "(" && word !== ")") {
      current.push(word);
      continue;
    }
    const as = current.indexOf("as");
    const name = current.slice(0, as < 0 ? undefined : as).join("");
    const local = as < 0 ? name : current.slice(as + 1).join("");
    if (name !== "") found.push([name, local]);
    current = [];
  }
  return found;
}

function flatten(node: CodeNode): readonly CodeNode[] {
  if (!node.children.some(({ name }) => name === "ImportGroup")) return node.children;
  return node.children.flatMap((child) =>
    child.name === "ImportGroup" ? flatten(child) : [child],
  );
}

/** Binds `x = value` and `const { a, b: c } = value`, and gives the value. */
export function bindPattern(
  node: CodeNode,
  reading: Reading,
  next: (child: CodeNode) => Value,
): Value {
  let value: Value = { kind: "unknown", written: "" };
  let target: CodeNode | undefined;
  node.children.forEach((child, index, children) => {
    const source = children[index + 1];
    if (child.name === "AssignOp" || child.name === "Equals") {
      if (target === undefined || source === undefined) return;
      value = next(source);
      bindTarget(target, value, textOfNode(child, reading), reading);
    } else if (child.name !== "TypeAnnotation" && child.name !== "TypeDef") target = child;
  });
  return value;
}

/** `with open(p) as f:` binds `f` to what was opened, then runs its body. */
export function bindWith(node: CodeNode, reading: Reading, next: (child: CodeNode) => Value): void {
  let value: Value = { kind: "unknown", written: "" };
  let before = "";
  for (const child of node.children) {
    if (before === "as") reading.names.set(textOfNode(child, reading), value);
    else if (/^[A-Z]/.test(child.name)) value = next(child);
    before = child.name;
  }
}

function bindTarget(target: CodeNode, value: Value, operator: string, reading: Reading): void {
  const name = textOfNode(target, reading);
  if (target.name.includes("Variable")) {
    const simple = operator === "=" || operator === ":=";
    reading.names.set(name, simple ? value : { kind: "unknown", written: name });
    return;
  }
  if (target.name !== "ObjectPattern") return;
  for (const property of target.children) {
    const words = property.children.filter((child) => /Variable|PropertyName/.test(child.name));
    const [key] = words;
    const local = words.at(-1);
    if (key === undefined || local === undefined) continue;
    const member = textOfNode(key, reading);
    if (value.kind === "name") {
      reading.names.set(textOfNode(local, reading), {
        kind: "name",
        name: `${value.name}.${member}`,
      });
    } else if (value.kind === "object") {
      const entry = value.entries.get(member);
      if (entry !== undefined && plain(entry) !== undefined) {
        reading.names.set(textOfNode(local, reading), entry);
      }
    }
  }
}
