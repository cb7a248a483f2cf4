import { isThisMachine } from "../../evidence/host";
import { productionEvidence, type Shown } from "../../evidence/production";
import { splitUrl, withoutCredentials } from "../../evidence/url";
import type { NamedKind, NamedResource } from "../../model/resource";
import { valuesOf, type Line } from "./tool";

/** Something that says where the target is: `["cluster", "db1"]`. */
export type Where = readonly [what: string, name: string];

/**
 * A resource of a tool's service, with everything on the line that says where it is. `further` is
 * what the operands add to the options and variables that the tool's table lists.
 */
export function resourceOf(
  kind: NamedKind,
  name: string,
  line: Line,
  further: readonly Where[] = [],
  here = false,
): NamedResource {
  const { tool } = line;
  const places = unlike(name, [...further, ...placesOf(line)]);
  const local =
    here ||
    tool.provider === undefined ||
    [name.slice(name.lastIndexOf(" ") + 1), ...places.map(([, text]) => text)].some(isLocal);
  const said = places.map(([what, text]) => `${what} ${text}`).join(", ");
  const owner = local ? undefined : tool.provider;
  const place = owner === undefined || said === "" ? said || owner : `${said} on ${owner}`;
  const production = productionEvidence(
    ["the name", name],
    ...places.map(([what, text]): Shown => [`the ${what}`, text]),
  );
  return {
    kind,
    name,
    ...(place === undefined ? {} : { in: place }),
    reach: local ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** Places that say more than the name: some options repeat it (`--confirm APP`). */
function unlike(name: string, places: readonly Where[]): readonly Where[] {
  const said = new Set<string>();
  return places.filter(([, text]) => {
    const again = said.has(text) || name === text || name.endsWith(` ${text}`);
    said.add(text);
    return !again;
  });
}

/** What the options say about where it is, and the variables set for this call where they do not. */
function placesOf(line: Line): readonly Where[] {
  const { tool, call } = line;
  const found: Where[] = [];
  for (const [what, options] of Object.entries(tool.places ?? {})) {
    const value = valuesOf(line, options).at(-1);
    if (value !== undefined) found.push([what, withoutCredentials(value.text)]);
  }
  for (const [name, what] of Object.entries(tool.variables ?? {})) {
    const value = call.env.get(name);
    if (value === undefined || value.text === "" || found.some(([said]) => said === what)) continue;
    found.push([what, withoutCredentials(value.text)]);
  }
  return found;
}

/** True for the address of a server on this machine, as emulators of a cloud have it. */
function isLocal(text: string): boolean {
  const url = splitUrl(text);
  return url !== undefined && url.host !== "" && isThisMachine(url.host);
}
