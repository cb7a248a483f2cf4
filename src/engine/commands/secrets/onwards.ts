import { takesPassword } from "../../evidence/takesPassword";
import { literal, type Call } from "../../model/call";
import { isSecretName, isSecretPattern } from "../../evidence/secretName";

/** Which calls read what a call prints. */
export type ReadersOf = (call: Call) => readonly Call[];

/** The readers of every call on a line. */
export function readersAmong(calls: readonly Call[]): ReadersOf {
  let readers: Map<Call, Call[]> | undefined;
  for (const call of calls) {
    const { input } = call;
    const source =
      input.kind === "program" ? input.call : input.kind === "text" ? input.from : undefined;
    if (source === undefined) continue;
    readers ??= new Map();
    const known = readers.get(source);
    if (known === undefined) readers.set(source, [call]);
    else known.push(call);
  }
  return (call) => readers?.get(call) ?? [];
}

/** What becomes of what a call prints. */
export type Fate =
  /** Somebody sees it, or it is sent or kept somewhere. */
  | "out"
  /** Lines that do not speak of secrets, names without values, counts, sums. */
  | "safe"
  /** A program uses it: a login that reads a password. */
  | "used"
  /** It becomes a part of the line itself: a variable's value, a word. */
  | "kept";

/** Programs that hand on what they read, changed or shortened but readable. */
const handingOn = new Set(
  "cat tac head tail sort uniq less more most bat batcat nl tee tr rev fold column paste base64 base32 basenc xxd od hexdump strings cut sed awk gawk mawk grep egrep fgrep rg ag jq yq xargs pbcopy xclip xsel wl-copy openssl gpg gzip bzip2 xz zstd tar dd python python3 node perl ruby".split(
    " ",
  ),
);

/** Programs that send what they read to somebody. */
const sending = new Set(
  "curl wget http https nc ncat netcat socat ssh mail mailx sendmail telnet ftp".split(" "),
);

/** Programs that tell nothing of the content. */
const counting = new Set(
  "wc md5sum sha1sum sha256sum sha512sum shasum cksum b2sum true :".split(" "),
);

/**
 * What a call prints: a secret and little else; the output of `env` and its like, where most lines
 * are no secret and each has its name before a `=`; a document with secrets here and there.
 */
export type Shape = "secret" | "listing" | "mixed";

/** Follows what a call prints over the readers on its line. */
export function fateOf(call: Call, readers: ReadersOf, shape: Shape, depth = 0): Fate {
  if (call.output === "nowhere") return "safe";
  if (call.output === "value") return "kept";
  if (call.output !== "program" || depth > 20) return "out";
  const next = readers(call);
  if (next.length === 0) return "out";
  const fates = next.map((reader) => fateIn(reader, readers, shape, depth));
  return worst.find((fate) => fates.includes(fate)) ?? "safe";
}

const worst: readonly Fate[] = ["out", "kept", "used"];

function fateIn(reader: Call, readers: ReadersOf, shape: Shape, depth: number): Fate {
  const { name } = reader;
  const words = reader.args.map((arg) => literal(arg) ?? arg.text);
  if (counting.has(name)) return "safe";
  if (takesPassword(name, words)) return "used";
  if (sending.has(name)) return "out";
  if (/^(?:[ef]?grep|rg|ag)$/.test(name)) {
    if (words.some((word) => /^-[a-zA-Z]*[clqL]|^--(?:count|quiet|silent|files-with)/.test(word)))
      return "safe";
    const inverted = words.some((word) => /^-[a-uw-zA-Z]*v|^--invert-match$/.test(word));
    const patterns = words.filter((word) => !word.startsWith("-"));
    const around =
      shape === "mixed" && words.some((word) => /^-[a-zA-Z]*[ABC]\d*$|^--\w*context/.test(word));
    const plain = shape !== "secret" && !inverted && !around;
    if (plain && !patterns.some(findsSecrets)) return "safe";
  }
  if (shape !== "secret" && onlyNames(name, words)) return "safe";
  if (shape !== "listing" && asksForKeys(name, words)) return "safe";
  if (shape === "mixed" && picksPlain(name, words)) return "safe";
  if (handingOn.has(name)) return fateOf(reader, readers, shape, depth + 1);
  return shape === "listing" ? "out" : "used";
}

/** `jq keys`: names without what they stand for. */
function asksForKeys(name: string, words: readonly string[]): boolean {
  return (
    (name === "jq" || name === "yq") &&
    words.some((word) =>
      /\bkeys\b|\blength\b|^to_entries(?:\[\]\s*\|\s*|\s*\|\s*(?:map\(|\.\[\]\s*\|\s*|\.\[\]))\.key\)?$/.test(
        word,
      ),
    )
  );
}

