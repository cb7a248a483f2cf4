import { mongoEffects } from "../commands/data/mongoShell";
import { httpEffects } from "../http/effects";
import type { Effect } from "../model/effect";
import { resolvePath } from "../model/path";
import type { Request } from "../model/request";
import type { PathResource } from "../model/resource";
import { readText } from "../readText";
import {
  resolveArgv,
  resolveProgram,
  resolveWindowsText,
  type Surroundings,
} from "../resolve/resolve";
import type { Found } from "../resolve/scope";
import { sqlEffects } from "../sql/effects";
import { storeOf, storeOfUrl, type Store } from "../sql/store";
import type { Deed, PathDeed, StoreWords } from "./deed";

/** A file's text is not run by the tool that reads it, so nothing of it is asked for. */
const unread = (): undefined => undefined;

/** What a deed does, by the reader of its kind. */
export function perform(
  deed: Deed,
  request: Request,
  surroundings: Surroundings,
): readonly Found[] {
  const all = performed(deed, request, surroundings);
  const guessed = (deed.does === "shell" || deed.does === "argv") && deed.guess === true;
  return guessed ? all.filter((each) => !isUnread(each)) : all;
}

/** True for what only says that a text could not be read. */
function isUnread(each: Found): boolean {
  if (each.kind !== "effect") return false;
  return each.effect.unknown === "syntax" || each.effect.unknown === "limit";
}

function performed(deed: Deed, request: Request, surroundings: Surroundings): readonly Found[] {
  switch (deed.does) {
    case "shell": {
      const there = within(request, deed.cwd);
      if (deed.dialect === "powershell" || deed.dialect === "cmd")
        return resolveWindowsText(deed.text, deed.dialect, there, surroundings);
      return resolveProgram(
        readText(deed.text, deed.dialect === "fish" ? "fish" : undefined),
        there,
        surroundings,
      );
    }
    case "argv":
      return resolveArgv(deed.argv, within(request, deed.cwd), surroundings);
    case "http":
      return found(httpEffects(deed.request));
    case "sql":
      return found(
        sqlEffects(deed.texts, {
          dialect: "any",
          store: storeIn(deed.store),
          path: (text) => pathOf({ effect: "read", path: text }, request),
          read: unread,
        }),
      );
    case "mongo":
      return found(mongoEffects(deed.text, storeIn(deed.store), () => []));
    case "path":
      return found([pathEffect(deed, request)]);
    case "effect":
      return found([deed.effect]);
  }
}

function found(effects: readonly Effect[]): readonly Found[] {
  return effects.map((effect) => ({ kind: "effect", effect, site: { kind: "here" } }));
}

function within(request: Request, cwd: string | undefined): Request {
  return cwd === undefined ? request : { ...request, cwd: absolute(cwd, request) };
}

function storeIn({ database, host, evidence }: StoreWords): Store {
  const url = database === undefined ? undefined : storeOfUrl(database, evidence);
  return url ?? storeOf({ database, host, evidence });
}

/** A destructive tool that does not say what it hits is not understood; a reading one reads nothing. */
function pathEffect(deed: PathDeed, request: Request): Effect {
  if (deed.path === undefined) {
    return {
      kind: "unknown",
      unknown: "target",
      resource: { kind: "text", name: deed.effect, reach: "here" },
      because: `the call does not say which file it is to ${deed.effect}`,
    };
  }
  return {
    kind: deed.effect,
    resource: pathOf(deed, request),
    ...(deed.whole === undefined ? {} : { whole: deed.whole }),
  };
}

function pathOf(deed: PathDeed, request: Request): PathResource {
  return {
    kind: "path",
    path: absolute(deed.path ?? "", within(request, deed.cwd)),
    resolved: true,
    glob: deed.glob ?? false,
    tree: deed.tree ?? false,
    ...(deed.only === undefined || deed.only === "" ? {} : { only: deed.only }),
    ...(deed.seeking === undefined ? {} : { seeking: deed.seeking }),
  };
}

/** A path as tools write it: `~`, `@file` and `file://` are understood by most. */
function absolute(written: string, { cwd, home }: Request): string {
  const path = written.trim().replace(/^@(?=[\w./~])/, "");
  const url = /^file:\/\/(?:localhost)?(\/.*)$/s.exec(path)?.[1];
  if (url !== undefined) return resolvePath(cwd, decoded(url).replace(/^\/(?=[A-Za-z]:)/, ""));
  if (path === "~") return resolvePath(home, ".");
  if (/^~[/\\]/.test(path)) return resolvePath(home, path.slice(2));
  const variable = /^\$(?:HOME|\{HOME\})(?=[/\\]|$)/.exec(path)?.[0];
  if (variable !== undefined) return resolvePath(home, `.${path.slice(variable.length)}`);
  return resolvePath(cwd, path);
}

function decoded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (code) => {
    const value = Number.parseInt(code.slice(1), 16);
    return value < 0x80 ? String.fromCharCode(value) : code;
  });
}
