import { isThisMachine } from "../../evidence/host";
import { productionEvidence, scratchEvidence } from "../../evidence/production";
import { splitUrl } from "../../evidence/url";
import type { Effect, Reversibility } from "../../model/effect";
import type { NamedKind, NamedResource } from "../../model/resource";
import type { Parsed } from "../define";

/** Options that may stand before any sub-command of docker and podman. */
export const globals = {
  context: ["-c=", "--context="],
  host: ["-H=", "--host=", "--url=", "--connection="],
  // containerd's, for nerdctl.
  namespace: ["-n=", "--namespace="],
  neutral: ["-D", "--debug", "--tls", "--tlsverify", "--log-level=", "-l=", "--config="],
  certificates: ["--tlscacert=", "--tlscert=", "--tlskey="],
  help: ["--help", "-v", "--version"],
} as const;
export type Global = keyof typeof globals;

/** Contexts that the usual desktop installations make for this machine. */
const ownContexts =
  /^(?:default|desktop-linux|desktop-windows|rootless|orbstack|colima(?:-\w+)?|podman-machine-default|rancher-desktop)$/;

/** Something that the daemon holds: on this machine, unless a context or host says otherwise. */
export function held(kind: NamedKind, name: string, parsed: Parsed<Global>): NamedResource {
  const context = parsed.value("context")?.text ?? parsed.call.env.get("DOCKER_CONTEXT")?.text;
  const host = parsed.value("host")?.text ?? parsed.call.env.get("DOCKER_HOST")?.text;
  const own = context === undefined || ownContexts.test(context);
  const server = host === undefined ? undefined : (splitUrl(host)?.host ?? host);
  const local = server === undefined || isThisMachine(server) || host?.startsWith("unix:") === true;
  const machine = local ? undefined : server;
  const place = machine ?? (own ? undefined : `context ${context}`);
  const production = productionEvidence(
    ["the host", machine],
    ["the context", own ? undefined : context],
    ["the name", name],
  );
  return {
    kind,
    name,
    ...(place === undefined ? {} : { in: place }),
    reach: place === undefined ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** The loss of stored data: a volume. One that is named as a throw-away can be made again. */
export function volumeLoss(
  name: string,
  parsed: Parsed<Global>,
  because = "a volume has no copy; what a database keeps in it is gone",
): Effect {
  const resource = held("volume", name, parsed);
  const scratch =
    resource.reach === "here" && resource.production === undefined
      ? scratchEvidence(name)
      : undefined;
  return {
    kind: "destroy",
    resource,
    reversibility: lossIn(resource, scratch === undefined ? "irreversible" : "regenerable"),
    because,
  };
}

/** Production is one step worse. */
function lossIn(resource: NamedResource, loss: Reversibility): Reversibility {
  return resource.production !== undefined && loss === "irreversible" ? "catastrophic" : loss;
}

/** The loss of something that a file or a registry can make again. */
export function madeAgain(
  kind: "destroy" | "stop",
  what: NamedKind,
  name: string,
  parsed: Parsed<Global>,
  because: string,
): Effect {
  return { kind, resource: held(what, name, parsed), reversibility: "regenerable", because };
}
