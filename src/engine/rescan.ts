import type { Effect } from "./model/effect";

/** Words that make unread text worth a question: destructive programs, dynamic execution, secrets. */
const alarming =
  /(?:^|[\s;&|(`"'\\/])(?:rm|rmdir|unlink|shred|dd|mkfs(?:\.\w+)?|wipefs|truncate|eval|drop|delete|destroy|purge|format|diskpart|remove-item|ri|del|erase|rd|clear-disk|format-volume|flushall|flushdb|find|git|terraform|kubectl|docker|railway|prisma|psql|mysql|invoke-expression|iex)(?:\.exe)?(?=$|[\s;&|)`"'])|\.env\b|id_rsa|\.pem\b|\.aws\/credentials|:\(\)\s*\{/i;

/**
 * Text that was not understood matters only if it names a destructive program, an off-limits file
 * or dynamic execution; everything else that was not understood always matters.
 */
export function matters(effect: Effect): boolean {
  if (effect.unknown !== "syntax" && effect.unknown !== "limit") return true;
  return alarming.test(
    effect.resource.kind === "path" ? effect.resource.path : effect.resource.name,
  );
}
