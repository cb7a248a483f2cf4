/**
 * What fish's `string` prints for words that are known; undefined for what is not worked out here
 * (regular expressions, padding).
 */
export function stringOutput(words: readonly string[]): string | undefined {
  const [verb = "", ...rest] = words;
  const first = rest.findIndex((word) => !/^-./.test(word) || word === "--");
  const options = rest.slice(0, first < 0 ? rest.length : first);
  const operands = rest.slice(options.length + (rest[first] === "--" ? 1 : 0));
  const quiet = ["-q", "--quiet", "-n", "--no-empty", "-f", "--fields", "-r", "--regex"];
  if (options.some((option) => quiet.includes(option))) return undefined;
  switch (verb) {
    case "join":
      return `${operands.slice(1).join(operands[0] ?? "")}\n`;
    case "join0":
      return operands.map((operand) => `${operand}\0`).join("");
    case "collect":
      return `${operands.join("\n")}\n`;
    case "lower":
      return lines(operands, (operand) => operand.toLowerCase());
    case "upper":
      return lines(operands, (operand) => operand.toUpperCase());
    case "trim":
      return options.length === 0 ? lines(operands, (operand) => operand.trim()) : undefined;
    case "split": {
      const [separator = "", ...texts] = operands;
      return options.length === 0
        ? lines(
            texts.flatMap((text) => text.split(separator)),
            (text) => text,
          )
        : undefined;
    }
    case "replace": {
      const [pattern = "", replacement = "", ...texts] = operands;
      const all = options.includes("-a") || options.includes("--all");
      return lines(texts, (text) =>
        all
          ? text.replaceAll(pattern, () => replacement)
          : text.replace(pattern, () => replacement),
      );
    }
    default:
      return undefined;
  }
}

function lines(texts: readonly string[], change: (text: string) => string): string {
  return texts.map((text) => `${change(text)}\n`).join("");
}
