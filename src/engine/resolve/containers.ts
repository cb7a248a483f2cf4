import { withoutHead } from "../model/argument";
import { isSecretName } from "../evidence/secretName";
import { literal, type Argument, type Call, type Mount, type Site } from "../model/call";
import { baseName, isAbsolute, resolvePath } from "../model/path";
import { invoke } from "./invoke";
import { cloneScope, type Frame, type Output, type Scope, type Walk } from "./scope";
import { shellNames } from "./shells";

const engines = new Set(["docker", "podman", "nerdctl", "finch"]);
const composers = new Set(["docker-compose", "podman-compose"]);

/** True for a call of a program that makes containers, or of one that is told to compose them. */
export function mayRunContainer({ name, args }: Call): boolean {
  return engines.has(name) || composers.has(name) || literal(args[0]) === "compose";
}

/** Options of `run` that stand alone; every other long one takes a value (docker-run(1), podman-run(1)). */
const standalone = new Set(
  [
    "rm detach interactive tty privileged init read-only publish-all no-healthcheck help quiet",
    "oom-kill-disable sig-proxy disable-content-trust replace rmi env-host no-deps build",
    "service-ports use-aliases remove-orphans no-TTY no-hosts no-hostname http-proxy quiet-pull",
    "quiet-build",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `--${name}`),
);

/** What a `run` asks for: where its command runs, what it sees of this machine, and the command. */
interface Run {
  readonly image: Argument;
  readonly command: readonly Argument[];
  readonly mounts: readonly Mount[];
  readonly directory: Argument | undefined;
  /** It is given variables of this machine that may be secrets. */
  readonly environment: boolean;
}

/**
 * `docker run IMAGE CMD`, `docker compose run SERVICE CMD` and their like. The command runs in a container that is made for it: what it
 * does there is gone with it anyway, but what is mounted is this machine's own; what a service mounts
 * stands in a file of compose, which is not read. Undefined if the call is none, or says no command.
 */
export function runContainer(
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  const composes = composers.has(call.name) || literal(call.args[0]) === "compose";
  const args = engines.has(call.name) || composes ? argumentsOfRun(call.args, composes) : undefined;
  const run = args === undefined ? undefined : readRun(args, call);
  if (run === undefined) return undefined;
  const [first, ...rest] = programOf(run, walk);
  if (first === undefined) return undefined;
  walk.found.push({ kind: "call", call });
  const name = run.image.text;
  const site: Site = {
    kind: "container",
    name,
    mounts: run.mounts,
    ...(composes ? {} : { passing: true }),
  };
  const within = cloneScope(scope);
  const directory = literal(run.directory);
  within.cwd =
    directory !== undefined && isAbsolute(directory)
      ? { known: true, path: resolvePath("/", directory) }
      : { known: false, text: `(the directory in container ${name})` };
  const composed = composes && call.name !== "docker-compose" ? " compose" : "";
  const handed = run.environment ? " --env-file" : "";
  const through = `${call.name}${composed} run${handed}`;
  const inner: Frame = { ...frame, site, via: [...frame.via, through] };
  return invoke([first, ...rest], call.env, within, inner, walk);
}

/** The arguments after `run`, with the program's own options before it left out. */
function argumentsOfRun(
  args: readonly Argument[],
  composes: boolean,
): readonly Argument[] | undefined {
  let at = 0;
  while (at < args.length) {
    const word = args[at]?.text ?? "";
    if (word === "container" || (composes && word === "compose")) at++;
    else if (composes && composeValued.test(word)) at += 2;
    else if (word === "run") return args.slice(at + 1);
    else if (
      /^-[HcLl]$|^--(?:host|context|config|log-level|connection|namespace|url)$/.test(word)
    ) {
      at += 2;
    } else if (word.startsWith("-")) at++;
    else return undefined;
  }
  return undefined;
}

/** Options of compose itself that take the next word. */
const composeValued =
  /^(?:-[fp]|--(?:file|project-name|profile|env-file|project-directory|parallel|ansi|progress))$/;

