import type { UrlParts } from "../../evidence/url";
import type { Effect } from "../../model/effect";
import { destroys, type Provider } from "../provider";
import { bodyText, type HttpRequest } from "../request";

/**
 * Upstash: the management API, and Redis over REST, where a command is the path (`/flushall`) or a
 * JSON array in the body. Sources: its tool, which never asks; upstash.com/docs.
 */
export const upstash: Provider = {
  name: "Upstash",
  hosts: ["api.upstash.com", "*.upstash.io"],
  endpoints: [
    destroys(
      "DELETE /v2/redis/database/{id}",
      "database",
      "{id}",
      "catastrophic",
      "a deleted database cannot be restored",
      "and its backups",
    ),
    destroys(
      "DELETE /v2/redis/delete-backup/{id}/{backup}",
      "volume backup",
      "{backup} of database {id}",
      "irreversible",
      "a deleted backup cannot be restored",
    ),
    {
      ...destroys(
        "POST /v2/redis/restore-backup/{id}",
        "database",
        "{id}",
        "irreversible",
        "what the database holds is replaced by the backup",
      ),
      kind: "overwrite",
    },
    destroys(
      "DELETE /v2/vector/index/{id}",
      "database",
      "vector index {id}",
      "irreversible",
      "a deleted index cannot be restored",
    ),
    destroys(
      "DELETE /v2/team/{id}",
      "account",
      "team {id}",
      "irreversible",
      "a deleted team cannot be restored",
    ),
  ],
  other: flushed,
};

function flushed(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const command = /flush(?:all|db)/i.exec(`${url.path} ${bodyText(request).slice(0, 10_000)}`)?.[0];
  if (command === undefined || !url.host.endsWith(".upstash.io")) return [];
  return [
    {
      kind: "truncate",
      resource: { kind: "database", name: "every key", in: url.host, reach: "elsewhere" },
      reversibility: "irreversible",
      because: `${command.toUpperCase()} removes every key at once`,
    },
  ];
}
