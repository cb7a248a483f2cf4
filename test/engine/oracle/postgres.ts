import { parseSync } from "libpg-query";
import type { SqlAction } from "../../../src/engine/sql/action";

/** A node of PostgreSQL's own parse tree. */
type Tree = Readonly<Record<string, unknown>>;

/**
 * What PostgreSQL's own parser says that a text destroys, one line for each thing: `delete every
 * public.users`, `drop table a.b cascade`. Undefined if it does not parse.
 */
export function destroyedByPostgres(text: string): readonly string[] | undefined {
  let parsed: { readonly stmts?: readonly { readonly stmt: Tree }[] };
  try {
    parsed = parseSync(text) as typeof parsed;
  } catch {
    return undefined; // The generator's own mistake; the test counts how many there are.
  }
  return (parsed.stmts ?? []).flatMap(({ stmt }) => inNode(stmt));
}

function inNode(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(inNode);
  return Object.entries(node).flatMap(([kind, body]) => inStatement(kind, body as Tree));
}

function inStatement(kind: string, body: Tree): readonly string[] {
  switch (kind) {
    case "DeleteStmt":
      return [...inNode(body["withClause"]), rowsLine("delete", body)];
    case "UpdateStmt":
      return [...inNode(body["withClause"]), rowsLine("update", body)];
    case "MergeStmt":
      return [...inNode(body["withClause"]), ...mergeLine(body)];
    case "TruncateStmt":
      return objects(body["relations"]).map((name) => `truncate ${name}${cascade(body)}`);
    case "DropStmt":
      return objects(body["objects"], String(body["removeType"])).map(
        (name) => `drop ${kindOf(String(body["removeType"]))} ${name}${cascade(body)}`,
      );
    case "DropdbStmt":
      return [`drop database ${lower(body["dbname"])}`];
    case "DropRoleStmt":
      return (body["roles"] as readonly Tree[]).map((role) => `drop role ${roleName(role)}`);
    case "DropOwnedStmt":
      return (body["roles"] as readonly Tree[]).map(
        (role) => `drop owned by ${roleName(role)}${cascade(body)}`,
      );
    case "DropTableSpaceStmt":
      return [`drop tablespace ${lower(body["tablespacename"])}`];
    case "AlterTableStmt":
      return droppedParts(body);
    case "ExplainStmt": {
      const options = (body["options"] ?? []) as readonly { readonly DefElem: Tree }[];
      const runs = options.some(({ DefElem }) => DefElem["defname"] === "analyze");
      return runs ? inNode(body["query"]) : [];
    }
    default:
      return inNode(body);
  }
}

function rowsLine(verb: string, body: Tree): string {
  const condition = body["whereClause"];
  const every = condition === undefined || constant(condition) === true;
  return `${verb} ${every ? "every" : "some"} ${relation(body["relation"] as Tree)}`;
}

/** A merge reaches rows by its join; deleting is worse than changing. */
function mergeLine(body: Tree): readonly string[] {
  const clauses = body["mergeWhenClauses"] as readonly { readonly MergeWhenClause: Tree }[];
  const does = clauses.map(({ MergeWhenClause }) => MergeWhenClause["commandType"]);
  const name = relation(body["relation"] as Tree);
  if (does.includes("CMD_DELETE")) return [`delete some ${name}`];
  return does.includes("CMD_UPDATE") ? [`update some ${name}`] : [];
}

function relation(range: Tree): string {
  const schema = range["schemaname"];
  return `${schema === undefined ? "" : `${lower(schema)}.`}${lower(range["relname"])}`;
}

function lower(name: unknown): string {
  return String(name).toLowerCase();
}

function roleName(role: Tree): string {
  return lower((role["RoleSpec"] as Tree)["rolename"]);
}

function cascade(body: Tree): string {
  return body["behavior"] === "DROP_CASCADE" ? " cascade" : "";
}

/** The names of what a list holds: ranges, lists of name parts, types, functions with their arguments. */
function objects(list: unknown, removed = ""): readonly string[] {
  return (list as readonly Tree[]).map((item) => {
    const [kind, body] = Object.entries(item)[0] as [string, Tree];
    switch (kind) {
      case "RangeVar":
        return relation(body);
      case "List": {
        const words = (body["items"] as readonly Tree[]).map(word);
        // A trigger is named after its table.
        return removed === "OBJECT_TRIGGER" ? (words.at(-1) ?? "") : words.join(".");
      }
      case "TypeName":
        return (body["names"] as readonly Tree[]).map(word).join(".");
      case "ObjectWithArgs":
        return (body["objname"] as readonly Tree[]).map(word).join(".");
      default:
        return word(item);
    }
  });
}

function word(node: Tree): string {
  return lower((node["String"] as Tree)["sval"]);
}

function kindOf(removed: string): string {
  const kind = removed.replace("OBJECT_", "").toLowerCase();
  switch (kind) {
    case "matview":
      return "materialized view";
    case "foreign_table":
      return "foreign table";
    default:
      return kind;
  }
}

function droppedParts(body: Tree): readonly string[] {
  const table = relation(body["relation"] as Tree);
  return (body["cmds"] as readonly { readonly AlterTableCmd: Tree }[]).flatMap(
    ({ AlterTableCmd: command }) => {
      const subtype = command["subtype"];
      const name = `${table}.${lower(command["name"])}${cascade(command)}`;
      if (subtype === "AT_DropColumn") return [`drop column ${name}`];
      return subtype === "AT_DropConstraint" ? [`drop constraint ${name}`] : [];
    },
  );
}

/** The value of a condition without columns; undefined if it is not known before it runs. */
function constant(node: unknown): boolean | number | string | undefined {
  const [kind, body] = Object.entries(node as Tree)[0] as [string, Tree];
  if (kind === "A_Const") {
    if (body["boolval"] !== undefined) return (body["boolval"] as Tree)["boolval"] === true;
    if (body["ival"] !== undefined) return Number((body["ival"] as Tree)["ival"] ?? 0);
    return body["sval"] === undefined ? undefined : String((body["sval"] as Tree)["sval"]);
  }
  if (kind === "BoolExpr") {
    const values = (body["args"] as readonly unknown[]).map(constant);
    switch (body["boolop"]) {
      case "NOT_EXPR":
        return values[0] === undefined ? undefined : !values[0];
      case "AND_EXPR":
        if (values.includes(false)) return false;
        return values.includes(undefined) ? undefined : true;
      default:
        if (values.includes(true)) return true;
        return values.includes(undefined) ? undefined : false;
    }
  }
  if (kind === "A_Expr" && body["kind"] === "AEXPR_OP") {
    const [left, right] = [constant(body["lexpr"] ?? {}), constant(body["rexpr"] ?? {})];
    const [operator] = body["name"] as readonly Tree[];
    const equal = operator !== undefined && word(operator) === "=";
    return equal && left !== undefined && right !== undefined ? left === right : undefined;
  }
  return undefined;
}

/** What our own reader says, in the same lines. */
export function destroyedByUs(actions: readonly SqlAction[]): readonly string[] {
  return actions.flatMap((action) => {
    if (action.does === "delete" || action.does === "update")
      return [`${action.does} ${action.rows} ${lower(action.name)}`];
    if (action.does === "truncate")
      return [`truncate ${lower(action.name)}${action.cascade ? " cascade" : ""}`];
    if (action.does === "drop")
      return [`drop ${action.kind} ${lower(action.name)}${action.cascade ? " cascade" : ""}`];
    return [];
  });
}
