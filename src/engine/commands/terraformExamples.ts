import type { Example } from "./define";

/** What `terraform` does, line by line. */
export const terraformExamples: readonly Example[] = [
  {
    run: "terraform destroy -auto-approve",
    effects: ["destroy infrastructure of this configuration (catastrophic)"],
  },
  {
    run: "tofu destroy -target=aws_db_instance.main --target module.db -exclude=a --exclude=b",
    effects: ["destroy infrastructure aws_db_instance.main, module.db, a, b (irreversible)"],
  },
  {
    run: "terraform -chdir=infra destroy -var-file=prod.tfvars",
    effects: ["destroy infrastructure of this configuration in infra (catastrophic)"],
  },
  {
    run: "terraform apply -destroy --auto-approve -state=x -backup=y -state-out=z",
    effects: ["destroy infrastructure of this configuration (catastrophic)"],
  },
  { run: "terraform apply", effects: [] },
  {
    run: "terraform apply -auto-approve",
    effects: ["change infrastructure of this configuration (irreversible)"],
  },
  {
    run: "terraform apply plan.out",
    effects: ["change infrastructure of plan plan.out (irreversible)"],
  },
  {
    run: "terraform apply -replace=aws_db_instance.main --replace=b",
    effects: [
      "destroy infrastructure aws_db_instance.main (irreversible)",
      "destroy infrastructure b (irreversible)",
    ],
  },
  { run: "terraform apply -refresh-only", effects: [] },
  {
    run: "terraform apply --destroy -compact-warnings --compact-warnings -input=false --input=false -lock=false --lock=false -lock-timeout=1s --lock-timeout=1s -no-color --no-color -parallelism=1 --parallelism=1 -json --json -concise --concise -refresh --refresh -refresh-only --refresh-only -var a=b --var a=b -var-file x --var-file x -target x --target x -exclude y --exclude y -replace z --replace z --state=x --backup=y --state-out=z -auto-approve",
    effects: ["destroy infrastructure x, x, y, y (irreversible)"],
  },
  {
    run: "terraform destroy -destroy --destroy --auto-approve -compact-warnings --compact-warnings -input --input -lock --lock -lock-timeout=1s --lock-timeout=1s -no-color --no-color -parallelism=1 --parallelism=1 -json --json -concise --concise -refresh --refresh -refresh-only --refresh-only -var a=b --var a=b -var-file x --var-file x -replace z --replace z -state=x --state=x -backup=y --backup=y -state-out=z --state-out=z",
    effects: ["destroy infrastructure of this configuration (catastrophic)"],
  },
  {
    run: "terraform plan -destroy --destroy -out=plan.out --out=p2 -detailed-exitcode --detailed-exitcode -generate-config-out=x --generate-config-out=x -replace z --replace z -target x --target x -exclude y --exclude y -var a=b --var a=b -var-file x --var-file x -refresh --refresh -refresh-only --refresh-only -compact-warnings --compact-warnings -input --input -lock --lock -lock-timeout=1s --lock-timeout=1s -no-color --no-color -parallelism=1 --parallelism=1 -json --json -concise --concise -state=x --state=x",
    effects: ["overwrite /w/plan.out", "overwrite /w/p2"],
  },
  { run: "terraform plan -destroy", effects: [] },
  {
    run: "terraform taint -allow-missing --allow-missing -lock --lock -lock-timeout=1 --lock-timeout=1 -backup=x --backup=x -backup-out=x --backup-out=x -state=x --state=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -no-color --no-color aws_instance.a",
    effects: ["change infrastructure state aws_instance.a (recoverable)"],
  },
  { run: "terraform state rm -dry-run --dry-run a", effects: [] },
  {
    run: "terraform state rm -lock --lock -lock-timeout=1 --lock-timeout=1 -backup=x --backup=x -backup-out=x --backup-out=x -state=x --state=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -no-color --no-color a b",
    effects: [
      "destroy infrastructure state a (irreversible)",
      "destroy infrastructure state b (irreversible)",
    ],
  },
  { run: "terraform state mv -dry-run --dry-run a b", effects: [] },
  {
    run: "terraform state mv -lock --lock -lock-timeout=1 --lock-timeout=1 -backup=x --backup=x -backup-out=x --backup-out=x -state=x --state=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -no-color --no-color a b",
    effects: ["change infrastructure state a (recoverable)"],
  },
  {
    run: "terraform state push -force --force -lock --lock -lock-timeout=1 --lock-timeout=1 -backup=x --backup=x -backup-out=x --backup-out=x -state=x --state=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -no-color --no-color x.tfstate",
    effects: ["overwrite infrastructure state of this configuration (irreversible)"],
  },
  {
    run: "terraform state replace-provider -auto-approve --auto-approve -lock --lock -lock-timeout=1 --lock-timeout=1 -backup=x --backup=x -backup-out=x --backup-out=x -state=x --state=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -no-color --no-color a b",
    effects: ["destroy infrastructure state providers of this configuration (recoverable)"],
  },
  {
    run: "terraform workspace delete -force --force -lock --lock -lock-timeout=1 --lock-timeout=1 prod",
    effects: ["destroy infrastructure state of workspace prod (irreversible)"],
  },
  {
    run: "terraform workspace delete old",
    effects: ["destroy infrastructure state of workspace old (recoverable)"],
  },
  { run: "terraform workspace select prod", effects: [] },
  {
    run: "terraform force-unlock -force --force 1234",
    effects: ["change infrastructure state lock (irreversible)"],
  },
  {
    run: "terraform import -config=x --config=x -allow-missing-config --allow-missing-config -backup=x --backup=x -state-out=x --state-out=x -ignore-remote-version --ignore-remote-version -compact-warnings --compact-warnings -input --input -lock --lock -lock-timeout=1s --lock-timeout=1s -no-color --no-color -parallelism=1 --parallelism=1 -json --json -concise --concise -state=x --state=x -var a=b --var a=b -var-file=x --var-file=x a b",
    effects: [],
  },
  {
    run: "terraform init -migrate-state --migrate-state -force-copy --force-copy -reconfigure --reconfigure -backend --backend -backend-config=x --backend-config=x -from-module=x --from-module=x -get --get -input --input -lock --lock -lock-timeout=1 --lock-timeout=1 -no-color --no-color -plugin-dir=x --plugin-dir=x -upgrade --upgrade -lockfile=x --lockfile=x -test-directory=x --test-directory=x -json --json",
    effects: [],
  },
  { run: "terraform fmt -recursive", effects: [] },
  { run: "terraform --chdir=x show -json", effects: [] },
  { run: "terraform destroy -help", effects: [] },
  { run: "terraform --help -h -version --version destroy", effects: [] },
];
