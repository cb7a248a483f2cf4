import { isThisMachine } from "../evidence/host";
import { productionEvidence, scratchEvidence } from "../evidence/production";
import { decode, queryParameter, splitUrl } from "../evidence/url";

/** The database that statements reach, as far as the command shows it. */
export interface Store {
  readonly database: string | undefined;
  readonly host: string | undefined;
  readonly reach: "here" | "elsewhere";
  readonly production: string | undefined;
  /** The word that says that it may be thrown away; only for one on this machine. */
  readonly scratch: string | undefined;
}

/**
 * The store of a connection by its parts. Without a host a client goes to this machine. A variable
 * in the host (`$DB_HOST`) is not this machine until it is known to be.
 */
export function storeOf(parts: {
  readonly database?: string | undefined;
  readonly host?: string | undefined;
  /** Further words that belong to it and may say production: a context, a user, an environment. */
  readonly evidence?: readonly (readonly [string, string | undefined])[];
}): Store {
  const host = parts.host === "" ? undefined : parts.host;
  const here = host === undefined || host.split(",").every(isThisMachine);
  const production = productionEvidence(
    ["the host", host],
    ["the database", parts.database],
    ...(parts.evidence ?? []),
  );
  return {
    database: parts.database === "" ? undefined : parts.database,
    host,
    reach: here ? "here" : "elsewhere",
    production,
    scratch: here && production === undefined ? scratchEvidence(parts.database) : undefined,
  };
}

/** The store of a connection URL or of libpq's `host=… dbname=…`; undefined if it is neither. */
export function storeOfUrl(
  text: string,
  evidence: readonly (readonly [string, string | undefined])[] = [],
): Store | undefined {
  const url = splitUrl(text);
  if (url === undefined) {
    if (!/^\s*\w+\s*=/.test(text)) return undefined;
    const value = (key: string): string | undefined =>
      new RegExp(`(?:^|\\s)${key}\\s*=\\s*'?([^\\s']*)`).exec(text)?.[1];
    return storeOf({
      host: value("host") ?? value("hostaddr"),
      database: value("dbname"),
      evidence,
    });
  }
  if (url.scheme === "file" || url.scheme === "sqlite") {
    return storeOf({ database: text, evidence });
  }
  return storeOf({
    host: url.host === "" ? queryParameter(url.query, "host") : url.host,
    database: decode(url.path.slice(1)),
    evidence,
  });
}
