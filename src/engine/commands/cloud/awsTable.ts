import { awsSpecials } from "./awsSpecials";
import { cloudTool } from "./cloudTool";
import type { Deed } from "./tool";

// Told from the AWS CLI reference and the API references of the services; each row says what they
// say.
const backup: Deed = { kind: "volume backup", because: "a deleted backup cannot be restored" };
const gone = "AWS does not restore it";
const withoutFinalSnapshot =
  "the automated backups go with it, and the line says to take no final snapshot; only manual snapshots stay";
const database: readonly Deed[] = [
  {
    kind: "database",
    including: "and its automated backups",
    loss: "catastrophic",
    because: withoutFinalSnapshot,
    when: "--skip-final-snapshot",
  },
  {
    kind: "database",
    including: "and its automated backups",
    because: "only the final snapshot and manual snapshots bring it back",
    when: "!--skip-final-snapshot",
  },
];
const cacheDatabase: Deed = {
  kind: "database",
  because:
    "only a snapshot brings its data back, and the last one is only taken when the line asks for it",
};

/** `aws` drives everything on AWS: a service, an operation, and options that take words until the next option. */
export const aws = cloudTool(["aws"], () => ({
  does: "Drives every service of AWS; its operations are named for what they do (`delete-stack`).",
  provider: "AWS",
  switches:
    "--debug --no-verify-ssl --no-paginate --no-sign-request --no-cli-pager --no-cli-auto-prompt --cli-auto-prompt --force --recursive --quiet --skip-final-snapshot --no-skip-final-snapshot --skip-final-cluster-snapshot --no-skip-final-cluster-snapshot --delete-automated-backups --no-delete-automated-backups --deletion-protection --no-deletion-protection --force-delete-without-recovery --no-force-delete-without-recovery --with-decryption --no-with-decryption --apply-immediately --no-apply-immediately --delete --no-dry-run --ignore-data-unavailable --include-all-instances --no-deletion-protection-enabled",
  values:
    "--output --query --color --ca-bundle --cli-read-timeout --cli-connect-timeout --cli-binary-format --cli-input-json --cli-input-yaml --pending-window-in-days --recovery-window-in-days --final-db-snapshot-identifier --reason",
  places: {
    profile: "--profile",
    region: "--region",
    endpoint: "--endpoint-url",
  },
  variables: {
    AWS_PROFILE: "profile",
    AWS_DEFAULT_PROFILE: "profile",
    AWS_REGION: "region",
    AWS_DEFAULT_REGION: "region",
    AWS_ENDPOINT_URL: "endpoint",
  },
  dry: "--dry-run --dryrun --generate-cli-skeleton",
  unlisted: "takes all values",
  deletes: "delete terminate deregister purge remove unsubscribe revoke destroy",
  verbAt: [1, 1],
  commands: {
    ...awsSpecials,
    "rds delete-db-instance": database,
    "rds delete-db-cluster": database,
    "docdb|neptune delete-db-cluster": database,
    "docdb|neptune delete-db-instance": {
      kind: "database",
      because: "the data stays with the cluster unless this was its last instance",
    },
    "rds delete-db-snapshot|delete-db-cluster-snapshot|delete-db-instance-automated-backup|delete-db-cluster-automated-backup":
      backup,
    "rds modify-db-instance|modify-db-cluster": [
      {
        does: "change",
        kind: "database",
        noun: "deletion protection of",
        because: "nothing then holds back a deletion",
        named: "--db-instance-identifier --db-cluster-identifier",
        when: "--no-deletion-protection",
      },
      {
        kind: "volume backup",
        noun: "automated backups of",
        because: "with a retention of 0 the automated backups are deleted and no more are made",
        named: "--db-instance-identifier --db-cluster-identifier",
        when: "--backup-retention-period=0",
      },
    ],
    "rds restore-db-instance-from-db-snapshot|restore-db-cluster-from-snapshot": "nothing",
    "backup delete-recovery-point|delete-backup-vault|delete-backup-plan|delete-backup-selection": {
      kind: "volume backup",
      named: "--recovery-point-arn --backup-vault-name --backup-plan-id --selection-id",
      because: "what is deleted there was the backup",
    },
    "dynamodb delete-table": {
      kind: "table",
      because: "only point-in-time recovery, where it was on, keeps a backup for 35 days",
    },
    "dynamodb delete-backup": backup,
    "dynamodb delete-item": {
      kind: "rows",
      named: "--table-name",
      because: "only a backup or point-in-time recovery brings the item back",
    },
    "dynamodb update-continuous-backups": {
      does: "change",
      kind: "volume backup",
      noun: "point-in-time recovery of table",
      named: "--table-name",
      because: "switched off, it forgets what it could have restored",
      when: "--point-in-time-recovery-specification~false",
    },
    "ec2 terminate-instances": {
      kind: "infrastructure",
      noun: "instance",
      named: "--instance-ids",
      because: "the root disk is deleted with the instance unless it was set to stay",
    },
    "ec2 delete-volume": {
      kind: "volume",
      named: "--volume-id",
      because: "only a snapshot brings it back, or the recycle bin where a rule covers it",
    },
    "ec2 delete-snapshot": {
      kind: "volume backup",
      named: "--snapshot-id",
      because: "only the recycle bin, where a rule covers it, brings a snapshot back",
    },
    "ec2 deregister-image": {
      kind: "volume backup",
      noun: "image",
      named: "--image-id",
      because: "only the recycle bin, where a rule covers it, brings an image back",
    },
    "ec2 release-address": {
      kind: "infrastructure",
      noun: "address",
      named: "--allocation-id --public-ip",
      because: "the address goes back to AWS and may be given to somebody else",
    },
    "ec2 detach-volume": {
      does: "change",
      kind: "volume",
      named: "--volume-id",
      loss: "recoverable",
      because: "the volume keeps its data and can be attached again",
    },
    "ec2 modify-instance-attribute": {
      does: "change",
      kind: "setting",
      noun: "termination protection of",
      named: "--instance-id",
      because: "nothing then holds back a termination",
      when: "--no-disable-api-termination",
    },
    "ec2 stop-instances": {
      does: "stop",
      kind: "infrastructure",
      noun: "instance",
      named: "--instance-ids",
      loss: "recoverable",
      because: "it can be started again; what was on instance store disks is lost",
    },
    "ec2 revoke-security-group-ingress|revoke-security-group-egress": {
      does: "change",
      kind: "setting",
      noun: "rules of security group",
      named: "--group-id --group-name",
      because: "what the rule was has to be known to set it again",
    },
    "ec2 delete-tags": {
      does: "change",
      kind: "setting",
      noun: "tags of",
      named: "--resources",
      because: "what the tags were has to be known to set them again",
    },
    "cloudformation delete-stack": {
      kind: "infrastructure",
      noun: "stack",
      named: "--stack-name",
      loss: "catastrophic",
      including: "and every resource in it",
      because: "every resource of the stack goes with it unless its policy says to keep it",
    },
    "cloudformation delete-change-set": "nothing",
    "cloudformation update-termination-protection": {
      does: "change",
      kind: "setting",
      noun: "termination protection of stack",
      named: "--stack-name",
      because: "nothing then holds back a deletion",
      when: "--no-enable-termination-protection",
    },
    "route53 delete-hosted-zone": {
      kind: "setting",
      noun: "hosted zone",
      named: "--id",
      because: "its records are gone, and a new zone gets other name servers",
    },
    "kms schedule-key-deletion": {
      kind: "credential",
      noun: "key",
      named: "--key-id",
      because:
        "after the waiting time of 7 to 30 days everything encrypted with the key is lost; until then it can be cancelled",
    },
    "kms disable-key": {
      does: "stop",
      kind: "credential",
      noun: "key",
      named: "--key-id",
      because: "nothing encrypted with the key can be read until it is enabled again",
    },
    "kms delete-imported-key-material": {
      kind: "credential",
      noun: "material of key",
      named: "--key-id",
      because:
        "nothing encrypted with the key can be read until the same material is imported again",
    },
    "secretsmanager delete-secret": [
      {
        kind: "credential",
        noun: "secret",
        named: "--secret-id",
        because: "the line asks to delete it at once, without the recovery window",
        when: "--force-delete-without-recovery",
      },
      {
        kind: "credential",
        noun: "secret",
        named: "--secret-id",
        because:
          "it stops working at once; it can be restored for 7 to 30 days, then its value is gone",
        when: "!--force-delete-without-recovery",
      },
    ],
    "secretsmanager put-secret-value|update-secret": {
      does: "overwrite",
      kind: "credential",
      noun: "secret",
      named: "--secret-id",
      loss: "recoverable",
      because: "the value before is kept as the previous version",
    },
    "ssm delete-parameter|delete-parameters": {
      kind: "setting",
      noun: "parameter",
      named: "--name --names",
      because: "its value and its versions are gone",
    },
    "iam delete-user|delete-role|delete-group|delete-user-policy|delete-role-policy|delete-group-policy|delete-policy|delete-policy-version|delete-instance-profile|delete-login-profile|delete-account-password-policy|delete-service-linked-role|delete-account-alias|deactivate-mfa-device|delete-virtual-mfa-device|delete-saml-provider|delete-open-id-connect-provider|delete-user-permissions-boundary|delete-role-permissions-boundary":
      {
        kind: "account",
        because: "whatever acted with it stops working, and AWS does not restore it",
      },
    "iam delete-access-key|delete-ssh-public-key|delete-server-certificate|delete-signing-certificate|delete-service-specific-credential":
      {
        kind: "credential",
        named:
          "--access-key-id --ssh-public-key-id --server-certificate-name --certificate-id --service-specific-credential-id",
        because: "whatever uses it stops working, and AWS does not restore it",
      },
    "iam detach-user-policy|detach-role-policy|detach-group-policy|remove-user-from-group|remove-role-from-instance-profile":
      {
        does: "revoke",
        kind: "account",
        named: "--user-name --role-name --group-name",
        because: "whatever acted with these rights stops working until they are given back",
      },
    "iam update-assume-role-policy|put-user-policy|put-role-policy|put-group-policy": "nothing",
    "organizations close-account|leave-organization|delete-organization|remove-account-from-organization":
      {
        kind: "account",
        named: "--account-id",
        unnamed: "of this organization",
        loss: "catastrophic",
        including: "and everything in it",
        because:
          "a closed account can be reopened for 90 days by AWS support alone; then all of it is gone",
      },
    "lambda delete-function": {
      kind: "service",
      noun: "function",
      named: "--function-name",
      because: "its versions and settings are gone; only its code can be deployed again",
    },
    "ecs delete-service|delete-cluster|delete-task-definitions|deregister-container-instance|delete-task-set|delete-capacity-provider":
      { kind: "service", because: "whatever runs there stops, and its settings are gone" },
    "ecs deregister-task-definition": {
      does: "change",
      kind: "setting",
      noun: "task definition",
      named: "--task-definition",
      loss: "recoverable",
      because: "an inactive revision still exists, and running tasks go on",
    },
    "ecs update-service": {
      does: "stop",
      kind: "service",
      named: "--service",
      loss: "recoverable",
      because: "it runs again when the count is raised",
      when: "--desired-count=0",
    },
    "ecs stop-task": {
      does: "stop",
      kind: "service",
      noun: "task",
      named: "--task",
      loss: "recoverable",
      because: "a service starts another one",
    },
    "eks delete-cluster|delete-nodegroup|delete-fargate-profile": {
      kind: "infrastructure",
      noun: "cluster",
      named: "--name --nodegroup-name --fargate-profile-name --cluster-name",
      because: "what ran only there is gone, and AWS does not restore it",
    },
    "eks delete-addon|delete-access-entry|delete-pod-identity-association": {
      kind: "service",
      because: gone,
    },
    "ecr batch-delete-image": {
      kind: "image",
      named: "--image-ids",
      because: "a deleted image cannot be restored, only pushed again",
    },
    "ecr delete-repository": {
      kind: "image",
      noun: "repository",
      named: "--repository-name",
      including: "and every image in it",
      because: "a deleted image cannot be restored, only pushed again",
    },
    "ecr delete-lifecycle-policy|put-lifecycle-policy": {
      does: "change",
      kind: "setting",
      noun: "lifecycle of repository",
      named: "--repository-name",
      because: "it decides which images are deleted by themselves",
    },
    "elasticache delete-cache-cluster|delete-replication-group|delete-serverless-cache|delete-global-replication-group":
      cacheDatabase,
    "elasticache delete-snapshot|delete-serverless-cache-snapshot": backup,
    "memorydb delete-cluster": cacheDatabase,
    "memorydb delete-snapshot": backup,
    "redshift delete-cluster": [
      {
        kind: "database",
        noun: "cluster",
        named: "--cluster-identifier",
        loss: "catastrophic",
        including: "and its automated snapshots",
        because: "automated snapshots go with it, and the line says to take no final one",
        when: "--skip-final-cluster-snapshot",
      },
      {
        kind: "database",
        noun: "cluster",
        named: "--cluster-identifier",
        including: "and its automated snapshots",
        because: "only the final snapshot and manual snapshots bring it back",
        when: "!--skip-final-cluster-snapshot",
      },
    ],
    "redshift delete-cluster-snapshot|batch-delete-cluster-snapshots": backup,
    "redshift-serverless delete-namespace|delete-workgroup|delete-snapshot": {
      kind: "database",
      because: "only a snapshot brings its data back",
    },
    "opensearch|es delete-domain|delete-elasticsearch-domain": {
      kind: "database",
      noun: "domain",
      named: "--domain-name",
      loss: "catastrophic",
      including: "and its automated snapshots",
      because: "the automated snapshots of a domain are deleted with it",
    },
    "efs delete-file-system": {
      kind: "volume",
      noun: "file system",
      named: "--file-system-id",
      because: "everything on it is gone; only a backup brings it back",
    },
    "efs delete-access-point|delete-mount-target": { kind: "setting", because: gone },
    "fsx delete-file-system|delete-volume|delete-storage-virtual-machine": {
      kind: "volume",
      because: "only a backup that was kept brings its data back",
    },
    "fsx delete-backup|delete-snapshot": backup,
    "logs delete-log-group|delete-log-stream": {
      kind: "object",
      noun: "log",
      named: "--log-stream-name --log-group-name",
      because: "the log entries are gone",
    },
    "logs put-retention-policy": {
      does: "change",
      kind: "setting",
      noun: "retention of log group",
      named: "--log-group-name",
      because: "older entries are deleted, and do not come back when it is raised again",
    },
    "sqs delete-queue|purge-queue": {
      kind: "database",
      noun: "queue",
      named: "--queue-url",
      because: "the messages in the queue are lost",
    },
    "sqs delete-message|delete-message-batch": {
      kind: "object",
      noun: "message of queue",
      named: "--queue-url",
      because: "a deleted message is lost",
    },
    "sns delete-topic": {
      kind: "service",
      noun: "topic",
      named: "--topic-arn",
      because: "its subscriptions go with it",
    },
    "sns unsubscribe": {
      kind: "setting",
      noun: "subscription",
      named: "--subscription-arn",
      because: "who was subscribed has to confirm again",
    },
    "kinesis delete-stream": {
      kind: "database",
      noun: "stream",
      named: "--stream-name --stream-arn",
      because: "the records in it are lost",
    },
    "cognito-idp delete-user-pool": {
      kind: "account",
      noun: "user pool",
      named: "--user-pool-id",
      loss: "catastrophic",
      including: "and every user in it",
      because: "the users and their passwords are gone",
    },
    "cognito-identity delete-identity-pool": {
      kind: "account",
      noun: "identity pool",
      named: "--identity-pool-id",
      including: "and every identity in it",
      because: gone,
    },
    "cognito-idp admin-delete-user|admin-disable-user": {
      kind: "account",
      noun: "user",
      named: "--username",
      because: "a deleted user cannot be restored",
    },
    "acm-pca revoke-certificate": {
      does: "revoke",
      kind: "credential",
      noun: "certificate",
      named: "--certificate-serial",
      because: "a revoked certificate is never valid again",
    },
    "autoscaling delete-auto-scaling-group": {
      kind: "infrastructure",
      noun: "auto scaling group",
      named: "--auto-scaling-group-name",
      because: "its instances are terminated with it",
    },
    "autoscaling update-auto-scaling-group|set-desired-capacity": {
      does: "stop",
      kind: "infrastructure",
      noun: "auto scaling group",
      named: "--auto-scaling-group-name",
      loss: "irreversible",
      because: "its instances are terminated; what was only on them is lost",
      when: "--desired-capacity=0",
    },
    "autoscaling terminate-instance-in-auto-scaling-group": {
      kind: "infrastructure",
      noun: "instance",
      named: "--instance-id",
      because: "what was only on its disk is lost",
    },
    "emr terminate-clusters": {
      kind: "infrastructure",
      noun: "cluster",
      named: "--cluster-ids",
      because: "what was only on the cluster is lost",
    },
    "workmail deregister-from-work-mail": {
      kind: "account",
      noun: "mailbox",
      named: "--entity-id",
      because: "the mailbox is deleted some time after its user was taken out",
    },
    "cur delete-report-definition": {
      kind: "setting",
      noun: "report",
      named: "--report-name",
      because: "no further reports are made",
    },
    "amplify delete-app": {
      kind: "project",
      named: "--app-id",
      because: "its branches, domains and variables go with it",
    },
    "amplify delete-backend-environment": {
      kind: "environment",
      named: "--environment-name",
      because: "the resources behind it are left without their definition",
    },
    "cloudfront create-invalidation": "nothing",
    "s3api delete-bucket": {
      kind: "bucket",
      named: "--bucket",
      because: "its name can be taken by anybody",
    },
    "s3api delete-bucket-policy|delete-bucket-encryption|delete-bucket-lifecycle|delete-bucket-replication|delete-bucket-cors|delete-bucket-website|delete-bucket-tagging|delete-public-access-block|delete-bucket-ownership-controls":
      {
        does: "change",
        kind: "setting",
        noun: "settings of bucket",
        named: "--bucket",
        because: "what it was has to be known to set it again",
      },
    "s3api put-bucket-lifecycle-configuration|put-bucket-lifecycle": {
      does: "change",
      kind: "bucket",
      noun: "lifecycle of",
      named: "--bucket",
      because: "it decides which objects are deleted by themselves, and replaces all rules before",
    },
    "s3api put-bucket-versioning": [
      {
        does: "change",
        kind: "bucket",
        noun: "versioning of",
        named: "--bucket",
        because: "from then on what is deleted or overwritten does not come back",
        when: "--versioning-configuration~suspended",
      },
    ],
    "s3control|s3outposts delete-bucket": {
      kind: "bucket",
      named: "--bucket",
      because: "its name can be taken by anybody",
    },
  },
  examples: [
    {
      run: "aws rds delete-db-instance --db-instance-identifier shop",
      effects: ["destroy database shop in AWS, and its automated backups (irreversible)"],
    },
    {
      run: "aws --profile prod rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot --delete-automated-backups",
      effects: [
        "destroy database shop in profile prod on AWS, and its automated backups (catastrophic)",
      ],
    },
    {
      run: "AWS_PROFILE=live aws rds delete-db-cluster --db-cluster-identifier=shop --region eu-west-1",
      effects: [
        "destroy database shop in region eu-west-1, profile live on AWS, and its automated backups (irreversible)",
      ],
    },
    { run: "aws rds delete-db-instance help", effects: [] },
    { run: "aws rds describe-db-instances --db-instance-identifier shop", effects: [] },
    {
      run: "aws rds modify-db-instance --db-instance-identifier shop --no-deletion-protection --backup-retention-period 0",
      effects: [
        "change database deletion protection of shop in AWS (irreversible)",
        "destroy volume backup automated backups of shop in AWS (irreversible)",
      ],
    },
    {
      run: "aws rds modify-db-instance --db-instance-identifier shop --db-instance-class x",
      effects: [],
    },
    {
      run: "aws ec2 terminate-instances --instance-ids i-0a i-0b",
      effects: [
        "destroy infrastructure instance i-0a in AWS (irreversible)",
        "destroy infrastructure instance i-0b in AWS (irreversible)",
      ],
    },
    { run: "aws ec2 terminate-instances --instance-ids i-0a --dry-run", effects: [] },
    { run: "aws ec2 run-instances --image-id delete-volume", effects: [] },
    {
      run: "aws ec2 stop-instances --instance-ids i-0a",
      effects: ["stop infrastructure instance i-0a in AWS (recoverable)"],
    },
    {
      run: "aws dynamodb delete-table --table-name $TABLE",
      effects: ["destroy table $TABLE in AWS (irreversible)"],
    },
    {
      run: "aws cloudformation delete-stack --stack-name shop-prod",
      effects: [
        "destroy infrastructure stack shop-prod in AWS, and every resource in it (catastrophic)",
      ],
    },
    {
      run: "aws --endpoint-url http://localhost:4566 sqs purge-queue --queue-url jobs",
      effects: ["destroy database queue jobs in endpoint http://localhost:4566 (irreversible)"],
    },
    {
      run: "aws secretsmanager delete-secret --secret-id shop/db --force-delete-without-recovery",
      effects: ["destroy credential secret shop/db in AWS (irreversible)"],
    },
    { run: "aws ssm get-parameter --name /shop/region", effects: [] },
    {
      run: "aws kms schedule-key-deletion --key-id 1234 --pending-window-in-days 7",
      effects: ["destroy credential key 1234 in AWS (irreversible)"],
    },
    {
      run: "aws gamelift delete-fleet --fleet-id fleet-1 --region eu-west-1",
      effects: ["destroy infrastructure fleet fleet-1 in region eu-west-1 on AWS (irreversible)"],
    },
    {
      run: "aws cloud9 delete-environment-membership --environment-id env-1 --user-arn arn:x",
      effects: ["destroy account environment membership env-1 in user arn:x on AWS (irreversible)"],
    },
    {
      run: "aws ecr batch-delete-image --repository-name app --image-ids imageTag=v1 imageTag=v2",
      effects: [
        "destroy image imageTag=v1 in repository app on AWS (irreversible)",
        "destroy image imageTag=v2 in repository app on AWS (irreversible)",
      ],
    },
    {
      run: "aws newservice wipe-everything --name x",
      effects: [
        "unknown program: `aws newservice wipe-everything` is not known to Tenth Second, and `wipe` sounds destructive",
      ],
    },
    {
      run: "aws s3api put-bucket-versioning --bucket media --versioning-configuration Status=Suspended",
      effects: ["change bucket versioning of media in AWS (irreversible)"],
    },
    {
      run: "aws s3api put-bucket-versioning --bucket media --versioning-configuration Status=Enabled",
      effects: [],
    },
    { run: "aws lambda invoke --function-name delete-user out.json", effects: [] },
    { run: "aws connect list-instances", effects: [] },
    { run: "aws --version", effects: [] },
  ],
}));
