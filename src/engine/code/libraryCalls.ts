import { linksOf, ownName, someName } from "./chain";
import type { Deed } from "./deed";
import { asArgument, known, plain, type CodeCall, type Value } from "./value";

/** Methods that mean something, depending on what they are called on. */
const methods: ReadonlySet<string> = new Set([
  ...["run", "sudo", "call_command", "deleteUser"],
  ...["execute_command", "sendCommand", "call", "send_command"],
  ...["delete", "remove", "rmd", "rmdir", "unlink", "rmtree", "removeDir", "rm"],
]);

/** Libraries of which every function means something. */
const ofLibrary = /(?:^|\.)(?:sh|invoke|simple-git|simpleGit)(?:\.|$)/;

/**
 * What calls of libraries come down to that run commands or work on files elsewhere: sh and Invoke,
 * simple-git and GitPython's options, ftplib and SFTP clients, clients of Redis, Django's management commands, volumes of Docker.
 */
export function libraryDeed(name: string, call: CodeCall): Deed | undefined {
  if (!methods.has(ownName(call)) && !someName(call, ofLibrary)) return undefined;
  const links = linksOf(call);
  const head = links[0]?.name ?? "";
  const method = links.at(-1)?.name ?? "";
  if (head === "sh" && links.length === 2)
    return argv([known(method, call.span), ...call.args], call);
  if (head === "invoke" && (method === "run" || method === "sudo")) return shell(call);
  if ((method === "run" || method === "sudo") && links.some((link) => link.name === "Connection"))
    return shell(call);
  if (links.some((link) => link.name === "simple-git" || link.name === "simpleGit"))
    return links.length > 1 ? argv(gitWords(method, call), call) : undefined;
  if (method === "call_command" && plain(call.args[0]) !== undefined)
    return argv([known("manage.py", call.span), ...call.args], call);
  const command = redisCommand(method, call);
  if (command !== undefined) return argv([known("redis-cli", call.span), ...command], call);
  if (
    method === "remove" &&
    links.some((link) => link.name === "volumes") &&
    head.startsWith("docker")
  )
    return argv(
      ["docker", "volume", "rm"].map((word) => known(word, call.span)).concat(volumeOf(links)),
      call,
    );
  if (method === "delete" && links.at(-2)?.name === "indices") return deletedIndex(call);
  if (method === "deleteUser" && links.at(-2)?.name === "admin") return deletedUser(call);
  return removedElsewhere(
    links.map((link) => link.name),
    method,
    name,
    call,
  );
}

function argv(words: readonly Value[], { span }: CodeCall): Deed {
  const flat = words.flatMap((word) => (word.kind === "list" ? word.items : [word]));
  const given = flat.filter(
    (word) => word.kind === "text" || word.kind === "name" || word.kind === "unknown",
  );
  return { does: "argv", argv: given.map((word) => asArgument(word, span)), span };
}

function shell({ args, span }: CodeCall): Deed | undefined {
  const [first] = args;
  return first?.kind === "text" ? { does: "shell", text: first.text, span } : undefined;
}

/** `git.clean("fd")` is `git clean -fd`; words that it is given in a list are arguments. */
function gitWords(method: string, { args, span }: CodeCall): readonly Value[] {
  const letters = plain(args[0]);
  const dashed = method === "clean" && letters !== undefined && /^[a-z]+$/.test(letters);
  const words = dashed ? [known(`-${letters}`, span), ...args.slice(1)] : args;
  const verb = method === "raw" ? [] : [known(method, span)];
  return [known("git", span), ...verb, ...words];
}

/** `execute_command("FLUSHALL")`, `sendCommand(["FLUSHALL"])`, `call("FLUSHALL")` */
function redisCommand(method: string, { args }: CodeCall): readonly Value[] | undefined {
  if (!/^(?:execute_command|sendCommand|call|send_command)$/.test(method)) return undefined;
  const [first] = args;
  const words = first?.kind === "list" ? first.items : args;
  return /^[A-Z]{3,12}(?: [A-Z]+)?$/.test(plain(words[0]) ?? "") ? words : undefined;
}

function volumeOf(links: ReturnType<typeof linksOf>): readonly Value[] {
  const [name] = links.find((link) => link.name === "get")?.call?.args ?? [];
  return name === undefined ? [] : [name];
}

/** `client.indices.delete({ index: "a" })` of Elasticsearch and OpenSearch. */
function deletedIndex({ args, named, span }: CodeCall): Deed {
  const name = plain(named.get("index") ?? args[0]) ?? "of an unknown name";
  return {
    does: "named",
    effect: "destroy",
    resource: { kind: "database", name: `index ${name}`, reach: "elsewhere" },
    because: "only a snapshot brings it back",
    span,
  };
}

function deletedUser({ args, span }: CodeCall): Deed {
  const name = plain(args[0]) ?? "of an unknown name";
  return {
    does: "named",
    effect: "revoke",
    resource: { kind: "account", name, reach: "elsewhere" },
    because: "the user has to be made again, and gets another id",
    span,
  };
}

const transfers =
  /^(?:FTP|FTP_TLS|open_sftp|SFTPClient|from_transport|pysftp|ssh2-sftp-client|basic-ftp|SFTPFileSystem|ssh2)$/;

/** Files that a client of FTP or SFTP removes from a server. */
function removedElsewhere(
  names: readonly string[],
  method: string,
  name: string,
  { args, span }: CodeCall,
): Deed | undefined {
  if (!/^(?:delete|remove|rmd|rmdir|unlink|rmtree|removeDir|rm)$/.test(method)) return undefined;
  if (name === method || !names.some((step) => transfers.test(step))) return undefined;
  const target = plain(args[0]) ?? "a file that is known only at run time";
  return {
    does: "named",
    effect: "delete",
    resource: { kind: "object", name: `${target} on a server`, reach: "elsewhere" },
    because: "a server for files keeps nothing that is deleted on it",
    span,
  };
}

/** What Python's libraries for SSH run on another machine, and GitPython runs with git. */
export function ranElsewhere(name: string, call: CodeCall): Deed | undefined {
  const { args, receiver, span } = call;
  const [first] = args;
  const made = receiver?.kind === "result" ? receiver.call.callee : "";
  const runs =
    name === ".exec_command" || (/^\.(?:run|sudo)$/.test(name) && made === "fabric.Connection");
  if (runs && first?.kind === "text") return { does: "shell", text: first.text, span };
  const repository =
    receiver?.kind === "member" && receiver.name === "git" && receiver.of.kind === "result"
      ? receiver.of.call.callee
      : "";
  if (repository !== "git.Repo") return undefined;
  const words = ["git", name.slice(1).replaceAll("_", "-")].map((word) =>
    asArgument(known(word, span), span),
  );
  const options = [...call.named].map(([option, value]) =>
    asArgument(known(gitOption(option, value), span), span),
  );
  const given = args.map((arg) => asArgument(arg, span));
  return { does: "argv", argv: [...words, ...options, ...given], span };
}

/** `force=True` is `--force`, `n=3` is `-n3`. */
function gitOption(option: string, value: Value): string {
  const text = plain(value);
  const name = option.replaceAll("_", "-");
  if (name.length === 1) return `-${name}${text ?? ""}`;
  return text === undefined ? `--${name}` : `--${name}=${text}`;
}