function readRun(args: readonly Argument[], call: Call): Run | undefined {
  const mounts: Mount[] = [];
  let directory: Argument | undefined;
  let entrypoint: Argument | undefined;
  let environment = false;
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at];
    const word = arg?.text ?? "";
    if (arg === undefined || !word.startsWith("-") || word === "-") break;
    if (word === "--") {
      at++;
      break;
    }
    const [option, value, takesNext] = optionOf(arg, args[at + 1]);
    if (takesNext) at++;
    if (option === "--privileged") mounts.push(devices);
    if (value === undefined) continue;
    if (option === "-v" || option === "--volume") mounts.push(...volumeOf(value, call));
    else if (option === "--mount") mounts.push(...mountOf(value, call));
    else if (option === "--device") mounts.push(devices);
    else if (option === "-w" || option === "--workdir") directory = value;
    else if (option === "--entrypoint") entrypoint = value;
    else if (option === "--env-file" || isSecretHanded(option, value.text)) environment = true;
  }
  const [image, ...command] = args.slice(at);
  if (image === undefined) return undefined;
  return {
    image,
    command: entrypoint === undefined ? command : [entrypoint, ...command],
    mounts,
    directory,
    environment,
  };
}

/** `-e TOKEN`: the value is that of this machine. */
function isSecretHanded(option: string, value: string): boolean {
  return (option === "-e" || option === "--env") && isSecretName(value);
}

/** With `--privileged` the disks of this machine are in the container's `/dev` too. */
const devices: Mount = { target: "/dev", source: { kind: "path", path: "/dev" } };

/** One option with its value: joined, after `=`, or as the next word. */
function optionOf(
  arg: Argument,
  next: Argument | undefined,
): readonly [string, Argument | undefined, boolean] {
  const word = arg.text;
  if (word.startsWith("--")) {
    const equals = word.indexOf("=");
    if (equals > 0) return [word.slice(0, equals), withoutHead(arg, equals + 1), false];
    return standalone.has(word) ? [word, undefined, false] : [word, next, true];
  }
  // Letters before the last one of a bundle stand alone: `-itv a:b`.
  const taking = /[acehlmpuvw]/.exec(word.slice(1));
  if (taking === null) return [word, undefined, false];
  const option = `-${taking[0]}`;
  const end = taking.index + 2;
  return end < word.length ? [option, withoutHead(arg, end), false] : [option, next, true];
}

/** `HOST:CONTAINER[:ro]`, `VOLUME:CONTAINER`; a single path is a volume without a name. */
function volumeOf(value: Argument, call: Call): readonly Mount[] {
  const text = literal(value) ?? value.text;
  const found = /^((?:[A-Za-z]:)?[^:]+):(\/[^:]*)/.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return [];
  return [{ target: resolvePath("/", found[2]), source: sourceOf(found[1], value, call) }];
}

/** `type=bind,source=X,target=Y` in any order. */
function mountOf(value: Argument, call: Call): readonly Mount[] {
  const text = literal(value) ?? value.text;
  const field = (names: string): string | undefined =>
    new RegExp(`(?:^|,)(?:${names})=([^,]*)`).exec(text)?.[1];
  const source = field("source|src");
  const target = field("target|destination|dst");
  if (source === undefined || target === undefined) return [];
  return [{ target: resolvePath("/", target), source: sourceOf(source, value, call) }];
}

function sourceOf(source: string, value: Argument, call: Call): Mount["source"] {
  if (literal(value) === undefined && source.includes("$"))
    return { kind: "unknown", text: source };
  if (/^[\w][\w.-]*$/.test(source)) return { kind: "volume", name: source };
  const path = source.replace(/^~(?=\/|$)/, "");
  if (!call.cwd.known && !isAbsolute(path)) return { kind: "unknown", text: source };
  return { kind: "path", path: resolvePath(call.cwd.known ? call.cwd.path : "/", path) };
}

/**
 * The words of the command. Many images are nothing but a program, and their command is only its
 * arguments: `docker run hashicorp/terraform destroy`.
 */
function programOf({ image, command }: Run, walk: Walk): readonly Argument[] {
  const [first] = command;
  const written = literal(first);
  if (first === undefined || written === undefined) return command;
  const name = baseName(written);
  if (walk.isModelled(name) || shellNames.has(name) || written.includes("/")) return command;
  const repository =
    /(?<![\w.-])([\w.-]{1,200}?)(?:-cli)?(?::[\w.-]{1,200})?(?:@sha256:\w{1,80})?$/.exec(
      image.text,
    )?.[1];
  if (repository === undefined || !walk.isModelled(repository)) return command;
  return [{ ...image, text: repository, pieces: [repository] }, ...command];
}
