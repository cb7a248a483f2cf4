import { cloudTool } from "./cloudTool";
import type { Deed } from "./tool";

// Told from the references of the tools (helm.sh, fluxcd.io, argo-cd.readthedocs.io, velero.io,
// etcd.io, kind, k3d, minikube, eksctl).
const kubernetes = {
  places: {
    namespace: "-n --namespace",
    context: "--kube-context --context",
    kubeconfig: "--kubeconfig",
  },
  variables: { KUBECONFIG: "kubeconfig", HELM_NAMESPACE: "namespace", HELM_KUBECONTEXT: "context" },
} as const;

const release: Deed = {
  kind: "release",
  including: "and every object it made, except volumes that it was told to keep",
  because:
    "what was only in the cluster is gone; the chart can be installed again, with its values",
};

/** `helm` installs charts in a cluster, the current one unless the line names another. */
export const helm = cloudTool(["helm", "helm3"], () => ({
  does: "Installs, upgrades and removes releases in a Kubernetes cluster.",
  provider: "the cluster",
  ...kubernetes,
  switches:
    "--no-hooks --keep-history --wait --debug --ignore-not-found --force --reset-values --reuse-values --install -i --atomic --cleanup-on-fail --recreate-pods --create-namespace --devel -a --all -A --all-namespaces",
  values:
    "--timeout --description --cascade -f --values --set --set-string --set-file --version --repo --kube-apiserver --kube-token --kube-as-user -o --output --history-max --burst-limit",
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "uninstall delete",
  verbAt: [0, 0],
  commands: {
    "uninstall|delete|del|un": release,
    rollback: {
      does: "change",
      kind: "release",
      operands: "name -",
      loss: "recoverable",
      because: "the newer revision can be rolled back to as well",
    },
    upgrade: [
      {
        does: "overwrite",
        kind: "release",
        operands: "name -",
        because: "--force replaces objects by deleting them first",
        when: "--force",
      },
      {
        does: "overwrite",
        kind: "release",
        noun: "values of",
        operands: "name -",
        loss: "recoverable",
        because: "the values that were set before are kept in the older revision",
        when: "--reset-values",
      },
    ],
    "plugin|repo|registry|dependency|env|completion": "nothing",
  },
  examples: [
    {
      run: "helm uninstall shop -n web",
      effects: [
        "destroy release shop in namespace web on the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
      ],
    },
    {
      run: "helm --kube-context prod delete shop --no-hooks",
      effects: [
        "destroy release shop in context prod on the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
      ],
    },
    { run: "helm uninstall shop --dry-run=true", effects: [] },
    { run: "helm install delete ./chart", effects: [] },
    { run: "helm repo remove stable", effects: [] },
    { run: "helm upgrade --install shop ./chart -f prod.yaml", effects: [] },
    { run: "helm template . > all.yaml", effects: [] },
    {
      run: "helm rollback shop 3",
      effects: ["change release shop in the cluster (recoverable)"],
    },
  ],
}));

/** `helmfile` does that for many releases at once. */
export const helmfile = cloudTool(["helmfile"], () => ({
  does: "Installs and removes all releases of a helmfile.",
  provider: "the cluster",
  places: {
    environment: "-e --environment",
    namespace: "-n --namespace",
    context: "--kube-context",
    selector: "-l --selector",
  },
  switches:
    "-q --quiet --debug -i --interactive --purge --skip-deps --no-hooks --allow-no-matching-release --skip-charts",
  values:
    "-f --file --state-values-set --state-values-file --log-level --concurrency --args --chart -b --helm-binary",
  dry: "--dry-run",
  unlisted: "takes a value",
  deletes: "destroy delete",
  commands: {
    "destroy|delete": { ...release, operands: "-", unnamed: "every release of the helmfile" },
  },
  examples: [
    {
      run: "helmfile -e prod destroy",
      effects: [
        "destroy release every release of the helmfile in environment prod on the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
      ],
    },
    { run: "helmfile diff", effects: [] },
    { run: "helmfile apply", effects: [] },
  ],
}));

