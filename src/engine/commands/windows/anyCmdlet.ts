import { productionEvidence } from "../../evidence/production";
import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { NamedKind, NamedResource } from "../../model/resource";
import { disclosedCredentials, lossOf } from "./program";
import { registryKey, registryLoss } from "./registry";

/** Verbs of cmdlets that take something away for good. */
const destroying = new Set(["remove", "clear", "delete", "destroy", "purge", "drop", "terminate"]);

/** What only the session, a cache or a setting loses by it, or what a package manager brings back. */
const harmlessNouns =
  /^(?:variable|module|pssession|job|psdrive|psbreakpoint|event|alias|typedata|pssnapin|psreadlinekeyhandler|history|host|dnsclientcache|psrepository|packagesource|windowsfeature|windowscapability|windowspackage|appxpackage|appxprovisionedpackage|package|mppreference|mpthreat|smbshare|smbmapping|printer|printjob|printerport|netroute|netneighbor|netipaddress|netfirewallrule|netadapter\w*|cimsession|pssessionconfiguration|formatdata|error|screen|clipboard|console|itemproperty\w*|dscconfigurationdocument|jobtrigger|psresource|psresourcerepository|installedmodule|vmdvddrive|vmnetworkadapter|azcontext|azaccount|azenvironment|awscredentialprofile|tokencache|windowscorruptmountpoint|windowsdriver|poshthemes|completion|sessionoption)$/i;

/** Where a noun's prefix says that it lives. */
const places: readonly (readonly [prefix: RegExp, place: string])[] = [
  [/^Az(?:ureRm|ure(?!AD))?(?=[A-Z])/, "Azure"],
  [
    /^(?:EC2|S3|RDS|DDB|IAM|ECS|EKS|ECR|EFS|CFN|SQS|SNS|SEC|KMS|R53|ELB|CWL|GLC|EMR|ASN|SSM|BAK|GLB|WKS|FSX|DMS|KIN|KFH|ATH|GLUE|LAKE|NEP|DOC|MDB|DAX|MSK)(?=[A-Z])|^(?:LM|SM|AS|CW|EB|RS|ES|OS|CF)(?=[A-Z][a-z])/,
    "AWS",
  ],
  [/^(?:GceInstance|GcSql|GcsBucket|GcsObject|Gcd|Gke|Gc[a-z]*(?=[A-Z]))/, "Google Cloud"],
  [/^(?:Mg|Msol|AzureAD|Entra|MgBeta)(?=[A-Z])/, "Microsoft 365"],
  [/^(?:SPO|PnP|SP)(?=[A-Z])/, "SharePoint"],
  [/^(?:AD)(?=[A-Z])/, "Active Directory"],
  [/^(?:DnsServer|Dhcp|Cluster|VMHost|OBJ)/, "a server"],
  [
    /^(?:Mailbox|DistributionGroup|MailContact|MailUser|UnifiedGroup|TransportRule|ComplianceSearch)/,
    "Exchange",
  ],
];

const kinds: readonly (readonly [noun: RegExp, kind: NamedKind])[] = [
  [/backup|recovery|snapshot|restorepoint|shadow/i, "volume backup"],
  [/database|sqldb|dbinstance|dbcluster|cosmosdb|rediscache/i, "database"],
  [/table$/i, "table"],
  [/bucket|storageaccount|storagecontainer|container$|fileshare|storageshare/i, "bucket"],
  [/blob|object$|s3object|file$|queuemessage/i, "object"],
  [/disk|volume|vhd|filesystem/i, "volume"],
  [/secret|key$|keyvault|certificate|credential|token|password/i, "credential"],
  [/user|account|mailbox|group$|member|computer|principal|role/i, "account"],
  [/namespace/i, "namespace"],
  [/resourcegroup|stack|deployment|subscription|project|site$|web$|list$/i, "project"],
  [/aks|ekscluster|cluster/i, "cluster object"],
  [/image|repository/i, "image"],
];

/** Cmdlets that print a secret, and the parameter with which they do. */
const disclosures: ReadonlyMap<string, RegExp> = new Map([
  ["get-secret", /^-asp/i],
  ["get-azkeyvaultsecret", /^-asp/i],
  ["get-secsecretvalue", /^-/],
  ["get-ssmparametervalue", /^-withd/i],
  ["convertfrom-securestring", /^-asp/i],
  ["get-storedcredential", /^-asp|^-t/i],
  ["get-azstorageaccountkey", /^-/],
]);

