import { pick } from "../support/random";

type Random = () => number;

/** Pieces that mean something to one language or another. */
const scraps: readonly string[] = [
  ..."$( ) ` ' \" { } [ ] << <<- <<E \nE\n ; ;; && || | |& & > >> >& <( \\ \\\n # * ? ~ = == : , . .. @ % ^ ! ( )".split(
    " ",
  ),
  ...[
    "\0",
    "\r\n",
    "\t",
    "é",
    "🙂",
    "\u2028",
    "\ud800",
    "${x:-",
    "${!a[@]}",
    "$((",
    "))",
    "[[",
    "]]",
  ],
  ...[
    "if ",
    "then ",
    "fi",
    "do ",
    "done",
    "case x in ",
    "esac",
    "function f ",
    "end",
    "begin;",
    "{a,b}",
    "{1..9}",
  ],
  ...[
    "rm -rf ",
    "sudo ",
    "eval ",
    "bash -c ",
    "xargs ",
    "find . -exec ",
    "'''",
    '"""',
    "$$",
    "$q$",
    "/*",
    "*/",
    "--",
  ],
  ...[
    "DROP TABLE t",
    "DELETE FROM ",
    "BEGIN",
    "@'\n",
    "\n'@",
    '@"\n',
    '\n"@',
    "%x%",
    "%%i",
    "^",
    "-EncodedCommand ",
  ],
  ...[
    "def f(",
    "lambda:",
    "import os",
    "`${",
    "=> {",
    "/x/",
    "mutation {",
    "...on ",
    "\\x41",
    "\\u{1F600}",
    "| iex",
  ],
];

/** A text changed in one to six places: something goes, comes, moves, repeats, or is taken from another text. */
export function mutate(text: string, random: Random, others: readonly string[]): string {
  let changed = text;
  for (let times = 1 + Math.floor(random() * 6); times > 0; times--)
    changed = once(changed, random, others);
  return changed.slice(0, 65_536);
}

function once(text: string, random: Random, others: readonly string[]): string {
  const at = Math.floor(random() * (text.length + 1));
  const end = Math.min(text.length, at + Math.floor(random() * 12));
  const [head, middle, tail] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (Math.floor(random() * 8)) {
    case 0:
      return head + tail;
    case 1:
    case 2:
      return head + pick(random, scraps) + middle + tail;
    case 3:
      return head + middle.repeat(2 + Math.floor(random() * 5)) + tail;
    case 4:
      return head + Array.from(middle).reverse().join("") + tail;
    case 5:
      return head;
    case 6: {
      const other = pick(random, others);
      return head + other.slice(Math.floor(random() * other.length)) + tail;
    }
    default:
      return head + pick(random, scraps).repeat(1 + Math.floor(random() * 40)) + middle + tail;
  }
}
