import assert from "node:assert/strict";
import { awsCommands } from "../../../src/engine/code/cloudSdk";
import { verdictOn } from "../support/lines";

const programs: readonly (readonly [string, string])[] = [
  [
    "import boto3\nrds = boto3.client('rds')\nrds.delete_db_instance(DBInstanceIdentifier='shop')",
    "aws rds delete-db-instance --db-instance-identifier shop",
  ],
  [
    'boto3.client("ec2", region_name="x").terminate_instances(InstanceIds=["i-1"])',
    "aws ec2 terminate-instances --instance-ids i-1",
  ],
  [
    "import boto3\nc = boto3.client('rds')\nc.delete_db_cluster(DBClusterIdentifier='m', SkipFinalSnapshot=True)",
    "aws rds delete-db-cluster --db-cluster-identifier m --skip-final-snapshot",
  ],
  [
    "import boto3\nboto3.client('s3').put_bucket_lifecycle_configuration(Bucket='b', LifecycleConfiguration=c)",
    "aws s3api put-bucket-lifecycle-configuration --bucket b",
  ],
  [
    "const { DynamoDBClient, DeleteTableCommand: D } = require('@aws-sdk/client-dynamodb'); c.send(new D({ TableName: 't' }))",
    "aws dynamodb delete-table --table-name t",
  ],
  [
    "const { CloudFormation } = require('@aws-sdk/client-cloudformation'); new CloudFormation({}).deleteStack({ StackName: 's' })",
    "aws cloudformation delete-stack --stack-name s",
  ],
  [
    "import { S3Client, ListBucketsCommand as L } from '@aws-sdk/client-s3'; c.send(new L({ Bucket: 'b' }))",
    "",
  ],
  [
    "import { S3Client, DeleteBucketCommand } from '@aws-sdk/client-s3';\nawait s3.send(new DeleteBucketCommand({ Bucket: 'media' }));",
    "aws s3api delete-bucket --bucket media",
  ],
  [
    "import boto3\ns = boto3.session.Session(profile_name='p')\nc = s.client('rds')\nc.delete_db_instance(DBInstanceIdentifier='shop')",
    "aws rds delete-db-instance --db-instance-identifier shop",
  ],
  [
    "from boto3 import Session\nmine = Session()\nmine.client('sqs').purge_queue(QueueUrl='q')",
    "aws sqs purge-queue --queue-url q",
  ],
  ["import boto3\nx = other.client('rds')\nboto3.Session().client('s3').list_buckets()", ""],
  ["import boto3\nboto3.client('s3').list_buckets()", ""],
  ["client.delete_db_instance(DBInstanceIdentifier='x')", ""],
];

describe("calls of the SDKs of AWS", () => {
  for (const [source, words] of programs) {
    it(source.slice(0, 70), () => {
      assert.deepEqual(
        awsCommands(source).map((argv) => argv.join(" ")),
        words === "" ? [] : [words],
      );
    });
  }

  it("are judged as the command line is", () => {
    const line = `python3 -c "import boto3; boto3.client('dynamodb').delete_table(TableName='orders')"`;
    const { outcome, effects } = verdictOn(line);
    assert.equal(outcome, "ask");
    assert.ok(
      effects.some(({ resource }) => resource.kind !== "path" && resource.name === "orders"),
    );
  });
});