/** `argocd` drives Argo CD; deleting an application deletes what it deployed unless the line says otherwise. */
export const argocd = cloudTool(["argocd"], () => ({
  does: "Drives applications, projects and clusters of Argo CD.",
  provider: "Argo CD",
  switches:
    "-y --yes --prune --force --replace --grpc-web --insecure --plaintext --core --wait --async --local",
  values:
    "--config --auth-token --server-crt --header -H --timeout --revision --strategy -o --output --propagation-policy -p -l --selector --resource",
  places: {
    server: "--server",
    project: "--project",
    namespace: "-N --app-namespace",
    context: "--argocd-context --kube-context",
  },
  variables: { ARGOCD_SERVER: "server" },
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "delete rm remove",
  verbAt: [1, 2],
  commands: {
    "app|appset delete": [
      {
        kind: "cluster object",
        noun: "application",
        including: "and everything it deployed",
        because: "what the application deployed is deleted with it, volumes too",
        when: "!--cascade=false",
      },
      {
        kind: "cluster object",
        noun: "application",
        loss: "recoverable",
        because: "what it deployed stays; the application can be defined again",
        when: "--cascade=false",
      },
    ],
    "app sync": {
      kind: "cluster object",
      noun: "whatever git does not have of",
      because: "objects that git does not have any more are deleted",
      when: "--prune",
    },
    "app rollback": {
      does: "change",
      kind: "release",
      operands: "name -",
      loss: "recoverable",
      because: "the newer revision can be synced again",
    },
    "app delete-resource": {
      kind: "cluster object",
      noun: "resource of application",
      because: "it is made again only if the application is synced",
    },
    "app terminate-op": {
      does: "stop",
      kind: "release",
      noun: "running sync of",
      loss: "recoverable",
      because: "it can be synced again",
    },
    "cluster rm": {
      kind: "setting",
      noun: "cluster",
      because: "Argo CD forgets its credentials; its applications are no longer kept in step",
    },
    "repo|repocreds|cert|gpg rm": {
      kind: "setting",
      because: "its credentials have to be given again",
    },
    "proj delete": {
      kind: "setting",
      noun: "project",
      because: "its rules have to be known to set them again",
    },
    "account|login|logout|context|version|relogin|admin": "nothing",
  },
  examples: [
    {
      run: "argocd app delete shop --yes",
      effects: [
        "destroy cluster object application shop in Argo CD, and everything it deployed (irreversible)",
      ],
    },
    {
      run: "argocd app delete shop --cascade=false",
      effects: ["destroy cluster object application shop in Argo CD (recoverable)"],
    },
    {
      run: "argocd app sync shop --prune --server argo.prod.example",
      effects: [
        "destroy cluster object whatever git does not have of shop in server argo.prod.example on Argo CD (irreversible)",
      ],
    },
    { run: "argocd app sync shop", effects: [] },
    { run: "argocd app list", effects: [] },
  ],
}));

/** `flux` drives Flux; what it deletes from a cluster goes with what it made there. */
export const flux = cloudTool(["flux"], () => ({
  does: "Drives Flux in a Kubernetes cluster.",
  provider: "the cluster",
  places: { namespace: "-n --namespace", context: "--context", kubeconfig: "--kubeconfig" },
  variables: { KUBECONFIG: "kubeconfig" },
  switches: "-s --silent --keep-namespace --verbose --insecure-skip-tls-verify --all",
  values: "--timeout --as --as-group --cluster --user --token",
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "delete uninstall",
  commands: {
    "delete kustomization|ks|helmrelease|hr": {
      kind: "cluster object",
      including: "and the objects it made",
      because: "the objects it made are deleted with it when pruning is on",
    },
    "delete source|image|alert|alert-provider|receiver": {
      kind: "cluster object",
      operands: "- name",
      because: "it has to be defined again",
    },
    uninstall: {
      kind: "cluster object",
      operands: "-",
      unnamed: "Flux",
      including: "and its custom resources and their definitions",
      because: "the workloads stay, but nothing keeps them in step any more",
    },
    suspend: {
      does: "stop",
      kind: "service",
      operands: "- names",
      loss: "recoverable",
      because: "it can be resumed",
    },
  },
  examples: [
    {
      run: "flux delete kustomization shop --silent",
      effects: [
        "destroy cluster object shop in the cluster, and the objects it made (irreversible)",
      ],
    },
    {
      run: "flux uninstall --silent",
      effects: [
        "destroy cluster object Flux in the cluster, and its custom resources and their definitions (irreversible)",
      ],
    },
    { run: "flux get kustomizations", effects: [] },
    { run: "flux reconcile kustomization shop", effects: [] },
  ],
}));

