import { plainArgument, withoutHead } from "../model/argument";
import { literal, type Argument, type Call, type Site } from "../model/call";
import { asTexts, valuesOf, type Carried } from "./carried";

/** Modules of Ansible whose argument is a command. */
const commanding = new Set(["command", "shell", "raw", "script", "win_shell", "win_command"]);

/** `ansible HOSTS -m MODULE -a ARGUMENTS`; without a module it is `command`. */
export function carriedByAnsible({ args }: Call): readonly Carried[] {
  const hosts = args.find((arg, index) => !arg.text.startsWith("-") && !takes(args[index - 1]));
  const site: Site = { kind: "host", name: hosts?.text ?? "all" };
  const [module] = valuesOf(args, ["-m", "--module-name"]).map((arg) => arg.text);
  const name = (module ?? "command").replace(/^ansible\.\w+\./, "");
  const given = valuesOf(args, ["-a", "--args"]);
  if (commanding.has(name)) {
    return asTexts(
      given.map((arg) =>
        plainArgument(arg.text.replace(/\b(?:chdir|creates|removes)=\S+\s*/g, ""), arg.span),
      ),
      site,
    );
  }
  return given.flatMap((arg) => absent(name, arg, site));
}

/** Clients that do what a module of Ansible does with `state=absent`, and the argument that names it. */
const clients: Readonly<Record<string, readonly [argument: string, ...client: string[]]>> = {
  postgresql_db: ["name", "dropdb"],
  postgresql_user: ["name", "dropuser"],
  mysql_db: ["name", "mysqladmin", "-f", "drop"],
  zfs: ["name", "zfs", "destroy", "-r"],
  docker_volume: ["name", "docker", "volume", "rm"],
  podman_volume: ["name", "podman", "volume", "rm"],
  filesystem: ["dev", "wipefs", "-a"],
  helm: ["name", "helm", "uninstall"],
  s3_bucket: ["name", "aws", "s3api", "delete-bucket", "--bucket"],
  rds_instance: [
    "db_instance_identifier",
    "aws",
    "rds",
    "delete-db-instance",
    "--db-instance-identifier",
  ],
  rds_cluster: ["cluster_id", "aws", "rds", "delete-db-cluster", "--db-cluster-identifier"],
  ec2_instance: ["instance_ids", "aws", "ec2", "terminate-instances", "--instance-ids"],
  cloudformation: ["stack_name", "aws", "cloudformation", "delete-stack", "--stack-name"],
};

/** `-m file -a 'path=X state=absent'` removes X, with all that is in it; a database is dropped. */
function absent(module: string, argument: Argument, site: Site): readonly Carried[] {
  if (!/\bstate=absent\b/.test(argument.text)) return [];
  const own = module.replace(/^.*\./, "");
  const row = Object.hasOwn(clients, own) ? clients[own] : undefined;
  if (row !== undefined) {
    const [option, ...client] = row;
    const values = [...argument.text.matchAll(/(?:^|\s)(\w{1,60})=(\S{1,400})/g)];
    const name = values.find(([, key]) => key === option)?.[2] ?? "of an unknown name";
    const words = [...client, name].map((word) => plainArgument(word, argument.span));
    return [{ runs: "words", argv: words, site }];
  }
  if (module !== "file") return [];
  const path = /\b(?:path|dest|name)=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(argument.text);
  const target = path?.[1] ?? path?.[2] ?? path?.[3];
  if (target === undefined) return [];
  const words = ["rm", "-rf", "--", target].map((word) => plainArgument(word, argument.span));
  return [{ runs: "words", argv: words, site }];
}

function takes(before: Argument | undefined): boolean {
  return before !== undefined && /^-(?:[amiuebfltT]|-[a-z-]+)$/.test(before.text);
}

/** `salt TARGET cmd.run 'CMD'` */
export function carriedBySalt({ args }: Call): readonly Carried[] {
  const at = args.findIndex((arg) => /^cmd\.(?:run\w*|shell|script)$/.test(arg.text));
  const text = args[at + 1];
  const target = args[at - 1]?.text ?? "the minions";
  return at < 0 || text === undefined ? [] : asTexts([text], { kind: "host", name: target });
}

/** `aws ssm send-command --parameters 'commands=[…]'`: what the agents on the instances run. */
export function carriedByAws({ args }: Call): readonly Carried[] {
  const words = args.filter((arg) => !arg.text.startsWith("-")).map((arg) => literal(arg));
  const verb = words.includes("send-command") || words.includes("start-session");
  if (!words.includes("ssm") || !verb) return [];
  const [instance] = valuesOf(args, ["--instance-ids", "--targets", "--target"]);
  const site: Site = { kind: "host", name: instance?.text ?? "the instances" };
  return valuesOf(args, ["--parameters"]).flatMap((value) => asTexts(commandsIn(value), site));
}

/** JSON, or the short form `commands=a` and `commands=["a","b"]`. */
function commandsIn(value: Argument): readonly Argument[] {
  const short = /^commands?=/.exec(value.text);
  const quoted = [...value.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map((match) => (match[1] ?? "").replace(/\\(["\\])/g, "$1"))
    .filter((text) => !/^(?:commands?|workingDirectory|executionTimeout)$/.test(text));
  if (short !== null && !/^[["]/.test(value.text.slice(short[0].length)))
    return [withoutHead(value, short[0].length)];
  return quoted.map((text) => plainArgument(text, value.span));
}
