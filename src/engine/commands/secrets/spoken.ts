import type { Call, Hole } from "../../model/call";
import type { Effect } from "../../model/effect";
import { disclosed } from "./printed";
import { isSecretName } from "../../evidence/secretName";

const speaking = new Set(["echo", "printf", "print"]);

const repeating = new Set(
  "cat tac tee head tail rev base64 base32 xxd od hexdump tr fold sed awk grep nl strings xclip xsel pbcopy wl-copy".split(
    " ",
  ),
);

/** Commands whose words others come to see, by the program: a message, a title, a note. */
const publishing: ReadonlyMap<string, RegExp> = new Map([
  ["logger", /^/],
  ["wall", /^/],
  ["notify-send", /^/],
  ["git", /^(?:commit|tag|notes|branch)\b/],
  ["gh", /^(?:issue|pr|release|gist|discussion) (?:create|comment|edit|review)\b/],
  ["glab", /^(?:issue|mr|release|snippet) (?:create|note|update)\b/],
]);

/** True for a program whose words, or what it repeats, somebody comes to see. */
export function speaksOfSecrets(name: string): boolean {
  return speaking.has(name) || repeating.has(name) || publishing.has(name);
}

function publishes({ name, args }: Call): boolean {
  const pattern = publishing.get(name);
  return pattern?.test(`${args[0]?.text ?? ""} ${args[1]?.text ?? ""}`) === true;
}

/** Values of fewer characters than this say that there is one, not which. */
const fewest = 8;

/** Variables that `echo` and its kin are given, where their names say that they hold secrets. */
export function spokenSecrets(call: Call): readonly Effect[] {
  const { input } = call;
  if (call.output === "file" || call.output === "value") return nothing;
  // `cat <<< "$TOKEN"` says the same as `echo`; what another program printed was judged there.
  const typed =
    input.kind === "text" && input.from === undefined && repeating.has(call.name)
      ? [input.text]
      : nothing;
  const said = speaking.has(call.name) || publishes(call) ? call.args : typed;
  const names = new Set<string>();
  for (const { pieces } of said)
    for (const piece of pieces)
      if (typeof piece !== "string") for (const name of secretIn(piece, call)) names.add(name);
  return names.size === 0 ? nothing : Array.from(names, (name) => disclosed(name));
}

const nothing: readonly never[] = [];

const named = /\$\{?(\w+)/g;

function secretIn(hole: Hole, call: Call): readonly string[] {
  const text = hole.of ?? hole.text;
  // A variable may hold what a program made of a secret: `X=$(echo $API_KEY | base64); echo $X`.
  if (hole.why === "substitution" || hole.of !== undefined)
    return [...text.matchAll(named)].flatMap(([, name = ""]) => (isSecretName(name) ? [name] : []));
  const [, indirect = "", name = "", rest = ""] = /^\$\{?(!?)(\w+)(.*)$/s.exec(text) ?? [];
  // `${!v}` in a loop over the names of all variables.
  if (indirect === "!" && listsNames(call)) return ["environment variables"];
  if (name === "" || indirect === "!" || !isSecretName(name)) return [];
  const slice = /^:\s{0,9}0?\s{0,9}:\s{0,9}(\d+)/.exec(rest);
  return slice !== null && Number(slice[1]) < fewest ? [] : [name];
}

function listsNames({ input }: Call): boolean {
  return (
    input.kind === "program" &&
    /^(?:compgen|env|printenv|export|declare|set)$/.test(input.call?.name ?? "")
  );
}
