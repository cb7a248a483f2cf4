import { isThisMachine } from "../../evidence/host";
import { destroys, type Endpoint, type Provider } from "../provider";

/**
 * The API of the Docker daemon, which programs reach through its socket (`curl --unix-socket`); the
 * host in such a URL is made up. Source: docs.docker.com/reference/api/engine.
 */
export const dockerEngine: Provider = {
  name: "Docker",
  hosts: ["docker"],
  isOwn: (url) =>
    url.port === "2375" ||
    /^\/v1\.\d+\/(?:volumes|containers|images|system|networks)\b/.test(url.path) ||
    (url.port === undefined && isThisMachine(url.host) && url.path.startsWith("/volumes/")),
  endpoints: ["", "/{version}"].flatMap((prefix): readonly Endpoint[] => [
    destroys(
      `DELETE ${prefix}/volumes/{name}`,
      "volume",
      "{name}",
      "irreversible",
      "a volume has no copy; what a database keeps in it is gone",
    ),
    destroys(
      `POST ${prefix}/volumes/prune`,
      "volume",
      "every volume that no container uses",
      "irreversible",
      "this takes volumes of every project on the machine whose containers are down just now",
    ),
    destroys(
      `DELETE ${prefix}/containers/{name}`,
      "container",
      "{name}",
      "regenerable",
      "containers are made again from their images",
    ),
    destroys(
      `DELETE ${prefix}/images/{name}`,
      "image",
      "{name}",
      "regenerable",
      "images are pulled or built again",
    ),
    destroys(
      `DELETE ${prefix}/networks/{name}`,
      "setting",
      "network {name}",
      "regenerable",
      "networks are made again",
    ),
  ]),
};
