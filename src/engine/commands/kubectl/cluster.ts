import { productionEvidence } from "../../evidence/production";
import type { Effect, Reversibility } from "../../model/effect";
import type { NamedKind, NamedResource } from "../../model/resource";
import type { Parsed } from "../define";
import { kindOf } from "./kinds";

/** Options that every sub-command of kubectl takes. */
export const globals = {
  namespace: ["-n=", "--namespace="],
  context: ["--context="],
  cluster: ["--cluster="],
  server: ["-s=", "--server="],
  neutral: [
    ...["--as=", "--as-group=", "--as-uid=", "--cache-dir=", "--certificate-authority="],
    ...["--client-certificate=", "--client-key=", "--kubeconfig=", "--log-flush-frequency="],
    ...["--password=", "--profile=", "--profile-output=", "--request-timeout=", "--token="],
    ...["--tls-server-name=", "--user=", "--username=", "-v=", "--v=", "--vmodule="],
    ...["--disable-compression?", "--insecure-skip-tls-verify?", "--match-server-version?"],
    ...["--warnings-as-errors?"],
  ],
  help: ["-h", "--help"],
} as const;
export type Global = keyof typeof globals;

/** Contexts that the usual tools make for a cluster on this machine. */
const ownContexts =
  /^(?:minikube|docker-desktop|docker-for-desktop|rancher-desktop|orbstack|colima|microk8s|kind-.*|k3d-.*)$/;

/**
 * Something in a cluster. Without --context it is the current one, which the line does not show;
 * that may be anyone's, so it does not count as this machine.
 */
export function inCluster(kind: NamedKind, name: string, parsed: Parsed<Global>): NamedResource {
  const context =
    parsed.value("context")?.text ?? parsed.value("cluster")?.text ?? parsed.value("server")?.text;
  const namespace = parsed.value("namespace")?.text;
  const place = [
    ...(namespace === undefined ? [] : [`namespace ${namespace}`]),
    ...(context === undefined ? [] : [`context ${context}`]),
  ].join(", ");
  const production = productionEvidence(
    ["the context", context],
    ["the namespace", namespace],
    ["the name", name],
  );
  return {
    kind,
    name,
    ...(place === "" ? {} : { in: place }),
    reach: context !== undefined && ownContexts.test(context) ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** The deletion of objects of one kind. `manifest` means that a file on this machine defines them. */
export function deletion(
  written: string,
  name: string,
  parsed: Parsed<Global>,
  source: "cluster" | "manifest",
): Effect {
  const kind = kindOf(written);
  const shown =
    kind.resource === "cluster object" ||
    kind.resource === "service" ||
    kind.name.startsWith("persistent");
  const resource = inCluster(
    kind.resource,
    shown ? `${kind.name === "object" ? written : kind.name} ${name}` : name,
    parsed,
  );
  if (kind.name === "pod" && name.startsWith("every one")) return everyPod(resource);
  const system =
    kind.resource === "namespace" && /^(?:kube-.*|default|every namespace)$/.test(name);
  return {
    kind: "destroy",
    resource,
    ...(kind.including === undefined ? {} : { including: kind.including }),
    reversibility: system ? "catastrophic" : worse(lossOf(kind.loses, resource, source), resource),
    because: kind.because,
  };
}

/** Among all pods there may be some that no controller starts again. */
function everyPod(resource: NamedResource): Effect {
  return {
    kind: "destroy",
    resource,
    reversibility: worse("irreversible", resource),
    because: "they all stop at once, and those without a controller are not started again",
  };
}

function lossOf(
  loses: "nothing" | "definition" | "data" | "everything",
  resource: NamedResource,
  source: "cluster" | "manifest",
): Reversibility {
  switch (loses) {
    case "nothing":
      return "regenerable";
    case "definition":
      return source === "manifest" || resource.reach === "here" ? "recoverable" : "irreversible";
    case "data":
    case "everything":
      return "irreversible";
  }
}

/** In production the same loss is one step worse, except for what comes back by itself. */
export function worse(loss: Reversibility, resource: NamedResource): Reversibility {
  if (resource.production === undefined) return loss;
  if (loss === "recoverable") return "irreversible";
  return loss === "irreversible" ? "catastrophic" : loss;
}
