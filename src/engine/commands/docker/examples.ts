import type { Example } from "../define";
import { composeExamples } from "./compose";

const everyOption =
  "-c default --context default -H unix:///var/run/docker.sock --host=unix:///x --url unix:///x --connection unix:///x -D --debug --tls --tlsverify --log-level info -l info --config x --tlscacert x --tlscert x --tlskey x -n k8s.io --namespace k8s.io";

/** What `docker` does, line by line. */
export const dockerExamples: readonly Example[] = [
  { run: "docker volume rm pgdata -f --force", effects: ["destroy volume pgdata (irreversible)"] },
  {
    run: "docker volume rm app_test_data",
    effects: ["destroy volume app_test_data (regenerable)"],
  },
  {
    run: "podman volume remove -a --all -t 1 --time=1",
    effects: ["destroy volume every volume (irreversible)"],
  },
  {
    run: "docker -H ssh://root@prod-1.example.com volume rm pgdata",
    effects: ["destroy volume pgdata in prod-1.example.com (catastrophic)"],
  },
  {
    run: "docker --context staging volume rm pgdata",
    effects: ["destroy volume pgdata in context staging (irreversible)"],
  },
  {
    run: `docker ${everyOption} volume rm $NAME`,
    effects: ["destroy volume $NAME (irreversible)"],
  },
  {
    run: "docker volume prune -af --filter label=a",
    effects: [
      "destroy volume every volume that no container uses and matches a filter (irreversible)",
    ],
  },
  {
    run: "docker volume prune --all --force",
    effects: ["destroy volume every volume that no container uses (irreversible)"],
  },
  {
    run: "docker volume prune",
    effects: ["destroy volume every anonymous volume that no container uses (irreversible)"],
  },
  {
    run: "docker system prune -a -f --volumes",
    effects: [
      "destroy volume every volume that no container uses (irreversible)",
      "destroy container every stopped container (regenerable)",
      "destroy image every unused image (regenerable)",
    ],
  },
  {
    run: "docker system prune --all --force --filter a=b --build --external",
    effects: [
      "destroy container every stopped container (regenerable)",
      "destroy image every unused image (regenerable)",
    ],
  },
  {
    run: "docker system prune",
    effects: [
      "destroy container every stopped container (regenerable)",
      "destroy image every untagged image (regenerable)",
    ],
  },
  {
    run: "podman system reset -f --force",
    effects: ["destroy volume every volume, and every container, image and network (irreversible)"],
  },
  { run: "docker rm -f web", effects: ["destroy container web (regenerable)"] },
  {
    run: "docker rm -fv db --link --volumes -l --force",
    effects: [
      "destroy volume anonymous volumes of db (irreversible)",
      "destroy container db (regenerable)",
    ],
  },
  {
    run: "podman container rm -a --all -t 1 --time=1 -i --ignore --depend --cidfile=x --latest --filter=a",
    effects: ["destroy container every container (regenerable)"],
  },
  {
    run: "podman pod rm -f --force -l --link -v --volumes -a --all -t 1 --time=1 -i --ignore --depend --cidfile=x --latest --filter=a",
    effects: [
      "destroy volume anonymous volumes of every container (irreversible)",
      "destroy container every container (regenerable)",
    ],
  },
  {
    run: "docker rmi -f --force --no-prune --platform=x -i --ignore app",
    effects: ["destroy image app (regenerable)"],
  },
  { run: "podman rmi -a --all", effects: ["destroy image every image (regenerable)"] },
  {
    run: "docker container prune -f --force -a --all --filter x --keep-storage=1 --max-used-space=1 --min-free-space=1 --reserved-space=1 --builder=x --verbose --external --build-cache",
    effects: ["destroy container every stopped container that match a filter (regenerable)"],
  },
  {
    run: "docker image prune -a -f --force --all --filter=x --keep-storage=1 --max-used-space=1 --min-free-space=1 --reserved-space=1 --builder=x --verbose --external --build-cache",
    effects: ["destroy image every unused image that match a filter (regenerable)"],
  },
  {
    run: "docker builder prune -a -f --force --all --filter=x --keep-storage=1 --max-used-space=1 --min-free-space=1 --reserved-space=1 --builder=x --verbose --external --build-cache",
    effects: ["destroy image the build cache that match a filter (regenerable)"],
  },
  {
    run: "docker network prune -a -f --force --all --filter=x --keep-storage=1 --max-used-space=1 --min-free-space=1 --reserved-space=1 --builder=x --verbose --external --build-cache",
    effects: ["destroy setting every unused network that match a filter (regenerable)"],
  },
  {
    run: "docker network rm -f --force -d --detach net",
    effects: ["destroy setting network net (regenerable)"],
  },
  {
    run: "docker swarm leave -f --force",
    effects: ["destroy infrastructure this node's place in the swarm (irreversible)"],
  },
  {
    run: "docker swarm leave",
    effects: ["destroy infrastructure this node's place in the swarm (recoverable)"],
  },
  {
    run: "docker stack rm -f --force -d --detach=false shop",
    effects: ["destroy service shop (recoverable)"],
  },
  {
    run: "docker secret rm -f --force -d --detach key",
    effects: ["destroy credential key (irreversible)"],
  },
  {
    run: "docker node rm -f --force -d --detach worker-3",
    effects: ["destroy setting node worker-3 (irreversible)"],
  },
  {
    run: "docker context rm -f --force -d --detach old",
    effects: ["destroy setting old (recoverable)"],
  },
  {
    run: "podman machine rm -f --force --save-ignition --save-image",
    effects: [
      "destroy volume every volume in machine podman-machine-default, and every container and image in it (irreversible)",
    ],
  },
  {
    run: "docker cp -a --archive -L --follow-link -q --quiet --overwrite web:/app/data .",
    effects: ["overwrite /w/** [files of the same name]"],
  },
  { run: "docker cp ./x web:/app", effects: ["read /w/x/**"] },
  { run: "docker cp web:/x -", effects: [] },
  {
    run: "docker save -o app.tar --output=b.tar --platform=x --format=x -q --quiet --compress -m --multi-image-archive app",
    effects: ["overwrite /w/app.tar", "overwrite /w/b.tar"],
  },
  {
    run: "docker push -a --all-tags --disable-content-trust --platform=x -q --quiet --creds=x --tls-verify --format=x --digestfile=x me/app:latest",
    effects: ["publish image me/app:latest (irreversible)"],
  },
  { run: "docker push localhost:5000/app", effects: [] },
  { run: "docker run --rm -it -v $PWD:/w node npm test", effects: [] },
  { run: "docker tag drop-service app", effects: [] },
  { run: "docker build -t app .", effects: [] },
  { run: "docker ps -a", effects: [] },
  { run: "docker volume rm --help", effects: [] },
  { run: "docker -v --version", effects: [] },
  ...composeExamples("docker compose"),
];
