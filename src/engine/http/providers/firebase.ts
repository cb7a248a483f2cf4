import type { UrlParts } from "../../evidence/url";
import type { Effect } from "../../model/effect";
import { destroys, type Provider } from "../provider";
import type { HttpRequest } from "../request";

/**
 * Firebase: Firestore's admin API and the realtime database, which is plain REST on paths that end
 * in `.json`. Sources: firebase-tools; firebase.google.com/docs.
 */
export const firebase: Provider = {
  name: "Firebase",
  hosts: [
    "firestore.googleapis.com",
    "firebasehosting.googleapis.com",
    "*.firebaseio.com",
    "*.firebasedatabase.app",
  ],
  endpoints: [
    destroys(
      "DELETE /v1/projects/{project}/databases/{database}",
      "database",
      "{database} of project {project}",
      "catastrophic",
      "only a backup that was scheduled before brings it back",
      "and every collection in it",
    ),
    destroys(
      "DELETE /v1/projects/{project}/databases/{database}/documents/{path*}",
      "object",
      "document {path}",
      "irreversible",
      "only a backup brings a deleted document back",
    ),
    destroys(
      "DELETE /v1/projects/{project}/locations/{location}/backups/{backup}",
      "volume backup",
      "{backup}",
      "irreversible",
      "a deleted backup cannot be restored",
    ),
    destroys(
      "DELETE /v1beta1/projects/{project}/sites/{site}",
      "project",
      "site {site}",
      "irreversible",
      "a deleted site cannot be restored",
    ),
  ],
  other: realtime,
};

/** DELETE removes a node with everything below it; PUT replaces it. */
function realtime(request: HttpRequest, url: UrlParts): readonly Effect[] {
  const method = request.method.toUpperCase();
  if (!/\.(?:firebaseio\.com|firebasedatabase\.app)$/.test(url.host)) return [];
  if (!url.path.endsWith(".json") || (method !== "DELETE" && method !== "PUT")) return [];
  const path = url.path.replace(/\.json$/, "") || "/";
  const root = path === "/";
  return [
    {
      kind: method === "DELETE" ? "destroy" : "overwrite",
      resource: {
        kind: root ? "database" : "object",
        name: path,
        in: url.host,
        reach: "elsewhere",
      },
      reversibility: root ? "catastrophic" : "irreversible",
      because: root
        ? "that is the whole database"
        : "everything below that path is gone; only a backup brings it back",
    },
  ];
}
