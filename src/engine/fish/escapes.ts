import { controlCharacters } from "../model/controlCharacters";
import { peek, type Cursor } from "./cursor";

/**
 * The character that a backslash outside of quotes makes; the cursor goes past it. Everything that
 * is no letter of its own stands for itself.
 */
export function readEscape(cursor: Cursor): string {
  const rest = cursor.source.slice(cursor.at + 1, cursor.at + 11);
  const coded =
    /^[xX]([0-9a-fA-F]{1,2})|^u([0-9a-fA-F]{1,4})|^U([0-9a-fA-F]{1,8})|^([0-7]{1,3})/.exec(rest);
  if (coded !== null) {
    const [whole, byte, short, long, octal] = coded;
    cursor.at += 1 + whole.length;
    const hex = byte ?? short ?? long;
    const code = hex === undefined ? parseInt(octal ?? "0", 8) : parseInt(hex, 16);
    return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  }
  const next = peek(cursor, 1);
  cursor.at += 2;
  if (next === "\n") return "";
  if (next === "c") {
    const control = peek(cursor);
    cursor.at++;
    return String.fromCharCode(control.charCodeAt(0) & 31);
  }
  return controlCharacters[next] ?? next;
}
