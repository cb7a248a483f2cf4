import { decode } from "../evidence/url";
import type { HttpRequest } from "../http/request";
import type { Argument } from "../model/call";
import type { PathResource } from "../model/resource";
import { contentOfFile, contentOfInput, type Content } from "./content";
import type { CurlOption } from "./curlOptions";
import type { Ask, Parsed } from "./define";
import type { Holes } from "./holes";

/** Everything that curl sends for one group of options: the request without URL, and the files in it. */
export interface CurlRequest {
  readonly urls: readonly string[];
  readonly request: Omit<HttpRequest, "url">;
  readonly sent: readonly PathResource[];
}

/** The most URLs that globs in one line are spelled out to. */
const mostUrls = 50;

export function readCurlRequest(parsed: Parsed<CurlOption>, ask: Ask, holes: Holes): CurlRequest {
  const sent: PathResource[] = [];
  const pieces: string[] = [];
  let unread: string | undefined;

  const path = (text: string, argument: Argument): PathResource =>
    parsed.path(fileArgument(text, argument));
  const content = (text: string, argument: Argument): Content =>
    text === "-"
      ? contentOfInput(parsed.call, (file) => parsed.path(file), ask, holes)
      : contentOfFile(path(text, argument), ask);
  const addContent = (found: Content): void => {
    if ((found.kind === "text" || found.kind === "file") && found.path !== undefined)
      sent.push(found.path);
    if (found.kind === "text") pieces.push(found.text);
    else if (found.kind === "file") unread = `\`${found.path.path}\``;
    else if (found.kind === "unread") unread = found.from;
    else unread = "standard input";
  };

  for (const argument of [
    ...parsed.values("data"),
    ...parsed.values("binary"),
    ...parsed.values("json"),
  ]) {
    const text = holes.text(argument);
    if (text.startsWith("@")) addContent(content(text.slice(1), argument));
    else pieces.push(text);
  }
  for (const argument of parsed.values("raw")) pieces.push(holes.text(argument));
  for (const argument of parsed.values("encoded")) {
    const text = holes.text(argument);
    const at = /^([^=@]*)@(.+)$/s.exec(text);
    if (at?.[2] === undefined) pieces.push(text.replace(/^=/, ""));
    else addContent(content(at[2], argument));
  }
  for (const argument of [...parsed.values("form"), ...parsed.values("formString")]) {
    pieces.push(holes.text(argument));
  }
  for (const argument of parsed.values("form")) {
    const file = /^[^=]*=[@<]([^;]+)/s.exec(holes.text(argument))?.[1];
    if (file === undefined) continue;
    for (const name of file.split(",")) {
      if (name !== "-") sent.push(path(name.replace(/^"|"$/g, ""), argument));
    }
  }
  for (const argument of parsed.values("upload")) {
    const text = holes.text(argument);
    addContent(text === "." ? { kind: "unread", from: "standard input" } : content(text, argument));
  }
  const headers: (readonly [string, string])[] = [];
  for (const argument of parsed.values("header")) {
    const text = holes.text(argument);
    if (text.startsWith("@") && text !== "@-") sent.push(path(text.slice(1), argument));
    const colon = text.indexOf(":");
    if (colon > 0) headers.push([text.slice(0, colon).trim(), text.slice(colon + 1).trim()]);
  }

  const body = pieces.join("&");
  const inQuery = [
    ...parsed.values("urlQuery").map((value) => holes.text(value)),
    ...(parsed.has("get") ? [body] : []),
  ];
  const user = parsed.value("user");
  return {
    urls: urlsOf(parsed, holes).map((url) => withQuery(url, inQuery)),
    request: {
      method: methodOf(parsed, holes),
      headers,
      body:
        unread !== undefined
          ? { kind: "unread", from: unread }
          : pieces.length === 0 || parsed.has("get")
            ? { kind: "none" }
            : { kind: "text", text: body },
      ...(user === undefined ? {} : { user: holes.text(user) }),
    },
    sent,
  };
}

function methodOf(parsed: Parsed<CurlOption>, holes: Holes): string {
  const request = parsed.value("request");
  if (request !== undefined) return holes.text(request);
  if (parsed.has("head")) return "HEAD";
  if (parsed.has("get")) return "GET";
  if (parsed.has("upload")) return "PUT";
  const posts = ["data", "binary", "raw", "encoded", "json", "form", "formString"] as const;
  return posts.some((option) => parsed.has(option)) ? "POST" : "GET";
}

function urlsOf(parsed: Parsed<CurlOption>, holes: Holes): readonly string[] {
  const written = [...parsed.operands, ...parsed.values("url")].map((value) => holes.text(value));
  if (parsed.has("globoff")) return written;
  return written.flatMap((url) => spelledOut(url)).slice(0, mostUrls);
}

/** `https://x/{a,b}` is two URLs. Ranges in brackets stay as they are written. */
function spelledOut(url: string): readonly string[] {
  const set = /\{([^{}]*,[^{}]*)\}/.exec(url);
  if (set?.[1] === undefined) return [url];
  const before = url.slice(0, set.index);
  const after = spelledOut(url.slice(set.index + set[0].length)).slice(0, mostUrls);
  return set[1]
    .split(",")
    .slice(0, mostUrls)
    .flatMap((choice) => after.map((rest) => `${before}${choice}${rest}`))
    .slice(0, mostUrls);
}

function withQuery(url: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part !== "").join("&");
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

/** The part of an option's value that names a file, as an argument of its own. */
function fileArgument(text: string, argument: Argument): Argument {
  if (argument.pieces.every((piece) => typeof piece === "string")) {
    return { ...argument, text, pieces: [text], glob: false };
  }
  // With unknown parts in it only the sign in front is taken off.
  const [first, ...rest] = argument.pieces;
  const cut = typeof first === "string" ? first.slice(first.search(/[@<]/) + 1) : first;
  const pieces = cut === undefined ? rest : [cut, ...rest];
  return {
    ...argument,
    text: argument.text.slice(argument.text.search(/[@<]/) + 1),
    pieces,
    glob: false,
  };
}

/** The last segment of a URL's path: the name under which `-O` keeps the answer. */
export function remoteName(url: string): string | undefined {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/[?#].*$/s, "");
  const slash = path.lastIndexOf("/");
  const name = slash < 0 ? "" : path.slice(slash + 1);
  return name === "" ? undefined : decode(name);
}
