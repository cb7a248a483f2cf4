import { Kind, parse, type FieldNode, type ObjectFieldNode, type ArgumentNode } from "graphql";

/** A volume with the backups that Railway keeps inside it, and so loses with it. */
interface Volume {
  readonly id: string;
  readonly name: string;
  readonly backups: readonly string[];
}

/** What the account owns; an operation answers what is left. */
export type Volumes = readonly Volume[];

/** The answer to one GraphQL document, and the account after it. */
export interface Outcome {
  readonly data: Readonly<Record<string, unknown>>;
  readonly volumes: Volumes;
}

/** Runs a GraphQL document against the account, as far as Railway's API is needed here. */
export function execute(
  volumes: Volumes,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Outcome {
  let outcome: Outcome = { data: {}, volumes };
  for (const definition of parse(query).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of definition.selectionSet.selections) {
      if (field.kind !== Kind.FIELD) continue;
      const { value, volumes: left } = executeField(outcome.volumes, field, variables);
      outcome = { data: { ...outcome.data, [field.name.value]: value }, volumes: left };
    }
  }
  return outcome;
}

function executeField(
  volumes: Volumes,
  field: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly volumes: Volumes } {
  const given = (name: string) => argument(field.arguments ?? [], name, variables);
  switch (field.name.value) {
    case "volumes":
      return { value: volumes, volumes };
    case "volumeDelete": {
      const left = volumes.filter(({ id }) => id !== given("volumeId"));
      return { value: left.length < volumes.length, volumes: left };
    }
    case "volumeInstanceBackupDelete": {
      const lost = given("volumeInstanceBackupId");
      const left = volumes.map((volume) => ({
        ...volume,
        backups: volume.backups.filter((backup) => backup !== lost),
      }));
      return { value: { workflowId: "1" }, volumes: left };
    }
    case "volumeUpdate": {
      const left = volumes.map((volume) =>
        volume.id === given("volumeId") ? { ...volume, name: String(given("name")) } : volume,
      );
      return { value: { id: given("volumeId") }, volumes: left };
    }
  }
  throw new Error(`Cannot query field "${field.name.value}"`);
}

function argument(
  fields: readonly (ArgumentNode | ObjectFieldNode)[],
  name: string,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  for (const { name: field, value } of fields) {
    if (value.kind === Kind.OBJECT) {
      const inside = argument(value.fields, name, variables);
      if (inside !== undefined) return inside;
    }
    if (field.value !== name) continue;
    if (value.kind === Kind.VARIABLE) return variables[value.name.value];
    if (value.kind === Kind.STRING) return value.value;
  }
  return undefined;
}
