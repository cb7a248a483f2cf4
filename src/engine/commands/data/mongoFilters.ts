/** A filter that keeps no document out: `{}`, or one that only looks like a condition. */
export function fitsEveryDocument(args: string): boolean {
  const [, rest = ""] = /^\s*(.*)$/s.exec(args) ?? [];
  return (
    rest === "" || rest.startsWith(",") || /^undefined\b|^null\b/.test(rest) || always.test(rest)
  );
}

const key = String.raw`["']?_id["']?\s*:\s*\{\s*["']?`;
const always = new RegExp(
  String.raw`^\{\s*(?:` +
    [
      "",
      String.raw`["']?\$expr["']?\s*:\s*(?:true|1)\s*`,
      String.raw`["']?\$where["']?\s*:\s*["'](?:return\s+)?(?:true|1)\s*;?["']\s*`,
      String.raw`["']?\$(?:or|and)["']?\s*:\s*\[\s*\{\s*\}[^\]]{0,200}\]\s*`,
      String.raw`${key}\$exists["']?\s*:\s*(?:true|1)\s*\}\s*`,
      String.raw`${key}\$ne["']?\s*:\s*(?:null|undefined|0|-1|""|''|false)\s*\}\s*`,
      String.raw`${key}\$nin["']?\s*:\s*\[\s*\]\s*\}\s*`,
      String.raw`${key}\$gte?["']?\s*:\s*(?:0|""|'')\s*\}\s*`,
    ].join("|") +
    String.raw`)\}\s*(?:,|$)`,
);

/** Deletions of every document among the operations of one write. */
export const bulkDeletion =
  /\bdeleteMany["']?\s*:\s*\{\s*["']?filter["']?\s*:\s*\{\s*\}|\.find\(\s*\{\s*\}\s*\)\.(?:remove|delete)\(/;
