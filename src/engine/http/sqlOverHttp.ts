import type { Effect } from "../model/effect";
import type { PathResource } from "../model/resource";
import { sqlEffects } from "../sql/effects";
import { storeOf } from "../sql/store";

/** SQL that a provider's API runs on one of its databases. Paths in it are the server's own. */
export function sqlOverHttp(
  text: unknown,
  where: { readonly database: string; readonly host: string },
): readonly Effect[] {
  if (typeof text !== "string") return [];
  return sqlEffects([text], {
    dialect: "any",
    store: storeOf(where),
    path: serverPath,
    read: () => undefined,
  });
}

function serverPath(text: string): PathResource {
  return { kind: "path", path: text, resolved: false, glob: false, tree: false, on: "the server" };
}
