import { literal, type Argument } from "../../model/call";
import { pathOf } from "../../model/pathOf";
import { httpEffects } from "../../http/effects";
import type { HttpRequest } from "../../http/request";
import { contentOfFile, contentOfInput } from "../content";
import { createHoles, type Holes } from "../holes";
import type { Ask } from "../define";
import { given, operandsOf, valuesOf, type Line, type Special } from "./tool";

/** How a tool's own command for any request to its service is written. */
export interface ApiForm {
  /** What a path is put behind; a full address stays as it is. */
  readonly base: string;
  /** The operand, counted from 0, or the options that hold path or address. */
  readonly address: number | string;
  /** Options that hold the method, the operand that does, or the method itself. */
  readonly method: string | number;
  /** Options whose value is `key=value` of the body. */
  readonly fields?: string;
  /** Options whose value is the whole body. */
  readonly body?: string;
  /** Options whose value is a file with the body; `-` is standard input. */
  readonly file?: string;
}

const noBody = { kind: "none" } as const;

/** A request to the tool's service, judged like one that curl would send. */
export function apiCall(form: ApiForm): Special {
  return (line, ask) => {
    const address =
      typeof form.address === "number"
        ? operandsOf(line)[form.address]
        : valuesOf(line, form.address)[0];
    if (address === undefined) return [];
    const holes = createHoles();
    const written = holes.text(address);
    const url = /^https?:\/\//.test(written)
      ? written
      : `${form.base}/${written.replace(/^\/+/, "")}`;
    const body = bodyOf(form, line, ask, holes);
    const method = methodOf(form, line, holes) ?? (body.kind === "none" ? "GET" : "POST");
    // Only a GraphQL request needs its body to be known.
    const known = body.kind === "unread" && !url.endsWith("/graphql") ? noBody : body;
    return holes.show(httpEffects({ method, url, headers: [], body: known }));
  };
}

function methodOf(form: ApiForm, line: Line, holes: Holes): string | undefined {
  if (typeof form.method === "number") {
    const operand = operandsOf(line)[form.method];
    return operand === undefined ? undefined : holes.text(operand).toUpperCase();
  }
  if (!form.method.startsWith("-")) return form.method;
  const value = valuesOf(line, form.method).at(-1);
  return value === undefined ? undefined : holes.text(value).toUpperCase();
}

function bodyOf(form: ApiForm, line: Line, ask: Ask, holes: Holes): HttpRequest["body"] {
  const path = (argument: Argument): ReturnType<typeof pathOf> =>
    pathOf(argument, line.call.cwd, line.call.site, false);
  const file = valuesOf(line, form.file ?? "").at(-1);
  if (file !== undefined) {
    const content =
      literal(file) === "-"
        ? contentOfInput(line.call, path, ask, holes)
        : contentOfFile(path(file), ask);
    if (content.kind === "text") return { kind: "text", text: content.text };
    const from = content.kind === "file" ? `\`${content.path.path}\`` : "standard input";
    return { kind: "unread", from };
  }
  const whole = valuesOf(line, form.body ?? "").at(-1);
  if (whole !== undefined) return { kind: "text", text: holes.text(whole) };
  if (form.fields === undefined || !given(line, form.fields)) return { kind: "none" };
  return fieldsBody(form.fields, line, ask, holes);
}

/** `key=value` pairs as JSON; those that are no part of a GraphQL request are its variables. */
function fieldsBody(options: string, line: Line, ask: Ask, holes: Holes): HttpRequest["body"] {
  const fields: Record<string, unknown> = {};
  for (const option of options.split(" ")) {
    for (const pair of line.options.get(option) ?? []) {
      const text = holes.text(pair);
      const equals = text.indexOf("=");
      if (equals <= 0) continue;
      const value = text.slice(equals + 1);
      if (value.startsWith("@")) {
        const argument: Argument = { ...pair, text: value.slice(1), pieces: [value.slice(1)] };
        const content = contentOfFile(pathOf(argument, line.call.cwd, line.call.site, false), ask);
        if (content.kind !== "text") return { kind: "unread", from: `\`${value.slice(1)}\`` };
        fields[text.slice(0, equals)] = content.text;
      } else fields[text.slice(0, equals)] = typed(value);
    }
  }
  const { query, ...variables } = fields;
  const body = typeof query === "string" ? { query, variables } : fields;
  return { kind: "text", text: JSON.stringify(body) };
}

function typed(value: string): unknown {
  if (value === "true") return true;
  return value === "false" ? false : value;
}
