/**
 * Forms that only zsh has, written as bash has them, so that one parser reads both: `=(cmd)`,
 * qualifiers of globs, `always`, short loops, a `}` without a semicolon. Only used on text that
 * does not parse as it stands. Undefined if there is nothing of the kind in it.
 */
export function asBash(source: string): string | undefined {
  let out = "";
  let at = 0;
  while (at < source.length) {
    const quoted = quotedAt(source, at);
    if (quoted > at) {
      out += source.slice(at, quoted);
      at = quoted;
      continue;
    }
    const form = forms.find(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(source);
    });
    if (form === undefined) {
      out += source.charAt(at++);
      continue;
    }
    form.pattern.lastIndex = at;
    const [whole = "", one, two] = form.pattern.exec(source) ?? [];
    out += form.write(whole, one, two);
    at += whole.length;
  }
  return out === source ? undefined : out;
}

interface Form {
  readonly pattern: RegExp;
  write(whole: string, one?: string, two?: string): string;
}

const forms: readonly Form[] = [
  // `cat =(cmd)` is `cat <(cmd)`, but with a file.
  { pattern: /(?<=[\s(])=\(/y, write: () => "<(" },
  // `for f (a b) cmd`, `foreach f (a b) … end`
  {
    pattern: /\bforeach\s+(\w+)\s*\(([^()]{0,500})\)/y,
    write: (_, name = "", words = "") => `for ${name} in ${words}; do `,
  },
  { pattern: /(?<=[\n;][ \t]{0,20})end(?=\s*(?:$|[\n;]))/y, write: () => "done" },
  {
    pattern: /\bfor\s+(\w+)\s*\(([^()]{0,500})\)\s*(?=\{)/y,
    write: (_, name = "", words = "") => `for ${name} in ${words}; `,
  },
  {
    pattern: /\bfor\s+(\w+)\s*\(([^()]{0,500})\)\s*(?!do\b)([^\n;{}][^\n;}]{0,500})/y,
    write: (whole, name = "", words = "") =>
      `for ${name} in ${words}; do ${whole.slice(whole.indexOf(")") + 1)}; done`,
  },
  // `if [[ x ]] { … }` and `while x { … }`
  {
    pattern: /\bif\s+([^\n;{}]{0,300}?\S)\s*\{([^{}]{0,2000})\}(?!\s*(?:else|elif)\b)/y,
    write: (_, test = "", body = "") => `if ${test}; then ${body}; fi`,
  },
  {
    pattern: /\b(while\s+[^\n;{}]{0,300}?\S)\s*\{([^{}]{0,2000})\}/y,
    write: (_, test = "", body = "") => `${test}; do ${body}; done`,
  },
  // `{ … } always { … }`
  {
    pattern: /(?<=[^\s;&|{}()])[ \t]{1,20}\}[ \t]{0,20}always\s{0,20}(?=\{)/y,
    write: () => "; }; ",
  },
  { pattern: /\}[ \t]{0,20}always\s{0,20}(?=\{)/y, write: () => "}; " },
  // `*.o(.)`, `src(/)`: which of the paths that match are meant
  { pattern: /(?<=[\w*?\]}/.~-])\([\w.\/@=*%+^#,:[\] -]{1,40}\)(?=$|[\s;|&)])/y, write: () => "" },
  // `{ cmd }`
  { pattern: /(?<=[^\s;&|{}()])[ \t]{1,20}\}(?=$|[\s;|&)])/y, write: () => "; }" },
  // An anonymous function is called with the words after it.
  { pattern: /(?<=^|[\n;][ \t]{0,20})(?:function\s*|\(\)\s*)(?=\{)/y, write: () => "" },
];

/** Where a quoted stretch that begins here ends; the same place if none does. */
function quotedAt(source: string, at: number): number {
  const character = source.charAt(at);
  if (character === "\\") return Math.min(source.length, at + 2);
  if (character === "'") {
    const end = source.indexOf("'", at + 1);
    return end < 0 ? source.length : end + 1;
  }
  if (character !== '"') return at;
  let end = at + 1;
  while (end < source.length && source.charAt(end) !== '"')
    end += source.charAt(end) === "\\" ? 2 : 1;
  return Math.min(source.length, end + 1);
}
