import { isThisMachine } from "../evidence/host";
import { productionEvidence, scratchEvidence } from "../evidence/production";
import { splitUrl, withoutCredentials, type UrlParts } from "../evidence/url";
import type { MutationField } from "../graphql/document";
import { documentOfQuery, mutationsOfPayload } from "../graphql/payload";
import type { Effect } from "../model/effect";
import type { NamedResource } from "../model/resource";
import { isUrlOf, matchPath, type Loss, type Provider } from "./provider";
import { providers } from "./providers";
import { bodyText, header, type HttpRequest } from "./request";
import { destructiveVerb } from "./verbs";

const triedOut =
  "the server is on this machine, and what it is tried out with can be put there again";

/** A URL is read up to here; a longer one carries data, not another path. */
const longest = 10_000;

/** What a request does on the server that gets it, by the tables of the providers we know. */
export function httpEffects(given: HttpRequest): readonly Effect[] {
  const request = { ...given, url: given.url.slice(0, longest) };
  const url = splitUrl(request.url) ?? splitUrl(`http://${request.url}`);
  if (url === undefined) return [];
  const method = (header(request, "x-http-method-override") ?? request.method).trim().toUpperCase();
  const provider = providers.find((candidate) => isUrlOf(candidate, url));
  const server: Server = { request, url, provider };
  const special = provider?.other?.(request, url) ?? [];
  const mutations = mutationsOf(request, url).flatMap((field) => mutationEffect(field, server));
  const found = [...special, ...mutations, ...endpointEffect(method, server)];
  if (found.length > 0) return found;
  if (method === "DELETE") return [plainDelete(server, "the server is asked to delete it")];
  const verb = method === "POST" || method === "PUT" ? verbOfPath(url.path) : undefined;
  if (verb !== undefined) return [plainDelete(server, `the path says \`${verb}\``)];
  return unreadMutation(method, server);
}

interface Server {
  readonly request: HttpRequest;
  readonly url: UrlParts;
  readonly provider: Provider | undefined;
}

function mutationsOf(request: HttpRequest, url: UrlParts): readonly MutationField[] {
  const document = documentOfQuery(url.query);
  const asked = document === undefined ? [] : mutationsOfPayload(document);
  return [...asked, ...mutationsOfPayload(bodyText(request))];
}

function mutationEffect(field: MutationField, server: Server): readonly Effect[] {
  const row = server.provider?.mutations?.[field.name];
  if (row !== undefined) {
    if (row.having !== undefined && field.values[row.having[0]] !== row.having[1]) return [];
    return [effectOf(row, field.values, server)];
  }
  const verb = destructiveVerb(field.name);
  if (verb === undefined) return everyRowChanged(field, server);
  const values = Object.values(field.values).join(", ");
  const resource = resourceOf(
    "url",
    values === "" ? field.name : `${field.name} ${values}`,
    server,
  );
  const because = `the mutation \`${field.name}\` is a ${verb}, and whether the server can undo it is not known`;
  if (resource.reach === "here")
    return [{ kind: "destroy", resource, reversibility: "recoverable", because: triedOut }];
  return [{ kind: "destroy", resource, reversibility: "irreversible", because }];
}

/** `update_users(where: {}, …)`, as Hasura makes mutations of tables: no condition is every row. */
function everyRowChanged({ name, values }: MutationField, server: Server): readonly Effect[] {
  const [, table] = /^update_(\w{1,100})$/.exec(name) ?? [];
  if (table === undefined || values["where"] !== "{}") return [];
  const resource = resourceOf("rows", table, server);
  if (resource.reach === "here")
    return [{ kind: "overwrite", resource, reversibility: "recoverable", because: triedOut }];
  const because = "every row is changed, and what they held before is gone";
  return [{ kind: "overwrite", resource, reversibility: "irreversible", because }];
}

function endpointEffect(method: string, server: Server): readonly Effect[] {
  const { url, request, provider } = server;
  for (const row of provider?.endpoints ?? []) {
    const [verb = "", template = ""] = row.call.split(" ");
    if (verb !== method) continue;
    const parameters = matchPath(template, url.path);
    if (parameters === undefined) continue;
    const said = `${url.query ?? ""}\n${bodyText(request)}`;
    if (row.having !== undefined && !said.includes(row.having)) continue;
    return [effectOf(row, parameters, server)];
  }
  return [];
}

function effectOf(loss: Loss, values: Readonly<Record<string, string>>, server: Server): Effect {
  // The provider may have another name for the parameter; any value is better than none.
  const any = Object.values(values).at(-1) ?? "of an unknown name";
  const name = loss.name.replace(/\{(\w+)\}/g, (_whole, key: string) => values[key] ?? any);
  const resource = resourceOf(loss.resource, name, server);
  const scratch = resource.reach === "here" ? scratchEvidence(any) : undefined;
  return {
    kind: loss.kind ?? "destroy",
    resource,
    reversibility: scratch === undefined ? loss.reversibility : "regenerable",
    because: loss.because,
    ...(loss.including === undefined ? {} : { including: loss.including }),
  };
}

/** `POST /users/7/delete`, `/api/purgeCache`: the last part of the path is the verb, or begins with it. */
function verbOfPath(path: string): string | undefined {
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  const verb = destructiveVerb(last);
  const small = /cache|log(?:s|out)?$|session|draft|preview|validate|check/i.test(path);
  return verb === "reset" || small ? undefined : verb;
}

/**
 * A DELETE that no table knows. What a server on this machine keeps is what its developer put there
 * to try it, and people send such requests all day; anybody else's data is not to be had again.
 */
function plainDelete(server: Server, said: string): Effect {
  const here = isThisMachine(server.url.host);
  return {
    kind: "destroy",
    // A URL names its server itself.
    resource: { kind: "url", name: withoutCredentials(server.request.url), ...standing(server) },
    reversibility: here ? "recoverable" : "irreversible",
    because: here ? triedOut : `${said}, and whether it can be restored is not known`,
  };
}

/** A GraphQL request whose text could not be read may do anything. */
function unreadMutation(method: string, server: Server): readonly Effect[] {
  const { request, provider } = server;
  if (request.body.kind !== "unread" || provider?.mutations === undefined || method !== "POST") {
    return [];
  }
  return [
    {
      kind: "unknown",
      unknown: "target",
      resource: resourceOf("url", withoutCredentials(request.url), server),
      because: `what ${request.body.from} asks ${provider.name} to do could not be read`,
    },
  ];
}

function resourceOf(kind: NamedResource["kind"], name: string, server: Server): NamedResource {
  const { host, port } = server.url;
  return { kind, name, in: port === undefined ? host : `${host}:${port}`, ...standing(server) };
}

/** Whose server it is, and whether it says that it is production. */
function standing(server: Server): Pick<NamedResource, "reach" | "production"> {
  const production = productionEvidence(["the URL", withoutCredentials(server.request.url)]);
  return {
    reach: isThisMachine(server.url.host) ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}
