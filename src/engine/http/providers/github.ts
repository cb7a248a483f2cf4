import { destroys, type Endpoint, type Provider } from "../provider";

/**
 * GitHub's REST and GraphQL APIs. Sources: docs.github.com (restoring a deleted repository within 90
 * days, unless it was part of a fork network); what else is deleted stays deleted.
 */
const gone = "GitHub does not restore it";

/** Who is let in can do what they do before anybody takes the key or the right back. */
function lets(call: string, name: string): Endpoint {
  return {
    ...{ call, kind: "grant", resource: "account", name, reversibility: "irreversible" },
    because: "what is done with it before it is taken back cannot be undone",
  };
}

export const github: Provider = {
  name: "GitHub",
  hosts: ["api.github.com"],
  endpoints: [
    lets("POST /user/keys", "a login with an SSH key"),
    lets("POST /user/gpg_keys", "a key that signs for the account"),
    lets("POST /repos/{owner}/{repo}/keys", "a deploy key of {owner}/{repo}"),
    lets("PUT /repos/{owner}/{repo}/collaborators/{user}", "{user} into {owner}/{repo}"),
    lets("PUT /orgs/{organization}/memberships/{user}", "{user} into {organization}"),
    lets("POST /orgs/{organization}/invitations", "somebody into {organization}"),
    lets("POST /app/installations/{id}/access_tokens", "a token of installation {id}"),
    lets(
      "POST /repos/{owner}/{repo}/actions/runners/registration-token",
      "a runner of {owner}/{repo}",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}",
      "project",
      "{owner}/{repo}",
      "irreversible",
      "GitHub can restore a repository within 90 days, but not every one: forks, packages and permissions are not",
      "and its issues, pull requests and wiki",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/git/refs/heads/{branch*}",
      "git remote branch",
      "{branch} of {owner}/{repo}",
      "irreversible",
      "whoever has the commit can push the branch again, if anybody has",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/git/refs/tags/{tag*}",
      "git tag",
      "{tag} of {owner}/{repo}",
      "recoverable",
      "whoever has the commit can push the tag again",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection",
      "setting",
      "protection of branch {branch} of {owner}/{repo}",
      "irreversible",
      "what the rules were has to be known to set them again",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/rulesets/{id}",
      "setting",
      "ruleset {id} of {owner}/{repo}",
      "irreversible",
      "what the rules were has to be known to set them again",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/releases/{id}",
      "release",
      "{id} of {owner}/{repo}",
      "irreversible",
      gone,
      "and its files",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/contents/{path*}",
      "object",
      "{path} in {owner}/{repo}",
      "recoverable",
      "the history keeps it",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/actions/secrets/{name}",
      "credential",
      "secret {name} of {owner}/{repo}",
      "irreversible",
      "the value cannot be read any more",
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}",
      "setting",
      "variable {name} of {owner}/{repo}",
      "irreversible",
      gone,
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/actions/runs/{id}",
      "object",
      "workflow run {id} of {owner}/{repo}",
      "irreversible",
      gone,
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/environments/{name}",
      "environment",
      "{name} of {owner}/{repo}",
      "irreversible",
      gone,
    ),
    destroys(
      "DELETE /repos/{owner}/{repo}/collaborators/{person}",
      "account",
      "{person} of {owner}/{repo}",
      "recoverable",
      "they can be invited again",
    ),
    destroys(
      "DELETE /orgs/{org}",
      "account",
      "organization {org}",
      "catastrophic",
      gone,
      "and every repository in it",
    ),
    destroys("DELETE /gists/{id}", "project", "gist {id}", "irreversible", gone),
    destroys(
      "DELETE /user/packages/{type}/{name}",
      "package",
      "{name}",
      "recoverable",
      "GitHub can restore a package within 30 days, if its name is still free",
    ),
    destroys(
      "DELETE /orgs/{org}/packages/{type}/{name}",
      "package",
      "{name} of {org}",
      "recoverable",
      "GitHub can restore a package within 30 days, if its name is still free",
    ),
    {
      ...destroys(
        "PATCH /repos/{owner}/{repo}",
        "project",
        "{owner}/{repo}",
        "irreversible",
        "what was private can be copied by anyone at once; stars and forks are lost the other way",
      ),
      kind: "publish",
      having: '"private":false',
    },
    {
      ...destroys(
        "PATCH /repos/{owner}/{repo}",
        "project",
        "{owner}/{repo}",
        "recoverable",
        "it can be unarchived",
      ),
      kind: "change",
      having: '"archived":true',
    },
    {
      ...destroys(
        "PATCH /repos/{owner}/{repo}/git/refs/heads/{branch*}",
        "git remote branch",
        "{branch} of {owner}/{repo}",
        "irreversible",
        "whoever has the old commit can set the branch back, if anybody has",
      ),
      kind: "rewrite",
      having: '"force":true',
    },
    {
      ...destroys(
        "POST /repos/{owner}/{repo}/transfer",
        "project",
        "{owner}/{repo}",
        "irreversible",
        "only the new owner can give it back",
      ),
      kind: "change",
    },
  ],
  mutations: {
    deleteRef: {
      resource: "git remote branch",
      name: "{refId}",
      reversibility: "irreversible",
      because: "whoever has the commit can push it again, if anybody has",
    },
    deleteIssue: {
      resource: "object",
      name: "issue {issueId}",
      reversibility: "irreversible",
      because: gone,
    },
    deleteProjectV2: {
      resource: "object",
      name: "project {projectId}",
      reversibility: "irreversible",
      because: gone,
    },
    deleteBranchProtectionRule: {
      resource: "setting",
      name: "branch protection {branchProtectionRuleId}",
      reversibility: "irreversible",
      because: "what the rules were has to be known to set them again",
    },
    deletePackageVersion: {
      resource: "package",
      name: "version {packageVersionId}",
      reversibility: "recoverable",
      because: "GitHub can restore a package version within 30 days",
    },
    archiveRepository: {
      kind: "change",
      resource: "project",
      name: "{repositoryId}",
      reversibility: "recoverable",
      because: "it can be unarchived",
    },
    updateRef: {
      kind: "rewrite",
      resource: "git remote branch",
      name: "{refId}",
      having: ["force", "true"],
      reversibility: "irreversible",
      because: "whoever has the old commit can set the branch back, if anybody has",
    },
  },
};
