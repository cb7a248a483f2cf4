import type { Entry } from "./inventory/entry";
import { plainGlob } from "./plainGlob";

/** Kinds that lose nobody anything: a file is not kept from agents because of them. */
const harmless = new Set([
  ...["stripe.test", "clerk.test", "signature", "slack.webhook", "google.apiKey"],
  ...["razorpay.keyId", "codecov.token"],
]);

/** More files than this are not a list of credentials but a mistake of the scanner. */
const most = 500;

/**
 * The files that agents are kept from because of what is in them, as globs that mean only themselves.
 * What is merely likely, made to be public, only for tests, or a login on this machine does not
 * count: an agent must still be able to read the code it works on.
 */
export function offLimitsFound(entries: readonly Entry[]): readonly string[] {
  const paths = entries.filter(opensSomething).map(({ path }) => path);
  return [...new Set(paths)].slice(0, most).map(plainGlob);
}

function opensSomething({ sure, breadth, id, environment, path }: Entry): boolean {
  if (!sure || breadth === "publishable" || harmless.has(id)) return false;
  if (environment === "test" && breadth !== "full") return false;
  // Documentation and tests are full of logins that nobody has.
  const login = /^(?:database|url|login)\./.test(id);
  const shown = /\.(?:mdx?|rst|adoc)$/i.test(path) || environment === "test";
  return !(login && (breadth === "narrow" || shown));
}