/** Parameters that name what is meant, best first. */
const naming = [
  ...["name", "identity", "id", "resourceid", "instanceid", "bucketname", "dbinstanceidentifier"],
  ...["stackname", "tablename", "databasename", "vaultname", "servername", "resourcegroupname"],
  ...["userid", "objectid", "logname", "vmname", "key", "list", "url", "inputobject"],
];

/** What a cmdlet without a model does, by its verb: the approved verbs mean what they say. */
export function anyCmdletEffects(call: Call): readonly Effect[] {
  if (call.name === "(…).Delete") return [deletedObject(call)];
  const [verb = "", noun = ""] = call.name.split("-");
  const folded = verb.toLowerCase();
  if (folded === "revoke" || folded === "reset") return uncertain(call, folded, noun);
  const disclosed = disclosures.get(call.name.toLowerCase());
  if (disclosed !== undefined)
    return call.args.some((arg) => disclosed.test(arg.text))
      ? [disclosedCredentials(nameGiven(call) ?? call.name)]
      : [];
  const task = folded === "unregister" && noun.toLowerCase() === "scheduledtask";
  if (task)
    return [
      lossOf(
        "setting",
        `scheduled task ${nameGiven(call) ?? ""}`.trim(),
        "its definition goes with it",
      ),
    ];
  if (!destroying.has(folded) || harmlessNouns.test(noun)) return [];
  const [first] = call.args;
  const key = first === undefined ? undefined : registryKey(first.text);
  if (key !== undefined) return [registryLoss(key)];
  const resource = resourceOf(call, noun);
  const because = `${call.name} deletes it, and whether it can be had again is not known`;
  return [{ kind: "destroy", resource, reversibility: "irreversible", because }];
}

/** `Delete()` of an object of which only is known where it comes from. */
function deletedObject(call: Call): Effect {
  const of = call.args[0]?.text ?? "";
  return {
    kind: "unknown",
    unknown: "target",
    resource: { kind: "text", name: of, reach: "here" },
    because: `\`Delete()\` deletes ${of}, which is only known when it runs`,
  };
}

function uncertain(call: Call, verb: string, noun: string): readonly Effect[] {
  if (!places.some(([prefix]) => prefix.test(noun))) return [];
  return [
    {
      kind: "unknown",
      unknown: "program",
      resource: { kind: "program", name: call.name, reach: "elsewhere" },
      because: `${call.name} is not known to Tenth Second, and \`${verb}\` sounds destructive`,
    },
  ];
}

function resourceOf(call: Call, noun: string): NamedResource {
  const found = places.find(([prefix]) => prefix.test(noun));
  const bare = found === undefined ? noun : noun.replace(found[0], "") || noun;
  const name = nameGiven(call);
  const production = productionEvidence(
    ["the name", name],
    ...call.args.map((arg) => ["the argument", arg.text] as const),
  );
  return {
    kind:
      kinds.find(([pattern]) => pattern.test(bare) || /shadow/i.test(name ?? ""))?.[1] ?? "service",
    name: name ?? `every ${bare} that it is given`,
    ...(found === undefined ? {} : { in: found[1] }),
    reach: found === undefined ? "here" : "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** The name of what is meant: of the parameter that says it, or the first word without one. */
function nameGiven(call: Call): string | undefined {
  const source = call.input.kind === "program" ? call.input.call : undefined;
  const asked = source?.args.find((arg) => !arg.text.startsWith("-"))?.text;
  if (source !== undefined && asked !== undefined && source.builtin === "powershell")
    return `every ${asked} that ${source.name} finds`;
  const values = new Map<string, string>();
  const loose: string[] = [];
  for (let at = 0; at < call.args.length; at++) {
    const text = call.args[at]?.text ?? "";
    const parameter = /^-([A-Za-z]\w*)$/.exec(text)?.[1]?.toLowerCase();
    if (parameter === undefined) loose.push(text);
    else {
      const next = call.args[at + 1];
      if (next === undefined || /^-[A-Za-z]/.test(literal(next) ?? "")) continue;
      values.set(parameter, next.text);
      at++;
    }
  }
  const bucket = values.get("bucketname");
  const key = values.get("key") ?? values.get("keyprefix");
  if (bucket !== undefined && key !== undefined) return `${bucket}/${key}`;
  for (const name of naming) {
    const value = values.get(name);
    if (value !== undefined) return value;
  }
  return loose[0] ?? [...values.values()][0];
}
