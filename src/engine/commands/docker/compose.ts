import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import {
  defineProgram,
  subcommand,
  type AnySubcommand,
  type Example,
  type Parsed,
} from "../define";
import { fileWrite } from "../device";
import { globals as dockerGlobals, held, madeAgain, volumeLoss, type Global } from "./server";

/** Options of `docker compose` itself, before or after its sub-command. */
export const composeGlobals = {
  file: ["-f=", "--file="],
  project: ["-p=", "--project-name="],
  directory: ["--project-directory=", "--workdir="],
  profile: ["--profile="],
  dry: ["--dry-run"],
  composeNeutral: [
    "--ansi=",
    "--env-file=",
    "--parallel=",
    "--progress=",
    "--compatibility",
    "--all-resources",
  ],
} as const;
type Compose = keyof typeof composeGlobals | Global;

/** Machines that their name says are for trying things out. */
const triedOut =
  /(?:^|[^a-z])(?:dev|devel|test|testing|stage|staging|local|localhost|sandbox|qa|ci|vm|vagrant|lab)(?:[^a-z]|$)/i;

const rebuilt = "containers are made again from their images";
const waiting = { wait: ["-t=", "--timeout="] } as const;

function inProject(what: string, parsed: Parsed<Compose>): string {
  const project =
    parsed.value("project")?.text ?? parsed.call.env.get("COMPOSE_PROJECT_NAME")?.text;
  const file = parsed.value("file")?.text;
  if (project !== undefined) return `${what} of project ${project}`;
  return file === undefined ? `${what} of this compose project` : `${what} of ${file}`;
}

function listed(operands: readonly Argument[], otherwise: string): string {
  return operands.length === 0 ? otherwise : operands.map((operand) => operand.text).join(", ");
}

const unlessDry =
  <Name extends string>(effects: (parsed: Parsed<Name | Compose>) => readonly Effect[]) =>
  (parsed: Parsed<Name | Compose>): readonly Effect[] =>
    parsed.has("dry") ? [] : effects(parsed);

/** The sub-commands of compose by their own words. */
export const composeCommands: Readonly<Record<string, AnySubcommand>> = {
  down: subcommand<"volumes" | "images" | "orphans" | "wait", Compose>(
    { volumes: ["-v", "--volumes"], images: ["--rmi="], orphans: ["--remove-orphans"], ...waiting },
    unlessDry<"volumes" | "images">((parsed) => [
      ...(parsed.has("volumes") ? [volumeLoss(inProject("every volume", parsed), parsed)] : []),
      ...(parsed.has("images")
        ? [
            madeAgain(
              "destroy",
              "image",
              inProject("images", parsed),
              parsed,
              "images are pulled or built again",
            ),
          ]
        : []),
      madeAgain("stop", "container", inProject("every container", parsed), parsed, rebuilt),
    ]),
  ),
  rm: subcommand<"volumes" | "force" | "stop" | "all", Compose>(
    {
      volumes: ["-v", "--volumes"],
      force: ["-f", "--force"],
      stop: ["-s", "--stop"],
      all: ["-a", "--all"],
    },
    unlessDry<"volumes">((parsed) => {
      const services = listed(parsed.operands, "every service");
      return [
        ...(parsed.has("volumes") ? [volumeLoss(`anonymous volumes of ${services}`, parsed)] : []),
        madeAgain("destroy", "container", `stopped containers of ${services}`, parsed, rebuilt),
      ];
    }),
  ),
  up: subcommand<"renewed" | "neutral" | "values", Compose>(
    {
      renewed: ["-V", "--renew-anon-volumes"],
      neutral: [
        ...["-d", "--detach", "--build", "--no-build", "--force-recreate", "--no-recreate"],
        ...["--always-recreate-deps", "--remove-orphans", "--no-deps", "--no-start", "--no-color"],
        ...["--no-log-prefix", "--quiet-pull", "--quiet-build", "--abort-on-container-exit"],
        ...["--abort-on-container-failure", "--wait", "-w", "--watch", "--menu", "--timestamps"],
        ...["--attach-dependencies", "-y", "--yes"],
      ],
      values: [
        ...["--scale=", "--pull=", "-t=", "--timeout=", "--wait-timeout=", "--exit-code-from="],
        ...["--attach=", "--no-attach="],
      ],
    },
    unlessDry<"renewed">((parsed) => {
      const services = listed(parsed.operands, "every service");
      const running = held("service", inProject(services, parsed), parsed);
      const { site } = parsed.call;
      const place = running.in ?? (site.kind === "host" ? site.name : undefined);
      const elsewhere = place !== undefined && !triedOut.test(place);
      return [
        ...(parsed.has("renewed") ? [volumeLoss(`anonymous volumes of ${services}`, parsed)] : []),
        ...(elsewhere
          ? [
              {
                kind: "change",
                resource: running,
                reversibility: "irreversible",
                because:
                  "it changes what runs there for everybody, and containers that are made anew lose what they kept in themselves",
                instead: "docker compose ps",
              } as const,
            ]
          : []),
      ];
    }),
  ),
  volumes: subcommand({}),
  cp: subcommand<"index" | "neutral", Compose>(
    { index: ["--index="], neutral: ["-a", "--archive", "-L", "--follow-link", "--all"] },
    (parsed) => copied(parsed),
  ),
  "create|start|stop|restart|run|exec|build|pull|push|ps|ls|logs|config|images|top|port|events|pause|unpause|kill|wait|watch|attach|scale|stats|version|convert|export|commit":
    subcommand({}),
};

