import { literal, type Argument } from "../model/call";
import { wholeChains } from "./chain";
import type { Deed } from "./deed";
import {
  argvFunctions,
  httpFunctions,
  pathFunctions,
  shellFunctions,
  sqlMethods,
  storeMethods,
  type PathRow,
} from "./deedTable";
import { httpCall, unaddressed } from "./httpCalls";
import { libraryDeed, ranElsewhere } from "./libraryCalls";
import { ormDeed } from "./ormCalls";
import { asArgument, plain, type CodeCall, type Value } from "./value";
import { connecting, statement } from "./worthReading";

/** What the calls of a program do to the world, in order. */
export function deedsOf(calls: readonly CodeCall[]): readonly Deed[] {
  const [connection, whole] = [connectionIn(calls), new Set(wholeChains(calls))];
  let inMemory: boolean | undefined;
  return calls.flatMap((call) => {
    const deeds = deedsOfCall(call, connection);
    if (deeds.length > 0 || !whole.has(call)) return deeds;
    const orm = ormDeed(call, connection);
    return orm === undefined || (inMemory ??= worksInMemory(calls)) ? [] : [orm];
  });
}

/** A program that sets up a database in memory works on that one, and nothing is lost with it. */
function worksInMemory(calls: readonly CodeCall[]): boolean {
  const memory = (value: Value, depth: number): boolean => {
    if (value.kind === "text") return isMemory(value.text.text);
    if (depth > 6) return false;
    if (value.kind === "list") return value.items.some((item) => memory(item, depth + 1));
    return (
      value.kind === "object" && [...value.entries.values()].some((it) => memory(it, depth + 1))
    );
  };
  return calls.some(({ args, named }) => [...args, ...named.values()].some((it) => memory(it, 0)));
}

/** True for the address of a database that is gone with its program. */
function isMemory(address: string): boolean {
  return /^(?:sqlite3?(?:\+\w+)?:(?:\/\/\/?)?)?:memory:$|^sqlite(?:\+\w+)?:\/\/\/?$|^file::memory:/.test(
    address,
  );
}

function deedsOfCall(call: CodeCall, connection: string | undefined): readonly Deed[] {
  const { callee, args, span } = call;
  const name = callee.replace(/^fs\.promises\./, "fs.").replace(/^builtins\./, "");
  const rows = Object.hasOwn(pathFunctions, name) ? pathFunctions[name] : undefined;
  const paths = rows?.flatMap((row) => pathDeed(row, call)) ?? [];
  if (paths.length > 0) return paths;
  if (name === "open" || name === "io.open" || (name === ".open" && plain(args[0]) !== "DELETE"))
    return opened(call);
  if (shellFunctions.has(name)) return ran(call);
  if (argvFunctions.has(name)) return ranWith(call);
  const remote = ranElsewhere(name, call) ?? libraryDeed(name, call);
  if (remote !== undefined) return [remote];
  if (name === "eval" || name === "exec" || name === "Function") {
    const [text] = args;
    return text === undefined ? [] : [{ does: "code", text: asArgument(text, span), span }];
  }
  const method = name === "" ? calledClient(call) : methodName(name);
  return [
    ...sqlDeeds(method, call, connection),
    ...storeDeeds(method, call, connection),
    ...requested(name, call),
  ];
}

/** Clients that are functions themselves: `neon(url)("DELETE …")`, ``postgres(url)`…` ``. */
function calledClient({ receiver }: CodeCall): string {
  const made = receiver?.kind === "result" ? receiver.call.callee : "";
  return /(?:^|[./])(?:neon|postgres|serverless\.neon)$/.test(made) ? ".query" : "";
}

/** `.execute` of `db.execute`: a method is known by its last part, whatever it is called on. */
function methodName(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? name : name.slice(dot);
}

