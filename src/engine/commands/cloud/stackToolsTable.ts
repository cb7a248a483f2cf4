import { cloudTool } from "./cloudTool";
import type { Deed } from "./tool";

// Told from the references of Pulumi, the AWS CDK, SAM, Serverless, SST, Terragrunt, Vagrant and
// others.
const stack: Deed = {
  kind: "infrastructure",
  loss: "catastrophic",
  including: "and every resource in it",
  because: "every resource of the stack is destroyed; what was stored in them is gone",
};

/** `pulumi` manages stacks of resources on any cloud; -y only answers its question. */
export const pulumi = cloudTool(["pulumi"], () => ({
  does: "Creates, changes and destroys stacks of cloud resources.",
  provider: "Pulumi",
  switches:
    "-y --yes -f --skip-preview --force --non-interactive --continue-on-error --remove --exclude-protected --target-dependents --diff -d --debug --show-secrets -j --json --preserve-config --remove-backups --all -e --emoji --suppress-outputs --path --plaintext --secret -i",
  values:
    "--config-file -m --message -p --parallel --color -C -v --verbose --config -c --tracing --logflow --exclude -x --file --out",
  places: { stack: "-s --stack", directory: "--cwd", target: "-t --target" },
  variables: { PULUMI_STACK: "stack" },
  dry: "--preview-only",
  unlisted: "takes nothing",
  deletes: "destroy rm delete remove",
  verbAt: [0, 2],
  commands: {
    "destroy|down|dn": {
      ...stack,
      noun: "stack",
      operands: "-",
      named: "-s --stack",
      unnamed: "that is selected here",
      instead: "pulumi destroy --preview-only",
    },
    "stack rm": {
      kind: "infrastructure state",
      noun: "stack",
      named: "-s --stack",
      unnamed: "that is selected here",
      including: "and its configuration and history",
      because: "with --force the resources stay and nothing manages them any more",
    },
    "state delete": {
      kind: "infrastructure state",
      noun: "resource",
      operands: "name",
      unnamed: "that is chosen then",
      because:
        "the resource stays and nothing manages it any more; an exported state brings it back",
    },
    "state unprotect": {
      does: "change",
      kind: "infrastructure state",
      noun: "protection of",
      unnamed: "every resource",
      loss: "recoverable",
      because: "nothing then holds back a destruction; it can be protected again",
    },
    "stack import": {
      does: "overwrite",
      kind: "infrastructure state",
      noun: "stack",
      operands: "-",
      named: "-s --stack",
      unnamed: "that is selected here",
      because: "the state is replaced by the file",
    },
    cancel: {
      does: "stop",
      kind: "infrastructure",
      noun: "running update of stack",
      unnamed: "that is selected here",
      because: "a cancelled update can leave resources that the state does not know",
    },
    "config rm|rm-all": {
      kind: "setting",
      because: "what it was has to be known to set it again; the file of the stack has it in git",
      loss: "recoverable",
    },
    "config get": "nothing",
    "env rm|delete": {
      kind: "environment",
      because: "its values cannot be read any more",
    },
    "plugin|policy|schema|package|about|login|logout|org|template": "nothing",
    logout: "nothing",
  },
  examples: [
    {
      run: "pulumi destroy --yes --skip-preview",
      effects: [
        "destroy infrastructure stack that is selected here in Pulumi, and every resource in it (catastrophic)",
      ],
    },
    {
      run: "pulumi destroy -s acme/shop/prod -y",
      effects: [
        "destroy infrastructure stack acme/shop/prod in Pulumi, and every resource in it (catastrophic)",
      ],
    },
    { run: "pulumi up --yes", effects: [] },
    { run: "pulumi preview", effects: [] },
    {
      run: "pulumi state delete 'urn:pulumi:dev::shop::aws:s3/bucket:Bucket::media'",
      effects: [
        "destroy infrastructure state resource urn:pulumi:dev::shop::aws:s3/bucket:Bucket::media in Pulumi (irreversible)",
      ],
    },
    {
      run: "pulumi stack rm dev -f",
      effects: [
        "destroy infrastructure state stack dev in Pulumi, and its configuration and history (irreversible)",
      ],
    },
    { run: "pulumi plugin rm resource aws 5.0.0", effects: [] },
    { run: "pulumi config", effects: [] },
  ],
}));

