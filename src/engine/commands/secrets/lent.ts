import { takesPassword } from "../../evidence/takesPassword";
import { literal, type Argument, type Call, type Piece } from "../../model/call";

/** A program that prints a token of the account it is logged in with. */
interface Lender {
  /** The words that print it. */
  readonly words: RegExp;
  /** Hosts of whoever gave the token: they have it already. */
  readonly home: RegExp;
}

const lenders: ReadonlyMap<string, readonly Lender[]> = new Map([
  ["gh", [{ words: /^auth token\b/, home: /(?:^|\.)(?:github\.com|ghcr\.io)$/ }]],
  [
    "gcloud",
    [
      {
        words: /\bauth (?:application-default )?print-access-token\b/,
        home: /(?:^|\.)(?:googleapis\.com|pkg\.dev|gcr\.io)$/,
      },
      // It is made for the service that is called, and good for nothing else.
      {
        words: /\bauth print-identity-token\b/,
        home: /(?:^|\.)(?:run\.app|cloudfunctions\.net|googleapis\.com)$/,
      },
    ],
  ],
  [
    "az",
    [
      {
        words: /^account get-access-token\b/,
        // Anybody can have a machine below cloudapp.azure.com.
        home: /^(?!.*\bcloudapp\.)(?:.*\.)?(?:azure\.com|azure\.net|microsoft\.com|core\.windows\.net)$/,
      },
    ],
  ],
  [
    "aws",
    [
      {
        words: /\b(?:eks get-token|codeartifact get-authorization-token)\b/,
        home: /(?:^|\.)(?:eks|codeartifact)\.[\w-]+\.amazonaws\.com$/,
      },
    ],
  ],
  ["doctl", [{ words: /^auth token\b/, home: /(?:^|\.)digitalocean\.com$/ }]],
  ["heroku", [{ words: /^auth:token\b/, home: /(?:^|\.)heroku\.com$/ }]],
  ["fly", [{ words: /^auth token\b/, home: /(?:^|\.)(?:fly\.io|machines\.dev)$/ }]],
  ["flyctl", [{ words: /^auth token\b/, home: /(?:^|\.)(?:fly\.io|machines\.dev)$/ }]],
]);

/**
 * True if the token that a call prints into the line is only lent: it goes in a header to whoever
 * gave it, or to a program in a variable or an option for it, and nobody sees it.
 */
export function isLent(call: Call, calls: readonly Call[]): boolean {
  const rows = lenders.get(call.name);
  if (rows === undefined) return false;
  const words = call.args.map((arg) => arg.text).join(" ");
  const lender = rows.find((row) => row.words.test(words));
  if (lender === undefined) return false;
  const written = call.source.source.slice(call.span.start, call.span.end);
  const holds = (piece: Piece): boolean => {
    if (typeof piece === "string") return false;
    const origin = piece.of ?? piece.text;
    return origin.includes(written) || origin === `(what ${call.name} prints)`;
  };
  const isIn = (argument: Argument): boolean => argument.pieces.some(holds);
  let isUsed = false;
  for (const user of calls) {
    const { args, env, input } = user;
    const given = args.filter(isIn);
    const typed = input.kind === "text" && isIn(input.text);
    const held = env.size > 0 && [...env.values()].some(isIn);
    if (given.length === 0 && !typed && !held) continue;
    isUsed = true;
    if (held && listing.has(user.name)) return false;
    if (typed && !takesPassword(user.name, wordsOf(user))) return false;
    if (!given.every((argument) => isUse(argument, user, lender, holds))) return false;
  }
  return isUsed;
}

/** Programs that show the variables they are given. */
const listing: ReadonlySet<string> = new Set(["env", "printenv", "set", "export", "declare"]);

function wordsOf({ args }: Call): readonly string[] {
  return args.map((arg) => literal(arg) ?? arg.text);
}

const senders: ReadonlySet<string> = new Set([
  ...["curl", "wget", "http", "https", "xh", "invoke-restmethod", "invoke-webrequest"],
]);

/** A header, or the login of a request. */
const header = /^(?:-[a-zA-Z]*H|--header|-u|--user|--oauth2-bearer|-A|--auth|-Headers?|-Token)$/;

/** An option that takes a secret, alone or joined with its value by `=`. */
const secretOption = /^--?[\w-]*(?:token|password|auth|bearer|api-?key)[\w-]*=?$/i;

/** A variable for the container that a program starts: `docker run -e GH_TOKEN=…`. */
const variable = /^[A-Z][A-Z\d_]*=$/;

/** True if a program that is given the token by this argument uses it, and shows or sends it to nobody else. */
function isUse(
  argument: Argument,
  user: Call,
  { home }: Lender,
  holds: (piece: Piece) => boolean,
): boolean {
  const { args } = user;
  const name = user.name.toLowerCase();
  const before = args[args.indexOf(argument) - 1]?.text ?? "";
  const at = argument.pieces.findIndex(holds);
  const ahead = argument.pieces[at - 1] ?? "";
  if (senders.has(name)) {
    const inHeader = header.test(before) || /^(?:-H|--header=)/.test(argument.text);
    const isItem = /^https?$|^xh$/.test(name) && /^Authorization:/i.test(argument.text);
    return (inHeader || isItem) && goesHome(user, home);
  }
  if (name === "git") return cloneOf(argument, at, home);
  if (typeof ahead !== "string") return false;
  if (/^(?:docker|podman|nerdctl|act)$/.test(name))
    return (
      /^(?:-e|--env|-s|--secret|--build-arg|-p|--password)$/.test(before) &&
      (ahead === "" || variable.test(ahead))
    );
  if (/^(?:echo|printf|print|cat|tee|logger|ssh|scp|nc|sh|bash|zsh|eval)$/.test(name)) return false;
  return secretOption.test(at > 0 ? ahead : before);
}

/** A request that shows none of its headers, each of whose addresses is at home. */
function goesHome({ args }: Call, home: RegExp): boolean {
  let addresses = 0;
  for (const [index, { text, pieces }] of args.entries()) {
    if (
      /^(?:-[a-zA-Z]*v[a-zA-Z]*|--verbose|--trace.*|--proxy.*|-x|--resolve|--connect-to|-K|--config)$/.test(
        text,
      )
    )
      return false;
    if (text.startsWith("-")) continue;
    const [first = ""] = pieces;
    const host = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,}|localhost)(?::\d+)?(?:[/?]|$)/i.exec(
      typeof first === "string" ? first : "",
    );
    if (host === null) {
      // An address whose host is not known may be anybody's.
      if (/^https?:/.test(text)) return false;
      continue;
    }
    const isValue = /^-(?:o|d|F|X|w|A|-output|-data\S*|-form|-request|OutFile)$/i.test(
      args[index - 1]?.text ?? "",
    );
    if (isValue && !text.includes("://")) continue;
    if (!home.test(host[1] ?? "")) return false;
    addresses++;
  }
  return addresses > 0;
}

/** `https://x-access-token:$(gh auth token)@github.com/acme/shop.git` is an address at home. */
function cloneOf({ pieces }: Argument, at: number, home: RegExp): boolean {
  const ahead = pieces[at - 1];
  const behind = pieces[at + 1];
  if (typeof ahead !== "string" || typeof behind !== "string") return false;
  const host = /^@([\w.-]+)[/:]/.exec(behind)?.[1];
  return /^https:\/\/(?:[\w-]+:)?$/.test(ahead) && host !== undefined && home.test(host);
}
