import { readItems } from "./readList";
import { readPostfix, readPrimary } from "./readPrimary";
import { chainGoesOn, deeper, match, peek, skipBlanks, take, type Reader } from "./reader";
import type { Expression } from "./syntax";

/** Binary operators by how tightly they bind; comparison operators share one level. */
const levels: readonly RegExp[] = [
  /(?:\?\?(?!=))/y,
  /[-\u2013\u2014\u2015](?:and|or|xor)(?![\w-])/iy,
  /[-\u2013\u2014\u2015](?:band|bor|bxor|shl|shr)(?![\w-])/iy,
  /[-\u2013\u2014\u2015](?:[ic]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|notcontains|in|notin|replace|split)|join|is|isnot|as)(?![\w-])/iy,
  /[+\u2013\u2014\u2015-](?![-+=])(?![A-Za-z])/y,
  /[*/%](?!=)/y,
  /[-\u2013\u2014\u2015]f(?![\w-])/iy,
  /\.\.(?![.\\/])/y,
];

/** Operators before their operand. */
export const unary =
  /!|[-\u2013\u2014\u2015](?:not|bnot|join|[ic]?split)(?![\w-])|\+\+|--|[+-](?=[\d$(.[])/iy;

/** An expression with everything that binds it together. */
export function readExpression(reader: Reader): Expression {
  return deeper(
    reader,
    () => {
      const condition = readBinary(reader, 0);
      const start = reader.at;
      skipBlanks(reader, false);
      if (peek(reader) !== "?" || !/\s/.test(peek(reader, 1))) {
        reader.at = start;
        return condition;
      }
      reader.at++;
      skipBlanks(reader, true);
      const yes = readBinary(reader, 0);
      skipBlanks(reader, true);
      if (!take(reader, ":")) return yes;
      skipBlanks(reader, true);
      const no = readBinary(reader, 0);
      return { kind: "binary", operator: "?:", left: yes, right: no };
    },
    unread,
  );
}

const unread = (text: string): Expression => ({ kind: "unknown", text });

function readBinary(reader: Reader, level: number): Expression {
  const pattern = levels[level];
  if (pattern === undefined) return readList(reader);
  let left = readBinary(reader, level + 1);
  for (let links = 0; chainGoesOn(reader, links); links++) {
    const before = reader.at;
    skipBlanks(reader, false);
    const found = match(reader, pattern);
    if (found === undefined) {
      reader.at = before;
      return left;
    }
    reader.at += found[0].length;
    skipBlanks(reader, true);
    const right = readBinary(reader, level + 1);
    const operator = found[0].toLowerCase().replace(/^[\u2013-\u2015]/, "-");
    left = { kind: "binary", operator, left, right };
  }
  return left;
}

/** A comma binds more tightly than any binary operator. */
function readList(reader: Reader): Expression {
  if (peek(reader) === ",") {
    reader.at++;
    skipBlanks(reader, true);
    return { kind: "list", items: [readUnary(reader)] };
  }
  return readItems(reader, readUnary);
}

/** A value with the operators before it. */
export function readUnary(reader: Reader): Expression {
  const found = match(reader, unary);
  if (found === undefined) return readPostfix(reader, readPrimary(reader));
  reader.at += found[0].length;
  skipBlanks(reader, false);
  const operator = found[0].toLowerCase().replace(/^[\u2013-\u2015]/, "-");
  return deeper(
    reader,
    (): Expression => ({ kind: "unary", operator, operand: readUnary(reader) }),
    unread,
  );
}
