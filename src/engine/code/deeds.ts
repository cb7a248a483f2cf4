import { literal, type Argument } from "../model/call";
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
import { asArgument, known, plain, type CodeCall, type Value } from "./value";
import { connecting, statement } from "./worthReading";

/** What the calls of a program do to the world, in order. */
export function deedsOf(calls: readonly CodeCall[]): readonly Deed[] {
  const connection = connectionIn(calls);
  return calls.flatMap((call) => deedsOfCall(call, connection));
}

function deedsOfCall(call: CodeCall, connection: string | undefined): readonly Deed[] {
  const { callee, args, span } = call;
  const name = callee.replace(/^fs\.promises\./, "fs.").replace(/^builtins\./, "");
  const rows = Object.hasOwn(pathFunctions, name) ? pathFunctions[name] : undefined;
  if (rows !== undefined) return rows.flatMap((row) => pathDeed(row, call));
  if (name === "open" || name === "io.open" || name === ".open") return opened(call);
  if (shellFunctions.has(name)) return ran(call);
  if (argvFunctions.has(name)) return ranWith(call);
  const remote = ranElsewhere(name, call);
  if (remote !== undefined) return [remote];
  if (name === "eval" || name === "exec" || name === "Function") {
    const [text] = args;
    return text === undefined ? [] : [{ does: "code", text: asArgument(text, span), span }];
  }
  const method = methodName(name);
  return [
    ...sqlDeeds(method, call, connection),
    ...storeDeeds(method, call, connection),
    ...requested(name, call),
  ];
}

/** What Python's libraries for SSH run on another machine, and GitPython runs with git. */
function ranElsewhere(name: string, call: CodeCall): Deed | undefined {
  const { args, receiver, span } = call;
  const [first] = args;
  const made = receiver?.kind === "result" ? receiver.call.callee : "";
  const runs =
    name === ".exec_command" || (/^\.(?:run|sudo)$/.test(name) && made === "fabric.Connection");
  if (runs && first?.kind === "text") return { does: "shell", text: first.text, span };
  const repository =
    receiver?.kind === "member" && receiver.name === "git" && receiver.of.kind === "result"
      ? receiver.of.call.callee
      : "";
  if (repository !== "git.Repo") return undefined;
  const words = ["git", name.slice(1).replaceAll("_", "-")].map((word) =>
    asArgument(known(word, span), span),
  );
  return { does: "argv", argv: [...words, ...args.map((arg) => asArgument(arg, span))], span };
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
  const [program, given] = call.args;
  if (program === undefined) return [];
  if (program.kind === "list") return [argvDeed(program.items, call)];
  const rest =
    given?.kind === "list" ? given.items : call.args.slice(1).filter((arg) => arg.kind === "text");
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
    const empty = first === undefined || (first.kind === "object" && first.entries.size === 0);
    return method === ".remove" ? first?.kind === "object" && first.entries.size === 0 : empty;
  }
  return (
    method === ".delete" &&
    call.receiver?.kind === "result" &&
    call.receiver.call.callee.endsWith(".all")
  );
}

function requested(name: string, call: CodeCall): readonly Deed[] {
  const verb = Object.hasOwn(httpFunctions, name) ? httpFunctions[name] : undefined;
  const { named, args, span } = call;
  const methodFirst =
    name === "requests.request" || name === "httpx.request" || name === ".request";
  const address = methodFirst ? args[1] : (named.get("url") ?? args[0]);
  const stated = methodFirst ? args[0] : named.get("method");
  const isFetch =
    name === "fetch" || name === "urllib.request.Request" || name === "axios" || name === "got";
  const onSession =
    /^\.(?:delete|post|put|patch)$/.test(name) &&
    /^https?:/.test(address?.kind === "text" ? address.text.text : "");
  if (verb === undefined && !isFetch && !methodFirst && !onSession) return [];
  if (address?.kind !== "text") return [];
  // A connection was opened to some server before.
  const bare = name === ".request" && address.text.text.startsWith("/");
  const method = plain(stated) ?? verb ?? (onSession ? name.slice(1).toUpperCase() : "GET");
  const body = named.get("json") ?? named.get("data") ?? named.get("body");
  return [
    {
      does: "http",
      method: method.toUpperCase(),
      url: bare ? onSomeServer(address.text) : address.text,
      headers: headersOf(named.get("headers")),
      body: body === undefined ? undefined : bodyOf(body, span),
      span,
    },
  ];
}

function onSomeServer(path: Argument): Argument {
  const text = `a server that is known only at run time${path.text}`;
  return { ...path, text, pieces: [text] };
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