/** `velero` keeps backups of clusters. */
export const velero = cloudTool(["velero"], () => ({
  does: "Backs up and restores Kubernetes clusters.",
  provider: "the cluster",
  places: { namespace: "-n --namespace", context: "--kubecontext", kubeconfig: "--kubeconfig" },
  switches: "--confirm --all --force --wait",
  values: "-l --selector --label-columns --colorized --features",
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "delete uninstall",
  verbAt: [0, 1],
  commands: {
    "backup delete": {
      kind: "volume backup",
      including: "and its data in the object store",
      because: "a deleted backup cannot be restored",
      unnamed: "every backup",
    },
    "delete backup|backups": {
      kind: "volume backup",
      including: "and its data in the object store",
      because: "a deleted backup cannot be restored",
      unnamed: "every backup",
    },
    "schedule|backup-location|snapshot-location delete": {
      kind: "setting",
      because: "no further backups are made there",
    },
    "delete schedule|schedules": { kind: "setting", because: "no further backups are made" },
    "restore delete": "nothing",
    "delete restore|restores": "nothing",
    uninstall: {
      kind: "cluster object",
      operands: "-",
      unnamed: "Velero",
      because: "no further backups are made; those in the object store stay",
    },
  },
  examples: [
    {
      run: "velero backup delete nightly-1 --confirm",
      effects: [
        "destroy volume backup nightly-1 in the cluster, and its data in the object store (irreversible)",
      ],
    },
    {
      run: "velero backup delete --all --confirm",
      effects: [
        "destroy volume backup every backup in the cluster, and its data in the object store (irreversible)",
      ],
    },
    { run: "velero backup get", effects: [] },
    { run: "velero restore delete r1", effects: [] },
  ],
}));

/** `etcdctl` works on the key-value store that a cluster keeps its state in. */
export const etcdctl = cloudTool(["etcdctl"], () => ({
  does: "Reads and changes keys and members of an etcd cluster.",
  provider: "etcd",
  switches:
    "--prefix --from-key --prev-kv --hex --insecure-transport --insecure-skip-tls-verify --debug",
  values:
    "--cacert --cert --key --user --password --dial-timeout --command-timeout -w --write-out --range --data-dir",
  places: { endpoints: "--endpoints" },
  variables: { ETCDCTL_ENDPOINTS: "endpoints" },
  unlisted: "takes nothing",
  deletes: "del delete remove revoke",
  verbAt: [0, 1],
  commands: {
    del: [
      {
        kind: "database",
        noun: "every key below",
        operands: "name -",
        because: "etcd keeps no copy that a plain client could restore",
        when: "--prefix",
      },
      {
        kind: "database",
        noun: "every key from",
        operands: "name -",
        because: "etcd keeps no copy that a plain client could restore",
        when: "--from-key",
      },
      {
        kind: "rows",
        noun: "key",
        operands: "name -",
        because: "etcd keeps no copy that a plain client could restore",
        when: "!--prefix !--from-key",
      },
    ],
    "rm|rmdir": {
      kind: "rows",
      noun: "key",
      because: "etcd keeps no copy that a plain client could restore",
    },
    "member remove": {
      kind: "infrastructure",
      noun: "member",
      because: "without a majority of its members a cluster stops",
    },
    "user|role delete": { kind: "account", because: "its password and its rights are gone" },
    "snapshot restore": {
      does: "overwrite",
      kind: "database",
      noun: "data of a member from",
      because: "a cluster started from it forgets everything written since",
    },
    "lease revoke": {
      does: "revoke",
      kind: "rows",
      noun: "keys of lease",
      because: "the keys of the lease are deleted",
    },
    "auth disable": {
      does: "change",
      kind: "setting",
      unnamed: "authentication",
      loss: "recoverable",
      because: "it can be enabled again; until then everybody may do everything",
    },
  },
  examples: [
    {
      run: "etcdctl del --prefix /registry",
      effects: ["destroy database every key below /registry in etcd (irreversible)"],
    },
    {
      run: "etcdctl --endpoints https://etcd.prod:2379 del /shop/a",
      effects: [
        "destroy rows of key /shop/a in endpoints https://etcd.prod:2379 on etcd (irreversible)",
      ],
    },
    { run: "etcdctl get /shop/a", effects: [] },
    { run: "etcdctl put delete x", effects: [] },
  ],
}));

