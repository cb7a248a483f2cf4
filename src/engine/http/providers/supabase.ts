import type { UrlParts } from "../../evidence/url";
import { parsedJson } from "../../graphql/payload";
import type { Effect } from "../../model/effect";
import { destroys, letsIn, type Provider } from "../provider";
import { bodyText, type HttpRequest } from "../request";
import { sqlOverHttp } from "../sqlOverHttp";

/**
 * Supabase: the management API, and the REST interface of each project. Sources: supabase.com/docs,
 * the Supabase tool. With a service key row level security does not hold anything back.
 */
export const supabase: Provider = {
  name: "Supabase",
  hosts: ["api.supabase.com", "*.supabase.co"],
  endpoints: [
    letsIn("POST /v1/projects/{project}/api-keys", "a key of project {project}"),
    destroys(
      "DELETE /v1/projects/{project}",
      "project",
      "{project}",
      "catastrophic",
      "Supabase deletes the backups of a project with it",
      "and its database, files, users and their backups",
    ),
    destroys(
      "DELETE /v1/branches/{branch}",
      "database",
      "branch {branch}",
      "irreversible",
      "unless its deletion is only scheduled, a branch cannot be restored",
    ),
    {
      ...destroys(
        "POST /v1/branches/{branch}/reset",
        "database",
        "branch {branch}",
        "irreversible",
        "the branch is built anew from its migrations, without its data",
      ),
      kind: "truncate",
    },
    {
      ...destroys(
        "POST /v1/projects/{project}/database/backups/restore-pitr",
        "database",
        "{project}",
        "irreversible",
        "what the database holds is replaced by an earlier state",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v1/projects/{project}/functions/{name}",
      "service",
      "function {name}",
      "recoverable",
      "it can be deployed again",
    ),
    destroys(
      "DELETE /v1/projects/{project}/secrets",
      "credential",
      "secrets of {project}",
      "irreversible",
      "the values cannot be read any more",
    ),
    destroys(
      "DELETE /v1/projects/{project}/api-keys/{key}",
      "credential",
      "API key {key}",
      "irreversible",
      "whatever uses the key stops working",
    ),
    destroys(
      "DELETE /storage/v1/bucket/{bucket}",
      "bucket",
      "{bucket}",
      "irreversible",
      "files are not part of database backups",
    ),
    destroys(
      "POST /storage/v1/bucket/{bucket}/empty",
      "bucket",
      "every object of {bucket}",
      "irreversible",
      "files are not part of database backups",
    ),
    destroys(
      "DELETE /storage/v1/object/{bucket}",
      "object",
      "objects of {bucket}",
      "irreversible",
      "files are not part of database backups",
    ),
    destroys(
      "DELETE /storage/v1/object/{bucket}/{path*}",
      "object",
      "{path} of {bucket}",
      "irreversible",
      "files are not part of database backups",
    ),
    destroys(
      "DELETE /auth/v1/admin/users/{user}",
      "account",
      "user {user}",
      "irreversible",
      "a deleted user cannot be restored",
    ),
    destroys(
      "DELETE /rest/v1/{table}",
      "rows",
      "{table}",
      "irreversible",
      "only a backup brings deleted rows back",
    ),
  ],
  other: query,
};

/** SQL for the management API, as the postgres user. */
function query(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const project = /^\/v1\/projects\/([^/]+)\/database\/query\/?$/.exec(url.path)?.[1];
  if (project === undefined) return [];
  const body = parsedJson(bodyText(request)) as { query?: unknown } | null | undefined;
  return sqlOverHttp(body?.query, { database: project, host: "Supabase" });
}
