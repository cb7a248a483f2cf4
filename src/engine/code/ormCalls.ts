import { linksOf, ownName, someCall, type Link } from "./chain";
import type { Deed } from "./deed";
import { plain, type CodeCall, type Value } from "./value";

/** How a chain that does something may end. */
const ends: ReadonlySet<string> = new Set([
  ...["destroy", "truncate", "sync", "synchronize", "rollback", "down", "drop", "clear"],
  ...["updateMany", "update_many", "update", "_raw_delete", "nativeDelete", "delete", "del"],
  ...["execute", "returning", "then", "run", "exec", "executeTakeFirst"],
]);

/**
 * What a chain of calls of an object mapper or a query builder does to every row of a table, or to
 * the table, as the SQL that it comes down to. Told from the references of Knex, Kysely, Drizzle,
 * Prisma, Sequelize, TypeORM, MikroORM, Mongoose, Django, SQLAlchemy and Peewee. A condition
 * anywhere in the chain makes it a deletion of some rows, which nobody is asked about.
 */
export function ormDeed(call: CodeCall, connection: string | undefined): Deed | undefined {
  if (!ends.has(ownName(call)) && !someCall(call, ({ named }) => named.has("dropSchema")))
    return undefined;
  const links = withoutPromise(linksOf(call));
  const sql = statementOf(links, links.at(-1)?.call ?? call);
  return sql === undefined ? undefined : { does: "sql", text: sql, connection, span: call.span };
}

/** `knex("users").truncate().then(…)`: what is done when it has happened says nothing of it. */
function withoutPromise(links: readonly Link[]): readonly Link[] {
  const last = links.findLastIndex(({ name }) => !/^(?:then|catch|finally)$/.test(name));
  return last > 0 ? links.slice(0, last + 1) : links;
}

function statementOf(links: readonly Link[], call: CodeCall): string | undefined {
  const last = links.at(-1)?.name ?? "";
  if (links.some((link) => truthy(link.call?.named.get("dropSchema"))))
    return "DROP TABLE every_table";
  switch (last) {
    case "destroy": {
      const where = call.named.get("where");
      const every = truthy(call.named.get("truncate")) || isEmpty(where);
      return every ? `DELETE FROM ${modelOf(links)}` : undefined;
    }
    case "truncate":
      return isStore(links) || links.some(startsTable)
        ? `TRUNCATE TABLE ${tableOf(links)}`
        : undefined;
    case "sync":
      return truthy(call.named.get("force")) ? `DROP TABLE ${modelOf(links)}` : undefined;
    case "synchronize":
      return truthy(call.args[0]) ? `DROP TABLE ${modelOf(links)}` : undefined;
    case "rollback":
    case "down":
      return links.some(({ name }) => /^(?:migrate|migrator|umzug)$/.test(name))
        ? "DROP TABLE every_table"
        : undefined;
    case "drop":
      return dropsTable(links, call)
        ? `DROP TABLE ${collectionOf(links) ?? modelOf(links)}`
        : undefined;
    case "clear":
      return links.some(({ name }) => /^(?:getRepository|repository|manager)$/i.test(name))
        ? `TRUNCATE TABLE ${tableOf(links)}`
        : undefined;
    case "updateMany":
    case "update_many":
      return updatesEvery(call) ? `UPDATE ${modelOf(links)} SET a = b` : undefined;
    case "update":
      return links.at(-2)?.name === "objects" ? `UPDATE ${modelOf(links)} SET a = b` : undefined;
    case "_raw_delete":
    case "nativeDelete":
    case "delete":
    case "del":
    case "execute":
    case "returning":
    case "then":
    case "run":
    case "exec":
    case "executeTakeFirst":
      if (last === "execute" && links.length > 1) {
        const given = deletionGiven(call);
        if (given !== undefined) return given;
      }
      return deletesRows(links) ? `DELETE FROM ${tableOf(links)}` : undefined;
  }
  return undefined;
}

/** `connection.execute(users.delete())` of SQLAlchemy: what is handed over, when it has no condition. */
function deletionGiven({ args }: CodeCall): string | undefined {
  const [first] = args;
  if (first?.kind !== "result") return undefined;
  const links = linksOf(first.call);
  const bare = links.some(({ name, call }) => name === "delete" && call?.args.length === 0);
  return bare && !links.some(keepsRowsOut) ? `DELETE FROM ${tableOf(links)}` : undefined;
}

/** Steps that keep rows out, where they are given anything. */
const narrowing =
  /^(?:where\w*|filter\w*|find\w*|get|eq|in_?|match|limit|top|take|having|andWhere|orWhere|by\w*|ids?|offset|slice)$/;

function deletesRows(links: readonly Link[]): boolean {
  const removal = links.some(
    ({ name, call }, at) => call !== undefined && removes(name, call, links, links[at - 1]?.name),
  );
  return removal && !links.some(keepsRowsOut);
}

function keepsRowsOut({ name, call }: Link): boolean {
  if (/^(?:\]|\d+)$/.test(name)) return true;
  if (call === undefined) return false;
  return single.test(name) || (narrowing.test(name) && narrows(call));
}

/** Steps to one row, whatever they are given. */
const single = /^(?:first\w*|last|one|getOne|latest|earliest|findOne\w*)$/;

