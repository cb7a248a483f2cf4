import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { contentOfFile } from "../content";
import { pathOfText } from "../sqlClient";
import type { Ask } from "../define";
import { bucketRemoved, inScheme, removed, transferred, type ObjectStore } from "./objectStore";
import { resourceOf } from "./place";
import { shown } from "./remoteCommand";
import { statements } from "./statements";
import { valuesOf, type Command, type Line } from "./tool";

const s3: ObjectStore = {
  isStored: inScheme("s3"),
  recursive: "--recursive",
  because: "only versioning, where the bucket has it, brings it back",
};

/** Operations of AWS that say what they do in paths, in JSON or in another language. */
export const awsSpecials: Readonly<Record<string, Command>> = {
  "s3 rm": removed(s3),
  "s3 rb": bucketRemoved(s3, "--force"),
  "s3 cp": transferred(s3, {}),
  "s3 mv": transferred(s3, { moves: true }),
  "s3 sync": transferred({ ...s3, tree: true }, { deletes: "--delete" }),
  "s3api delete-object|delete-objects": deletedObjects,
  "dynamodb batch-write-item": jsonDeed("--request-items", /"DeleteRequest"/, (line) => ({
    kind: "destroy",
    resource: resourceOf("rows", "the tables that the request names", line),
    reversibility: "irreversible",
    because: "only a backup or point-in-time recovery brings the items back",
  })),
  "dynamodb execute-statement": statements({ text: "--statement", database: "--statement-id" }),
  "route53 change-resource-record-sets": jsonDeed(
    "--change-batch",
    /"(?:DELETE|UPSERT)"/,
    (line) => ({
      kind: "overwrite",
      resource: resourceOf(
        "setting",
        `records of hosted zone ${shown(line, "--hosted-zone-id")}`,
        line,
      ),
      reversibility: "irreversible",
      because: "the old values have to be known to set them again",
    }),
  ),
  "rds-data execute-statement|batch-execute-statement": statements({
    text: "--sql",
    database: "--database --resource-arn",
  }),
  "redshift-data execute-statement|batch-execute-statement": statements({
    text: "--sql --sqls",
    database: "--database --cluster-identifier",
  }),
  "athena start-query-execution": statements({
    text: "--query-string",
    database: "--work-group",
  }),
};

function deletedObjects(line: Line): readonly Effect[] {
  const bucket = shown(line, "--bucket");
  const keys = valuesOf(line, "--key");
  const names = keys.length === 0 ? ["several objects"] : keys.map((key) => key.text);
  return names.map((name) => ({
    kind: "destroy",
    resource: resourceOf("object", `${name} of ${bucket}`, line),
    reversibility: "irreversible",
    because: "only versioning, where the bucket has it, brings it back",
  }));
}

/** JSON in an option, or in the file that it names, decides what is done. */
function jsonDeed(option: string, sign: RegExp, deed: (line: Line) => Effect) {
  return (line: Line, ask: Ask): readonly Effect[] => {
    const [value] = valuesOf(line, option);
    if (value === undefined) return [];
    const file = /^file(?:b?):\/\/(.+)$/.exec(value.text)?.[1];
    const content =
      file === undefined
        ? { kind: "text" as const, text: value.text }
        : contentOfFile(pathOfText(file, line.call), ask);
    if (content.kind === "text" && isKnown(value)) {
      return sign.test(content.text) ? [deed(line)] : [];
    }
    return [deed(line)];
  };
}

function isKnown(value: Argument): boolean {
  return literal(value) !== undefined;
}
