import type { Effect, Reversibility } from "../../model/effect";
import type { NamedKind } from "../../model/resource";
import { productionEvidence, scratchEvidence } from "../../evidence/production";
import type { Store } from "../../sql/store";
import { collectionOf, emptiedOneByOne, link, namedBy, plainCalls } from "./mongoCalls";
import { bulkDeletion, fitsEveryDocument } from "./mongoFilters";
import { argumentText, quotedRanges, unique, withoutComments } from "./scriptText";

/** Text beyond this is not read. */
const limit = 200_000;

const everyDocument = "every document is removed; only a backup brings them back";
const dropped = "the data is removed at once; only a backup brings it back";

/**
 * What a program for the MongoDB shell does to data, as far as its calls show it. `load` reads
 * another file.
 */
export function mongoEffects(
  source: string,
  store: Store,
  load: (file: string) => readonly Effect[],
): readonly Effect[] {
  const text = plainCalls(withoutComments(source.slice(0, limit)));
  const quoted = quotedRanges(text);
  const effects: Effect[] = [];
  let used = store;
  for (const match of text.matchAll(statement)) {
    const start = match.index;
    if (quoted.some(([from, to]) => start > from && start < to)) continue;
    const [whole, use, loaded, chain = "", method = ""] = match;
    if (use !== undefined) used = { ...store, database: use };
    else if (loaded !== undefined) effects.push(...load(loaded));
    else effects.push(...callEffects(chain, method, text.slice(start + whole.length), used));
  }
  for (const table of emptiedOneByOne(text))
    effects.push(effect("delete", "rows", table, used, everyDocument));
  return unique(effects);
}

const methods =
  "dropDatabase|drop|deleteMany|deleteOne|remove|updateMany|dropUser|dropRole|dropAllUsersFromDatabase|dropAllRolesFromDatabase|removeUser|dropIndexes|renameCollection|runCommand|adminCommand|reconfig|removeShard|shutdownServer|bulkWrite|aggregate";

/** `use name`, `load("file")`, or a method called on something. */
const statement = new RegExp(
  String.raw`^[ \t]*use[ \t]+([\w-]+)|\bload\s{0,9}\(\s{0,9}["']([^"'\n]+)["']|((?:\b[A-Za-z_$][\w$]{0,100}|\])(?:${link}){0,8})\s{0,20}\.\s{0,20}(${methods})\s{0,9}\(`,
  "gm",
);

function callEffects(chain: string, method: string, rest: string, store: Store): readonly Effect[] {
  const args = argumentText(rest);
  const database = namedBy(chain, "getSiblingDB") ?? namedBy(chain, "getDB") ?? store.database;
  const own: Store = { ...store, database };
  const table = collectionOf(chain);
  switch (method) {
    case "dropDatabase":
      return [
        effect(
          "drop",
          "database",
          database ?? "that is in use",
          { ...own, database: undefined },
          dropped,
        ),
      ];
    case "drop":
      return table === undefined ? [] : [effect("drop", "table", table, own, dropped)];
    case "deleteMany":
    case "remove":
      if (table === undefined) return [];
      return fitsEveryDocument(args)
        ? [effect("delete", "rows", table, own, everyDocument)]
        : [changed(table, own)];
    case "updateMany":
      return table !== undefined && fitsEveryDocument(args)
        ? [
            effect(
              "overwrite",
              "rows",
              table,
              own,
              "every document is changed, and what they held before is gone",
            ),
          ]
        : table === undefined
          ? []
          : [changed(table, own)];
    case "bulkWrite":
      if (table !== undefined && bulkDeletion.test(args))
        return [effect("delete", "rows", table, own, everyDocument)];
      return table === undefined ? [] : [changed(table, own)];
    case "deleteOne":
      return table === undefined ? [] : [changed(table, own)];
    case "aggregate":
      return pipelineEffects(args, own);
    case "dropUser":
    case "removeUser":
    case "dropRole":
      return [
        effect(
          "revoke",
          "account",
          stringIn(args) ?? args.trim(),
          own,
          "the account has to be made again, with a new password",
        ),
      ];
    case "dropAllUsersFromDatabase":
    case "dropAllRolesFromDatabase":
      return [effect("revoke", "account", "every one", own, "the accounts have to be made again")];
    case "dropIndexes":
      return table === undefined
        ? []
        : [
            {
              ...effect(
                "drop",
                "database object",
                `indexes of ${table}`,
                own,
                "they can be built again",
              ),
              reversibility: "recoverable",
            },
          ];
    case "renameCollection":
      return /,\s*true\b/.test(args)
        ? [
            effect(
              "overwrite",
              "table",
              stringIn(args) ?? "of an unknown name",
              own,
              "the collection of that name is dropped first",
            ),
          ]
        : [];
    case "runCommand":
    case "adminCommand":
      return commandEffects(args, own);
    case "reconfig":
      return /force\s*:\s*true/.test(args)
        ? [
            effect(
              "change",
              "setting",
              "the replica set",
              own,
              "forced, it can roll back writes that members had",
            ),
          ]
        : [];
    case "removeShard":
      return [
        effect(
          "change",
          "infrastructure",
          stringIn(args) ?? "a shard",
          own,
          "its data is moved away and the shard is removed",
        ),
      ];
    case "shutdownServer":
      return [
        {
          ...effect("stop", "service", "the server", own, "it can be started again"),
          reversibility: "recoverable",
        },
      ];
    default:
      return [];
  }
}

