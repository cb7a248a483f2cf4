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
  name: "Kubernetes and Helm",
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
  examples: [
    {
      name: "kubectl_delete",
      input: { resourceType: "namespace", name: "prod" },
      effects: ["destroy namespace prod, and everything in it, its volumes too (catastrophic)"],
    },
    {
      name: "kubectl_delete",
      input: { resourceType: "pod", labelSelector: "app=x", allNamespaces: true },
      effects: ["destroy cluster object pod with app=x in every namespace (regenerable)"],
    },
    {
      name: "kubectl_generic",
      input: { command: "delete", resourceType: "pvc", name: "data" },
      effects: ["destroy volume persistent volume claim data (irreversible)"],
    },
    { name: "kubectl_generic", input: { command: "get", resourceType: "pods" }, effects: [] },
    {
      name: "delete_pod",
      input: { name: "web", namespace: "x" },
      effects: ["destroy cluster object pod web in namespace x (regenerable)"],
    },
    {
      name: "delete_deployment",
      input: { name: "web" },
      effects: ["destroy service deployment web (irreversible)"],
    },
    {
      name: "delete_namespace",
      input: { namespace: "x" },
      effects: [
        "destroy namespace x in namespace x, and everything in it, its volumes too (irreversible)",
      ],
    },
    {
      name: "delete_service",
      input: { name: "web" },
      effects: ["destroy service service web (irreversible)"],
    },
    {
      name: "delete_configmap",
      input: { name: "c" },
      effects: ["destroy cluster object config map c (irreversible)"],
    },
    {
      name: "delete_cronjob",
      input: { name: "c" },
      effects: ["destroy cluster object job c (irreversible)"],
    },
    {
      name: "pods_delete",
      input: { name: "web" },
      effects: ["destroy cluster object pod web (regenerable)"],
    },
    {
      name: "namespaces_delete",
      input: { name: "x" },
      effects: ["destroy namespace x, and everything in it, its volumes too (irreversible)"],
    },
    {
      name: "resources_delete",
      input: { apiVersion: "v1", kind: "PersistentVolumeClaim", name: "d" },
      effects: ["destroy volume persistent volume claim d (irreversible)"],
    },
    {
      name: "delete_resource",
      input: { kind: "Secret", name: "s" },
      effects: ["destroy credential s (irreversible)"],
    },
    {
      name: "pods_exec",
      input: { name: "db", command: ["rm", "-rf", "/var/lib/pg"] },
      effects: ["delete /var/lib/pg/** on pod db (irreversible)"],
    },
    { name: "exec_in_pod", input: { name: "db", command: "ls" }, effects: [] },
    {
      name: "kubectl_exec",
      input: { name: "db", command: "rm -rf /data" },
      effects: ["delete /data/** on pod db (irreversible)"],
    },
    {
      name: "helm_uninstall",
      input: { name: "r" },
      effects: [
        "destroy release r in the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
      ],
    },
    {
      name: "uninstall_helm_chart",
      input: { name: "r", namespace: "x" },
      effects: [
        "destroy release r in namespace x on the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
      ],
    },
    {
      name: "node_management",
      input: { operation: "drain", nodeName: "n1" },
      effects: ["destroy cluster object pods of node n1 (recoverable)"],
    },
    { name: "node_management", input: { operation: "cordon", nodeName: "n1" }, effects: [] },
    { name: "pods_log", input: { name: "web" }, effects: [] },
  ],
};