function pathDeed(row: PathRow, call: CodeCall): readonly Deed[] {
  const value = row.at === "this" ? call.receiver : call.args[row.at];
  if (value === undefined) return [];
  // A method such as `.rename` belongs to many things; only a text or a listing is a path.
  if (row.at === "this" && value.kind !== "text") return [];
  const recursive = plainFlag(call.named.get("recursive")) || plainFlag(call.named.get("force"));
  const tree = row.tree === "always" || (row.tree === "recursive" && recursive);
  const targets = value.kind === "list" ? value.items : [value];
  return targets.map((target): Deed => ({
    does: "path",
    effect: row.effect,
    path: asArgument(target, call.span),
    tree,
    span: call.span,
  }));
}

function plainFlag(value: Value | undefined): boolean {
  return value !== undefined && plain(value) !== "false";
}

/** `open(path, mode)`: what the mode says; without one it is read. */
function opened(call: CodeCall): readonly Deed[] {
  const method = call.callee === ".open";
  const target = method ? call.receiver : call.args[0];
  if (target?.kind !== "text") return [];
  const mode = plain(call.named.get("mode") ?? call.args[method ? 0 : 1]) ?? "r";
  const effect = /[wx]/.test(mode) ? "overwrite" : mode.includes("a") ? "write" : "read";
  return [{ does: "path", effect, path: target.text, tree: false, span: call.span }];
}

function ran(call: CodeCall): readonly Deed[] {
  const [first] = call.args;
  if (first === undefined) return [];
  if (first.kind === "list") return [argvDeed(first.items, call)];
  if (first.kind !== "text" && call.callee === "$") return [];
  return [{ does: "shell", text: asArgument(first, call.span), span: call.span }];
}

function ranWith(call: CodeCall): readonly Deed[] {
  // The first argument of the `spawn` functions of Python says whether to wait.
  const [program, given] = call.callee.startsWith("os.spawn") ? call.args.slice(1) : call.args;
  if (program === undefined) return [];
  if (program.kind === "list") return [argvDeed(program.items, call)];
  // Deno has them under a name.
  const words = call.callee.startsWith("Deno.") ? call.named.get("args") : undefined;
  if (words?.kind === "list") return [argvDeed([program, ...words.items], call)];
  const whole = call.callee === "Deno.run" ? call.named.get("cmd") : undefined;
  if (whole?.kind === "list") return [argvDeed(whole.items, call)];
  const rest =
    given?.kind === "list"
      ? given.items
      : call.args.slice(call.args.indexOf(program) + 1).filter((arg) => arg.kind === "text");
  // `execvp(file, argv)` repeats the program's name as the first of its arguments.
  const args = call.callee.startsWith("os.") ? rest.slice(1) : rest;
  return [argvDeed([program, ...args], call)];
}

function argvDeed(items: readonly Value[], call: CodeCall): Deed {
  return { does: "argv", argv: items.map((item) => asArgument(item, call.span)), span: call.span };
}

function sqlDeeds(method: string, call: CodeCall, connection: string | undefined): readonly Deed[] {
  if (!sqlMethods.has(method)) return [];
  const [first] = call.args;
  // SQLAlchemy wraps its text: `execute(text("DELETE …"))`.
  const inner = first?.kind === "result" ? first.call.args[0] : first;
  if (inner?.kind !== "text" || !statement.test(inner.text.text)) return [];
  return [{ does: "sql", text: inner.text.text, connection, span: call.span }];
}

function storeDeeds(
  method: string,
  call: CodeCall,
  connection: string | undefined,
): readonly Deed[] {
  if (connection !== undefined && isMemory(connection)) return [];
  const row = Object.hasOwn(storeMethods, method) ? storeMethods[method] : undefined;
  const rows = deletesEveryRow(method, call);
  if (row === undefined && !rows) return [];
  const what = row?.what ?? "rows";
  const place = connection === undefined ? {} : { in: connection };
  return [
    {
      does: "named",
      effect: row?.effect ?? "delete",
      resource: {
        kind: what,
        name: `(all that \`${method.slice(1)}\` reaches)`,
        reach: "here",
        ...place,
      },
      because: "it empties the whole store, and nothing in the program keeps a copy",
      span: call.span,
    },
  ];
}

