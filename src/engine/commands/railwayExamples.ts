import type { Example } from "./define";

const destroyed = "and the backups stored in it (catastrophic)";

/** What `railway` does, line by line. */
export const railwayExamples: readonly Example[] = [
  {
    run: "railway volume delete --volume data --yes",
    effects: [`destroy volume data in Railway, ${destroyed}`],
  },
  {
    run: "railway volume rm -v $VOLUME -y --json --2fa-code 123456",
    effects: [`destroy volume $VOLUME in Railway, ${destroyed}`],
  },
  {
    run: "railway volume --environment production remove",
    effects: [`destroy volume of the linked service in production on Railway, ${destroyed}`],
  },
  {
    run: "railway -e staging volume delete -p shop -v data",
    effects: [`destroy volume data in staging on Railway, ${destroyed}`],
  },
  {
    run: "railway volume detach -v data --volume data",
    effects: ["change volume data in Railway (recoverable)"],
  },
  { run: "railway volume list --json", effects: [] },
  { run: "railway volume add --mount-path /data", effects: [] },
  {
    run: "railway volume files delete pgdata/base -v data --volume data -i key --identity-file key",
    effects: ["destroy object pgdata/base in Railway (irreversible)"],
  },
  { run: "railway volume files pgdata --volume data", effects: [] },
  {
    run: "railway volume upload ./a.conf conf/a.conf -v data --volume data -i key --identity-file key -y",
    effects: ["overwrite object conf/a.conf in Railway (irreversible)", "disclose /w/a.conf/**"],
  },
  {
    run: "railway volume download conf/a.conf ./a.conf -v data --volume data -i key --identity-file key",
    effects: ["overwrite /w/a.conf/**"],
  },
  {
    run: "railway delete --project shop",
    effects: [
      "destroy project shop in Railway, and its services, volumes and their backups (catastrophic)",
    ],
  },
  {
    run: "railway delete -y",
    effects: [
      "destroy project that is linked here in Railway, and its services, volumes and their backups (catastrophic)",
    ],
  },
  {
    run: "railway environment delete production -y",
    effects: [
      "destroy environment production in Railway, and the volumes in it with their backups (catastrophic)",
    ],
  },
  { run: "railway environment new staging", effects: [] },
  {
    run: "railway service delete --service api",
    effects: ["destroy service api in Railway (irreversible)"],
  },
  {
    run: "railway functions delete hello",
    effects: ["destroy service hello in Railway (irreversible)"],
  },
  {
    run: "railway variable delete SECRET -s api",
    effects: ["destroy setting SECRET in Railway (irreversible)"],
  },
  { run: "railway variables --set A=b", effects: [] },
  {
    run: "railway domain delete shop.example",
    effects: ["destroy setting shop.example in Railway (recoverable)"],
  },
  {
    run: "railway bucket delete -b media --bucket media",
    effects: ["destroy bucket media in Railway, and every object in it (irreversible)"],
  },
  {
    run: "railway bucket credentials --reset -b media --bucket media",
    effects: ["revoke credential of bucket media in Railway (irreversible)"],
  },
  { run: "railway bucket credentials --json", effects: [] },
  {
    run: "railway down -y",
    effects: ["stop service that is linked here in Railway (irreversible)"],
  },
  { run: "railway deployment remove 7f", effects: ["stop service 7f in Railway (irreversible)"] },
  { run: "railway ssh", effects: [] },
  {
    run: `railway api 'mutation($id: String!) { volumeDelete(volumeId: $id) }' --variables '{"id":"3d2c"}' --compact --allow-errors --operation-name X`,
    effects: [`destroy volume 3d2c in backboard.railway.com, ${destroyed}`],
  },
  {
    run: "railway api 'mutation($id: String!) { volumeDelete(volumeId: $id) }' --var id=3d2c --raw-var a=b",
    effects: [`destroy volume 3d2c in backboard.railway.com, ${destroyed}`],
  },
  {
    run: "railway api --file query.graphql",
    effects: ["unknown target: what `/w/query.graphql` asks Railway to do could not be read"],
  },
  { run: "railway api -f - ", effects: [] },
  { run: "railway api '{ me { id } }'", effects: [] },
  { run: "railway api search volume", effects: [] },
  { run: "railway up --detach", effects: [] },
  { run: "railway status --json --no-color --debug", effects: [] },
  { run: "railway volume delete --help", effects: [] },
  { run: "railway -h -V --version delete", effects: [] },
];
