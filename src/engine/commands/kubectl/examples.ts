import type { Example } from "../define";

const everyGlobal =
  "-n shop --namespace=shop --context=c1 --cluster=c1 -s https://k --server=https://k --as x --as-group x --as-uid x --cache-dir x --certificate-authority x --client-certificate x --client-key x --kubeconfig x --log-flush-frequency 1s --password x --profile none --profile-output x --request-timeout 1s --token x --tls-server-name x --user x --username x -v 1 --v=1 --vmodule x --disable-compression --insecure-skip-tls-verify --match-server-version --warnings-as-errors";
const printed =
  "-o name --output=name --template x --allow-missing-template-keys --show-managed-fields";
const waited = "--timeout 1s --wait=false --grace-period=0 --cascade=orphan";

/** What `kubectl` does, line by line. */
export const kubectlExamples: readonly Example[] = [
  {
    run: `kubectl patch pv a -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'`,
    effects: ["change cluster object pv a (irreversible)"],
  },
  {
    run: `kubectl patch pv a -p '{"spec":{"persistentVolumeReclaimPolicy":"Retain"}}'`,
    effects: [],
  },
  {
    run: "kubectl cnpg destroy shop 2",
    effects: ["destroy volume of instance 2 of shop (irreversible)"],
  },
  { run: "kubectl cnpg destroy shop 2 -k --keep-pvc", effects: [] },
  { run: "kubectl cnpg status shop", effects: [] },
  {
    run: "kubectl delete namespace shop",
    effects: ["destroy namespace shop, and everything in it, its volumes too (irreversible)"],
  },
  {
    run: "kubectl --context prod delete ns shop",
    effects: [
      "destroy namespace shop in context prod, and everything in it, its volumes too (catastrophic)",
    ],
  },
  {
    run: "kubectl delete ns --all",
    effects: [
      "destroy namespace every namespace, and everything in it, its volumes too (catastrophic)",
    ],
  },
  {
    run: "kubectl delete ns kube-system",
    effects: [
      "destroy namespace kube-system, and everything in it, its volumes too (catastrophic)",
    ],
  },
  {
    run: "kubectl delete pod web-1 web-2 --force --grace-period=0",
    effects: [
      "destroy cluster object pod web-1 (regenerable)",
      "destroy cluster object pod web-2 (regenerable)",
    ],
  },
  {
    run: "kubectl delete pvc data -n shop",
    effects: ["destroy volume persistent volume claim data in namespace shop (irreversible)"],
  },
  {
    run: "kubectl delete pv,pvc --all -A",
    effects: [
      "destroy volume persistent volume every one in every namespace (irreversible)",
      "destroy volume persistent volume claim every one in every namespace (irreversible)",
    ],
  },
  {
    run: "kubectl delete crd widgets.example.com",
    effects: [
      "destroy cluster object custom resource definition widgets.example.com, and every object of its kind (irreversible)",
    ],
  },
  {
    run: "kubectl delete all --all",
    effects: ["destroy cluster object all every one (irreversible)"],
  },
  {
    run: "kubectl delete deployment/web svc/web",
    effects: [
      "destroy service deployment web (irreversible)",
      "destroy service service web (irreversible)",
    ],
  },
  {
    run: "kubectl delete deployments.apps web --context kind-dev",
    effects: ["destroy service deployment web in context kind-dev (recoverable)"],
  },
  {
    run: "kubectl delete pods -l app=web --selector a=b --field-selector status.phase=Failed",
    effects: ["destroy cluster object pod with app=web, a=b, status.phase=Failed (regenerable)"],
  },
  { run: "kubectl delete $X", effects: ["destroy cluster object object $X (irreversible)"] },
  { run: "kubectl delete secret db", effects: ["destroy credential db (irreversible)"] },
  { run: "kubectl delete widget w1", effects: ["destroy cluster object widget w1 (irreversible)"] },
  {
    run: "kubectl delete -f k8s/ -R --recursive --filename=more.yaml",
    effects: [
      "destroy cluster object everything in k8s/ (irreversible)",
      "destroy cluster object everything in more.yaml (irreversible)",
    ],
  },
  {
    run: "kubectl delete -k overlays/prod --kustomize=x",
    effects: [
      "destroy cluster object everything in overlays/prod (catastrophic)",
      "destroy cluster object everything in x (irreversible)",
    ],
  },
  {
    run: "kubectl delete --raw /api/v1/namespaces/x",
    effects: ["destroy url /api/v1/namespaces/x (irreversible)"],
  },
  { run: "kubectl delete ns shop --dry-run=client", effects: [] },
  { run: "kubectl delete ns shop --dry-run", effects: [] },
  {
    run: "kubectl delete pod a --dry-run=none",
    effects: ["destroy cluster object pod a (regenerable)"],
  },
  {
    run: "kubectl delete ns $NS",
    effects: ["destroy namespace $NS, and everything in it, its volumes too (irreversible)"],
  },
  {
    run: `kubectl ${everyGlobal} delete pvc a ${waited} -o name --output=name --all-namespaces --now --ignore-not-found -i --interactive --force --all`,
    effects: [
      "destroy volume persistent volume claim every one in every namespace in namespace shop, context c1 (irreversible)",
    ],
  },
  {
    run: "kubectl delete po --all",
    effects: ["destroy cluster object pod every one (irreversible)"],
  },
  {
    run: "kubectl delete node worker-3",
    effects: ["destroy cluster object node worker-3 (irreversible)"],
  },
  {
    run: "kubectl drain node-1 --ignore-daemonsets",
    effects: ["destroy cluster object pods of node node-1 (recoverable)"],
  },
  {
    run: "kubectl drain -l a=b --selector=a=c --force --delete-emptydir-data --delete-local-data --disable-eviction --chunk-size=1 --grace-period=1 --pod-selector=x --skip-wait-for-delete-timeout=1 --timeout=1s",
    effects: ["destroy cluster object pods of node with a=c (irreversible)"],
  },
  { run: "kubectl drain node-1 --dry-run=server", effects: [] },
  {
    run: "kubectl scale deployment web --replicas=0",
    effects: ["stop service deployment web (recoverable)"],
  },
  {
    run: `kubectl scale --replicas 0 -f a.yaml --filename=b.yaml -k x --kustomize=x -R --recursive -l a --selector=a ${printed} --all --current-replicas=1 --resource-version=1 --timeout=1s`,
    effects: ["stop service a.yaml, b.yaml (recoverable)"],
  },
  { run: "kubectl scale deployment web --replicas=3", effects: [] },
  { run: "kubectl scale deployment web --replicas=0 --dry-run=client", effects: [] },
  {
    run: `kubectl replace --force -f pod.yaml --filename=b.yaml -k x --kustomize=y -R --recursive ${printed} ${waited} --field-manager=x --raw=x --save-config --subresource=x --validate=true`,
    effects: [
      "destroy cluster object everything in pod.yaml (irreversible)",
      "destroy cluster object everything in b.yaml (irreversible)",
      "destroy cluster object everything in x (irreversible)",
      "destroy cluster object everything in y (irreversible)",
    ],
  },
  { run: "kubectl replace -f pod.yaml --dry-run=none", effects: [] },
  { run: "kubectl apply -f k8s/", effects: [] },
  {
    run: `kubectl apply --prune -f k8s/ --filename=b -k x --kustomize=x -R --recursive -l a=b --selector=a=b ${printed} ${waited} --all --field-manager=x --force --force-conflicts --openapi-patch --overwrite --prune-allowlist=x --prune-whitelist=x --server-side --subresource=x --validate --applyset=x`,
    effects: ["destroy cluster object every object that the manifests do not have (irreversible)"],
  },
  { run: "kubectl apply --prune -f k8s/ --dry-run=server", effects: [] },
  {
    run: `kubectl patch pvc data -p '{"metadata":{"finalizers":null}}' --type=merge`,
    effects: ["change cluster object pvc data (irreversible)"],
  },
  {
    run: `kubectl patch deployment web --patch='{"spec":{}}' -f x --filename=x -k x --kustomize=x -R --recursive ${printed} --dry-run=none --patch-file=x --local --field-manager=x --subresource=x`,
    effects: [],
  },
  {
    run: `kubectl rollout undo deployment/web -f x --filename=x -k x --kustomize=x -R --recursive -l x --selector=x ${printed} --to-revision=2`,
    effects: ["change service deployment/web (recoverable)"],
  },
  { run: "kubectl rollout undo deployment/web --dry-run=client", effects: [] },
  {
    run: "kubectl cp shop/web-1:/data ./data -c app --container=app --no-preserve --retries=1",
    effects: ["overwrite /w/data/** [files of the same name]"],
  },
  { run: "kubectl cp ./x web-1:/data", effects: ["read /w/x/**"] },
  {
    run: "kubectl config delete-context prod",
    effects: ["destroy setting prod of kubectl's configuration (recoverable)"],
  },
  { run: "kubectl config use-context prod", effects: [] },
  { run: "kubectl get pods -A -o wide", effects: [] },
  { run: "kubectl rollout restart deployment/reset-service", effects: [] },
  { run: "kubectl delete -h", effects: [] },
  { run: "kubectl delete ns shop --help", effects: [] },
];