/** Django's `X.objects.all().delete()` and `deleteMany()` without a condition. */
function deletesEveryRow(method: string, call: CodeCall): boolean {
  if (method === ".deleteMany" || method === ".delete_many" || method === ".remove") {
    const [first] = call.args;
    const where = first?.kind === "object" ? first.entries.get("where") : undefined;
    const filter = where ?? call.named.get("filter") ?? first;
    const empty = filter === undefined || (filter.kind === "object" && filter.entries.size === 0);
    return method === ".remove" ? first?.kind === "object" && first.entries.size === 0 : empty;
  }
  return (
    method === ".delete" &&
    call.receiver?.kind === "result" &&
    call.receiver.call.callee.endsWith(".all")
  );
}

function requested(name: string, call: CodeCall): readonly Deed[] {
  const { named, span } = call;
  const sent = httpCall(name, call) ?? bySimpleName(name, call);
  if (sent === undefined) {
    const deletion = unaddressed(name, call);
    return deletion === undefined ? [] : [deletion];
  }
  const body = named.get("json") ?? named.get("data") ?? named.get("body");
  return [
    {
      does: "http",
      method: sent.method,
      url: sent.url,
      headers: headersOf(named.get("headers")),
      body: body === undefined ? undefined : bodyOf(body, span),
      span,
    },
  ];
}

/** `requests.post(url)`, `fetch(url)`, `session.delete("https://…")`: the name says the method. */
function bySimpleName(
  name: string,
  { args, named }: CodeCall,
): { readonly method: string; readonly url: Argument } | undefined {
  const verb = Object.hasOwn(httpFunctions, name) ? httpFunctions[name] : undefined;
  const isFetch =
    name === "fetch" || name === "urllib.request.Request" || name === "axios" || name === "got";
  const onSession = /\.(?:delete|post|put|patch)$/.test(name);
  if (verb === undefined && !isFetch && !onSession) return undefined;
  const address = named.get("url") ?? args[0];
  if (address?.kind !== "text") return undefined;
  if (onSession && !/^https?:/.test(address.text.text)) return undefined;
  const stated = plain(named.get("method"));
  const method = stated ?? verb ?? (onSession ? name.slice(name.lastIndexOf(".") + 1) : "GET");
  return { method: method.toUpperCase(), url: address.text };
}

function headersOf(value: Value | undefined): readonly (readonly [string, string])[] {
  if (value?.kind !== "object") return [];
  return [...value.entries].map(([name, held]) => [
    name,
    held.kind === "text" ? held.text.text : "",
  ]);
}

/** A body as text; an object is what JSON would make of it, as far as it is known. */
function bodyOf(value: Value, span: CodeCall["span"]): Argument {
  const direct =
    value.kind === "result" && value.call.callee === "JSON.stringify" ? value.call.args[0] : value;
  if (direct?.kind !== "object") return asArgument(direct, span);
  const text = JSON.stringify(toData(direct));
  return { text, pieces: [text], glob: false, provenance: "literal", span };
}

function toData(value: Value): unknown {
  if (value.kind === "object") {
    return Object.fromEntries([...value.entries].map(([key, held]) => [key, toData(held)]));
  }
  if (value.kind === "list") return value.items.map(toData);
  return value.kind === "text" ? (literal(value.text) ?? value.text.text) : "";
}

/** The database that a program opens, where it says so in a text. */
function connectionIn(calls: readonly CodeCall[]): string | undefined {
  for (const call of calls) {
    if (!connecting.test(call.callee)) continue;
    const found =
      plain(call.args[0]) ??
      plain(call.named.get("connectionString")) ??
      plain(call.named.get("dsn"));
    if (found !== undefined) return found;
  }
  return undefined;
}
