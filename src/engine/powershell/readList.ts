import { complain, peek, skipBlanks, type Reader } from "./reader";
import type { Expression } from "./syntax";

/** Longer lists are data, and what is done to each of their items would take long to follow. */
const longestList = 3000;

/** One item, or several with commas between them; past the cap the rest of the text is given up, and that is said. */
export function readItems(reader: Reader, readItem: (reader: Reader) => Expression): Expression {
  const first = readItem(reader);
  const items = [first];
  for (;;) {
    const before = reader.at;
    skipBlanks(reader, false);
    if (peek(reader) !== ",") {
      reader.at = before;
      return items.length === 1 ? first : { kind: "list", items };
    }
    if (items.length >= longestList) {
      complain(reader, "the list is too long to be read");
      reader.at = reader.text.length;
      return { kind: "list", items };
    }
    reader.at++;
    skipBlanks(reader, true);
    items.push(readItem(reader));
  }
}