const localCluster: Deed = {
  kind: "infrastructure",
  noun: "cluster",
  including: "and everything in it, volumes too",
  because: "nothing of a local cluster is kept",
};

/** `kind` keeps clusters in containers on this machine. */
export const kind = cloudTool(["kind"], () => ({
  does: "Makes and deletes Kubernetes clusters in containers on this machine.",
  switches: "-q --quiet -A --all",
  values: "-v --verbosity --loglevel --kubeconfig",
  named: "--name -n",
  unlisted: "takes nothing",
  deletes: "delete",
  verbAt: [0, 0],
  commands: {
    "delete cluster": { ...localCluster, unnamed: "kind" },
    "delete clusters": { ...localCluster, unnamed: "every one of kind" },
  },
  examples: [
    {
      run: "kind delete cluster --name shop",
      effects: [
        "destroy infrastructure cluster shop, and everything in it, volumes too (irreversible)",
      ],
    },
    {
      run: "kind delete cluster",
      effects: [
        "destroy infrastructure cluster kind, and everything in it, volumes too (irreversible)",
      ],
    },
    {
      run: "kind delete clusters --all",
      effects: [
        "destroy infrastructure cluster every one of kind, and everything in it, volumes too (irreversible)",
      ],
    },
    { run: "kind create cluster --name delete", effects: [] },
  ],
}));

/** `k3d` does the same with k3s. */
export const k3d = cloudTool(["k3d"], () => ({
  does: "Makes and deletes k3s clusters in containers on this machine.",
  switches: "-a --all --verbose --trace --timestamps",
  values: "-c --config",
  unlisted: "takes nothing",
  deletes: "delete del rm",
  verbAt: [1, 1],
  commands: {
    "cluster delete|del|rm": [
      { ...localCluster, unnamed: "k3s-default", when: "!--all !-a" },
      { ...localCluster, unnamed: "every one of k3d", when: "--all" },
      { ...localCluster, unnamed: "every one of k3d", when: "-a !--all" },
    ],
    "node delete|del|rm": {
      kind: "infrastructure",
      noun: "node",
      because: "what was only on the node is gone",
    },
    "registry delete|del|rm": {
      kind: "image",
      noun: "registry",
      loss: "recoverable",
      because: "images can be pushed again",
    },
  },
  examples: [
    {
      run: "k3d cluster delete dev",
      effects: [
        "destroy infrastructure cluster dev, and everything in it, volumes too (irreversible)",
      ],
    },
    {
      run: "k3d cluster delete",
      effects: [
        "destroy infrastructure cluster k3s-default, and everything in it, volumes too (irreversible)",
      ],
    },
    {
      run: "k3d cluster delete --all",
      effects: [
        "destroy infrastructure cluster every one of k3d, and everything in it, volumes too (irreversible)",
      ],
    },
    { run: "k3d cluster list", effects: [] },
  ],
}));

