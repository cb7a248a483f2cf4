import type { Expression, Stage } from "./syntax";

/** An expression as it was written, near enough for a person to find it again. */
export function spell(expression: Expression): string {
  switch (expression.kind) {
    case "text":
      return expression.parts
        .map((part) => (typeof part === "string" ? part : spell(part)))
        .join("");
    case "number":
    case "variable":
    case "unknown":
      return expression.text;
    case "member": {
      const call = expression.arguments?.map(spell).join(", ");
      const member = `${spell(expression.target)}${expression.isStatic ? "::" : "."}${spell(expression.name)}`;
      return call === undefined ? member : `${member}(${call})`;
    }
    case "index":
      return `${spell(expression.target)}[${spell(expression.index)}]`;
    case "type":
      return `[${expression.name}]`;
    case "cast":
      return `[${expression.type}]${spell(expression.operand)}`;
    case "list":
      return expression.items.map(spell).join(", ");
    case "statements":
      return expression.isArray ? "@(…)" : "(…)";
    case "table":
      return "@{…}";
    case "block":
      return `{${expression.block.text}}`;
    case "binary":
      return `${spell(expression.left)} ${expression.operator} ${spell(expression.right)}`;
    case "unary":
      return `${expression.operator} ${spell(expression.operand)}`;
  }
}

/** A command of a pipeline as it was written, near enough. */
export function spellCommand(stage: Stage & { kind: "command" }): string {
  const words = stage.words.map((word) => {
    if (word.kind === "argument") return spell(word.value);
    return word.value === undefined ? `-${word.name}` : `-${word.name}:${spell(word.value)}`;
  });
  return [spell(stage.name), ...words].join(" ");
}
