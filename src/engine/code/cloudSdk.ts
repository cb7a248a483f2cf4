/**
 * Calls of the SDKs of AWS that destroy something, as the command line's own words for them:
 * `boto3.client("rds").delete_db_instance(DBInstanceIdentifier="a")` is
 * `aws rds delete-db-instance --db-instance-identifier a`. One model then knows both.
 */
export function awsCommands(source: string): readonly (readonly string[])[] {
  if (source.includes("boto3")) return fromPython(source);
  if (source.includes("@aws-sdk/client-")) return fromJavascript(source);
  return [];
}

const verbs = "delete|terminate|purge|deregister|schedule|batch_delete|remove|release";

/** A session by whatever name: `aws = boto3.Session()`, `s = boto3.session.Session(profile_name="p")`. */
const pythonSession = /\b(\w{1,60})\s{0,5}=\s{0,5}(?:boto3\.)?(?:session\.)?Session\(/g;
const pythonClient =
  /(?:\b(\w{1,60})\s{0,5}=\s{0,5}(?:await\s)?)?\b(?:(boto3)(?:\.(?:session\.)?Session\([^()]{0,200}\))?|(?:boto3\.)?(?:session\.)?(Session)\([^()]{0,200}\)|(\w{1,60}))\.(?:client|resource|create_client)\(\s*["']([\w-]+)["']/g;
const pythonCall = new RegExp(
  String.raw`(?:\b(\w{1,60})|\))\s{0,20}\.((?:${verbs})_\w{1,60})\(([^()]{0,500})`,
  "g",
);

function fromPython(source: string): readonly (readonly string[])[] {
  const services = new Map<string, string>();
  let any: string | undefined;
  const sessions = new Set([...source.matchAll(pythonSession)].map(([, name = ""]) => name));
  for (const [, variable, own, made, held = "", service = ""] of source.matchAll(pythonClient)) {
    if ((own ?? made) === undefined && !sessions.has(held) && !held.startsWith("sess")) continue;
    if (variable !== undefined) services.set(variable, service);
    any ??= service;
  }
  return [...source.matchAll(pythonCall)].map(([, variable, verb = "", parameters = ""]) => {
    const service = services.get(variable ?? "") ?? any ?? "";
    return command(service, verb.replaceAll("_", "-"), parameters, /(\w+)\s*=\s*["']([^"']*)["']/g);
  });
}

const javascriptCommand =
  /\bnew\s+(?:\(\s*require\([^()]{0,80}\)\.|\w{1,40}\.)?((?:Delete|Terminate|Purge|Deregister|Schedule|BatchDelete|Remove|Release)\w{1,60})Command\)?\s*\(\s*\{([^{}]{0,500})/g;

function fromJavascript(source: string): readonly (readonly string[])[] {
  const service = /@aws-sdk\/client-([\w-]+)/.exec(source)?.[1] ?? "";
  return [...source.matchAll(javascriptCommand)].map(([, name = "", parameters = ""]) =>
    command(service, kebab(name), parameters, /(\w+)\s*:\s*["']([^"']*)["']/g),
  );
}

/** Names of services that the command line writes otherwise. */
const spelled: Readonly<Record<string, string>> = {
  s3: "s3api",
  "cognito-identity-provider": "cognito-idp",
  "cloudwatch-logs": "logs",
  "secrets-manager": "secretsmanager",
  "elastic-load-balancing-v2": "elbv2",
};

function command(
  service: string,
  verb: string,
  parameters: string,
  pair: RegExp,
): readonly string[] {
  const options = [...parameters.matchAll(pair)].flatMap(([, name = "", value = ""]) => [
    `--${kebab(name)}`,
    value,
  ]);
  return ["aws", spelled[service] ?? service, verb, ...options];
}

function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