/** `minikube` keeps a cluster in a virtual machine or container on this machine. */
export const minikube = cloudTool(["minikube"], () => ({
  does: "Makes, stops and deletes a Kubernetes cluster on this machine.",
  switches: "--all --purge --alsologtostderr --logtostderr",
  values: "-o --output -v --v -b --bootstrapper -n --node",
  named: "-p --profile",
  unlisted: "takes nothing",
  deletes: "delete",
  verbAt: [0, 1],
  commands: {
    delete: [
      { ...localCluster, unnamed: "minikube", when: "!--all" },
      { ...localCluster, named: "", unnamed: "every one of minikube", when: "--all" },
    ],
    "node delete": {
      kind: "infrastructure",
      noun: "node",
      because: "what was only on the node is gone",
    },
    "image|cache rm|remove|delete|unload": "nothing",
    "ssh|kubectl|config|profile|addons": "nothing",
  },
  examples: [
    {
      run: "minikube delete -p shop",
      effects: [
        "destroy infrastructure cluster shop, and everything in it, volumes too (irreversible)",
      ],
    },
    {
      run: "minikube delete --all --purge",
      effects: [
        "destroy infrastructure cluster every one of minikube, and everything in it, volumes too (irreversible)",
      ],
    },
    { run: "minikube stop", effects: [] },
    { run: "minikube start --driver delete", effects: [] },
  ],
}));

/** `eksctl` makes and deletes clusters on AWS. */
export const eksctl = cloudTool(["eksctl"], () => ({
  does: "Makes and deletes Kubernetes clusters on AWS.",
  provider: "AWS",
  switches: "-w --wait --disable-nodegroup-eviction --force --approve --parallel --only-missing",
  values: "--timeout --kubeconfig --color -v --verbose --include --exclude --drain",
  places: {
    region: "-r --region",
    profile: "-p --profile",
    cluster: "-c --cluster",
  },
  variables: { AWS_PROFILE: "profile", AWS_REGION: "region" },
  named: "-n --name -f --config-file",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [0, 0],
  commands: {
    "delete cluster": {
      kind: "infrastructure",
      noun: "cluster",
      loss: "catastrophic",
      including: "and everything in it",
      because: "a deleted cluster cannot be restored, nor what was only in it",
    },
    "delete nodegroup|fargateprofile": {
      kind: "infrastructure",
      noun: "node group",
      because: "what ran only there is gone",
    },
    "delete iamserviceaccount|iamidentitymapping|accessentry|podidentityassociation|addon": {
      kind: "account",
      because: "whatever acted with it stops working",
    },
    "drain|unset|disassociate|deregister": {
      kind: "infrastructure",
      because: "what ran only there is gone",
    },
  },
  examples: [
    {
      run: "eksctl delete cluster --name shop --region eu-west-1",
      effects: [
        "destroy infrastructure cluster shop in region eu-west-1 on AWS, and everything in it (catastrophic)",
      ],
    },
    {
      run: "eksctl delete nodegroup --cluster shop --name workers",
      effects: ["destroy infrastructure node group workers in cluster shop on AWS (irreversible)"],
    },
    { run: "eksctl get cluster", effects: [] },
  ],
}));

/** `kops` makes clusters; without --yes it only shows what it would do. */
export const kops = cloudTool(["kops"], () => ({
  does: "Makes and deletes Kubernetes clusters on clouds; only with --yes it acts.",
  provider: "the cloud",
  switches: "--yes -y --unregister --external",
  values: "-v --v --config -o --output -f --filename",
  places: { "state store": "--state", region: "--region" },
  variables: { KOPS_STATE_STORE: "state store" },
  named: "--name",
  unlisted: "takes nothing",
  deletes: "delete",
  verbAt: [0, 0],
  commands: {
    "delete cluster": {
      kind: "infrastructure",
      noun: "cluster",
      loss: "catastrophic",
      including: "and its machines, volumes and state",
      because: "everything that kops made for the cluster is deleted",
      when: "--yes",
    },
    "delete instancegroup|ig|instance|secret|sshpublickey": {
      kind: "infrastructure",
      named: "",
      because: "what ran only there is gone",
      when: "--yes",
    },
    delete: {
      kind: "infrastructure",
      noun: "what is defined in",
      named: "-f --filename",
      because: "a deleted cluster cannot be restored",
      when: "--yes",
    },
  },
  examples: [
    {
      run: "kops delete ig workers --name shop.example --yes",
      effects: ["destroy infrastructure workers in the cloud (irreversible)"],
    },
    { run: "kops delete cluster --name shop.example", effects: [] },
    { run: "kops get clusters", effects: [] },
  ],
}));
