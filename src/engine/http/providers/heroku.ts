import { destroys, letsIn, type Provider } from "../provider";

/** Heroku's platform and data APIs. Sources: the Heroku command-line tool; devcenter.heroku.com. */
export const heroku: Provider = {
  name: "Heroku",
  hosts: ["api.heroku.com", "api.data.heroku.com"],
  endpoints: [
    letsIn("POST /oauth/authorizations", "a token of the account"),
    letsIn("POST /apps/{app}/collaborators", "somebody into app {app}"),
    letsIn("PUT /teams/{team}/members", "somebody into team {team}"),
    destroys(
      "DELETE /apps/{app}",
      "project",
      "{app}",
      "catastrophic",
      "Heroku does not restore apps, and backups belong to the app",
      "and every database attached to it with its backups",
    ),
    destroys(
      "DELETE /apps/{app}/addons/{addon}",
      "database",
      "{addon} of app {app}",
      "catastrophic",
      "backups of a database are deleted with it",
      "and its backups",
    ),
    {
      ...destroys(
        "PUT /client/v11/databases/{database}/reset",
        "database",
        "{database}",
        "irreversible",
        "all data is removed; only a backup or a rollback of the plan brings it back",
      ),
      kind: "truncate",
    },
    destroys(
      "DELETE /spaces/{space}",
      "project",
      "space {space}",
      "catastrophic",
      "Heroku does not restore spaces",
    ),
    destroys(
      "DELETE /pipelines/{pipeline}",
      "setting",
      "pipeline {pipeline}",
      "recoverable",
      "its apps stay and can be put into another one",
    ),
    destroys(
      "DELETE /apps/{app}/domains/{domain}",
      "setting",
      "domain {domain} of app {app}",
      "recoverable",
      "it can be added again",
    ),
    destroys(
      "DELETE /apps/{app}/collaborators/{person}",
      "account",
      "{person} of app {app}",
      "recoverable",
      "they can be invited again",
    ),
  ],
};
