import type { Argument } from "../../model/call";
import type { HttpRequest } from "../../http/request";
import type { Effect } from "../../model/effect";
import { contentOfFile } from "../content";
import type { Ask, Parsed } from "../define";
import { fileWrite } from "../device";
import { createHoles, type Holes } from "../holes";
import { requestEffects } from "../sending";
import { defineCmdlet } from "./cmdlet";

type Part = "uri" | "method" | "headers" | "body" | "inFile" | "outFile";

/** The headers of a hash table, which comes as JSON. */
function headersOf(table: Argument | undefined, holes: Holes): HttpRequest["headers"] {
  if (table === undefined) return [];
  const found: [string, string][] = [];
  for (const [, name = "", value = ""] of holes
    .text(table)
    .matchAll(/"((?:[^"\\]|\\.)*)":"((?:[^"\\]|\\.)*)"/g))
    found.push([name, value]);
  return found;
}

function bodyOf(parsed: Parsed<Part>, ask: Ask, holes: Holes): HttpRequest["body"] {
  const body = parsed.value("body");
  if (body !== undefined) {
    const [only] = body.pieces;
    return body.pieces.length === 1 && typeof only !== "string"
      ? { kind: "unread", from: `\`${body.text}\`` }
      : { kind: "text", text: holes.text(body) };
  }
  const file = parsed.value("inFile");
  if (file === undefined) return { kind: "none" };
  const content = contentOfFile(parsed.path(file), ask);
  return content.kind === "text"
    ? { kind: "text", text: content.text }
    : { kind: "unread", from: `\`${file.text}\`` };
}

/** `Invoke-WebRequest` and `Invoke-RestMethod` send a request; they differ in what they give back. */
export const requests = (
  ["Invoke-WebRequest", "Invoke-RestMethod", "Invoke-MgGraphRequest"] as const
).map((name) =>
  defineCmdlet({
    name,
    does: "Sends a request to a server; a file in it leaves the machine, the answer may replace one.",
    parameters: {
      uri: ["-Uri="],
      method: ["-Method=", "-CustomMethod=", "-CM="],
      headers: ["-Headers="],
      body: ["-Body="],
      inFile: ["-InFile="],
      outFile: ["-OutFile="],
      other: [
        ...[
          "-ContentType=",
          "-Credential=",
          "-UserAgent=",
          "-TimeoutSec=",
          "-WebSession=",
          "-SessionVariable=",
        ],
        ...[
          "-SV=",
          "-Form=",
          "-Proxy=",
          "-ProxyCredential=",
          "-Certificate=",
          "-CertificateThumbprint=",
        ],
        ...[
          "-MaximumRedirection=",
          "-MaximumRetryCount=",
          "-RetryIntervalSec=",
          "-TransferEncoding=",
        ],
        ...[
          "-Authentication=",
          "-Token=",
          "-SslProtocol=",
          "-HttpVersion=",
          "-StatusCodeVariable=",
        ],
        ...[
          "-ResponseHeadersVariable=",
          "-RHV=",
          "-MaximumFollowRelLink=",
          "-ConnectionTimeoutSeconds=",
          "-OperationTimeoutSeconds=",
          "-UnixSocket=",
        ],
      ],
      flags: [
        ...[
          "-UseBasicParsing",
          "-UseDefaultCredentials",
          "-SkipCertificateCheck",
          "-DisableKeepAlive",
        ],
        ...[
          "-PassThru",
          "-Resume",
          "-SkipHttpErrorCheck",
          "-SkipHeaderValidation",
          "-NoProxy",
          "-FollowRelLink",
          "-FL",
        ],
        ...[
          "-AllowUnencryptedAuthentication",
          "-PreserveAuthorizationOnRedirect",
          "-PreserveHttpMethodOnRedirect",
          "-AllowInsecureRedirect",
          "-ProxyUseDefaultCredentials",
        ],
      ],
    },
    positions: ["uri"],
    piped: "body",
    literals: ["inFile", "outFile"],
    effects: (parsed, ask): readonly Effect[] => {
      const holes = createHoles();
      const body = bodyOf(parsed, ask, holes);
      const method = parsed.value("method");
      const request = {
        method: method === undefined ? "GET" : holes.text(method).toUpperCase(),
        headers: headersOf(parsed.value("headers"), holes),
        body,
      };
      const urls = parsed.values("uri").map((uri) => holes.text(uri));
      const file = parsed.value("inFile");
      const sent = file === undefined ? [] : [parsed.path(file)];
      const effects = holes.show(requestEffects(urls, request, sent));
      const out = parsed.value("outFile");
      return out === undefined
        ? effects
        : [...effects, ...fileWrite("overwrite", parsed.path(out))];
    },
    examples: [
      {
        run: `${name} -Method Delete https://api.example.com/users/7`,
        effects: ["destroy url https://api.example.com/users/7 (irreversible)"],
      },
      {
        run: `${name} -Uri https://api.example.com/a -CustomMethod DELETE`,
        effects: ["destroy url https://api.example.com/a (irreversible)"],
      },
      {
        run: `${name} -CM DELETE "https://api.example.com/$id"`,
        effects: ["destroy url https://api.example.com/$id (irreversible)"],
      },
      {
        run: `${name} https://backboard.railway.app/graphql/v2 -Method Post -Headers @{Authorization="Bearer x"} -Body '{"query":"mutation { volumeDelete(volumeId: \\"3d2c\\") }"}'`,
        effects: [
          "destroy volume 3d2c in backboard.railway.app, and the backups stored in it (catastrophic)",
        ],
      },
      {
        run: `${name} https://backboard.railway.app/graphql/v2 -Method Post -Body (@{query="mutation { volumeDelete(volumeId: ""3d2c"") }"} | ConvertTo-Json)`,
        effects: [
          "destroy volume 3d2c in backboard.railway.app, and the backups stored in it (catastrophic)",
        ],
      },
      {
        run: `${name} https://x.example -Method Post -InFile notes.txt`,
        effects: ["disclose /w/notes.txt"],
      },
      {
        run: `${name} https://x.example -OutFile page.html -UseBasicParsing`,
        effects: ["overwrite /w/page.html"],
      },
      {
        run: `${name} https://x.example -ContentType a -Credential b -UserAgent c -TimeoutSec 1 -WebSession d -SessionVariable e -SV f -Form g -Proxy h -ProxyCredential i -Certificate j -CertificateThumbprint k -MaximumRedirection 1 -MaximumRetryCount 1 -RetryIntervalSec 1 -TransferEncoding l -Authentication m -Token n -SslProtocol o -HttpVersion p -StatusCodeVariable q -ResponseHeadersVariable r -RHV s -MaximumFollowRelLink 1 -ConnectionTimeoutSeconds 1 -OperationTimeoutSeconds 1 -UnixSocket t`,
        effects: [],
      },
      {
        run: `${name} https://x.example -UseDefaultCredentials -SkipCertificateCheck -DisableKeepAlive -PassThru -Resume -SkipHttpErrorCheck -SkipHeaderValidation -NoProxy -FollowRelLink -FL -AllowUnencryptedAuthentication -PreserveAuthorizationOnRedirect -PreserveHttpMethodOnRedirect -AllowInsecureRedirect -ProxyUseDefaultCredentials`,
        effects: [],
      },
    ],
  }),
);