/** `jq -r .vpc_id.value`: every part of the filter is a path, and no name in it is one of a secret. */
function picksPlain(name: string, words: readonly string[]): boolean {
  if (name !== "jq" && name !== "yq") return false;
  const filter = words.find((word) => word.startsWith("."));
  if (filter === undefined) return false;
  return filter.split(/[,|]/).every((part) => {
    const path = part.trim();
    if (!/^(?:\.(?:[\w-]+|\["[\w-]+"\]|\[\d*\])?|\[\d*\]|\["[\w-]+"\])+\??$/.test(path))
      return false;
    const names = (path.match(/[a-zA-Z][\w-]*/g) ?? []).filter((each) => each !== "value");
    const last = names.at(-1);
    if (last === undefined || names.some((each) => isSecretName(each))) return false;
    return names.length === 1 ? !holders.test(last) : leaves.test(last);
  });
}

/** Names under which everything else stands, secrets too. */
const holders =
  /^(?:services?|outputs?|data|config|values?|env|environment|global|auth|database|[a-z]*(?:sql|db|redis|mongo\w*))$/i;

/** Names of single settings that are no secret. */
const leaves =
  /(?:^|[_-])(?:image|tag|repository|registry|ports?|host|hosts|hostname|replicas|replicaCount|enabled|type|name|namespace|version|resources|ingress|command|entrypoint|volumes|networks?|depends_on|restart|healthcheck|build|labels|annotations|container_name|profiles|deploy|arn|id|ids|region|endpoint|domain|cidr|zone|size|class)$|(?:Count|Class|Name|Id|Ids|Arn)$/;

/** A pattern for everything is one for secrets too, and so is one for whose secrets they are. */
function findsSecrets(pattern: string): boolean {
  return isSecretPattern(pattern) || /^[.^$=*\s'"]*$/.test(pattern) || owners.test(pattern);
}

/** What variables with secrets in them begin with: `DATABASE_URL`, `STRIPE_SECRET_KEY`. */
const owners =
  /^\W*(?:database|db|pg|postgres(?:ql)?|mysql|mongo(?:db)?|redis|aws|azure|stripe|openai|anthropic|github|gitlab|slack|twilio|sendgrid|supabase|railway|cloudflare|npm|smtp|jwt)(?:_|\W|$)/i;

/** What is before the first `=` of each line only. */
function onlyNames(name: string, words: readonly string[]): boolean {
  const text = words.join(" ");
  switch (name) {
    case "cut":
      return /-d\s*=/.test(text) && /-f\s*1(?:\s|$)/.test(text);
    case "awk":
    case "gawk":
    case "mawk":
      return /-F\s*"?=/.test(text) && /\{\s*print \$1\s*\}/.test(text);
    case "sed":
      return /s(.)=\.\*\1(?:(?!\1)[^&\\])*\1/.test(text) || /s(.)\(?\[\^=\]\*\)?=\.\*\1/.test(text);
    default:
      return false;
  }
}

/** Calls that show of a file of variables nothing but their names: `cut -d= -f1 .env`. */
export function showsNamesOnly({ name, args }: Call): boolean {
  if (!mayShowNamesOnly(name)) return false;
  const words = args.map((arg) => literal(arg) ?? arg.text);
  if (name === "grep" || name === "egrep") return matchesNames(words);
  if (name === "jq" || name === "yq")
    return onlyKeys.test(words.find((word) => !word.startsWith("-")) ?? "");
  if (!onlyNames(name, words) || words.some((word) => nothingElse.test(word))) return false;
  const programs = words.filter((word) => /[{}/]|^s\W/.test(word) && !word.includes(".env"));
  return programs.every((word) =>
    /^(?:s(.)=\.\*\1(?:(?!\1)[^&\\])*\1[gp]*|\s*\{\s*print \$1;?\s*\})$/.test(word),
  );
}

/** `keys`, `.data | keys[]`, `. | length`. */
const onlyKeys = /^(?:\.[\w.]*\s*\|\s*)?(?:keys(?:_unsorted)?(?:\[\])?|length)$/;

/** True for a program that can show the names of variables without their values. */
export function mayShowNamesOnly(name: string): boolean {
  return namesOnly.has(name);
}

const namesOnly: ReadonlySet<string> = new Set([
  "jq",
  "yq",
  "cut",
  "sed",
  "awk",
  "gawk",
  "mawk",
  "grep",
  "egrep",
]);

/** `grep -o '^[A-Z_]*=' .env`: what is printed ends with the name. */
function matchesNames(words: readonly string[]): boolean {
  const [pattern, ...more] = words.filter((word) => !word.startsWith("-"));
  const only = words.some((word) => /^-[Eihns]*o[Eihns]*$|^--only-matching$/.test(word));
  return (
    only &&
    more.length > 0 &&
    /^\^(?:\[(?:A-Z|\^=)[^\]]*\](?:\*|\\?\+)?){1,2}=?$/.test(pattern ?? "") &&
    !words.some((word) => /^-[efABC]|^--(?:regexp|file|.*context)/.test(word))
  );
}

/** Options with which there is more to see, or another program. */
const nothingElse = /^(?:--complement|-e|-f\D|--expression|--file|-i)/;