/** `cdk` turns code into CloudFormation stacks. */
export const cdk = cloudTool(["cdk"], () => ({
  does: "Deploys and destroys CloudFormation stacks that are defined in code.",
  provider: "AWS",
  switches:
    "-f --force --all -e --exclusively -v --verbose --debug --ci --no-color --json -j --trace --no-rollback --confirm",
  values:
    "-a --app -c --context -p --plugin -o --output --role-arn -r --concurrency --require-approval --type --rollback-buffer-days",
  places: { profile: "--profile", region: "--region" },
  variables: { AWS_PROFILE: "profile" },
  unlisted: "takes nothing",
  deletes: "destroy",
  verbAt: [0, 0],
  commands: {
    destroy: {
      ...stack,
      noun: "stack",
      unnamed: "every one of the app",
      because: "every resource of the stack goes with it unless its policy says to keep it",
    },
    gc: {
      kind: "object",
      operands: "-",
      unnamed: "assets that no stack uses",
      because: "older versions of the stack cannot be rolled back to without them",
      when: "!--action=print",
    },
  },
  examples: [
    {
      run: "cdk destroy Shop --force --profile prod",
      effects: [
        "destroy infrastructure stack Shop in profile prod on AWS, and every resource in it (catastrophic)",
      ],
    },
    {
      run: "cdk destroy --all -f",
      effects: [
        "destroy infrastructure stack every one of the app in AWS, and every resource in it (catastrophic)",
      ],
    },
    { run: "cdk diff", effects: [] },
    { run: "cdk deploy Shop", effects: [] },
  ],
}));

/** `sam` deploys serverless applications. */
export const sam = cloudTool(["sam"], () => ({
  does: "Builds, deploys and deletes serverless applications on AWS.",
  provider: "AWS",
  switches: "--no-prompts --debug",
  values: "--config-file --config-env --s3-bucket --s3-prefix -t --template --template-file",
  places: { profile: "--profile", region: "--region" },
  variables: { AWS_PROFILE: "profile" },
  named: "--stack-name",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [0, 0],
  commands: {
    delete: {
      ...stack,
      noun: "stack",
      unnamed: "of this directory",
      because: "every resource of the stack goes with it, and its images and files in S3 and ECR",
    },
  },
  examples: [
    {
      run: "sam delete --stack-name shop --no-prompts --region eu-west-1",
      effects: [
        "destroy infrastructure stack shop in region eu-west-1 on AWS, and every resource in it (catastrophic)",
      ],
    },
    { run: "sam build", effects: [] },
    { run: "sam deploy --stack-name delete", effects: [] },
  ],
}));

/** `serverless` deploys a service described in a file. */
export const serverless = cloudTool(["serverless", "sls", "osls"], () => ({
  does: "Deploys and removes a service with its functions and resources.",
  provider: "the cloud",
  switches: "-v --verbose --force --conceal --debug",
  values: "-c --config --app --org --param",
  places: { stage: "-s --stage", region: "-r --region", profile: "--aws-profile" },
  unlisted: "takes a value",
  deletes: "remove delete",
  verbAt: [0, 0],
  commands: {
    remove: {
      ...stack,
      operands: "-",
      unnamed: "service of this directory",
      because: "every resource of the service in that stage is deleted, tables and buckets too",
    },
    "plugin|config|login|logout|package": "nothing",
  },
  examples: [
    {
      run: "serverless remove --stage prod",
      effects: [
        "destroy infrastructure service of this directory in stage prod on the cloud, and every resource in it (catastrophic)",
      ],
    },
    { run: "sls deploy --stage dev", effects: [] },
    { run: "sls plugin uninstall -n offline", effects: [] },
  ],
}));

/** `sst` deploys an app; its removal policy decides what stays. */
export const sst = cloudTool(["sst"], () => ({
  does: "Deploys and removes an app with its resources.",
  provider: "the cloud",
  switches: "--verbose --print-logs --decrypt",
  values: "--config",
  places: { stage: "--stage", target: "--target" },
  variables: { SST_STAGE: "stage" },
  unlisted: "takes a value",
  deletes: "remove delete",
  verbAt: [0, 1],
  commands: {
    remove: {
      ...stack,
      operands: "-",
      unnamed: "app of this directory",
      because: "every resource of that stage is removed unless the app's policy says to keep it",
    },
    "secret remove|unset": {
      kind: "credential",
      noun: "secret",
      because: "the value cannot be read any more",
    },
    "state remove": {
      kind: "infrastructure state",
      noun: "resource",
      because: "the resource stays and nothing manages it any more",
    },
    unlock: "nothing",
  },
  examples: [
    {
      run: "sst remove --stage production",
      effects: [
        "destroy infrastructure app of this directory in stage production on the cloud, and every resource in it (catastrophic)",
      ],
    },
    { run: "sst deploy --stage dev", effects: [] },
    {
      run: "sst secret remove StripeKey",
      effects: ["destroy credential secret StripeKey in the cloud (irreversible)"],
    },
  ],
}));

