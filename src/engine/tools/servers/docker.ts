import type { ToolCall } from "../call";
import { argv, type Deed } from "../deed";
import { isOn, textsAt } from "../input";
import type { ServerFamily } from "./row";

/** `docker … rm` of what the call names. */
function docker(words: readonly string[], keys: readonly string[]) {
  return (call: ToolCall): readonly Deed[] => [
    argv([
      "docker",
      ...words,
      isOn(call.input, ["force"]) ? "-f" : undefined,
      words.length === 1 && isOn(call.input, ["volumes", "removevolumes", "v"]) ? "-v" : undefined,
      ...textsAt(call.input, keys),
    ]),
  ];
}

function down({ input }: ToolCall): readonly Deed[] {
  const volumes = isOn(input, ["volumes", "removevolumes", "v"]) ? "-v" : undefined;
  return [argv(["docker", "compose", "down", volumes])];
}

const containers = ["containerid", "container", "containername", "name", "id", "containers"];

/** Docker: mcp-server-docker (ckreiling) and docker-mcp, whose tools are Docker's own verbs. */
export const dockerServer: ServerFamily = {
  name: "Docker",
  words: ["docker", "podman", "compose"],
  tools: {
    removecontainer: docker(["rm"], containers),
    deletecontainer: docker(["rm"], containers),
    removevolume: docker(["volume", "rm"], ["volumename", "volume", "name", "volumes"]),
    deletevolume: docker(["volume", "rm"], ["volumename", "volume", "name", "volumes"]),
    removeimage: docker(["rmi"], ["image", "imageid", "imagename", "name"]),
    deleteimage: docker(["rmi"], ["image", "imageid", "imagename", "name"]),
    removenetwork: docker(["network", "rm"], ["networkid", "network", "networkname", "name"]),
    prune: docker(["system", "prune"], []),
    systemprune: (call) => [
      argv(["docker", "system", "prune", isOn(call.input, ["volumes"]) ? "--volumes" : undefined]),
    ],
    prunevolumes: docker(["volume", "prune"], []),
    volumeprune: docker(["volume", "prune"], []),
    composedown: down,
    dockercomposedown: down,
    stopcontainer: docker(["stop"], containers),
  },
  examples: [
    {
      name: "docker_compose_down",
      input: { volumes: true },
      effects: [
        "destroy volume every volume of this compose project (irreversible)",
        "stop container every container of this compose project (regenerable)",
      ],
    },
    {
      name: "remove_container",
      input: { container_id: "c", force: true },
      effects: ["destroy container c (regenerable)"],
    },
    {
      name: "delete_container",
      input: { container: "c", volumes: true },
      effects: [
        "destroy container c (regenerable)",
        "destroy volume anonymous volumes of c (irreversible)",
      ],
    },
    {
      name: "remove_volume",
      input: { volume_name: "pg" },
      effects: ["destroy volume pg (irreversible)"],
    },
    {
      name: "delete_volume",
      input: { name: "pg" },
      effects: ["destroy volume pg (irreversible)"],
    },
    { name: "remove_image", input: { image: "i" }, effects: ["destroy image i (regenerable)"] },
    {
      name: "delete_image",
      input: { imageId: "i" },
      effects: ["destroy image i (regenerable)"],
    },
    {
      name: "remove_network",
      input: { network_id: "n" },
      effects: ["destroy setting network n (regenerable)"],
    },
    {
      name: "prune",
      input: {},
      effects: [
        "destroy container every stopped container (regenerable)",
        "destroy image every untagged image (regenerable)",
      ],
    },
    {
      name: "system_prune",
      input: { volumes: true },
      effects: [
        "destroy container every stopped container (regenerable)",
        "destroy image every untagged image (regenerable)",
        "destroy volume every anonymous volume that no container uses (irreversible)",
      ],
    },
    {
      name: "prune_volumes",
      input: {},
      effects: ["destroy volume every anonymous volume that no container uses (irreversible)"],
    },
    {
      name: "volume_prune",
      input: {},
      effects: ["destroy volume every anonymous volume that no container uses (irreversible)"],
    },
    {
      name: "compose_down",
      input: { volumes: true },
      effects: [
        "destroy volume every volume of this compose project (irreversible)",
        "stop container every container of this compose project (regenerable)",
      ],
    },
    {
      name: "compose_down",
      input: {},
      effects: ["stop container every container of this compose project (regenerable)"],
    },
    { name: "stop_container", input: { container_id: "c" }, effects: [] },
  ],
};
