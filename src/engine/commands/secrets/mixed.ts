/** The outputs of a state of Terraform, each by its name. */
export const outputsOfState = "outputs of the state, sensitive ones too";

/** The values that a release of Helm was installed with. */
export const valuesOfRelease = "what the release was given, passwords too";

/** What is shown of a compose project, the variables of its services with it. */
export const composeProject = "values that compose takes from .env";

/** The settings of a project of .NET that are kept apart from it, each as `name = value`. */
export const secretsOfProject = "the user's secrets for this project";

/**
 * Secrets that are shown among much that is none, each under its name: what a reader on the same
 * line picks out of them may be harmless (`terraform output -json | jq .vpc_id`).
 */
export const mixedSecrets: ReadonlySet<string> = new Set([
  outputsOfState,
  valuesOfRelease,
  composeProject,
  secretsOfProject,
]);
