import { literal } from "../../model/call";
import type { Effect } from "../../model/effect";
import { defineProgram, subcommand, type AnySubcommand, type Parsed } from "../define";
import { fileWrite } from "../device";
import { composeCommands, composeGlobals, copied } from "./compose";
import { dockerExamples } from "./examples";
import { globals, held, madeAgain, volumeLoss, type Global } from "./server";

const force = { force: ["-f", "--force"] } as const;
const pruning = { ...force, all: ["-a", "--all"], filter: ["--filter="] } as const;
type Pruning = keyof typeof pruning | Global;

const rebuilt = "containers are made again from their images; what was written inside them is lost";
const pulled = "images are pulled or built again";

/** Removes what the operands name, each with one effect. */
function each(effect: (name: string, parsed: Parsed<Global>) => Effect): AnySubcommand {
  return subcommand<"force" | "neutral", Global>(
    { ...force, neutral: ["-d", "--detach?"] },
    (parsed) => parsed.operands.map((operand) => effect(operand.text, parsed)),
  );
}

const removeContainers = subcommand<"force" | "link" | "volumes" | "all" | "more", Global>(
  {
    ...force,
    link: ["-l", "--link"],
    volumes: ["-v", "--volumes"],
    all: ["-a", "--all"],
    more: ["-t=", "--time=", "-i", "--ignore", "--depend", "--cidfile=", "--latest", "--filter="],
  },
  (parsed) => {
    const names = parsed.has("all")
      ? ["every container"]
      : parsed.operands.map((operand) => operand.text);
    return names.flatMap((name) => [
      ...(parsed.has("volumes") ? [volumeLoss(`anonymous volumes of ${name}`, parsed)] : []),
      madeAgain("destroy", "container", name, parsed, rebuilt),
    ]);
  },
);

const removeImages = subcommand<"force" | "all" | "more", Global>(
  { ...force, all: ["-a", "--all"], more: ["--no-prune", "--platform=", "-i", "--ignore"] },
  (parsed) => {
    const names = parsed.has("all")
      ? ["every image"]
      : parsed.operands.map((operand) => operand.text);
    return names.map((name) => madeAgain("destroy", "image", name, parsed, pulled));
  },
);

function prune(
  what: "container" | "image" | "setting",
  name: string,
  because: string,
): AnySubcommand {
  return subcommand<"force" | "all" | "filter" | "more", Global>(
    {
      ...pruning,
      more: [
        "--keep-storage=",
        "--max-used-space=",
        "--min-free-space=",
        "--reserved-space=",
        "--builder=",
        "--verbose",
        "--external",
        "--build-cache",
      ],
    },
    (parsed) => [
      madeAgain(
        "destroy",
        what,
        parsed.has("filter") ? `${name} that match a filter` : name,
        parsed,
        because,
      ),
    ],
  );
}

const saved = subcommand<"output" | "more", Global>(
  {
    output: ["-o=", "--output="],
    more: [
      "--platform=",
      "--format=",
      "-q",
      "--quiet",
      "--compress",
      "-m",
      "--multi-image-archive",
    ],
  },
  (parsed) => parsed.values("output").flatMap((file) => fileWrite("overwrite", parsed.path(file))),
);

const push = subcommand<"all" | "more", Global>(
  {
    all: ["-a", "--all-tags"],
    more: [
      "--disable-content-trust?",
      "--platform=",
      "-q",
      "--quiet",
      "--creds=",
      "--tls-verify?",
      "--format=",
      "--digestfile=",
    ],
  },
  (parsed) =>
    parsed.operands
      .slice(0, 1)
      .filter((image) => !/^(?:localhost|127\.0\.0\.1)[:/]/.test(image.text))
      .map((image) => ({
        kind: "publish",
        resource: { ...held("image", image.text, parsed), reach: "elsewhere" },
        reversibility: "irreversible",
        because: "others may pull it at once, and what had the same tag before is replaced",
      })),
);

/**
 * `docker`, and `podman`, which takes the same words. A volume is where databases keep their data
 * and has no copy; containers, images, networks and caches are made again. The prune commands work
 * on the whole machine, other projects included. Commands that run inside a container are looked
 * at by themselves.
 */
