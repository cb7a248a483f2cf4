import { productionEvidence } from "../evidence/production";
import { parsedJson } from "../graphql/payload";
import { httpEffects } from "../http/effects";
import type { Argument } from "../model/call";
import type { Effect } from "../model/effect";
import type { NamedKind, NamedResource } from "../model/resource";
import { contentOfFile, contentOfInput } from "./content";
import { defineProgram, subcommand, type AnySubcommand, type Ask, type Parsed } from "./define";
import { fileWrite } from "./device";
import { createHoles } from "./holes";
import { railwayExamples } from "./railwayExamples";

const globals = {
  service: ["-s=", "--service="],
  environment: ["-e=", "--environment="],
  project: ["-p=", "--project="],
  yes: ["-y", "--yes"],
  json: ["--json"],
  code: ["--2fa-code="],
  neutral: ["--no-color", "--debug"],
  help: ["-h", "--help", "-V", "--version"],
} as const;
type Global = keyof typeof globals;
type Railway = Parsed<Global>;

const volumeOption = { volume: ["-v=", "--volume="] } as const;
const identity = { identity: ["-i=", "--identity-file="] } as const;

const stays = "what is served fails at once; the service stays and can be deployed again";

/**
 * `railway` drives Railway. -y and --2fa-code only answer its own questions, so they change nothing.
 * What is not named on the line is the linked project's, which the line does not show. Sources: its
 * source code, docs.railway.com.
 */
export const railway = defineProgram({
  name: "railway",
  does: "Drives projects, services, volumes and databases that run on Railway.",
  globals,
  subcommands: {
    "volume delete|volume remove|volume rm": subcommand<"volume", Global>(
      volumeOption,
      (parsed) => [
        {
          kind: "destroy",
          resource: named("volume", shown(parsed.value("volume"), "of the linked service"), parsed),
          including: "and the backups stored in it",
          reversibility: "catastrophic",
          because:
            "Railway deletes a volume's backups with it; it documents a way back for 48 hours by e-mail, which did not exist in every case that was reported",
        },
      ],
    ),
    "volume detach": subcommand<"volume", Global>(volumeOption, (parsed) => [
      {
        kind: "change",
        resource: named("volume", shown(parsed.value("volume"), "of the linked service"), parsed),
        reversibility: "recoverable",
        because: "the volume keeps its data and can be attached again",
      },
    ]),
    "volume files delete|volume files rm": subcommand<"volume" | "identity", Global>(
      { ...volumeOption, ...identity },
      (parsed) => [
        {
          kind: "destroy",
          resource: named("object", shown(parsed.operands[0], "of an unknown name"), parsed),
          reversibility: "irreversible",
          because: "only a backup of the volume brings the file back",
        },
      ],
    ),
    "volume upload|volume up|volume put": subcommand<"volume" | "identity", Global>(
      { ...volumeOption, ...identity },
      (parsed) => {
        const [local, remote] = parsed.operands;
        if (local === undefined) return [];
        return [
          {
            kind: "overwrite",
            resource: named("object", shown(remote, "of the same name"), parsed),
            reversibility: "irreversible",
            because: "only a backup of the volume brings the replaced file back",
          },
          { kind: "disclose", resource: parsed.path(local, { tree: true }) },
        ];
      },
    ),
    "volume download|volume dl|volume get": subcommand<"volume" | "identity", Global>(
      { ...volumeOption, ...identity },
      (parsed) => {
        const local = parsed.operands[1];
        return local === undefined
          ? []
          : fileWrite("overwrite", parsed.path(local, { tree: true }));
      },
    ),
    "delete|project delete|project rm": subcommand<never, Global>({}, (parsed) => [
      {
        kind: "destroy",
        resource: named("project", shown(parsed.value("project"), "that is linked here"), parsed),
        including: "and its services, volumes and their backups",
        reversibility: "catastrophic",
        because: "Railway says that deleting a project is permanent",
      },
    ]),
    "environment delete|environment remove|environment rm|env delete|env rm": subcommand<
      never,
      Global
    >({}, (parsed) => [
      {
        kind: "destroy",
        resource: named("environment", shown(parsed.operands[0], "that is linked here"), parsed),
        including: "and the volumes in it with their backups",
        reversibility: "catastrophic",
        because: "Railway does not say that a deleted environment can be restored",
      },
    ]),
    "service delete|service remove|service rm": lossOf("service", {
      kind: "destroy",
      reversibility: "irreversible",
      because: "Railway does not say that a deleted service, or its volume, can be restored",
    }),
    "functions delete|functions rm|function delete": lossOf("service", {
      kind: "destroy",
      reversibility: "irreversible",
      because: "Railway does not say that a deleted function can be restored",
    }),
    "variable delete|variable rm|variables delete|variables rm": lossOf("setting", {
      kind: "destroy",
      reversibility: "irreversible",
      because: "Railway keeps no history of variables",
    }),
    "domain delete|domain rm": lossOf("setting", {
      kind: "destroy",
      reversibility: "recoverable",
      because: "it can be set up again; until then nobody reaches the service there",
    }),
    "bucket delete|bucket remove|bucket rm": subcommand<"bucket", Global>(
      { bucket: ["-b=", "--bucket="] },
      (parsed) => [
        {
          kind: "destroy",
          resource: named("bucket", shown(parsed.value("bucket"), "of an unknown name"), parsed),
          including: "and every object in it",
          reversibility: "irreversible",
          because: "Railway keeps a deleted bucket for 2 days; then its objects are gone",
        },
      ],
    ),
    "bucket credentials": subcommand<"bucket" | "reset", Global>(
      { bucket: ["-b=", "--bucket="], reset: ["--reset"] },
      (parsed) =>
        parsed.has("reset")
          ? [
              {
                kind: "revoke",
                resource: named(
                  "credential",
                  `of bucket ${shown(parsed.value("bucket"), "of an unknown name")}`,
                  parsed,
                ),
                reversibility: "irreversible",
                because: "whatever uses the old credentials stops working",
              },
            ]
          : [],
    ),
    down: lossOf("service", { kind: "stop", reversibility: "irreversible", because: stays }),
    "deployment remove|deployment rm|deployment stop": lossOf("service", {
      kind: "stop",
      reversibility: "irreversible",
      because: stays,
    }),
    api: subcommand<"file" | "variables" | "variable" | "name" | "neutral", Global>(
      {
        file: ["-f=", "--file="],
        variables: ["--variables="],
        variable: ["--var=", "--raw-var="],
        name: ["--operation-name="],
        neutral: ["--compact", "--allow-errors"],
      },
      apiEffects,
    ),
    "api schema|api search|api describe": subcommand({}),
    "volume list|volume ls|volume add|volume create|volume new|volume update|volume edit|volume rename|volume attach|volume browse|volume files":
      subcommand({}),
    "environment|environment new|environment link|environment edit|environment list|env|service|service link|service status":
      subcommand({}),
    "status|list|logs|link|unlink|init|whoami|login|logout|open|docs|up|deploy|redeploy|restart|add|connect|shell|ssh|dev|variable|variables|variable set|variable list|domain|deployment list|scale|upgrade|completion|bucket list|bucket create|bucket info|bucket rename|metrics|mcp":
      subcommand({}),
  },
  examples: railwayExamples,
});