const units: Deed = {
  kind: "infrastructure",
  operands: "-",
  loss: "catastrophic",
  because:
    "every resource in the state is destroyed; a destroyed resource is made anew, its data is not",
};

/** `terragrunt` runs terraform in one directory, or with run-all in all below it. */
export const terragrunt = cloudTool(["terragrunt"], () => ({
  does: "Runs terraform in one or in all directories below.",
  provider: "terraform",
  switches:
    "-auto-approve --auto-approve --all --terragrunt-non-interactive --non-interactive --terragrunt-ignore-dependency-errors --graph -lock=false --terragrunt-no-auto-init -compact-warnings --queue-ignore-errors -destroy",
  values:
    "--terragrunt-config --terragrunt-source --terragrunt-parallelism -parallelism --config --source -var -var-file --terragrunt-include-dir --queue-include-dir --terragrunt-exclude-dir --queue-exclude-dir",
  places: { directory: "--terragrunt-working-dir --working-dir", target: "-target --target" },
  dry: "--terragrunt-help",
  unlisted: "takes nothing",
  deletes: "destroy destroy-all",
  verbAt: [0, 1],
  commands: {
    destroy: [
      { ...units, unnamed: "of this directory", when: "!--all" },
      { ...units, unnamed: "of every directory below", when: "--all" },
    ],
    "stack run destroy": { ...units, unnamed: "of every unit of the stack" },
    "run-all destroy": { ...units, unnamed: "of every directory below" },
    "destroy-all": { ...units, unnamed: "of every directory below" },
    "run destroy": [
      { ...units, unnamed: "of this directory", when: "!--all" },
      { ...units, unnamed: "of every directory below", when: "--all" },
    ],
    "run-all apply": {
      ...units,
      unnamed: "of every directory below",
      when: "-destroy",
    },
    "apply|run": { ...units, unnamed: "of this directory", when: "-destroy" },
    "state rm": {
      kind: "infrastructure state",
      because: "the resource stays and nothing manages it any more",
    },
    "state push": {
      does: "overwrite",
      kind: "infrastructure state",
      operands: "-",
      unnamed: "of this directory",
      because: "the state is replaced by the file",
    },
    "force-unlock|taint|import|output|plan|init|validate|hclfmt|graph|show": "nothing",
  },
  examples: [
    {
      run: "terragrunt run-all destroy",
      effects: ["destroy infrastructure of every directory below in terraform (catastrophic)"],
    },
    {
      run: "terragrunt destroy -auto-approve --terragrunt-working-dir live/prod",
      effects: [
        "destroy infrastructure of this directory in directory live/prod on terraform (catastrophic)",
      ],
    },
    {
      run: "terragrunt run --all -- destroy",
      effects: ["destroy infrastructure of every directory below in terraform (catastrophic)"],
    },
    {
      run: "terragrunt apply -destroy",
      effects: ["destroy infrastructure of this directory in terraform (catastrophic)"],
    },
    { run: "terragrunt plan -destroy", effects: [] },
    { run: "terragrunt run-all plan", effects: [] },
    { run: "terragrunt run-all apply", effects: [] },
  ],
}));

/** `vagrant` keeps virtual machines on this machine. */
export const vagrant = cloudTool(["vagrant"], () => ({
  does: "Makes, runs and destroys virtual machines on this machine.",
  switches:
    "-f --force -g --graceful --parallel --no-parallel --color --no-color --machine-readable --debug --timestamp --no-tty --all --prune-global",
  values: "--provider --box-version --name -c --command",
  unlisted: "takes nothing",
  deletes: "destroy delete",
  verbAt: [0, 1],
  commands: {
    destroy: {
      kind: "infrastructure",
      noun: "machine",
      unnamed: "every one of this directory",
      including: "and its disks",
      because: "what is not in a synced folder or on a snapshot elsewhere is gone",
    },
    "snapshot delete": {
      kind: "volume backup",
      noun: "snapshot",
      because: "a deleted snapshot cannot be restored",
    },
    "snapshot restore|pop": {
      does: "overwrite",
      kind: "infrastructure",
      noun: "machine of snapshot",
      unnamed: "that was pushed last",
      because: "everything done in the machine since the snapshot is lost",
    },
    "box remove": {
      kind: "image",
      loss: "regenerable",
      because: "it can be downloaded again",
    },
    "plugin|cloud": "nothing",
    "cloud box|version|provider delete": {
      kind: "image",
      because: "a published box cannot be restored",
    },
  },
  examples: [
    {
      run: "vagrant destroy -f",
      effects: [
        "destroy infrastructure machine every one of this directory, and its disks (irreversible)",
      ],
    },
    {
      run: "vagrant destroy web --graceful",
      effects: ["destroy infrastructure machine web, and its disks (irreversible)"],
    },
    { run: "vagrant halt --force", effects: [] },
    { run: "vagrant box remove debian", effects: ["destroy image debian (regenerable)"] },
    { run: "vagrant reload --provision", effects: [] },
  ],
}));

