/** Longer texts are not read, in any shell: they are reported as a problem, and their words are rescanned. */
const longestText = 72 * 1024;

/** How much may stand in one text; each of them is many times what people and agents write. */
export interface Caps {
  /** `;`, `|` and `&`: what stands between them is followed as a command. */
  readonly separators: number;
  /** Ends of lines. */
  readonly lines: number;
  /** Brackets of every kind, and `<` and `>`, which take their time also where they close nothing. */
  readonly brackets: number;
  /** `$`: each is looked for in what is known of variables. */
  readonly variables: number;
}

/** Says which cap a text exceeds, without reading it; undefined for all that people write. */
export function overCaps(source: string, caps: Caps): string | undefined {
  if (source.length > longestText) return "the text is too long to be read";
  // A text that is shorter than each of them holds no more of any.
  const fewest = Math.min(caps.separators, caps.lines, caps.brackets, caps.variables);
  if (source.length <= fewest) return undefined;
  let separators = 0;
  let lines = 0;
  let brackets = 0;
  let variables = 0;
  for (let at = 0; at < source.length; at++) {
    switch (source.charAt(at)) {
      case ";":
      case "|":
      case "&":
        separators++;
        break;
      case "\n":
        lines++;
        break;
      case "$":
        variables++;
        break;
      case "(":
      case ")":
      case "[":
      case "]":
      case "{":
      case "}":
      case "<":
      case ">":
        brackets++;
        break;
    }
  }
  if (separators > caps.separators) return "the text has too many commands to be read";
  if (lines > caps.lines) return "the text has too many lines to be read";
  if (variables > caps.variables) return "the text has too many variables to be read";
  return brackets > caps.brackets ? "the text has too many brackets to be read" : undefined;
}
