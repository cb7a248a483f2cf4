/** The parts of a URL as written. Nothing is decoded, so that names stay as the command shows them. */
export interface UrlParts {
  readonly scheme: string;
  /** Name or address without port, in lower case. */
  readonly host: string;
  readonly port: string | undefined;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string | undefined;
}

/**
 * Takes a URL apart without judging it; text that is no URL gives undefined. It is lenient on
 * purpose (unknown parts, several hosts), because it must read what a program would be given.
 */
export function splitUrl(text: string): UrlParts | undefined {
  const match = /^([A-Za-z][A-Za-z0-9+.-]{0,40}):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/.exec(text);
  if (match === null) return undefined;
  const authority = match[2] ?? "";
  const server = authority.slice(authority.lastIndexOf("@") + 1);
  const port = /:(\d*)$/.exec(server);
  return {
    scheme: (match[1] ?? "").toLowerCase(),
    host: (port === null ? server : server.slice(0, port.index)).toLowerCase(),
    port: port?.[1],
    path: match[3] ?? "",
    query: match[4],
  };
}

/** A URL without a user's name and password, which nobody should see. */
export function withoutCredentials(url: string): string {
  return url.replace(/^([A-Za-z][A-Za-z0-9+.-]{0,40}:\/\/)[^/?#]*@/, "$1");
}

/** The value of one parameter of a query string. */
export function queryParameter(query: string | undefined, name: string): string | undefined {
  for (const pair of (query ?? "").split("&")) {
    const equals = pair.indexOf("=");
    if (equals >= 0 && pair.slice(0, equals) === name) return decode(pair.slice(equals + 1));
  }
  return undefined;
}

/** Percent-decoding that leaves malformed text as it is. */
export function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A lone `%` is not an escape; the text then stands for itself.
    return spaced;
  }
}
