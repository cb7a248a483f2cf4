import { literal } from "../../model/call";
import { defineProgram, subcommand, type EffectsOf, type Parsed } from "../define";
import { copied } from "../docker/compose";
import { globals, inCluster, worse, type Global } from "./cluster";
import { deleteEffects, fileDeletions } from "./delete";
import { kubectlExamples } from "./examples";

const files = {
  file: ["-f=", "--filename="],
  kustomize: ["-k=", "--kustomize="],
  recursive: ["-R", "--recursive?"],
} as const;
const selecting = { selector: ["-l=", "--selector="] } as const;
const printing = {
  dry: ["--dry-run?"],
  printing: [
    "-o=",
    "--output=",
    "--template=",
    "--allow-missing-template-keys?",
    "--show-managed-fields?",
  ],
} as const;
const waiting = { waiting: ["--timeout=", "--wait?", "--grace-period=", "--cascade?"] } as const;

type FileOption = keyof typeof files | "dry";

/** --dry-run=none is the only one that is not. */
function unlessDry<Name extends string>(effects: EffectsOf<Name>): EffectsOf<Name | "dry"> {
  return (parsed, ask) => {
    const how = literal(parsed.value("dry"));
    return parsed.has("dry") && how !== "none" ? [] : effects(parsed, ask);
  };
}

/**
 * `kubectl` acts on a cluster: on the current context, unless the line names one. Pods and what a
 * controller owns come back by themselves; claims, namespaces and custom resource definitions take
 * data with them. --force and --now only make it faster.
 */
