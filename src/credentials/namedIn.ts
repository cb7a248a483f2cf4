import { lineOf, type Action } from "../engine";
import type { Entry } from "./inventory/entry";

/** Which of the credentials in a file a request uses, as far as it says so. */
export interface Named {
  readonly entries: readonly Entry[];
  /** True if it names their variables; otherwise they are those of the providers that it speaks to. */
  readonly sure: boolean;
}

/**
 * Of the credentials in a file those whose variables a request names (`$RAILWAY_TOKEN`), or else
 * those of the providers that it speaks to; all of them if it says neither.
 */
export function namedIn(action: Action, entries: readonly Entry[]): Named {
  const text = textOf(action);
  const words = new Set(text.split(/[^\w-]+/));
  const named = entries.filter(({ name }) => name !== undefined && words.has(name));
  if (named.length > 0) return { entries: named, sure: true };
  const spokenTo = entries.filter(({ id }) => speaksTo(id.slice(0, id.indexOf(".")), text));
  return { entries: spokenTo.length > 0 ? spokenTo : entries, sure: false };
}

/** Providers whose programs or servers are called otherwise than their kinds. */
const spoken: Readonly<Record<string, RegExp>> = {
  aws: /\baws\b|amazonaws/i,
  azure: /\baz\b|azure/i,
  cloudflare: /wrangler|cloudflare/i,
  database:
    /\b(?:psql|pg_\w{2,12}|dropdb|mysql\w{0,8}|mariadb|mongo\w{0,8}|redis-cli|sqlcmd|prisma)\b/i,
  digitalocean: /doctl|digitalocean/i,
  fly: /\bfly(?:ctl)?\b|fly\.io/i,
  github: /\bgh\b|github/i,
  gitlab: /\bglab\b|gitlab/i,
  google: /gcloud|gsutil|\bbq\b|google|firebase/i,
  hetzner: /hcloud|hetzner/i,
  kubernetes: /kubectl|helm/i,
  neon: /neonctl|neon\.tech/i,
  planetscale: /pscale|planetscale/i,
};

function speaksTo(provider: string, text: string): boolean {
  const pattern = Object.hasOwn(spoken, provider) ? spoken[provider] : undefined;
  if (pattern !== undefined) return pattern.test(text);
  return provider.length > 3 && text.toLowerCase().includes(provider);
}

function textOf(action: Action): string {
  return action.kind === "tool" ? JSON.stringify(action.input) : lineOf(action);
}
