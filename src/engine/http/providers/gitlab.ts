import { destroys, type Provider } from "../provider";

const gone = "GitLab does not restore it";
const project = "/api/v4/projects/{project}";

/** GitLab's REST API, on gitlab.com and on one's own servers. Source: docs.gitlab.com/api. */
export const gitlab: Provider = {
  name: "GitLab",
  hosts: ["gitlab.com"],
  isOwn: (url) => url.path.startsWith("/api/v4/projects/"),
  endpoints: [
    destroys(
      `DELETE ${project}`,
      "project",
      "{project}",
      "irreversible",
      "a deleted project can be restored for some days where the group delays deletion, and not otherwise",
      "and its issues, merge requests and packages",
    ),
    destroys(
      "DELETE /api/v4/groups/{group}",
      "project",
      "group {group}",
      "catastrophic",
      "a deleted group can be restored for some days where it delays deletion, and not otherwise",
      "and every project in it",
    ),
    destroys(
      `DELETE ${project}/repository/branches/{branch*}`,
      "git remote branch",
      "{branch} of project {project}",
      "recoverable",
      "whoever has the commit can push the branch again",
    ),
    destroys(
      `DELETE ${project}/repository/merged_branches`,
      "git remote branch",
      "every merged one of project {project}",
      "recoverable",
      "whoever has the commits can push the branches again",
    ),
    destroys(
      `DELETE ${project}/repository/tags/{tag*}`,
      "git tag",
      "{tag} of project {project}",
      "recoverable",
      "whoever has the commit can push the tag again",
    ),
    destroys(
      `DELETE ${project}/protected_branches/{branch*}`,
      "setting",
      "protection of branch {branch} of project {project}",
      "irreversible",
      "what the rules were has to be known to set them again",
    ),
    destroys(
      `DELETE ${project}/releases/{tag}`,
      "release",
      "{tag} of project {project}",
      "irreversible",
      "its notes and links are gone",
    ),
    destroys(
      `DELETE ${project}/variables/{key}`,
      "credential",
      "variable {key} of project {project}",
      "irreversible",
      "the value cannot be read any more",
    ),
    destroys(
      `DELETE ${project}/issues/{issue}`,
      "object",
      "issue {issue} of project {project}",
      "irreversible",
      gone,
    ),
    destroys(
      `DELETE ${project}/packages/{id}`,
      "package",
      "{id} of project {project}",
      "irreversible",
      gone,
    ),
    destroys(
      `DELETE ${project}/registry/repositories/{id}`,
      "image",
      "repository {id} of project {project}",
      "irreversible",
      gone,
      "and every image in it",
    ),
  ],
};
