/** Of a result no more than this is looked at, in characters: its beginning. */
const longest = 32_768;

/**
 * The texts of a tool's result, whatever its form, with the names that they stand under. It is for
 * looking at in this process only: nothing of it is stored or sent.
 */
export function resultText(...results: readonly unknown[]): string {
  const lines: string[] = [];
  let left = longest;
  const walk = (name: string, value: unknown, depth: number): void => {
    if (left <= 0 || depth > 8) return;
    if (typeof value === "string" || typeof value === "number") {
      const line = `${name}${value}`.slice(0, left);
      left -= line.length;
      lines.push(line);
    } else if (typeof value === "object" && value !== null) {
      const named = !Array.isArray(value);
      for (const [key, inner] of Object.entries(value)) {
        walk(named ? `${key}: ` : "", inner, depth + 1);
      }
    }
  };
  for (const result of results) walk("", result, 0);
  return lines.join("\n");
}

/** The exit status that a result tells, by the names that several agents give it. */
export function exitCodeIn(result: unknown): number | undefined {
  if (typeof result !== "object" || result === null) return undefined;
  const { exit_code, exitCode, exit } = result as Readonly<Record<string, unknown>>;
  const told = exit_code ?? exitCode ?? exit;
  return typeof told === "number" ? told : undefined;
}
