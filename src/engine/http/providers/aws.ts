import { queryParameter, type UrlParts } from "../../evidence/url";
import { parsedJson } from "../../graphql/payload";
import type { Effect, Reversibility } from "../../model/effect";
import type { NamedKind } from "../../model/resource";
import type { Provider } from "../provider";
import { bodyText, header, type HttpRequest } from "../request";
import { destructiveVerb } from "../verbs";

/**
 * AWS names the operation in one of three places: `Action=` of a query or form, the header
 * `X-Amz-Target`, or method and path (S3). Sources: the API references; for clusters the page of
 * DeleteDBCluster ("all automated backups ... can't be recovered").
 */
export const aws: Provider = {
  name: "AWS",
  hosts: ["*.amazonaws.com", "*.amazonaws.com.cn"],
  endpoints: [],
  other: awsEffects,
};

interface Operation {
  readonly resource: NamedKind;
  readonly reversibility: Reversibility;
  readonly because: string;
  readonly including?: string;
}

const databases: Operation = {
  resource: "database",
  reversibility: "catastrophic",
  because: "automated backups are deleted with it; only a final or manual snapshot brings it back",
  including: "and its automated backups",
};
const backups: Operation = {
  resource: "volume backup",
  reversibility: "irreversible",
  because: "a deleted backup cannot be restored",
};

/** Operations of which more is known than their verb. */
const operations: Readonly<Record<string, Operation>> = {
  DeleteDBInstance: databases,
  DeleteDBCluster: databases,
  DeleteCluster: { ...databases, resource: "infrastructure", reversibility: "irreversible" },
  DeleteDBSnapshot: backups,
  DeleteDBClusterSnapshot: backups,
  DeleteSnapshot: backups,
  DeleteRecoveryPoint: backups,
  DeleteBackupVault: backups,
  DeleteBackup: backups,
  DeleteTable: {
    resource: "table",
    reversibility: "irreversible",
    because: "only point-in-time recovery, where it was on, keeps a backup for 35 days",
  },
  TerminateInstances: {
    resource: "infrastructure",
    reversibility: "irreversible",
    because: "the root disk is usually deleted with the instance",
  },
  DeleteVolume: {
    resource: "volume",
    reversibility: "irreversible",
    because: "only a snapshot brings it back",
  },
  DeleteStack: {
    resource: "infrastructure",
    reversibility: "catastrophic",
    because: "every resource of the stack goes with it unless its policy says to keep it",
  },
  DeleteUserPool: {
    resource: "account",
    reversibility: "catastrophic",
    because: "every user in it is gone",
  },
  PurgeQueue: {
    resource: "database",
    reversibility: "irreversible",
    because: "the messages in the queue are lost",
  },
  ScheduleKeyDeletion: {
    resource: "credential",
    reversibility: "irreversible",
    because:
      "after the waiting time everything encrypted with the key is lost; until then it can be cancelled",
  },
  DeleteSecret: {
    resource: "credential",
    reversibility: "recoverable",
    because: "a secret can be restored for 7 to 30 days unless the request forces its deletion",
  },
};

function awsEffects(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const body = bodyText(request).slice(0, 100_000);
  const target = header(request, "x-amz-target");
  const action =
    target?.slice(target.lastIndexOf(".") + 1) ??
    queryParameter(url.query, "Action") ??
    queryParameter(body, "Action");
  if (action === undefined) return stored(request, url);
  const known = operations[action];
  if (known === undefined && destructiveVerb(action) === undefined) return [];
  const name = nameIn(body) ?? nameIn(url.query ?? "") ?? "of an unknown name";
  const { resource, reversibility, because, including } = known ?? {
    resource: "infrastructure",
    reversibility: "irreversible",
    because: "AWS does not ask again, and whether it can be restored depends on the service",
    including: undefined,
  };
  const forced = action === "DeleteSecret" && body.includes("ForceDeleteWithoutRecovery");
  return [
    {
      kind: "destroy",
      resource: { kind: resource, name: `${name} (${action})`, in: url.host, reach: "elsewhere" },
      reversibility: forced ? "irreversible" : reversibility,
      because,
      ...(including === undefined ? {} : { including }),
    },
  ];
}

/** S3: the bucket is in the host or is the first part of the path. */
function stored(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const method = request.method.toUpperCase();
  const many = method === "POST" && /(?:^|&)delete(?:[=&]|$)/.test(url.query ?? "");
  const s3 = /^(?:([^/]+)\.)?s3[.-]/.exec(url.host);
  if (s3 === null || (method !== "DELETE" && !many)) return [];
  const parts = url.path.split("/").filter((part) => part !== "");
  const bucket = s3[1] ?? parts.shift() ?? "of an unknown name";
  const key = parts.join("/");
  const whole = key === "" && !many;
  const what = many ? "several objects" : key;
  return [
    {
      kind: "destroy",
      resource: {
        kind: whole ? "bucket" : "object",
        name: whole ? bucket : `${what} of ${bucket}`,
        in: url.host,
        reach: "elsewhere",
      },
      reversibility: "irreversible",
      because: "only versioning, where the bucket has it, brings it back",
    },
  ];
}

/** The identifier in a form or a JSON body: the first value whose name ends in id, name or identifier. */
function nameIn(text: string): string | undefined {
  const json = parsedJson(text);
  if (typeof json === "object" && json !== null) {
    for (const [key, value] of Object.entries(json)) {
      if (/(?:id|name|identifier|arn)$/i.test(key) && typeof value === "string") return value;
    }
    return undefined;
  }
  const pair = /(?:^|&)[\w.]*(?:Id|Name|Identifier|Arn|Url)(?:\.\d+)?=([^&]*)/.exec(text);
  return pair?.[1];
}
