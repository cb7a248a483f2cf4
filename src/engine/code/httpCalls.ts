import type { Argument } from "../model/call";
import { linksOf } from "./chain";
import type { Deed } from "./deed";
import { httpFunctions } from "./deedTable";
import { asArgument, known, plain, type CodeCall, type Value } from "./value";

/** The address and the words of a request that a call sends. */
interface Sent {
  readonly method: string;
  readonly url: Argument;
}

/** Functions that send a request, told by an option what for; some take the method before the address. */
const senders = new Set([
  ...[
    "fetch",
    "axios",
    "got",
    "ky",
    "request",
    "needle",
    "superagent",
    "node-fetch",
    "cross-fetch",
  ],
  ...[
    "ky.default",
    "got.default",
    "axios.default",
    "node-fetch.default",
    "undici.fetch",
    "Request",
  ],
  ...["undici.request", "undici.stream", "axios.request", "http.request", "https.request"],
  ...["urllib.request.Request", "requests.request", "httpx.request", "httpx.stream"],
  ...["urllib3.request", "aiohttp.request", "request-promise", "request-promise-native"],
  ...["globalThis.fetch", "window.fetch", "http2.request"],
]);

/** Methods of a connection or a pool that was made before, told the method first or by an option. */
const senderMethods = /^\.(?:request|urlopen|putrequest|stream|request_encode_url|open)$/;

/** What makes a client with an address of its own, and where it says so. */
const makers =
  /^(?:axios\.create|got\.extend|ky\.(?:create|extend)|httpx\.(?:Async)?Client|aiohttp\.ClientSession|undici\.(?:Client|Pool)|(?:http\.client\.|httplib\.)?HTTPS?Connection|urllib3\.\w*Pool\w*|requests\.(?:Session|session)|BaseUrlSession)$/;

/** The request that a call sends, if it is one that asks for more than to be shown something. */
export function httpCall(name: string, call: CodeCall): Sent | undefined {
  if (name.endsWith(".request") || name === "request") {
    const route = routeOf(call);
    if (route !== undefined) return route;
  }
  const method = methodOf(name, call);
  if (method === undefined) return undefined;
  const address = addressOf(name, call);
  return address === undefined ? undefined : { method, url: address };
}

/** The deed of a call that sends a request to delete something, where its address is not known. */
export function unaddressed(name: string, call: CodeCall): Deed | undefined {
  // pycurl is told the method by `setopt`, and the address by another.
  const set = name.endsWith(".setopt") && plain(call.args[1]) === "DELETE" ? "DELETE" : undefined;
  const verb = set ?? (Object.hasOwn(httpFunctions, name) ? httpFunctions[name] : undefined);
  if (verb !== "DELETE" || call.args.length === 0) return undefined;
  return {
    does: "http",
    method: verb,
    url: asArgument(known("an address that is known only at run time", call.span), call.span),
    headers: [],
    body: undefined,
    span: call.span,
  };
}

/** `octokit.request("DELETE /repos/{owner}/{repo}", { owner: "o", repo: "r" })` */
function routeOf({ args, named, span }: CodeCall): Sent | undefined {
  const [, method, path] =
    /^(DELETE|PUT|PATCH|POST) (\/\S{0,500})$/.exec(plain(args[0]) ?? "") ?? [];
  if (method === undefined || path === undefined) return undefined;
  const filled = path.replace(
    /\{(\w{1,40})\}/g,
    (whole, key: string) => plain(named.get(key)) ?? whole,
  );
  return { method, url: asArgument(known(`https://api.github.com${filled}`, span), span) };
}

function methodOf(name: string, call: CodeCall): string | undefined {
  if (senders.has(name) || senderMethods.test(name)) {
    const first = plain(call.args[0])?.toUpperCase();
    const option = plain(call.named.get("method") ?? optionOf(call, "method"))?.toUpperCase();
    const stated = option ?? (first !== undefined && verbs.has(first) ? first : undefined);
    return name === ".open" && option !== undefined ? undefined : stated;
  }
  const verb = /^(?:superagent|request|needle)\.(del|delete)$/.exec(name)?.[1];
  if (verb !== undefined) return "DELETE";
  const own = /^\.(delete|put|patch|post)$/.exec(name)?.[1]?.toUpperCase();
  return own !== undefined && madeBy(call) !== undefined ? own : undefined;
}

const verbs = new Set(["DELETE", "PUT", "PATCH", "POST"]);

/** A value that an options object among the arguments holds, wherever it stands. */
function optionOf({ args }: CodeCall, option: string): Value | undefined {
  for (const arg of args)
    if (arg.kind === "object" && arg.entries.has(option)) return arg.entries.get(option);
  return undefined;
}

function madeBy(call: CodeCall): CodeCall | undefined {
  const { receiver } = call;
  if (receiver?.kind !== "result") return undefined;
  return makers.test(receiver.call.callee) ? receiver.call : undefined;
}

function addressOf(name: string, call: CodeCall): Argument | undefined {
  const texts = call.args.filter((arg) => arg.kind === "text");
  const address = texts.find(({ text }) => !verbs.has(text.text.toUpperCase()));
  const option = call.named.get("url") ?? optionOf(call, "url");
  const given = option?.kind === "text" ? option : address;
  const base = baseOf(call);
  if (given !== undefined && !given.text.text.startsWith("/")) return given.text;
  const path = given ?? textual(optionOf(call, "path")) ?? textual(optionOf(call, "pathname"));
  const host =
    base ??
    plain(optionOf(call, "host") ?? optionOf(call, "hostname")) ??
    "a server that is known only at run time";
  if (path === undefined && name === ".open") return undefined;
  const text = `${/^https?:/.test(host) || host.includes(" ") ? "" : "https://"}${host.replace(/\/$/, "")}${path?.text.text ?? ""}`;
  return asArgument(known(text, call.span), call.span);
}

function textual(value: Value | undefined): Extract<Value, { kind: "text" }> | undefined {
  return value?.kind === "text" ? value : undefined;
}

/** The address that a client was made with: of all that the chain goes through. */
function baseOf(call: CodeCall): string | undefined {
  for (const { call: made } of linksOf(call)) {
    if (made === undefined || !makers.test(made.callee)) continue;
    const named = ["baseURL", "base_url", "prefixUrl", "baseUrl", "origin"]
      .map((option) => plain(made.named.get(option)))
      .find((value) => value !== undefined);
    const base = named ?? plain(made.args[0]);
    if (base !== undefined) return base;
  }
  return undefined;
}
