import type { ToolCall } from "./call";
import type { Deed } from "./deed";
import { textAt, type Input } from "./input";

const methods = /^(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)$/;

/** A request that a tool is told to make: an address and a method, perhaps a body. */
export function httpDeeds(call: ToolCall): readonly Deed[] {
  const { input } = call;
  const url = textAt(input, [
    "url",
    "requesturl",
    "targeturl",
    "apiurl",
    "endpoint",
    "uri",
    "href",
  ]);
  const path = textAt(input, ["path", "apipath", "route"]);
  const method = (
    textAt(input, ["method", "httpmethod", "verb", "requestmethod"]) ??
    methodInName(call) ??
    (textAt(input, bodyKeys) === undefined ? "GET" : "POST")
  ).toUpperCase();
  if (!methods.test(method) || method === "GET" || method === "HEAD") return [];
  const base = textAt(input, ["baseurl", "host", "origin", "server"]) ?? providerOf(call);
  const whole = url ?? (path === undefined ? undefined : `${base ?? ""}${path}`);
  if (whole === undefined) return [];
  const address = addressOf(whole, call, base);
  const body = bodyOf(input);
  return [
    {
      does: "http",
      request: {
        method,
        url: address,
        headers: [],
        body: body === undefined ? { kind: "none" } : { kind: "text", text: body },
      },
    },
  ];
}

/** A path alone is one at the provider that the server is named after, or at the server itself. */
export function addressOf(whole: string, call: ToolCall, base = providerOf(call)): string {
  return whole.startsWith("/")
    ? `${base ?? `https://${call.server ?? "the-server"}`}${whole}`
    : whole;
}

const bodyKeys = ["body", "data", "json", "payload", "requestbody", "rawbody"];

function bodyOf(input: Input): string | undefined {
  for (const [key, value] of Object.entries(input)) {
    if (!bodyKeys.includes(key.toLowerCase().replace(/[^a-z]/g, ""))) continue;
    return typeof value === "string" ? value : JSON.stringify(value);
  }
  return undefined;
}

/** `http_delete`, `send_post_request`. */
function methodInName({ words }: ToolCall): string | undefined {
  return words.find((word) => methods.test(word.toUpperCase()));
}

/** The API that a server is named after, for calls that give only a path. */
function providerOf(call: ToolCall): string | undefined {
  const word = [...call.serverWords, ...call.words].find((each) => Object.hasOwn(apis, each));
  return word === undefined ? undefined : apis[word];
}

const apis: Readonly<Record<string, string>> = {
  github: "https://api.github.com",
  gitlab: "https://gitlab.com",
  supabase: "https://api.supabase.com",
  neon: "https://console.neon.tech",
  vercel: "https://api.vercel.com",
  cloudflare: "https://api.cloudflare.com",
  stripe: "https://api.stripe.com",
  railway: "https://backboard.railway.com",
  digitalocean: "https://api.digitalocean.com",
  netlify: "https://api.netlify.com",
  heroku: "https://api.heroku.com",
};
