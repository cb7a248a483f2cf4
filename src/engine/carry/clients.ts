import { plainArgument } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried } from "./carried";

/** `fly postgres connect` is psql with an address of its own, and reads what psql reads. */
export function carriedByFly(call: Call): readonly Carried[] {
  const words = call.args.map((arg) => literal(arg) ?? "");
  const [group, verb] = words;
  if (!/^(?:postgres|pg|mpg)$/.test(group ?? "") || verb !== "connect") return [];
  const [database] = valuesOf(call.args, ["-d", "--database"]);
  const argv = [plainArgument("psql", call.span), ...(database === undefined ? [] : [database])];
  const [app] = valuesOf(call.args, ["-a", "--app"]);
  const name = app?.text ?? "the app's database";
  return [{ runs: "words", argv, site: { kind: "host", name }, reads: true }];
}

/** `railway connect` is the client of the database that it names, and reads what that one reads. */
export function carriedByRailway(call: Call): readonly Carried[] {
  const [verb, database = ""] = call.args
    .map((arg) => literal(arg) ?? "")
    .filter((word) => !word.startsWith("-"));
  if (verb !== "connect") return [];
  const client = /mysql/i.test(database)
    ? "mysql"
    : /redis/i.test(database)
      ? "redis-cli"
      : /mongo/i.test(database)
        ? "mongosh"
        : "psql";
  const argv = [plainArgument(client, call.span)];
  return [{ runs: "words", argv, site: { kind: "host", name: "Railway" }, reads: true }];
}

/** `heroku redis:cli` is redis-cli with the address of an app, and reads what that one reads. */
export function carriedByHeroku(call: Call): readonly Carried[] {
  if (literal(call.args[0]) !== "redis:cli") return [];
  const [app] = valuesOf(call.args, ["-a", "--app"]);
  const site = { kind: "host", name: app?.text ?? "Heroku" } as const;
  return [{ runs: "words", argv: [plainArgument("redis-cli", call.span)], site, reads: true }];
}

/** Clusters on this machine bring their own kubectl: `minikube kubectl -- get pods`. */
export function carriedByLocalCluster(call: Call): readonly Carried[] {
  const at = call.args.findIndex((arg) => literal(arg) === "kubectl");
  const before = call.args.slice(0, Math.max(at, 0));
  const [profile] = valuesOf(before, ["-p", "--profile"]);
  if (at < 0 || before.some((arg) => arg !== profile && !arg.text.startsWith("-"))) return [];
  const rest = call.args.slice(at + 1);
  const separator = rest.findIndex((arg) => arg.text === "--");
  const words = rest.filter((_, index) => index !== separator);
  const named = words.some((arg) => arg.text.startsWith("--context"));
  const context = named ? [] : ["--context", call.name === "minikube" ? "minikube" : "microk8s"];
  const argv = ["kubectl", ...context].map((text) => plainArgument(text, call.span));
  return [{ runs: "words", argv: [...argv, ...words], reads: true }];
}

/** Commands of Redis that are sent to its port as plain text. */
const redis = /^[^\S\n]*(?:\*\d+\s|FLUSH(?:ALL|DB)\b|DEL\b|UNLINK\b|SHUTDOWN\b)/im;

/** A host or a port: as nc has them, socat's `TCP:HOST:PORT`, curl's `telnet://HOST:PORT`. */
function addressed(arg: Argument): readonly Argument[] {
  const [, host, port] =
    /^(?:TCP\d?(?:-CONNECT)?:|telnet:\/\/)([\w.-]+):(\d+)/i.exec(arg.text) ?? [];
  if (host !== undefined && port !== undefined)
    return [plainArgument(host, arg.span), plainArgument(port, arg.span)];
  return /^[\w.:][\w.:-]*$/.test(arg.text) ? [arg] : [];
}

/** `ncat -c 'cmd'`, `socat - EXEC:'cmd',pty`: what is started for whoever is connected. */
function startedFor({ name, args }: Call): readonly Carried[] {
  if (name !== "socat") return asTexts(valuesOf(args, ["-c", "--sh-exec", "-e", "--exec"]));
  return asTexts(
    args.flatMap((arg) => {
      const head = /^(?:EXEC|SYSTEM|SHELL):/i.exec(arg.text)?.[0];
      if (head === undefined) return [];
      const text = arg.text
        .slice(head.length)
        .replace(/,(?:pty|stderr|setsid|sane|ctty|nofork)\b.*$/s, "");
      return [plainArgument(text, arg.span)];
    }),
  );
}

/** `printf FLUSHALL | nc HOST PORT` says to Redis what redis-cli would. */
export function carriedByNetcat(call: Call): readonly Carried[] {
  const started = startedFor(call);
  if (started.length > 0) return started;
  const input = inputText(call);
  const [host, port] = call.args.flatMap(addressed);
  if (input === undefined || host === undefined) return [];
  const word = (text: string) => plainArgument(text, call.span);
  // Memcached's text protocol.
  if (/^[^\S\n]*flush_all\b/m.test(input.text)) {
    return [{ runs: "words", argv: [word("memcflush"), word("--servers"), host], reads: true }];
  }
  if (!redis.test(input.text)) return [];
  const argv = [
    word("redis-cli"),
    word("-h"),
    host,
    ...(port === undefined ? [] : [word("-p"), port]),
  ];
  return [{ runs: "words", argv, reads: true }];
}
