import * as v from "valibot";
import type { Decoded } from "./conversation";
import { protocolVersion, requestKinds, shellNames, type ShellRequest } from "./protocol";

const whole = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

const fieldsOfRequest = v.object({
  version: v.literal(String(protocolVersion)),
  token: v.string(),
  shell: v.picklist(shellNames),
  kind: v.picklist(requestKinds),
  interactive: v.picklist(["0", "1"]),
  pid: whole,
  ppid: whole,
  // Absolute here or on Windows, where PowerShell is.
  cwd: v.pipe(v.string(), v.regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/)),
  within: v.optional(
    v.union([
      v.pipe(
        v.literal(""),
        v.transform(() => 0),
      ),
      whole,
    ]),
  ),
  text: v.optional(v.string()),
});

/** Reads the fields of a request. `id` is the number that the gate gives it. */
export function decodeRequest(id: number, fields: readonly string[]): Decoded<ShellRequest> {
  const entries = new Map<string, string>();
  const words: string[] = [];
  for (const field of fields) {
    const equals = field.indexOf("=");
    if (equals < 1) {
      return { kind: "malformed", why: "a field without a key" };
    }
    const key = field.slice(0, equals);
    if (key === "arg") {
      words.push(field.slice(equals + 1));
      continue;
    }
    if (entries.has(key)) {
      return { kind: "malformed", why: "a key given twice" };
    }
    entries.set(key, field.slice(equals + 1));
  }
  const parsed = v.safeParse(fieldsOfRequest, Object.fromEntries(entries));
  if (!parsed.success) {
    const path = v.getDotPath(parsed.issues[0]) ?? "request";
    return { kind: "malformed", why: `a bad \`${path}\`` };
  }
  const { token, shell, kind, interactive, pid, ppid, cwd, within } = parsed.output;
  const argv = kind === "argv" ? words : undefined;
  const text = argv?.map(quoted).join(" ") ?? parsed.output.text;
  if (text === undefined || argv?.length === 0) {
    return { kind: "malformed", why: argv === undefined ? "a bad `text`" : "no `arg`" };
  }
  return {
    kind: "request",
    token,
    request: {
      id,
      ...(within !== undefined && within > 0 ? { within } : {}),
      text,
      ...(argv === undefined ? {} : { argv }),
      dialect: shell,
      kind,
      interactive: interactive === "1",
      cwd,
      pid,
      ppid,
      env: environmentOf(entries),
    },
  };
}

/** A word as it can be given to a shell. */
function quoted(word: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function environmentOf(entries: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const env: Record<string, string> = {};
  for (const [key, value] of entries) {
    if (/^env\.[A-Za-z_][A-Za-z0-9_]*$/.test(key)) {
      env[key.slice("env.".length)] = value;
    }
  }
  return env;
}
