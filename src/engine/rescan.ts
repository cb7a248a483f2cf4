import type { Effect } from "./model/effect";

/** Words that make unread text worth a question: destructive programs, dynamic execution, secrets. */
const alarming =
  /(?:^|[\s;&|(`"'\\/])(?:rm|rmdir|unlink|shred|dd|mkfs(?:\.\w+)?|wipefs|truncate|eval|drop|delete|destroy|purge|format|diskpart|remove-item|ri|del|erase|rd|clear-disk|format-volume|flushall|flushdb|find|git|terraform|kubectl|docker|railway|prisma|psql|mysql|invoke-expression|iex)(?:\.exe)?(?=$|[\s;&|)`"'])|\.env\b|id_rsa|\.pem\b|\.aws\/credentials|:\(\)\s*\{/i;

/**
 * Text that could not be parsed matters only if it names a destructive program, an off-limits file
 * or dynamic execution; everything else that was not understood always matters, above all what was
 * too much to be read: whoever pads a text could choose a word that stands on no list.
 */
export function matters(effect: Effect): boolean {
  return !isUnread(effect) || alarming.test(textOf(effect));
}

/**
 * The same for the effects of one request. One that breaks in a thousand places tells of each with
 * all that follows, so what is the end of a text that was looked at is not looked at again.
 */
export function mattersAmong(): (effect: Effect) => boolean {
  let clean = "";
  return (effect) => {
    if (!isUnread(effect)) return true;
    const text = textOf(effect);
    if (clean.endsWith(text) && beginsWord(clean, clean.length - text.length)) return false;
    if (alarming.test(text)) return true;
    if (text.length > clean.length) clean = text;
    return false;
  };
}

function isUnread({ unknown }: Effect): boolean {
  return unknown === "syntax";
}

function textOf({ resource }: Effect): string {
  return resource.kind === "path" ? resource.path : resource.name;
}

/** Whether a word that begins here was seen as one in the whole text. */
function beginsWord(text: string, at: number): boolean {
  return at === 0 || /[\s;&|(`"'\\/]/.test(text.charAt(at - 1));
}
