import type { Argument } from "../model/call";
import type { Span } from "../model/program";
import type { Deed } from "./deed";

/** Ways to say in a language without a parser that a request is to delete, up to where its address may stand. */
const deletions: readonly RegExp[] = [
  // `HTTParty.delete("https://…")`, `http.delete("/v1/x")`, `$client->delete("https://…")`
  /(?:\.|->|::)delete\s{0,20}\(?\s{0,20}(?=["'](?:https?:\/\/|\/))/g,
  // `Net::HTTP::Delete.new(uri)`, `HTTP::Request->new(DELETE => "https://…")`
  /\bHTTP::Delete\.new\s{0,20}\(?\s{0,20}|\bRequest->new\(\s{0,20}["']?DELETE["']?\s{0,20}(?:,|=>)\s{0,20}/g,
  // `$client->request("DELETE", "https://…")`, `RestClient::Request.execute(method: :delete, …)`
  /(?:->|\.)(?:request|send_request|run_request|execute)\s{0,20}\(?\s{0,20}["':]DELETE["']?\s{0,20},\s{0,20}/gi,
  /\bmethod["']?\s{0,20}(?:=>|:)\s{0,20}(?::delete\b|["']delete["'])/gi,
  // PHP's curl
  /\bCURLOPT_CUSTOMREQUEST["']?\s{0,20}(?:,|=>)\s{0,20}["']DELETE["']/gi,
];

const address = /["'](https?:\/\/[^"'\s]{1,2000})["']/;

/** A host that stands alone: `Net::HTTP.new("api.example.com")`. */
const host =
  /(?:\bHTTP\.(?:new|start)|\bhost\b\s{0,20}(?:=>|=|:))\s{0,20}\(?\s{0,20}["']([\w.-]{1,200})["']/;

/** Requests that delete something, as a program in such a language spells them. */
export function httpDeletions(source: string): readonly Deed[] {
  const first = address.exec(source)?.[1];
  const server = host.exec(source)?.[1];
  return deletions.flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match): Deed => {
      const start = match.index + match[0].length;
      const span = { start: match.index, end: start };
      const url = argument(addressAt(source, start, first, server), span);
      return { does: "http", method: "DELETE", url, headers: [], body: undefined, span };
    }),
  );
}

/** The address behind the call, one that only has a path with the host named before, or the first of all. */
function addressAt(
  source: string,
  start: number,
  first: string | undefined,
  server: string | undefined,
): string {
  const [, own] = /^["']([^"'\s]+)["']/.exec(source.slice(start, start + 2000)) ?? [];
  if (own?.startsWith("http") === true) return own;
  if (own?.startsWith("/") === true) {
    const base = first === undefined ? server : /^https?:\/\/[^/]+/.exec(first)?.[0];
    return `${base ?? "a server that is known only at run time"}${own}`;
  }
  return first ?? server ?? "an address that is known only at run time";
}

function argument(text: string, span: Span): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span };
}
