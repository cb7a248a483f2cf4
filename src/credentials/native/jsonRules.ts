import {
  applyEdits,
  findNodeAtLocation,
  getNodeValue,
  modify,
  parseTree,
  type FormattingOptions,
  type Node,
  type ParseError,
} from "jsonc-parser";

/** The changed text, and which of the rules are now ours: only those are taken away again. */
export type Written =
  | { readonly kind: "text"; readonly text: string; readonly ours: readonly string[] }
  /** Nothing may be written into such a file; `why` is for a person. */
  | { readonly kind: "broken"; readonly why: string };

/** Puts rules into a list in a JSON file; those that the user has already stay the user's. */
export function withListed(text: string, at: readonly string[], rules: readonly string[]): Written {
  return change(
    text,
    (root) => {
      const list = findNodeAtLocation(root, [...at]);
      const known: unknown = list === undefined ? [] : getNodeValue(list);
      if (!Array.isArray(known)) return "the place of the rules holds something else than a list";
      const ours = rules.filter((rule) => !known.includes(rule));
      return { ours, value: [...(known as readonly unknown[]), ...ours] };
    },
    at,
  );
}

/** Puts `deny` rules into an object in a JSON file, after the user's own, because the last one wins. */
export function withDenied(text: string, at: readonly string[], rules: readonly string[]): Written {
  return change(
    text,
    (root) => {
      const object = findNodeAtLocation(root, [...at]);
      const known: unknown = object === undefined ? {} : getNodeValue(object);
      if (typeof known === "string")
        return { ours: rules, value: { "*": known, ...denying(rules) } };
      if (typeof known !== "object" || known === null || Array.isArray(known)) {
        return "the place of the rules holds something else than rules";
      }
      const ours = rules.filter((rule) => !Object.hasOwn(known, rule));
      return { ours, value: { ...known, ...denying(ours) } };
    },
    at,
  );
}

/** Takes our rules out again: elements of a list, or properties of an object. */
export function withoutRules(text: string, at: readonly string[], ours: readonly string[]): string {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, [...at]);
  if (node === undefined) return text;
  const value: unknown = getNodeValue(node);
  const left = Array.isArray(value)
    ? value.filter((rule) => !ours.includes(rule as string))
    : Object.fromEntries(Object.entries(value as object).filter(([rule]) => !ours.includes(rule)));
  const empty = Array.isArray(left) ? left.length === 0 : Object.keys(left).length === 0;
  return written(text, at, empty ? undefined : left);
}

type Change = { readonly ours: readonly string[]; readonly value: unknown } | string;

function change(text: string, changed: (root: Node) => Change, at: readonly string[]): Written {
  const given = text.trim() === "" ? "{}\n" : text;
  const errors: ParseError[] = [];
  const root = parseTree(given, errors, { allowTrailingComma: true });
  if (root?.type !== "object" || errors.length > 0) {
    return { kind: "broken", why: "it is not the JSON that was expected" };
  }
  const result = changed(root);
  if (typeof result === "string") return { kind: "broken", why: result };
  const { ours, value } = result;
  return { kind: "text", ours, text: ours.length === 0 ? text : written(given, at, value) };
}

function written(text: string, at: readonly string[], value: unknown): string {
  const tab = /^(\t| +)"/m.exec(text)?.[1] ?? "  ";
  const formattingOptions: FormattingOptions = {
    insertSpaces: tab !== "\t",
    tabSize: tab === "\t" ? 4 : tab.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, [...at], value, { formattingOptions }));
}

function denying(rules: readonly string[]): Readonly<Record<string, "deny">> {
  return Object.fromEntries(rules.map((rule) => [rule, "deny"]));
}