/** A pipeline that ends in `$out` puts its result in place of a collection; `$merge` may replace documents. */
function pipelineEffects(args: string, store: Store): readonly Effect[] {
  const [, out] =
    /["']?\$out["']?\s*:\s*(?:\{[^{}]{0,200}?\bcoll["']?\s*:\s*)?["']([\w.-]+)/.exec(args) ?? [];
  if (out !== undefined)
    return [effect("overwrite", "table", out, store, "the collection of that name is replaced")];
  const replaces =
    /["']?\$merge["']?\s*:/.test(args) && /whenMatched["']?\s*:\s*["']replace/.test(args);
  if (!replaces) return [];
  const into = /\binto["']?\s*:\s*(?:\{[^{}]{0,200}?\bcoll["']?\s*:\s*)?["']([\w.-]+)/.exec(
    args,
  )?.[1];
  return [
    effect(
      "overwrite",
      "rows",
      into ?? "of an unknown name",
      store,
      "documents that match are replaced as a whole",
    ),
  ];
}

/** A command as a document: `{ drop: "users" }`, `{ dropDatabase: 1 }`. */
function commandEffects(args: string, store: Store): readonly Effect[] {
  const [, name = "", value = ""] =
    /^\s*\{\s*["']?(\w+)["']?\s*:\s*["']?([\w.-]*)/.exec(args) ?? [];
  switch (name) {
    case "dropDatabase":
      return [
        effect(
          "drop",
          "database",
          store.database ?? "that is in use",
          { ...store, database: undefined },
          dropped,
        ),
      ];
    case "drop":
      return [effect("drop", "table", value, store, dropped)];
    case "delete":
      return /q\s*:\s*\{\s*\}/.test(args)
        ? [effect("delete", "rows", value, store, everyDocument)]
        : [changed(value, store)];
    case "dropUser":
    case "dropRole":
      return [effect("revoke", "account", value, store, "the account has to be made again")];
    case "dropAllUsersFromDatabase":
    case "dropAllRolesFromDatabase":
      return [
        effect("revoke", "account", "every one", store, "the accounts have to be made again"),
      ];
    case "renameCollection":
      return /dropTarget["']?\s*:\s*true/.test(args)
        ? [
            effect(
              "overwrite",
              "table",
              /\bto["']?\s*:\s*["']([\w.-]+)/.exec(args)?.[1] ?? "of an unknown name",
              store,
              "the collection of that name is dropped first",
            ),
          ]
        : [];
    case "convertToCapped":
      return [
        effect(
          "truncate",
          "table",
          value,
          store,
          "the oldest documents that do not fit are dropped",
        ),
      ];
    default:
      return [];
  }
}

function changed(table: string, store: Store): Effect {
  return {
    ...effect("change", "rows", table, store, "the documents that match are changed or removed"),
    reversibility: "none",
  };
}

function effect(
  kind: Effect["kind"],
  what: NamedKind,
  name: string,
  store: Store,
  because: string,
): Effect {
  const place = [store.database, store.host].filter((part) => part !== undefined).join(" on ");
  const production = store.production ?? productionEvidence(["the name", name]);
  const scratch =
    store.reach === "here" && production === undefined
      ? (store.scratch ?? scratchEvidence(what === "database" ? name : store.database))
      : undefined;
  const reversibility: Reversibility =
    production !== undefined && what !== "account" && what !== "setting"
      ? "catastrophic"
      : scratch === undefined
        ? "irreversible"
        : "regenerable";
  return {
    kind,
    resource: {
      kind: what,
      name,
      ...(place === "" ? {} : { in: place }),
      reach: store.reach,
      ...(production === undefined ? {} : { production }),
    },
    reversibility,
    because,
  };
}

function stringIn(args: string): string | undefined {
  return /["']([^"'\n]+)["']/.exec(args)?.[1];
}
