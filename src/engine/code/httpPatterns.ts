import type { Argument } from "../model/call";
import type { Span } from "../model/program";
import type { Deed } from "./deed";

/** Ways to say in a language without a parser that a request is to delete, up to where its address may stand. */
const deletions: readonly RegExp[] = [
  // `HTTParty.delete("https://…")`, `http.delete("/v1/x")`, `$client->delete("https://…")`
  /(?:\.|->|::)delete\s*\(?\s*(?=["'](?:https?:\/\/|\/))/g,
  // `Net::HTTP::Delete.new(uri)`, `HTTP::Request->new(DELETE => "https://…")`
  /\bHTTP::Delete\.new\s*\(?\s*|\bRequest->new\(\s*["']?DELETE["']?\s*(?:,|=>)\s*/g,
  // `$client->request("DELETE", "https://…")`, `RestClient::Request.execute(method: :delete, …)`
  /(?:->|\.)(?:request|send_request|run_request|execute)\s*\(?\s*["':]DELETE["']?\s*,\s*/gi,
  /\bmethod["']?\s*(?:=>|:)\s*(?::delete\b|["']delete["'])/gi,
  // PHP's curl
  /\bCURLOPT_CUSTOMREQUEST["']?\s*(?:,|=>)\s*["']DELETE["']/gi,
];

const address = /["'](https?:\/\/[^"'\s]+)["']/;

/** A host that stands alone: `Net::HTTP.new("api.example.com")`. */
const host = /(?:\bHTTP\.(?:new|start)|\bhost\b\s*(?:=>|=|:))\s*\(?\s*["']([\w.-]+)["']/;

/** Requests that delete something, as a program in such a language spells them. */
export function httpDeletions(source: string): readonly Deed[] {
  return deletions.flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match): Deed => {
      const start = match.index + match[0].length;
      const span = { start: match.index, end: start };
      const url = argument(addressAt(source, start), span);
      return { does: "http", method: "DELETE", url, headers: [], body: undefined, span };
    }),
  );
}

/** The address behind the call, one that only has a path with the host named before, or the first of all. */
function addressAt(source: string, start: number): string {
  const [, own] = /^["']([^"'\s]+)["']/.exec(source.slice(start, start + 2000)) ?? [];
  if (own?.startsWith("http") === true) return own;
  const known = address.exec(source)?.[1];
  const server = host.exec(source)?.[1];
  if (own?.startsWith("/") === true) {
    const base = known === undefined ? server : /^https?:\/\/[^/]+/.exec(known)?.[0];
    return `${base ?? "a server that is known only at run time"}${own}`;
  }
  return known ?? server ?? "an address that is known only at run time";
}

function argument(text: string, span: Span): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span };
}
