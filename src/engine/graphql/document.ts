import {
  OperationTypeNode,
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type ValueNode,
} from "graphql/language/ast";
import { Kind } from "graphql/language/kinds";
import { parse } from "graphql/language/parser";
import { scanMutations } from "./scan";

/** One field directly under `mutation`: what the server is asked to do. */
export interface MutationField {
  /** The field's own name; an alias says nothing. */
  readonly name: string;
  /** Arguments by name, those inside an input object by theirs; only values that are known. */
  readonly values: Readonly<Record<string, string>>;
}

/** Longer documents are scanned instead of parsed. */
const longest = 200_000;

/** Enough for any real batch; a hostile document cannot make more. */
const mostFields = 500;

/**
 * The mutation fields of a document, in any of its operations, through fragments. Which operation a
 * server picks is its own affair, so all of them count. A document that does not parse is scanned.
 */
export function readDocument(document: string, variables: unknown): readonly MutationField[] {
  if (!document.includes("mutation")) return [];
  const definitions = parsed(document);
  if (definitions === undefined) return scanMutations(document.slice(0, longest));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const fields: MutationField[] = [];
  for (const definition of definitions) {
    if (
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.operation !== OperationTypeNode.MUTATION
    )
      continue;
    collect(definition.selectionSet.selections, new Set());
  }
  return fields;

  function collect(selections: readonly SelectionNode[], inside: ReadonlySet<string>): void {
    for (const selection of selections) {
      if (fields.length >= mostFields) return;
      switch (selection.kind) {
        case Kind.FIELD:
          fields.push({ name: selection.name.value, values: valuesOf(selection, variables) });
          continue;
        case Kind.INLINE_FRAGMENT:
          collect(selection.selectionSet.selections, inside);
          continue;
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value;
          const fragment = fragments.get(name);
          if (fragment === undefined || inside.has(name)) continue;
          collect(fragment.selectionSet.selections, new Set([...inside, name]));
        }
      }
    }
  }
}

function parsed(document: string): readonly DefinitionNode[] | undefined {
  if (document.length > longest) return undefined;
  try {
    return parse(document, { noLocation: true, maxTokens: 20_000 }).definitions;
  } catch {
    // What is no GraphQL for the parser may still be for the server; the scanner reads it instead.
    return undefined;
  }
}

function valuesOf(field: FieldNode, variables: unknown): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const argument of field.arguments ?? []) {
    put(values, argument.name.value, argument.value, variables);
  }
  return values;
}

function put(
  values: Record<string, string>,
  name: string,
  value: ValueNode,
  variables: unknown,
): void {
  switch (value.kind) {
    case Kind.STRING:
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.ENUM:
      values[name] = value.value;
      return;
    case Kind.BOOLEAN:
      values[name] = String(value.value);
      return;
    case Kind.NULL:
      return;
    case Kind.VARIABLE:
      putPlain(values, name, property(variables, value.name.value), 0);
      return;
    case Kind.OBJECT:
      if (value.fields.length === 0) values[name] = "{}";
      for (const field of value.fields) put(values, field.name.value, field.value, variables);
      return;
    case Kind.LIST: {
      const items = value.values.map((item) => ("value" in item ? String(item.value) : "…"));
      values[name] = items.join(", ");
    }
  }
}

/** The same for a value that came as JSON, in `variables`. */
function putPlain(
  values: Record<string, string>,
  name: string,
  value: unknown,
  depth: number,
): void {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    values[name] = String(value);
  } else if (Array.isArray(value)) {
    values[name] = value.filter((item) => typeof item !== "object").join(", ");
  } else if (typeof value === "object" && value !== null && depth < 5) {
    const entries = Object.entries(value);
    if (entries.length === 0) values[name] = "{}";
    for (const [key, inner] of entries) putPlain(values, key, inner, depth + 1);
  }
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