/** `docker cp container:path local` replaces local files; the other way only those of a container. */
export function copied(parsed: Parsed<never>): readonly Effect[] {
  const [source, target] = parsed.operands;
  if (source === undefined || target === undefined) return [];
  if (target.text === "-") return [];
  if (/^[^/.][^/]*:/.test(target.text)) {
    return source.text === "-"
      ? []
      : [{ kind: "read", resource: parsed.path(source, { tree: true }) }];
  }
  return fileWrite("overwrite", {
    ...parsed.path(target, { tree: true }),
    only: "files of the same name",
  });
}

/** Examples of compose, with the program's name in front. */
export function composeExamples(program: string): readonly Example[] {
  return [
    {
      run: `${program} down -v`,
      effects: [
        "destroy volume every volume of this compose project (irreversible)",
        "stop container every container of this compose project (regenerable)",
      ],
    },
    { run: `${program} up -d web`, effects: [] },
    {
      run: `DOCKER_HOST=ssh://shop.example ${program} up --detach`,
      effects: [
        "change service every service of this compose project in shop.example (irreversible)",
      ],
    },
    {
      run: `${program} up -V db`,
      effects: ["destroy volume anonymous volumes of db (irreversible)"],
    },
    {
      run: `${program} up --renew-anon-volumes --build --no-build --force-recreate --no-recreate --always-recreate-deps --remove-orphans --no-deps --no-start --no-color --no-log-prefix --quiet-pull --quiet-build`,
      effects: ["destroy volume anonymous volumes of every service (irreversible)"],
    },
    {
      run: `${program} up --abort-on-container-exit --abort-on-container-failure --wait -w --watch --menu --timestamps --attach-dependencies -y --yes --scale web=2 --pull always -t 1 --timeout 1 --wait-timeout 1 --exit-code-from a --attach a --no-attach b`,
      effects: [],
    },
    {
      run: `${program} down --volumes --rmi all --remove-orphans -t 1 --timeout=1`,
      effects: [
        "destroy volume every volume of this compose project (irreversible)",
        "destroy image images of this compose project (regenerable)",
        "stop container every container of this compose project (regenerable)",
      ],
    },
    {
      run: `${program} -f prod.yml -p shop down --volumes --remove-orphans -t 1 --timeout=1`,
      effects: [
        "destroy volume every volume of project shop (irreversible)",
        "stop container every container of project shop (regenerable)",
      ],
    },
    {
      run: `${program} --file=prod.yml down --rmi all -v`,
      effects: [
        "destroy volume every volume of prod.yml (catastrophic)",
        "destroy image images of prod.yml (regenerable)",
        "stop container every container of prod.yml (regenerable)",
      ],
    },
    {
      run: `${program} --project-name app_test down -v`,
      effects: [
        "destroy volume every volume of project app_test (regenerable)",
        "stop container every container of project app_test (regenerable)",
      ],
    },
    {
      run: `${program} down`,
      effects: ["stop container every container of this compose project (regenerable)"],
    },
    { run: `${program} --dry-run down -v`, effects: [] },
    {
      run: `${program} rm -fsv db`,
      effects: [
        "destroy volume anonymous volumes of db (irreversible)",
        "destroy container stopped containers of db (regenerable)",
      ],
    },
    {
      run: `${program} rm --force --stop --volumes -a --all`,
      effects: [
        "destroy volume anonymous volumes of every service (irreversible)",
        "destroy container stopped containers of every service (regenerable)",
      ],
    },
    {
      run: `${program} cp --index 1 -a --archive -L --follow-link --all db:/data ./data`,
      effects: ["overwrite /w/data/** [files of the same name]"],
    },
    { run: `${program} cp ./data db:/data`, effects: ["read /w/data/**"] },
    { run: `${program} up -d --build`, effects: [] },
    {
      run: `${program} --ansi never --env-file .env --parallel 2 --progress plain --compatibility --all-resources --profile dev --project-directory . --workdir . ps`,
      effects: [],
    },
    { run: `${program} down --help`, effects: [] },
  ];
}

/** `docker-compose`, the same as a program of its own. */
export const dockerCompose = defineProgram({
  name: "docker-compose",
  aliases: ["podman-compose"],
  does: "Runs the containers of a compose file; down -v also deletes their volumes.",
  globals: { ...dockerGlobals, ...composeGlobals },
  subcommands: composeCommands,
  examples: [
    ...composeExamples("docker-compose"),
    {
      run: "docker-compose -c default --context default -H unix:///var/run/docker.sock --host=unix:///x --url x --connection x -D --debug --tls --tlsverify --log-level info -l info --config x --tlscacert x --tlscert x -n k8s.io --namespace k8s.io --tlskey x ps",
      effects: [],
    },
    { run: "docker-compose -v --version", effects: [] },
  ],
});