/** `copilot` runs containers on AWS. */
export const copilot = cloudTool(["copilot"], () => ({
  does: "Deploys containers to AWS and deletes applications; another tool of that name writes code.",
  provider: "AWS",
  switches: "--yes --no-rollback",
  values: "--tasks --container",
  places: { app: "-a --app", environment: "-e --env", profile: "--profile" },
  named: "-n --name",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [1, 1],
  commands: {
    "app delete": {
      ...stack,
      kind: "project",
      noun: "application",
      unnamed: "of this directory",
      because: "every service, environment and pipeline of the application is deleted",
    },
    "env delete": {
      kind: "environment",
      including: "and its network, balancers and services",
      because: "what was only in it is gone",
    },
    "svc|job|task|pipeline delete": {
      kind: "service",
      because: "its storage that was added with it is deleted too",
    },
  },
  examples: [
    {
      run: "copilot app delete --name shop --yes",
      effects: ["destroy project application shop in AWS, and every resource in it (catastrophic)"],
    },
    { run: "copilot svc show -n api", effects: [] },
  ],
}));

/** `eb` drives Elastic Beanstalk. */
export const eb = cloudTool(["eb"], () => ({
  does: "Deploys to AWS Elastic Beanstalk and terminates its environments.",
  provider: "AWS",
  switches:
    "--all --force -nh --nohang --ignore-links -v --verbose -q --quiet --debug --no-verify-ssl",
  values: "--timeout -c --command",
  places: { profile: "--profile", region: "-r --region" },
  variables: { AWS_PROFILE: "profile" },
  unlisted: "takes nothing",
  deletes: "terminate delete",
  verbAt: [0, 1],
  commands: {
    terminate: [
      {
        kind: "environment",
        unnamed: "of this directory",
        including: "and its machines, and a database that belongs to it",
        because: "a terminated environment can be rebuilt for 6 weeks, without its data",
        when: "!--all",
      },
      {
        kind: "project",
        operands: "-",
        unnamed: "application of this directory",
        loss: "catastrophic",
        including: "and its environments, versions and files",
        because: "everything that belongs to the application is deleted",
        when: "--all",
      },
    ],
    "appversion|lifecycle|config delete": {
      kind: "release",
      because: "a deleted version cannot be deployed again",
    },
  },
  examples: [
    {
      run: "eb terminate shop-prod --force",
      effects: [
        "destroy environment shop-prod in AWS, and its machines, and a database that belongs to it (irreversible)",
      ],
    },
    {
      run: "eb terminate --all --force",
      effects: [
        "destroy project application of this directory in AWS, and its environments, versions and files (catastrophic)",
      ],
    },
    { run: "eb status", effects: [] },
  ],
}));

/** `amplify` drives apps on AWS Amplify. */
export const amplify = cloudTool(["amplify"], () => ({
  does: "Deploys an app with its backend to AWS Amplify, or deletes all of it.",
  provider: "AWS",
  switches: "-y --yes -f --force",
  values: "--envName --appId",
  unlisted: "takes a value",
  deletes: "delete",
  verbAt: [0, 1],
  commands: {
    delete: {
      ...stack,
      kind: "project",
      unnamed: "of this directory",
      because: "the resources of all its environments are deleted, databases and users too",
    },
    "sandbox delete": {
      kind: "environment",
      unnamed: "sandbox of this directory",
      because: "its tables and users are deleted",
    },
    "env remove": {
      kind: "environment",
      including: "and every resource in it",
      because: "its tables and users are deleted",
    },
    remove: {
      does: "change",
      kind: "setting",
      loss: "recoverable",
      because: "the resource itself is deleted only when the change is pushed",
    },
  },
  examples: [
    {
      run: "amplify delete --force",
      effects: [
        "destroy project of this directory in AWS, and every resource in it (catastrophic)",
      ],
    },
    {
      run: "amplify env remove staging",
      effects: ["destroy environment staging in AWS, and every resource in it (irreversible)"],
    },
    { run: "amplify status", effects: [] },
  ],
}));
