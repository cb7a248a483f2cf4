import { literal, type Argument } from "../model/call";
import type { PathResource } from "../model/resource";
import type { HttpRequest } from "../http/request";
import { contentOfInput } from "./content";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { createHoles } from "./holes";
import { requestEffects } from "./sending";

type Option = "form" | "auth" | "raw" | "output" | "offline" | "neutral" | "values" | "help";

const methods = /^[A-Z]{3,10}$/i;

/** `Name:Value`, `key=value`, `key:=json`, `key==query`, `key@file`, with the first sign that stands. */
const item = /^([^:=@]*?)(:=@|=@|:=|==|=|:|@)([^]*)$/;

/**
 * `http` of HTTPie, and `xh`, which reads the same words: a method, an address, then headers and
 * fields. Without a method it is POST when there are fields (HTTPie 3.2, xh 0.22).
 */
export const httpie = defineCommand<Option>({
  name: "http",
  aliases: ["https", "xh", "xhs"],
  does: "Sends requests; DELETE and mutations do there what they say.",
  options: {
    form: ["-f", "--form", "-j", "--json", "--multipart"],
    auth: ["-a=", "--auth="],
    raw: ["--raw="],
    output: ["-o=", "--output="],
    offline: ["--offline"],
    neutral: [
      ...["-v", "--verbose", "-h", "--headers", "-b", "--body", "-m", "--meta", "-F", "--follow"],
      ...["-d", "--download", "-c", "--continue", "--check-status", "-I", "--ignore-stdin", "-q"],
      ...["--quiet", "-S", "--stream", "-x", "--compress"],
    ],
    values: [
      ...["-A=", "--auth-type=", "-p=", "--print=", "-P=", "--history-print=", "--pretty=", "-s="],
      ...["--style=", "--session=", "--session-read-only=", "--verify=", "--timeout=", "--cert="],
      ...["--cert-key=", "--proxy=", "--max-redirects=", "--default-scheme=", "--bearer="],
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const [first, ...others] = parsed.operands;
    if (first === undefined || parsed.has("offline")) return [];
    const named = methods.test(literal(first) ?? "") && others.length > 0;
    const [address, ...items] = named ? others : parsed.operands;
    if (address === undefined) return [];
    const read = readItems(items, (argument) => parsed.path(argument), holes.text);
    const raw = parsed.value("raw");
    const typed = contentOfInput(parsed.call, (argument) => parsed.path(argument), ask, holes);
    const text =
      raw !== undefined ? holes.text(raw) : typed.kind === "text" ? typed.text : read.body;
    const method = named
      ? holes.text(first)
      : text !== undefined || read.files.length > 0
        ? "POST"
        : "GET";
    const request: Omit<HttpRequest, "url"> = {
      method: method.toUpperCase(),
      headers: read.headers,
      body: text === undefined ? { kind: "none" } : { kind: "text", text },
    };
    const url = holes
      .text(address)
      .replace(/^:\/?(?=\d|\/|$)/, (colon) => (colon === ":" ? "localhost:" : "localhost/"));
    return [
      ...holes.show(requestEffects([url], request, read.files)),
      ...parsed.values("output").flatMap((file) => fileWrite("overwrite", parsed.path(file))),
    ];
  },
  examples: [
    { run: "http GET https://x.example/a", effects: [] },
    { run: "http :8000/users name=a -f --form -j --json --multipart", effects: [] },
    {
      run: "xh DELETE https://api.render.com/v1/postgres/dpg-4 Authorization:'Bearer x'",
      effects: ["destroy database dpg-4 in api.render.com, and its backups (catastrophic)"],
    },
    {
      run: "http --offline delete https://x.example/a --raw x",
      effects: [],
    },
    {
      run: `http post https://backboard.railway.com/graphql/v2 query='mutation { volumeDelete(volumeId: "v1") }'`,
      effects: [
        "destroy volume v1 in backboard.railway.com, and the backups stored in it (catastrophic)",
      ],
    },
    { run: "https x.example file@.env -a u:p --auth=u:p", effects: ["disclose /w/.env"] },
    {
      run: "http -o page.html --output=b x.example",
      effects: ["overwrite /w/page.html", "overwrite /w/b"],
    },
    {
      run: "http -v --verbose -h --headers -b --body -m --meta -F --follow -d --download -c --continue --check-status -I --ignore-stdin -q --quiet -S --stream -x --compress -A x --auth-type=x -p x --print=x -P x --history-print=x --pretty=x -s x --style=x --session=x --session-read-only=x --verify=x --timeout=1 --cert=x --cert-key=x --proxy=x --max-redirects=1 --default-scheme=x --bearer=x DELETE x.example/a",
      effects: ["destroy url x.example/a (irreversible)"],
    },
    { run: "http --help --version", effects: [] },
  ],
});

interface Items {
  readonly headers: readonly (readonly [string, string])[];
  readonly files: readonly PathResource[];
  readonly body: string | undefined;
}

function readItems(
  items: readonly Argument[],
  path: (argument: Argument) => PathResource,
  textOf: (argument: Argument) => string,
): Items {
  const headers: (readonly [string, string])[] = [];
  const files: PathResource[] = [];
  const fields: [string, unknown][] = [];
  for (const argument of items) {
    const [, key = "", sign = "", value = ""] = item.exec(textOf(argument)) ?? [];
    if (sign.endsWith("@")) files.push(path({ ...argument, text: value, pieces: [value] }));
    else if (sign === ":") headers.push([key, value]);
    else if (sign === "=" || sign === ":=") fields.push([key, value]);
  }
  const body = fields.length === 0 ? undefined : JSON.stringify(Object.fromEntries(fields));
  return { headers, files, body };
}