/** A sub-command that removes or stops what its first operand names, or what is linked here. */
function lossOf(
  kind: NamedKind,
  loss: Pick<Effect, "kind" | "reversibility" | "because">,
): AnySubcommand {
  return subcommand<never, Global>({}, (parsed) => {
    const target = parsed.operands[0] ?? parsed.value("service");
    return [{ ...loss, resource: named(kind, shown(target, "that is linked here"), parsed) }];
  });
}

/** GraphQL given as an operand, in a file or on standard input. */
function apiEffects(
  parsed: Parsed<"file" | "variables" | "variable" | Global>,
  ask: Ask,
): readonly Effect[] {
  const holes = createHoles();
  const [query] = parsed.operands;
  const file = parsed.value("file");
  const path = (argument: Argument): ReturnType<Railway["path"]> => parsed.path(argument);
  const content =
    query !== undefined
      ? ({ kind: "text", text: holes.text(query) } as const)
      : file === undefined || file.text === "-"
        ? contentOfInput(parsed.call, path, ask, holes)
        : contentOfFile(path(file), ask);
  const given = parsed.value("variables");
  const variables: Record<string, unknown> = {};
  const json = given === undefined ? undefined : parsedJson(holes.text(given));
  if (typeof json === "object") Object.assign(variables, json);
  for (const pair of parsed.values("variable")) {
    const text = holes.text(pair);
    const equals = text.indexOf("=");
    if (equals > 0) variables[text.slice(0, equals)] = text.slice(equals + 1);
  }
  if (content.kind === "nothing") return [];
  return holes.show(
    httpEffects({
      method: "POST",
      url: "https://backboard.railway.com/graphql/v2",
      headers: [],
      body:
        content.kind === "text"
          ? { kind: "text", text: JSON.stringify({ query: content.text, variables }) }
          : {
              kind: "unread",
              from: content.kind === "file" ? `\`${content.path.path}\`` : content.from,
            },
    }),
  );
}

function shown(argument: Argument | undefined, otherwise: string): string {
  return argument?.text ?? otherwise;
}

function named(kind: NamedKind, name: string, parsed: Railway): NamedResource {
  const environment = parsed.value("environment")?.text;
  const project = parsed.value("project")?.text;
  const production = productionEvidence(
    ["the environment", environment],
    ["the project", project],
    ["the name", name],
  );
  const place = environment ?? (kind === "project" ? undefined : project);
  return {
    kind,
    name,
    in: place === undefined ? "Railway" : `${place} on Railway`,
    reach: "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}
