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

const verbs =
  "delete|terminate|purge|deregister|schedule|batch_delete|remove|release|put_bucket_lifecycle|disable|close";

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
    return command(service, verb.replaceAll("_", "-"), parameters, pairsOfPython);
  });
}

const commandVerbs = "Delete|Terminate|Purge|Deregister|Schedule|BatchDelete|Remove|Release";
const javascriptCommand =
  /\bnew\s+(?:\(\s*require\([^()]{0,80}\)\.|\w{1,40}\.)?(\w{1,70})\)?\s*\(\s*\{([^{}]{0,500})/g;
const renamed = new RegExp(
  String.raw`\b((?:${commandVerbs})\w{1,60}Command)\s*(?::|\bas\b)\s*(\w{1,60})`,
  "g",
);
const ownCommand = new RegExp(String.raw`^((?:${commandVerbs})\w{1,60})Command$`);
/** `new CloudFormation({}).deleteStack({ … })`: a client that has the commands as methods. */
const javascriptMethod =
  /\.((?:delete|terminate|purge|deregister|schedule|batchDelete|release)[A-Z]\w{1,60})\s*\(\s*\{([^{}]{0,500})/g;

function fromJavascript(source: string): readonly (readonly string[])[] {
  const service = /@aws-sdk\/client-([\w-]+)/.exec(source)?.[1] ?? "";
  const others = new Map([...source.matchAll(renamed)].map(([, name = "", as = ""]) => [as, name]));
  const sent = [...source.matchAll(javascriptCommand)].flatMap(([, name = "", parameters = ""]) => {
    const own = ownCommand.exec(others.get(name) ?? name)?.[1];
    return own === undefined ? [] : [command(service, kebab(own), parameters, pairsOfJavascript)];
  });
  const called = [...source.matchAll(javascriptMethod)].map(([, name = "", parameters = ""]) =>
    command(service, kebab(name), parameters, pairsOfJavascript),
  );
  return [...sent, ...called];
}

const value = String.raw`(?:["']([^"']*)["']|\[\s*["']([^"'\]]*)["']|(\d{1,12}|[Tt]rue|[Ff]alse)\b)`;
const pairsOfPython = new RegExp(String.raw`(\w+)\s*=\s*${value}`, "g");
const pairsOfJavascript = new RegExp(String.raw`(\w+)\s*:\s*${value}`, "g");

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
  const options = [...parameters.matchAll(pair)].flatMap(
    ([, name = "", text, first, plain = ""]) => {
      const option = kebab(name);
      if (/^true$/i.test(plain)) return [`--${option}`];
      if (/^false$/i.test(plain)) return [`--no-${option}`];
      return [`--${option}`, text ?? first ?? plain];
    },
  );
  return ["aws", spelled[service] ?? service, verb, ...options];
}

function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
