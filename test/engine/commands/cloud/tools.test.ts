import assert from "node:assert/strict";
import { cloudTools } from "../../../../src/engine/commands/cloud";
import type { CommandModel } from "../../../../src/engine/commands/define";
import { effectsOfCall } from "../../../../src/engine/commands/effectsOfCall";
import { showEffect } from "../../../../src/engine/showEffect";
import { callsOf } from "../../support/callsOf";

function shown(model: CommandModel, run: string): readonly string[] {
  return callsOf(run, model.names)
    .flatMap((call) => effectsOfCall(call, model, () => undefined))
    .map(showEffect);
}

describe("cloud tools", () => {
  for (const model of cloudTools) {
    const name = model.names[0] ?? "";

    it(`${name} shows what it destroys and what it does not`, () => {
      assert.ok(model.examples.some((example) => example.effects.length > 0));
      assert.ok(model.examples.some((example) => example.effects.length === 0));
    });

    it(`${name} destroys no less when it is told to ask nothing`, () => {
      for (const { run, effects } of model.examples) {
        if (effects.length === 0 || run.includes("<<<")) continue;
        for (const consent of ["--yes", "--force", "--quiet"]) {
          const found = shown(model, `${run} ${consent}`);
          assert.ok(found.length >= effects.length, `${run} ${consent}: ${found.join("; ")}`);
        }
      }
    });

    it(`${name} does nothing when it is asked for help`, () => {
      for (const { run } of model.examples) {
        // What follows a double dash is another program's.
        if (run.includes(" -- ")) continue;
        assert.deepEqual(shown(model, `${run} --help`), [], run);
      }
    });
  }
});

/** What a line of one tool does. */
function t(run: string, ...effects: readonly string[]): void {
  it(run, () => {
    const name = run.replace(/^\w+=\S+ /, "").split(" ")[0] ?? "";
    const model = cloudTools.find((tool) => tool.names.includes(name));
    assert.ok(model !== undefined);
    assert.deepEqual(shown(model, run), effects);
  });
}

describe("how lines of cloud tools are read", () => {
  describe("what is named, and where it is", () => {
    t(
      "aws lightsail delete-instance --instance-name=web --region us-east-1",
      "destroy infrastructure instance web in region us-east-1 on AWS (irreversible)",
    );
    t(
      "AWS_PROFILE=prod aws ec2 delete-volume --volume-id vol-1",
      "destroy volume vol-1 in profile prod on AWS (irreversible)",
    );
    t(
      "az sql db delete -gshop -sshop-sql -n orders",
      "destroy database orders in resource group shop, server shop-sql on Azure (irreversible)",
    );
    t(
      "gcloud compute disks delete data --zone $ZONE",
      "destroy volume data in zone $ZONE on Google Cloud (irreversible)",
    );
  });

  describe("verbs that no table lists", () => {
    t(
      "aws quicksight delete-dashboard --dashboard-id d1",
      "destroy object dashboard d1 in AWS (irreversible)",
    );
    t(
      "aws quicksight batch-delete-topic-reviewed-answer --topic-id t1",
      "destroy object topic reviewed answer t1 in AWS (irreversible)",
    );
    t(
      "az widgets decommission --name w",
      "unknown program: `az widgets decommission` is not known to Tenth Second, and `decommission` sounds destructive",
    );
    t(
      "aliyun ecs DeleteSnapshot --SnapshotId s-1",
      "destroy volume backup snapshot s-1 in Alibaba Cloud (irreversible)",
    );
  });

  describe("words that are no verbs", () => {
    t("aws ec2 create-tags --resources i-1 --tags Key=delete,Value=purge");
    t("gcloud compute instances describe delete");
    t("gh search repos delete");
    t("vercel ./delete");
    t("doctl compute droplet create delete --image x");
    t("az monitor activity-log list --caller destroy");
  });

  describe("dry runs", () => {
    t("aws s3 rm s3://media --recursive --dryrun");
    t("rclone purge backup:photos -n");
    t(
      "helm uninstall shop --dry-run=none",
      "destroy release shop in the cluster, and every object it made, except volumes that it was told to keep (irreversible)",
    );
  });
});
