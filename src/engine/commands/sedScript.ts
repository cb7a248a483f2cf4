/** What a sed script does beside printing the edited lines. */
export interface SedScript {
  /** Shell commands that it runs; an empty one is the line itself, which nobody knows. */
  readonly runs: readonly string[];
  /** Files that its `w` commands and flags write. */
  readonly writes: readonly string[];
  /** Files that its `r` and `R` commands read. */
  readonly reads: readonly string[];
  /** True if it deletes or empties every line: edited in place, nothing is left. */
  readonly deletesAll: boolean;
}

/**
 * Reads a sed script command by command (sed(1), GNU 4.9). Addresses are skipped, because a command
 * that runs for one line runs; only `d` asks whether its address leaves anything.
 */
export function readSedScript(script: string): SedScript {
  const runs: string[] = [];
  const writes: string[] = [];
  const reads: string[] = [];
  let deletesAll = false;
  let depth = 0;
  let at = 0;

  /** The rest of the line, which is the whole argument of a, i, c, r, w and e. */
  const line = (): string => {
    const end = script.indexOf("\n", at);
    const text = script.slice(at, end < 0 ? script.length : end);
    at = end < 0 ? script.length : end;
    return text.trim();
  };
  /** The text of a, i and c goes on as long as its lines end in a backslash. */
  const text = (): void => {
    let last = line();
    while (last.endsWith("\\") && at < script.length) {
      at++;
      last = line();
    }
  };
  /** Skips to behind the next unescaped delimiter; a bracket expression may hold it. */
  const skip = (delimiter: string): void => {
    while (at < script.length && script[at] !== delimiter) {
      if (script[at] === "\\") at += 2;
      else if (script[at] === "[") at = behindBracket(script, at);
      else at++;
    }
    at++;
  };
  const address = (): string => {
    const start = at;
    while (at < script.length) {
      const char = script[at] ?? "";
      if (/[\d$,~+! \t]/.test(char)) at++;
      else if (char === "/") {
        at++;
        skip("/");
        while (/[IM]/.test(script[at] ?? "")) at++;
      } else if (char === "\\") {
        at += 2;
        skip(script[at - 1] ?? "");
      } else break;
    }
    return script.slice(start, at).trim();
  };
  const substitute = (where: string): void => {
    const delimiter = script[at++] ?? "";
    const start = at;
    skip(delimiter);
    const middle = at;
    skip(delimiter);
    const nothing = at - middle === 1 && /^\^?\.\\?[*+]\$?.$/.test(script.slice(start, middle));
    if (nothing && depth === 0 && coversAll(where)) deletesAll = true;
    while (/[gpiIemM\d]/.test(script[at] ?? "")) if (script[at++] === "e") runs.push("");
    if (script[at] === "w") {
      at++;
      writes.push(line());
    }
  };

  while (at < script.length) {
    if (/[\s;]/.test(script[at] ?? "")) {
      at++;
      continue;
    }
    const where = address();
    const command = script[at++];
    if (command === undefined) break;
    if (command === "s") substitute(where);
    else if (command === "y") {
      const delimiter = script[at++] ?? "";
      skip(delimiter);
      skip(delimiter);
    } else if (command === "e") runs.push(line());
    else if (command === "w" || command === "W") writes.push(line());
    else if (command === "r" || command === "R") reads.push(line());
    else if ("aic".includes(command)) text();
    else if ("#bTt:qQlL".includes(command)) line();
    else if (command === "{") depth++;
    else if (command === "}") depth--;
    else if (command === "d" && depth === 0 && coversAll(where)) deletesAll = true;
  }
  return { runs, writes, reads, deletesAll };
}

/** Where a bracket expression ends; `]` may be its first character. An open one is a plain `[`. */
function behindBracket(script: string, start: number): number {
  let first = start + 1;
  if (script[first] === "^") first++;
  if (script[first] === "]") first++;
  const close = script.indexOf("]", first);
  const newline = script.indexOf("\n", first);
  return close < 0 || (newline >= 0 && newline < close) ? start + 1 : close + 1;
}

/** An address that every line, or every line but a few, has. */
function coversAll(address: string): boolean {
  return /^(?:|1,\$|0,\$|\/(?:\^|\$|\.?\*|\^\.\*\$?)?\/|\/\.\/|\$!)$/.test(address);
}
