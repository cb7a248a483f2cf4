import { cloudTool } from "./cloudTool";

// Told from the references of these tools: their nouns, their verbs, and what places the target. What
// goes with a deletion is not listed, so that whether it can be restored is said to be not known.

/** `ovhcloud` drives OVHcloud. */
export const ovhcloud = cloudTool(["ovhcloud"], () => ({
  does: "Drives instances, clusters and databases on OVHcloud.",
  provider: "OVHcloud",
  switches: "-d --debug -y --yes -j --json",
  values: "-o --output -f --format",
  places: { project: "--cloud-project" },
  unlisted: "takes a value",
  deletes: "delete remove terminate",
  verbAt: [1, 5],
  commands: { "config|login|version": "nothing" },
  examples: [
    {
      run: "ovhcloud cloud instance delete 12ab --cloud-project shop",
      effects: ["destroy infrastructure instance 12ab in project shop on OVHcloud (irreversible)"],
    },
    { run: "ovhcloud cloud instance list", effects: [] },
  ],
}));

/** `upctl` drives UpCloud. */
export const upctl = cloudTool(["upctl"], () => ({
  does: "Drives servers, storages and databases on UpCloud.",
  provider: "UpCloud",
  switches: "--debug --delete-storages --force --wait",
  values: "--config -o --output -t --client-timeout",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 3],
  commands: {
    "server delete": [
      {
        kind: "infrastructure",
        noun: "server",
        including: "and its storages",
        because: "the line asks to delete its storages too",
        when: "--delete-storages",
      },
      {
        kind: "infrastructure",
        noun: "server",
        because: "it cannot be restored; its storages stay",
        when: "!--delete-storages",
      },
    ],
    "account token|config|version|zone": "nothing",
  },
  examples: [
    {
      run: "upctl server delete web1 --delete-storages",
      effects: ["destroy infrastructure server web1 in UpCloud, and its storages (irreversible)"],
    },
    { run: "upctl server list", effects: [] },
  ],
}));

/** `yc` drives Yandex Cloud. */
export const yc = cloudTool(["yc"], () => ({
  does: "Drives instances, clusters and databases on Yandex Cloud.",
  provider: "Yandex Cloud",
  switches: "--async --debug --no-user-output -h",
  values: "--token --endpoint --format --retry",
  places: { folder: "--folder-name --folder-id", cloud: "--cloud-id", profile: "--profile" },
  named: "--name --id",
  unlisted: "takes a value",
  deletes: "delete remove revoke",
  verbAt: [1, 5],
  commands: { "config|init|version|completion|components": "nothing" },
  examples: [
    {
      run: "yc managed-postgresql cluster delete shop --folder-name prod",
      effects: [
        "destroy infrastructure cluster shop in folder prod on Yandex Cloud (irreversible)",
      ],
    },
    { run: "yc compute instance list", effects: [] },
  ],
}));

/** `tccli` drives Tencent Cloud; commands are the names of API calls. */
export const tccli = cloudTool(["tccli"], () => ({
  does: "Drives every service of Tencent Cloud.",
  provider: "Tencent Cloud",
  switches: "--cli-unfold-argument --detail",
  values: "--output --filter --timeout --version --cli-input-json",
  places: { profile: "--profile", region: "--region", endpoint: "--endpoint" },
  dry: "--generate-cli-skeleton",
  unlisted: "takes all values",
  deletes: "delete terminate destroy isolate remove release",
  verbAt: [1, 1],
  commands: { "configure|auth": "nothing" },
  examples: [
    {
      run: "tccli cvm TerminateInstances --InstanceIds ins-1 --region ap-x",
      effects: [
        "destroy infrastructure instance ins-1 in region ap-x on Tencent Cloud (irreversible)",
      ],
    },
    { run: "tccli cvm DescribeInstances", effects: [] },
  ],
}));
