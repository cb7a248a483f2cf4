import type { ToolCall } from "../call";
import { argv, type Deed } from "../deed";
import { isOn, textAt, textsAt } from "../input";
import type { ServerFamily } from "./row";

function context(call: ToolCall): readonly (string | undefined)[] {
  const name = textAt(call.input, ["context", "kubecontext", "cluster"]);
  return name === undefined ? [] : ["--context", name];
}

function namespace(call: ToolCall): readonly (string | undefined)[] {
  if (isOn(call.input, ["allnamespaces"])) return ["--all-namespaces"];
  const name = textAt(call.input, ["namespace", "ns"]);
  return name === undefined ? [] : ["-n", name];
}

/** `kubectl delete` of what the call names. */
function removes(kind: (call: ToolCall) => string | undefined) {
  return (call: ToolCall): readonly Deed[] => {
    const selector = textAt(call.input, ["labelselector", "selector"]);
    const file = textAt(call.input, ["filename"]);
    const what = kind(call);
    return [
      argv([
        "kubectl",
        "delete",
        what,
        ...textsAt(call.input, ["name", "names", ...(what === "namespace" ? ["namespace"] : [])]),
        ...(file === undefined ? [] : ["-f", file]),
        ...(selector === undefined ? [] : ["-l", selector]),
        isOn(call.input, ["all"]) ? "--all" : undefined,
        ...namespace(call),
        ...context(call),
      ]),
    ];
  };
}

const kindOf = (call: ToolCall) =>
  textAt(call.input, ["resourcetype", "kind", "resource", "type"])?.toLowerCase();

/** `namespaces_delete` says in its name what it deletes. */
const named = (kind: string) => removes(() => kind);

/** Runs a command in a container, as `kubectl exec` does. */
function executed(call: ToolCall): readonly Deed[] {
  const pod = textAt(call.input, ["name", "podname", "pod"]);
  const words = textsAt(call.input, ["command", "cmd"]);
  const whole = words.length === 1 ? ["sh", "-c", words[0]] : words;
  return [argv(["kubectl", "exec", pod, ...namespace(call), "--", ...whole])];
}

/** `helm uninstall` of a release. */
function uninstalled(call: ToolCall): readonly Deed[] {
  return [
    argv([
      "helm",
      "uninstall",
      textAt(call.input, ["name", "release", "releasename"]),
      ...namespace(call),
    ]),
  ];
}

/**
 * Kubernetes: mcp-server-kubernetes (Flux159), whose tools are kubectl's sub-commands, and
 * kubernetes-mcp-server (containers), which names what it works on first.
 */
export const kubernetes: ServerFamily = {
  words: [
    "kubernetes",
    "k8s",
    "kubectl",
    "pods",
    "resources",
    "helm",
    "openshift",
    "uninstall",
    "exec",
  ],
  tools: {
    kubectldelete: removes(kindOf),
    kubectlgeneric: (call) => [
      argv([
        "kubectl",
        ...textsAt(call.input, ["command"]),
        ...textsAt(call.input, ["subcommand"]),
        textAt(call.input, ["resourcetype"]),
        textAt(call.input, ["name"]),
        ...namespace(call),
        ...textsAt(call.input, ["args"]),
        ...context(call),
      ]),
    ],
    deletepod: named("pod"),
    deletedeployment: named("deployment"),
    deletenamespace: named("namespace"),
    deleteservice: named("service"),
    deleteconfigmap: named("configmap"),
    deletecronjob: named("cronjob"),
    podsdelete: named("pod"),
    namespacesdelete: named("namespace"),
    resourcesdelete: removes(kindOf),
    deleteresource: removes(kindOf),
    podsexec: executed,
    execinpod: executed,
    kubectlexec: executed,
    helmuninstall: uninstalled,
    uninstallhelmchart: uninstalled,
    nodemanagement: (call) =>
      /^drain/i.test(textAt(call.input, ["operation"]) ?? "")
        ? [argv(["kubectl", "drain", textAt(call.input, ["nodename", "name"])])]
        : [],
    podslog: () => [],
  },
};

/** `docker … rm` of what the call names. */
function docker(words: readonly string[], keys: readonly string[]) {
  return (call: ToolCall): readonly Deed[] => [
    argv([
      "docker",
      ...words,
      isOn(call.input, ["force"]) ? "-f" : undefined,
      words.length === 1 && isOn(call.input, ["volumes", "removevolumes", "v"]) ? "-v" : undefined,
      ...textsAt(call.input, keys),
    ]),
  ];
}

const containers = ["containerid", "container", "containername", "name", "id", "containers"];

/** Docker: mcp-server-docker (ckreiling) and docker-mcp, whose tools are Docker's own verbs. */
export const dockerServer: ServerFamily = {
  words: ["docker", "podman", "compose"],
  tools: {
    removecontainer: docker(["rm"], containers),
    deletecontainer: docker(["rm"], containers),
    removevolume: docker(["volume", "rm"], ["volumename", "volume", "name", "volumes"]),
    deletevolume: docker(["volume", "rm"], ["volumename", "volume", "name", "volumes"]),
    removeimage: docker(["rmi"], ["image", "imageid", "imagename", "name"]),
    deleteimage: docker(["rmi"], ["image", "imageid", "imagename", "name"]),
    removenetwork: docker(["network", "rm"], ["networkid", "network", "networkname", "name"]),
    prune: docker(["system", "prune"], []),
    systemprune: (call) => [
      argv(["docker", "system", "prune", isOn(call.input, ["volumes"]) ? "--volumes" : undefined]),
    ],
    prunevolumes: docker(["volume", "prune"], []),
    volumeprune: docker(["volume", "prune"], []),
    composedown: (call) => [
      argv([
        "docker",
        "compose",
        "down",
        isOn(call.input, ["volumes", "removevolumes", "v"]) ? "-v" : undefined,
      ]),
    ],
    stopcontainer: docker(["stop"], containers),
  },
};
