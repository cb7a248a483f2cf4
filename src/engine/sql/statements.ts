import type { SqlToken } from "./tokens";

/** The tokens of one statement, or one line for the client with the query that stood before it. */
export interface SqlStatement {
  readonly tokens: readonly SqlToken[];
  /** `\gexec`, `.read x` …: what the client itself does after the tokens. */
  readonly meta?: string;
}

const routines = new Set(["PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE"]);
const endsOfBlocks = new Set(["IF", "LOOP", "WHILE", "REPEAT", "FOR"]);

/**
 * Splits tokens into statements. Semicolons between BEGIN and END of a routine's body do not split,
 * so that a trigger's or procedure's body stays with its definition.
 */
export function splitStatements(tokens: readonly SqlToken[]): readonly SqlStatement[] {
  const statements: SqlStatement[] = [];
  let current: SqlToken[] = [];
  let depth = 0;
  const finish = (meta?: string): void => {
    if (meta !== undefined) statements.push({ tokens: current, meta });
    else if (current.length > 0) statements.push({ tokens: current });
    current = [];
    depth = 0;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "meta") {
      finish(token.text);
      continue;
    }
    if (token.kind === "end") {
      // A delimiter that was chosen, or GO, ends whatever is open.
      if (depth > 0 && token.text === ";") current.push({ ...token, kind: "symbol" });
      else finish();
      continue;
    }
    if (token.keyword !== "" && (depth > 0 || isRoutine(current))) {
      const next = tokens[index + 1]?.keyword ?? "";
      const previous = tokens[index - 1]?.keyword ?? "";
      if (token.keyword === "BEGIN") depth++;
      else if (token.keyword === "CASE" && depth > 0 && previous !== "END") depth++;
      else if (token.keyword === "END" && depth > 0 && !endsOfBlocks.has(next)) depth--;
    }
    current.push(token);
  }
  finish();
  return statements;
}

/** True if a statement so far reads `CREATE … PROCEDURE`, `FUNCTION`, `TRIGGER` or `EVENT`. */
function isRoutine(tokens: readonly SqlToken[]): boolean {
  const first = tokens[0]?.keyword;
  if (first !== "CREATE" && first !== "ALTER") return false;
  return tokens.slice(1, 10).some((token) => routines.has(token.keyword));
}
