import { isThisMachine } from "../evidence/host";
import { splitUrl } from "../evidence/url";
import { httpEffects } from "../http/effects";
import type { HttpRequest } from "../http/request";
import type { Effect } from "../model/effect";
import type { PathResource } from "../model/resource";
import { hasHole } from "./holes";

/**
 * What a request to each of some URLs does, beside the files that are sent with it: those leave the
 * machine unless every URL is on it.
 */
export function requestEffects(
  urls: readonly string[],
  request: Omit<HttpRequest, "url">,
  sent: readonly PathResource[],
): readonly Effect[] {
  const local = urls.length > 0 && urls.every(isLocal);
  const identities = [
    ...urls.filter((url) => machineIdentity.test(url)).map(identityOf),
    ...(request.method === "GET" ? urls.filter((url) => keptSecrets.test(url)).map(secretOf) : []),
  ];
  const reads = sent.map((resource): Effect => ({ kind: local ? "read" : "disclose", resource }));
  const effects = urls.flatMap((url) => {
    const found = httpEffects({ ...request, url });
    return found.length > 0 || !hasHole(request.method)
      ? found
      : [unknownMethod(request.method, url)];
  });
  return [...effects, ...reads, ...identities];
}

/** Where clouds hand a machine its own keys (IMDS of AWS and Azure, the metadata server of Google). */
const machineIdentity =
  /^(?:https?:\/\/)?(?:169\.254\.169\.254|169\.254\.170\.2|\[fd00:ec2::254\]|metadata\.google\.internal|metadata)(?::80)?\/.*(?:security-credentials|\/token\b|\/identity\b|user-data|credentials\/)/i;

/** Where servers hand out what they keep secret: Kubernetes, Vault, Infisical, Doppler. */
const keptSecrets =
  /\/api\/v1\/(?:namespaces\/[\w.-]+\/)?secrets(?:[/?]|$)|\/v1\/(?:secrets?|kv)\/data\/|\/v1\/database\/creds\/|\/api\/v3\/secrets\/raw|api\.doppler\.com\/v3\/configs\/config\/secrets?(?:[/?]|$)/;

function secretOf(url: string): Effect {
  return {
    kind: "disclose",
    resource: { kind: "credential", name: `what is kept secret at ${url}`, reach: "elsewhere" },
    reversibility: "none",
    because: "whoever sees the answer has the secret",
  };
}

function identityOf(url: string): Effect {
  return {
    kind: "disclose",
    resource: { kind: "credential", name: `the key of this machine from ${url}`, reach: "here" },
    reversibility: "none",
    because: "whoever sees the output can act as this machine",
  };
}

function isLocal(url: string): boolean {
  const parts = splitUrl(url) ?? splitUrl(`http://${url}`);
  return parts !== undefined && isThisMachine(parts.host);
}

function unknownMethod(method: string, url: string): Effect {
  return {
    kind: "unknown",
    unknown: "target",
    resource: { kind: "url", name: url, reach: isLocal(url) ? "here" : "elsewhere" },
    because: `the method \`${method}\` is only known when it runs`,
  };
}