export const docker = defineProgram({
  name: "docker",
  aliases: ["podman", "nerdctl", "finch"],
  does: "Runs containers; volumes, where databases keep their data, are deleted without a copy.",
  globals: { ...globals, ...composeGlobals },
  subcommands: {
    ...Object.fromEntries(
      Object.entries(composeCommands).map(([words, entry]) => [
        words
          .split("|")
          .map((word) => `compose ${word}`)
          .join("|"),
        entry,
      ]),
    ),
    "volume rm|volume remove": subcommand<"force" | "all" | "time", Global>(
      { ...force, all: ["-a", "--all"], time: ["-t=", "--time="] },
      (parsed) =>
        parsed.has("all")
          ? [volumeLoss("every volume", parsed)]
          : parsed.operands.map((operand) => volumeLoss(operand.text, parsed)),
    ),
    "volume prune": subcommand<keyof typeof pruning, Global>(pruning, (parsed) =>
      prunedVolumes(parsed),
    ),
    "system prune": subcommand<keyof typeof pruning | "volumes" | "more", Global>(
      { ...pruning, volumes: ["--volumes"], more: ["--build", "--external"] },
      (parsed) => [
        ...(parsed.has("volumes") ? prunedVolumes(parsed) : []),
        madeAgain("destroy", "container", "every stopped container", parsed, rebuilt),
        madeAgain(
          "destroy",
          "image",
          parsed.has("all") ? "every unused image" : "every untagged image",
          parsed,
          pulled,
        ),
      ],
    ),
    "system reset": subcommand<"force", Global>(force, (parsed) => [
      {
        ...volumeLoss("every volume", parsed),
        including: "and every container, image and network",
      },
    ]),
    "rm|container rm|container remove": removeContainers,
    "pod rm": removeContainers,
    "rmi|image rm|image remove": removeImages,
    "container prune|pod prune": prune("container", "every stopped container", rebuilt),
    "image prune": prune("image", "every unused image", pulled),
    "builder prune|buildx prune": prune("image", "the build cache", "the cache fills again"),
    "network prune": prune("setting", "every unused network", "networks are made again"),
    "network rm|network remove": each((name, parsed) =>
      madeAgain("destroy", "setting", `network ${name}`, parsed, "networks are made again"),
    ),
    "swarm leave": subcommand<"force", Global>(force, (parsed) => [
      {
        kind: "destroy",
        resource: held("infrastructure", "this node's place in the swarm", parsed),
        reversibility: parsed.has("force") ? "irreversible" : "recoverable",
        because: parsed.has("force")
          ? "when the last manager leaves, the services, secrets and settings of the swarm are gone"
          : "a worker can join again",
      },
    ]),
    "stack rm|stack remove|stack down|service rm|service remove": each((name, parsed) => ({
      kind: "destroy",
      resource: held("service", name, parsed),
      reversibility: "recoverable",
      because: "it can be deployed again; its volumes stay",
    })),
    "secret rm|secret remove|config rm|config remove": each((name, parsed) => ({
      kind: "destroy",
      resource: held("credential", name, parsed),
      reversibility: "irreversible",
      because: "the value cannot be read out again",
    })),
    "node rm|node remove": each((name, parsed) => ({
      kind: "destroy",
      resource: held("setting", `node ${name}`, parsed),
      reversibility: "irreversible",
      because: "what runs on it is left to itself, and it joins again only with the swarm's token",
    })),
    "context rm|context remove|plugin rm|plugin remove|manifest rm|buildx rm": each(
      (name, parsed) => ({
        kind: "destroy",
        resource: held("setting", name, parsed),
        reversibility: "recoverable",
        because: "it can be added again",
      }),
    ),
    "machine rm|machine reset": subcommand<"force" | "keep", Global>(
      { ...force, keep: ["--save-ignition", "--save-image"] },
      (parsed) => [
        {
          ...volumeLoss(
            `every volume in machine ${literal(parsed.operands[0]) ?? "podman-machine-default"}`,
            parsed,
          ),
          including: "and every container and image in it",
        },
      ],
    ),
    "cp|container cp": subcommand<"neutral", Global>(
      { neutral: ["-a", "--archive?", "-L", "--follow-link", "-q", "--quiet", "--overwrite"] },
      (parsed) => copied(parsed),
    ),
    "save|image save|export|container export": saved,
    "push|image push|manifest push": push,
    "run|exec|create|start|stop|restart|kill|pause|unpause|wait|attach|rename|update|commit|diff|logs|inspect|top|stats|port|ps|images|pull|build|buildx|buildx build|buildx bake|buildx ls|buildx use|buildx create|buildx inspect|tag|history|import|load|login|logout|search|info|version|events|builder|builder build|volume|volume create|volume ls|volume inspect|network|network create|network ls|network inspect|network connect|network disconnect|container|container ls|container run|container exec|container start|container stop|container inspect|container logs|image|image ls|image build|image pull|image tag|image inspect|image history|image load|system|system df|system info|context|context use|context ls|context create|swarm|swarm init|swarm join|stack deploy|stack ls|stack ps|service create|service ls|service update|service logs|service scale|secret create|secret ls|config create|config ls|node ls|node update|compose|scout|trust|manifest|plugin|machine|machine start|machine stop|pod|pod create|generate|play|kube":
      subcommand({}),
  },
  examples: dockerExamples,
});

/** Since version 23 only anonymous volumes go without -a; older ones and podman take every unused one. */
function prunedVolumes(parsed: Parsed<Pruning>): readonly Effect[] {
  const anonymous = parsed.has("all") ? "" : "anonymous ";
  const matching = parsed.has("filter") ? " and matches a filter" : "";
  return [
    volumeLoss(
      `every ${anonymous}volume that no container uses${matching}`,
      parsed,
      "this takes volumes of every project on the machine whose containers are down just now",
    ),
  ];
}