export const kubectl = defineProgram({
  name: "kubectl",
  aliases: ["oc", "kubecolor", "k"],
  does: "Changes what runs in a Kubernetes cluster, and deletes its objects and their data.",
  globals,
  subcommands: {
    delete: subcommand<
      | FileOption
      | "selector"
      | "fields"
      | "all"
      | "everywhere"
      | "raw"
      | "now"
      | "printing"
      | "waiting",
      Global
    >(
      {
        ...files,
        ...selecting,
        ...waiting,
        dry: printing.dry,
        printing: ["-o=", "--output="],
        fields: ["--field-selector="],
        all: ["--all?"],
        everywhere: ["-A", "--all-namespaces?"],
        raw: ["--raw="],
        now: ["--now?", "--force?", "--ignore-not-found?", "-i", "--interactive?"],
      },
      unlessDry<FileOption | "selector" | "fields" | "all" | "everywhere" | "raw" | Global>(
        deleteEffects,
      ),
    ),
    drain: subcommand<"force" | "data" | "neutral" | "selector" | "dry", Global>(
      {
        ...selecting,
        dry: printing.dry,
        force: ["--force?"],
        data: ["--delete-emptydir-data?", "--delete-local-data?"],
        neutral: [
          "--ignore-daemonsets?",
          "--disable-eviction?",
          "--chunk-size=",
          "--grace-period=",
          "--pod-selector=",
          "--skip-wait-for-delete-timeout=",
          "--timeout=",
        ],
      },
      unlessDry<"force" | "data" | "selector" | Global>((parsed) => {
        const lost = parsed.has("data") || parsed.has("force");
        return nodesOf(parsed).map((name) => {
          const resource = inCluster("cluster object", `pods of node ${name}`, parsed);
          return {
            kind: "destroy",
            resource,
            reversibility: worse(lost ? "irreversible" : "recoverable", resource),
            because: lost
              ? "pods that nothing starts again, and what pods keep in emptyDir volumes, are lost"
              : "the pods start again on other nodes",
          };
        });
      }),
    ),
    scale: subcommand<
      FileOption | "selector" | "replicas" | "all" | "neutral" | "printing",
      Global
    >(
      {
        ...files,
        ...selecting,
        ...printing,
        replicas: ["--replicas="],
        all: ["--all?"],
        neutral: ["--current-replicas=", "--resource-version=", "--timeout="],
      },
      unlessDry<FileOption | "replicas" | Global>((parsed) => {
        if (literal(parsed.value("replicas")) !== "0") return [];
        const name =
          parsed.operands.map((operand) => operand.text).join(" ") ||
          parsed
            .values("file")
            .map((file) => file.text)
            .join(", ");
        const resource = inCluster("service", name, parsed);
        return [
          {
            kind: "stop",
            resource,
            reversibility: worse("recoverable", resource),
            because: "it runs again when it is scaled up",
          },
        ];
      }),
    ),
    replace: subcommand<FileOption | "force" | "printing" | "waiting" | "neutral", Global>(
      {
        ...files,
        ...printing,
        ...waiting,
        force: ["--force?"],
        neutral: ["--field-manager=", "--raw=", "--save-config?", "--subresource=", "--validate?"],
      },
      unlessDry<FileOption | "force" | Global>((parsed, ask) =>
        parsed.has("force") ? fileDeletions(parsed, ask) : [],
      ),
    ),
    apply: subcommand<
      FileOption | "selector" | "prune" | "printing" | "waiting" | "neutral",
      Global
    >(
      {
        ...files,
        ...selecting,
        ...printing,
        ...waiting,
        prune: ["--prune?"],
        neutral: [
          ...["--all?", "--field-manager=", "--force?", "--force-conflicts?", "--openapi-patch?"],
          ...["--overwrite?", "--prune-allowlist=", "--prune-whitelist=", "--server-side?"],
          ...["--subresource=", "--validate?", "--applyset="],
        ],
      },
      unlessDry<FileOption | "prune" | Global>((parsed) => {
        if (!parsed.has("prune")) return [];
        const resource = inCluster(
          "cluster object",
          "every object that the manifests do not have",
          parsed,
        );
        return [
          {
            kind: "destroy",
            resource,
            reversibility: worse("irreversible", resource),
            because: "which objects those are depends on the cluster, not on the line",
          },
        ];
      }),
    ),
    patch: subcommand<FileOption | "patch" | "printing" | "neutral", Global>(
      {
        ...files,
        ...printing,
        patch: ["-p=", "--patch="],
        neutral: ["--patch-file=", "--type=", "--local?", "--field-manager=", "--subresource="],
      },
      unlessDry<FileOption | "patch" | Global>((parsed) => {
        const patch = parsed.value("patch")?.text ?? "";
        const name = parsed.operands.map((operand) => operand.text).join(" ");
        const freed = /reclaimPolicy"?\s*:\s*"?Delete/i.test(patch);
        if (!patch.includes("finalizers") && !freed) return [];
        const resource = inCluster("cluster object", name, parsed);
        return [
          {
            kind: "change",
            resource,
            reversibility: worse("irreversible", resource),
            because: freed
              ? "from now on the disk is deleted as soon as its claim is"
              : "without its finalizers an object is deleted before what belongs to it is cleaned up",
          },
        ];
      }),
    ),
    "rollout undo": subcommand<FileOption | "selector" | "printing" | "revision", Global>(
      { ...files, ...selecting, ...printing, revision: ["--to-revision="] },
      unlessDry<FileOption | Global>((parsed) => {
        const resource = inCluster(
          "service",
          parsed.operands.map((operand) => operand.text).join(" "),
          parsed,
        );
        return [
          {
            kind: "change",
            resource,
            reversibility: worse("recoverable", resource),
            because: "it can be rolled forward again",
          },
        ];
      }),
    ),
    "cnpg destroy": subcommand<"kept", Global>({ kept: ["-k", "--keep-pvc?"] }, (parsed) => {
      const [cluster, instance] = parsed.operands.map((operand) => operand.text);
      if (cluster === undefined || instance === undefined || parsed.has("kept")) return [];
      const resource = inCluster("volume", `of instance ${instance} of ${cluster}`, parsed);
      return [
        {
          kind: "destroy",
          resource,
          reversibility: worse("irreversible", resource),
          because: "the instance's volume claims are deleted with it",
        },
      ];
    }),
    cp: subcommand<"container" | "neutral", Global>(
      { container: ["-c=", "--container="], neutral: ["--no-preserve?", "--retries="] },
      (parsed) => copied(parsed),
    ),
    "config delete-context|config delete-cluster|config delete-user|config unset": subcommand<
      never,
      Global
    >({}, (parsed) =>
      parsed.operands.slice(0, 1).map((name) => ({
        kind: "destroy",
        resource: {
          kind: "setting",
          name: `${name.text} of kubectl's configuration`,
          reach: "here",
        },
        reversibility: "recoverable",
        because: "the cluster stays; its address and credentials have to be fetched again",
      })),
    ),
    "get|describe|logs|top|explain|diff|version|api-resources|api-versions|cluster-info|events|wait|auth|auth can-i|create|run|expose|set|edit|label|annotate|autoscale|cordon|uncordon|taint|exec|attach|port-forward|proxy|debug|rollout|rollout status|rollout history|rollout restart|rollout pause|rollout resume|config|config view|config use-context|config get-contexts|config current-context|config set-context|config set-cluster|config set-credentials|config set|kustomize|completion|plugin|options|certificate|certificate approve":
      subcommand({}),
  },
  examples: kubectlExamples,
});

function nodesOf(parsed: Parsed<"selector" | Global>): readonly string[] {
  const selector = parsed.value("selector");
  if (selector !== undefined) return [`with ${selector.text}`];
  return parsed.operands.map((operand) => operand.text);
}