function removes(
  name: string,
  call: CodeCall,
  links: readonly Link[],
  owner: string | undefined,
): boolean {
  const [first] = call.args;
  switch (name) {
    case "deleteFrom":
      return plain(first) !== undefined;
    case "del":
      return call.args.length === 0 && links.some(startsTable);
    case "_raw_delete":
      return true;
    case "nativeDelete":
      return isEmpty(call.args[1]);
    case "delete":
      if (call.args.length === 0)
        return links.some((link) => startsTable(link) || startsQuery(link)) || isModel(call);
      if (isEmpty(first)) return links.some(({ name: step }) => /repository|manager/i.test(step));
      return first?.kind === "name" && isMapped(first.name, links, owner ?? "");
  }
  return false;
}

/** `db.delete(users)` of Drizzle, `delete(User)` of SQLAlchemy: told by where the name comes from. */
function isMapped(name: string, links: readonly Link[], owner: string): boolean {
  const head = links[0]?.name ?? "";
  if (head === "sqlalchemy" || head === "sqlmodel") return true;
  const database = /^(?:db|database|tx|trx|drizzle)$/.test(owner) || head.startsWith("drizzle");
  return database && (/schema|tables?\b|models?\b/i.test(name) || head.startsWith("drizzle"));
}

function narrows({ args, named }: CodeCall): boolean {
  const [first] = args;
  if (named.size > 0) return [...named].some(([name, value]) => !fitsEveryRow(name, value));
  return first !== undefined && !isEmpty(first) && !isTrueText(first);
}

/** `knex("users")`, `DB.table("users")`, `.from("users")`: a call with the name of a table alone. */
function startsTable({ name, call }: Link): boolean {
  if (call?.args.length !== 1 || plain(call.args[0]) === undefined) return false;
  return /^(?:|knex|db|trx|database|conn|table|from|into|getRepository)$/i.test(name);
}

/** `s.query(User)`, `User.query`, `User.objects`, `createQueryBuilder()` */
function startsQuery({ name }: Link): boolean {
  return /^(?:query|objects|createQueryBuilder|get_queryset)$/.test(name);
}

/** `User.delete()` of Peewee: a class, and nothing that it is about. */
function isModel({ callee, receiver }: CodeCall): boolean {
  const names = callee.split(".");
  return receiver === undefined && /^[A-Z][a-z]\w*$/.test(names.at(-2) ?? "") && names.length <= 4;
}

function isStore(links: readonly Link[]): boolean {
  return links.slice(0, -1).some(({ name }) => /^(?:sequelize|[A-Z][a-z]\w*)$/.test(name));
}

function dropsTable(links: readonly Link[], call: CodeCall): boolean {
  const before = links.slice(0, -1);
  const [first] = call.args;
  const collection = before.some(({ name }) =>
    /^(?:collection|get_collection|MongoClient|AsyncMongoClient|AsyncIOMotorClient)$/.test(name),
  );
  const store = before.some(({ name }) => /^(?:db|client|mongo\w*|collection|coll)$/i.test(name));
  if (collection || (store && call.args.length === 0)) return true;
  if (first?.kind === "name") return /(?:engine|bind|conn|connection)$/i.test(first.name);
  const bare = call.args.length === 0 || (call.args.length === 1 && first?.kind === "object");
  return bare && isStore(links);
}

function updatesEvery({ args, named }: CodeCall): boolean {
  const [first, second] = args;
  if (second !== undefined) return isEmpty(first);
  return named.has("data") && (!named.has("where") || isEmpty(named.get("where")));
}

/** `filter(id__gte=0)`, `exclude(pk=None)`, `filter(id__isnull=False)`: what every row has. */
function fitsEveryRow(name: string, value: Value): boolean {
  const said = written(value);
  return (
    (/^(?:id|pk)__gte?$/.test(name) && /^-?[01]$/.test(said)) ||
    (/^(?:id|pk)__isnull$/.test(name) && /^False$/i.test(said)) ||
    (/^(?:id|pk)$/.test(name) && said === "None")
  );
}

function isEmpty(value: Value | undefined): boolean {
  return value?.kind === "object" && value.entries.size === 0;
}

function truthy(value: Value | undefined): boolean {
  return value !== undefined && /^true$/i.test(written(value));
}

function isTrueText(value: Value): boolean {
  return /^(?:1\s*=\s*1|true)$/i.test(plain(value) ?? "");
}

function written(value: Value): string {
  return value.kind === "unknown"
    ? value.written
    : value.kind === "name"
      ? value.name
      : (plain(value) ?? "");
}

/** The table that a chain names in a text or by a model; the model's name stands for its table. */
function tableOf(links: readonly Link[]): string {
  for (const { call } of links) {
    const text = plain(call?.args[0]);
    if (text !== undefined && /^[\w.]+$/.test(text)) return text;
  }
  for (const { name, call } of links) {
    const [first] = call?.args ?? [];
    if (/^(?:query|delete|clear|nativeDelete|getRepository)$/.test(name) && first?.kind === "name")
      return lastName(first.name);
  }
  return modelOf(links);
}

function collectionOf(links: readonly Link[]): string | undefined {
  const link = links.find(({ name }) => /^(?:get_)?collection$/.test(name));
  return plain(link?.call?.args[0]);
}

function modelOf(links: readonly Link[]): string {
  const steps = /^(?:query|objects|all|each|delete|execute|session|sequelize|source|dataSource)$/;
  const model = links
    .slice(0, -1)
    .findLast(({ name, call }) => call === undefined && /^\w+$/.test(name) && !steps.test(name));
  return model?.name ?? "every_table";
}

function lastName(name: string): string {
  return /\b\w+$/.exec(name)?.[0] ?? "every_table";
}
