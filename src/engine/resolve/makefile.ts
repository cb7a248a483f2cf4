/** One target of a makefile: what must be made before it, and its recipe. */
export interface Target {
  readonly needs: readonly string[];
  readonly recipe: readonly string[];
}

/** The targets and variables of a makefile, as far as they stand in its text. */
export function readMakefile(text: string): {
  readonly targets: ReadonlyMap<string, Target>;
  readonly variables: Map<string, string>;
  readonly first: string | undefined;
} {
  const targets = new Map<string, Target>();
  const variables = new Map<string, string>();
  let first: string | undefined;
  let current: string[] = [];
  for (const line of text.replace(/\\\n[ \t]*/g, " ").split("\n")) {
    if (line.startsWith("\t")) {
      for (const name of current) {
        const target = targets.get(name);
        if (target !== undefined)
          targets.set(name, { ...target, recipe: [...target.recipe, line.slice(1)] });
      }
      continue;
    }
    const assigned = /^\s*(?:export\s+)?(\w+)\s*(?:::|:|\?|\+|!)?=\s*(.*)$/.exec(line);
    if (assigned?.[1] !== undefined) {
      variables.set(assigned[1], assigned[2] ?? "");
      continue;
    }
    const rule = /^([^\s#:=][^:=#]*)::?(?!=)([^#]*)/.exec(line);
    if (rule?.[1] === undefined) continue;
    current = rule[1].trim().split(/\s+/);
    const [needs = "", ...inline] = (rule[2] ?? "").split(";");
    for (const name of current) {
      const before = targets.get(name);
      if (!name.startsWith(".")) first ??= name;
      targets.set(name, {
        needs: [
          ...(before?.needs ?? []),
          ...needs
            .trim()
            .split(/\s+/)
            .filter((need) => need !== "" && need !== "|"),
        ],
        recipe: [...(before?.recipe ?? []), ...inline],
      });
    }
  }
  return { targets, variables, first };
}

/** `$(X)`, `${X}` and `$@` of a recipe; a name that is not defined stays as a variable of the shell. */
export function expandMake(
  text: string,
  variables: ReadonlyMap<string, string>,
  target: string,
  depth = 0,
): string {
  if (depth > 8) return text;
  return text.replace(
    /\$(?:\((\w+)\)|\{(\w+)\}|([@$]))/g,
    (whole, round?: string, curly?: string, sign?: string) => {
      if (sign === "$") return "$";
      if (sign === "@") return target;
      const name = round ?? curly ?? "";
      if (name === "RM") return "rm -f";
      const value = variables.get(name);
      return value === undefined
        ? name === ""
          ? whole
          : `\${${name}}`
        : expandMake(value, variables, target, depth + 1);
    },
  );
}
