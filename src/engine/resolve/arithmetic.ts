/** Longer expressions are not worked out. */
const longest = 200;

/** The value of `$((…))` where every number in it is known; `read` gives the value of a variable. */
export function arithmeticValue(
  text: string,
  read: (name: string) => string | undefined,
): string | undefined {
  if (text.length > longest) return undefined;
  const tokens = text.match(/\d+|[A-Za-z_]\w*|\*\*|<<|>>|[-+*/%()]|\S/g) ?? [];
  const state: State = { tokens: tokens.filter((token) => token !== "$"), at: 0, read, depth: 0 };
  const value = sum(state);
  const whole = value !== undefined && Number.isSafeInteger(value);
  return whole && state.at === state.tokens.length ? String(value) : undefined;
}

interface State {
  readonly tokens: readonly string[];
  at: number;
  readonly read: (name: string) => string | undefined;
  depth: number;
}

function sum(state: State): number | undefined {
  let value = product(state);
  while (value !== undefined) {
    const sign = state.tokens[state.at];
    if (sign !== "+" && sign !== "-") return value;
    state.at++;
    const next = product(state);
    value = next === undefined ? undefined : sign === "+" ? value + next : value - next;
  }
  return undefined;
}

function product(state: State): number | undefined {
  let value = factor(state);
  while (value !== undefined) {
    const sign = state.tokens[state.at];
    if (sign !== "*" && sign !== "/" && sign !== "%") return value;
    state.at++;
    const next = factor(state);
    if (next === undefined || (next === 0 && sign !== "*")) return undefined;
    value = sign === "*" ? value * next : Math.trunc(sign === "/" ? value / next : value % next);
  }
  return undefined;
}

function factor(state: State): number | undefined {
  if (++state.depth > longest) return undefined;
  const token = state.tokens[state.at++] ?? "";
  if (token === "-") {
    const value = factor(state);
    return value === undefined ? undefined : -value;
  }
  if (token === "+") return factor(state);
  if (token === "(") {
    const value = sum(state);
    return state.tokens[state.at++] === ")" ? value : undefined;
  }
  if (/^\d/.test(token)) return numberOf(token);
  if (!/^[A-Za-z_]/.test(token)) return undefined;
  const held = state.read(token);
  return held === undefined || !/^-?\d+$/.test(held) ? undefined : numberOf(held);
}

/** A leading zero makes it octal. */
function numberOf(text: string): number {
  return /^-?0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text);
}
