import type { Argument, Call } from "../model/call";
import type { Effect } from "../model/effect";
import { pathOf } from "../model/pathOf";
import type { PathResource } from "../model/resource";
import { sqlEffects } from "../sql/effects";
import type { Store } from "../sql/store";
import type { SqlDialect } from "../sql/tokens";
import { textOfFile, type Content } from "./content";
import type { Ask } from "./define";
import type { Holes } from "./holes";

/** Wrappers that hand a program the address of a database somewhere else. */
const remoteRunners = new Set([
  "railway run",
  "railway shell",
  "heroku run",
  "fly ssh console",
  "doppler run",
  "op run",
]);

/** A run of a database client: the texts it is given, and where they go. */
export interface ClientRun {
  readonly call: Call;
  readonly dialect: SqlDialect;
  readonly contents: readonly Content[];
  readonly store: Store;
  readonly holes: Holes;
  readonly ask: Ask;
  readonly connect?: (name: string) => Store;
}

/** What a database client does with what it is told. */
export function clientEffects(run: ClientRun): readonly Effect[] {
  const { call, ask, holes } = run;
  const texts: string[] = [];
  const unread: Effect[] = [];
  for (const content of run.contents) {
    if (content.kind === "text") texts.push(content.text);
    else if (content.kind === "file") unread.push({ kind: "execute", resource: content.path });
    else if (content.kind === "unread") unread.push(unreadEffect(content.from, call));
  }
  // A text that is one unknown part may be any statement.
  for (const text of texts)
    if (/^\s*[\ue000-\uf8ff]\s*;?\s*$/.test(text))
      unread.push(unreadEffect(`\`${holes.spell(text).trim()}\``, call));
  const known = sqlEffects(texts, {
    dialect: run.dialect,
    store: run.store,
    path: (text) => pathOfText(text, call),
    read: (path) => textOfFile(path, ask),
    ...(run.connect === undefined ? {} : { connect: run.connect }),
  });
  return [...holes.show(known), ...unread];
}

function unreadEffect(from: string, call: Call): Effect {
  return {
    kind: "unknown",
    unknown: "dynamic",
    resource: { kind: "text", name: from, reach: "here" },
    because: `${call.name} runs what comes from ${from}, which could not be read`,
  };
}

/** A path that a text names, as the client resolves it. */
export function pathOfText(text: string, call: Call): PathResource {
  const argument: Argument = {
    text,
    pieces: [text],
    glob: false,
    provenance: "literal",
    span: call.span,
  };
  return pathOf(argument, call.cwd, call.site, false);
}

/**
 * The value of a variable that a client looks at: set for this call, or in the shell that holds the
 * line. Undefined also means that nobody has answered.
 */
export function variable(name: string, call: Call, ask: Ask, holes: Holes): string | undefined {
  const own = call.env.get(name);
  if (own !== undefined) return holes.text(own);
  const answer = ask({ ask: "shell", what: "variable", name });
  return answer?.fact === "shell" ? answer.value : undefined;
}

/** Where the call's surroundings send it, when it names no host itself: a container, another machine. */
export function surroundingHost(call: Call): string | undefined {
  if (call.site.kind === "host" || call.site.kind === "pod") return call.site.name;
  return call.via.find((wrapper) => remoteRunners.has(wrapper));
}
