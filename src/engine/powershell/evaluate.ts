import { literal, type Argument, type Piece } from "../model/call";
import { textArgument, unknownArgument } from "../resolve/scope";
import { environmentVariable } from "../windows/environment";
import { memberOf } from "./members";
import { binaryOf, unaryOf } from "./operators";
import { profilePath } from "./profile";
import { kept, runStatement, runStatements } from "./runStatement";
import type { Run } from "./session";
import { spell } from "./spell";
import type { Expression, TextPart } from "./syntax";
import { argumentOf, collected, itemsOf, nothing, textValue, type Value } from "./value";

/** What an expression is worth here. Whatever it runs on the way is found. */
export function evaluate(expression: Expression, run: Run): Value {
  switch (expression.kind) {
    case "text":
      return { kind: "text", argument: textOf(expression.parts, run) };
    case "number":
      return textValue(String(expression.value), run.span);
    case "variable":
      return variableValue(expression.name, expression.text, run);
    case "member":
      return memberOf(expression, run);
    case "index":
      return elementOf(evaluate(expression.target, run), expression, run);
    case "type":
      return { kind: "type", name: expression.name };
    case "cast":
      return castTo(expression.type, evaluate(expression.operand, run), run);
    case "list":
      return { kind: "list", items: expression.items.map((item) => evaluate(item, run)) };
    case "statements": {
      const value = runStatements(expression.body, kept(run));
      return expression.isArray ? { kind: "list", items: itemsOf(value) } : value;
    }
    case "table": {
      const entries = expression.entries.map(({ key, value }) => {
        const name =
          key.kind === "text" ? spell(key) : argumentOf(evaluate(key, run), "", run.span).text;
        return [name.toLowerCase(), runStatement(value, run)] as const;
      });
      return { kind: "table", entries: new Map(entries) };
    }
    case "block":
      return { kind: "block", block: expression.block };
    case "binary":
      return binaryOf(
        expression.operator,
        evaluate(expression.left, run),
        evaluate(expression.right, run),
        spell(expression),
        run.span,
      );
    case "unary":
      if (/^(?:\+\+|--)$/.test(expression.operator) && expression.operand.kind === "variable") {
        // Counting goes on while a loop runs: no value of it stands for all.
        const { name, text } = expression.operand;
        run.session.variables.set(name, { kind: "unknown", text, mayBeEmpty: false });
        return nothing;
      }
      return unaryOf(
        expression.operator,
        evaluate(expression.operand, run),
        spell(expression),
        run.span,
      );
    case "unknown":
      return { kind: "unknown", text: expression.text, mayBeEmpty: true };
  }
}

/** Longer strings are not put together: one that doubles itself would never end. */
const longestText = 256 * 1024;

/** A string with the values of what stands in it. */
function textOf(parts: readonly TextPart[], run: Run): Argument {
  const [only] = parts;
  if (parts.length === 1 && typeof only === "string")
    return textArgument(only, run.span, "literal");
  const pieces: Piece[] = [];
  let text = "";
  let glob = false;
  let provenance: Argument["provenance"] = "literal";
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const part of parts) {
    if (typeof part === "string") {
      add(part);
      text += part;
      continue;
    }
    const value = argumentOf(evaluate(part, run), spell(part), run.span);
    for (const piece of value.pieces) add(piece);
    text += value.text;
    glob ||= value.glob;
    if (text.length > longestText) return unknownArgument(spell(part), run.span, "variable");
    if (part.kind !== "text") provenance = part.kind === "statements" ? "substitution" : "variable";
  }
  return { text, pieces, glob, provenance, span: run.span };
}

/** Variables that PowerShell sets itself and that are never empty. */
const automatic =
  /^(?:pid|pshome|host|psversiontable|psculture|psuiculture|shellid|myinvocation|pscmdlet|psedition|iswindows|islinux|ismacos|lastexitcode|error|\?|\$|\^|stacktrace)$/;

/** The value of a variable; `_` is what a pipeline or a loop hands to its block. */
export function variableValue(name: string, text: string, run: Run): Value {
  const { session, walk, span } = run;
  const own = session.variables.get(name === "psitem" ? "_" : name);
  if (own !== undefined) return own;
  if (name.startsWith("env:")) {
    const argument = environmentVariable(name.slice(4), text, span, session.scope, walk);
    return { kind: "text", argument };
  }
  switch (name) {
    case "true":
      return textValue("True", span);
    case "false":
      return textValue("False", span);
    case "null":
      return nothing;
    case "home":
      return textValue(walk.home, span);
    case "executioncontext":
      return { kind: "object", type: "executioncontext", of: [] };
    case "profile":
      return textValue(profilePath(walk.home) ?? text, span);
    case "pwd": {
      const { cwd } = session.scope;
      return cwd.known
        ? textValue(cwd.path, span)
        : { kind: "unknown", text: cwd.text, mayBeEmpty: false };
    }
    case "psscriptroot":
      return session.root.known
        ? textValue(session.root.path, span)
        : { kind: "unknown", text, mayBeEmpty: true };
    default:
      return { kind: "unknown", text, mayBeEmpty: !automatic.test(name) };
  }
}

function elementOf(target: Value, expression: Expression & { kind: "index" }, run: Run): Value {
  const index = evaluate(expression.index, run);
  const unknown: Value = { kind: "unknown", text: spell(expression), mayBeEmpty: true };
  const indexes = itemsOf(index).map((item) =>
    item.kind === "text" ? literal(item.argument) : undefined,
  );
  const pick = (key: string | undefined): Value => {
    if (key === undefined) return unknown;
    if (target.kind === "table") return target.entries.get(key.toLowerCase()) ?? unknown;
    const at = Number(key);
    if (!Number.isInteger(at)) return unknown;
    if (target.kind === "list") return target.items.at(at) ?? nothing;
    if (target.kind === "text") {
      const text = literal(target.argument);
      return text === undefined ? unknown : textValue(text.at(at) ?? "", run.span);
    }
    return target.kind === "files" ? target : unknown;
  };
  return collected(indexes.map(pick));
}

function castTo(type: string, value: Value, run: Run): Value {
  const text = value.kind === "text" ? literal(value.argument) : undefined;
  switch (type.replace(/^system\./, "")) {
    case "char":
    case "char[]":
      if (value.kind === "list")
        return { kind: "list", items: value.items.map((item) => castTo("char", item, run)) };
      if (type.endsWith("[]") && text !== undefined)
        return {
          kind: "list",
          items: Array.from(text, (character) => textValue(character, run.span)),
        };
      return text !== undefined && /^\d{1,6}$/.test(text)
        ? textValue(String.fromCharCode(Number(text)), run.span)
        : value;
    case "int":
    case "int32":
      return text !== undefined && text !== "" && Number.isFinite(Number(text))
        ? textValue(String(Math.round(Number(text))), run.span)
        : value;
    case "bool":
    case "boolean":
      // Whether there is a value, not which.
      return value.kind === "unknown" || value.kind === "text"
        ? { kind: "unknown", text: "(true or false)", mayBeEmpty: false }
        : value;
    case "void":
      return nothing;
    case "io.fileinfo":
    case "io.directoryinfo":
    case "data.sqlclient.sqlcommand":
      return { kind: "object", type: type.replace(/^system\./, ""), of: [value] };
    default:
      return value;
  }
}
