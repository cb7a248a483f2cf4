import type { UrlParts } from "../evidence/url";
import type { Effect, EffectKind, Reversibility } from "../model/effect";
import type { NamedKind } from "../model/resource";
import type { HttpRequest } from "./request";

/** What one request does, in the provider's own terms. */
export interface Loss {
  /** `destroy` unless it says otherwise. */
  readonly kind?: EffectKind;
  readonly resource: NamedKind;
  /** The name, with `{parameter}` for what the path or the arguments say. */
  readonly name: string;
  readonly including?: string;
  readonly reversibility: Exclude<Reversibility, "none">;
  /** Why it cannot be undone, or for how long it can. */
  readonly because: string;
}

/** One endpoint: method and path as the provider documents them, `{name}` for one segment. */
export interface Endpoint extends Loss {
  readonly call: string;
  /** Text that the query string or the body must hold for this row to count. */
  readonly having?: string;
}

/** A field under `mutation`. `having` names an argument and the value it must have. */
export interface MutationRow extends Loss {
  readonly having?: readonly [argument: string, value: string];
}

/** A service that is driven over HTTP: where it is, and which of its requests destroy something. */
export interface Provider {
  readonly name: string;
  /** Host names; `*.example.com` stands for every host below it. */
  readonly hosts: readonly string[];
  /** True for URLs that are its own on any host: a port, a path that nothing else has. */
  readonly isOwn?: (url: UrlParts) => boolean;
  /** The first row that matches counts; a DELETE that none matches is destructive all the same. */
  readonly endpoints: readonly Endpoint[];
  readonly mutations?: Readonly<Record<string, MutationRow>>;
  /** Requests that do not say what they do by method and path: query APIs, SQL over HTTP. */
  readonly other?: (request: HttpRequest, url: UrlParts) => readonly Effect[];
}

/** True if a URL is one of the provider's. */
export function isUrlOf(provider: Provider, url: UrlParts): boolean {
  return isHostOf(provider, url.host) || provider.isOwn?.(url) === true;
}

/** True if a host is one of the provider's. */
export function isHostOf(provider: Provider, host: string): boolean {
  return provider.hosts.some((pattern) =>
    pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern,
  );
}

/** The parameters of a path if it fits a template such as `/v1/apps/{app}`; `{rest*}` takes several. */
export function matchPath(
  template: string,
  path: string,
): Readonly<Record<string, string>> | undefined {
  const wanted = template.split("/").filter((part) => part !== "");
  const given = path.split("/").filter((part) => part !== "");
  const parameters: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)(\*?)\}$/.exec(part);
    if (name?.[1] === undefined) {
      if (given[index]?.toLowerCase() !== part.toLowerCase()) return undefined;
      continue;
    }
    if (name[2] === "*") {
      if (given.length <= index) return undefined;
      parameters[name[1]] = given.slice(index).join("/");
      return parameters;
    }
    const value = given[index];
    if (value === undefined) return undefined;
    parameters[name[1]] = value;
  }
  return given.length === wanted.length ? parameters : undefined;
}

/** A row for a request that destroys something; the short form of an endpoint. */
export function destroys(
  call: string,
  resource: NamedKind,
  name: string,
  reversibility: Loss["reversibility"],
  because: string,
  including?: string,
): Endpoint {
  return {
    call,
    resource,
    name,
    reversibility,
    because,
    ...(including === undefined ? {} : { including }),
  };
}

/** A row for a request that lets somebody in who was not, or makes what lets somebody in. */
export function letsIn(call: string, name: string): Endpoint {
  return {
    ...{ call, kind: "grant", resource: "account", name, reversibility: "irreversible" },
    // Who is let in can do what they do before anybody takes the key or the right back.
    because: "what is done with it before it is taken back cannot be undone",
  };
}
