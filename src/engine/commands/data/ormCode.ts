import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";

/** Calls of object mappers that empty a whole table, or drop it, by the look of them. */
const emptying: readonly RegExp[] = [
  // Active Record: a class, not the result of a condition.
  /(?<![\w.)]|\w::)([A-Z]\w*(?:::[A-Z]\w*)*)\.(?:delete_all|destroy_all|truncate)\b(?!\s*\(\s*["':{\w])/g,
  /(?<!\w::)\b([A-Z]\w*(?:::[A-Z]\w*)*)\.(?:unscoped|all)\.(?:delete_all|destroy_all|each\s{0,9}[({&]?\s{0,9}(?:&:)?(?:destroy|delete))\b/g,
  // Eloquent and Laravel's query builder; `truncate` is read with the rest of the PHP.
  /\b([A-Z]\w*)::query\(\)->(?:delete|forceDelete)\s*\(/g,
  /\bDB::table\(\s*["'](\w+)["']\s*\)\s*->\s*delete\s*\(\s*\)/g,
  // Django.
  /\b(\w+)\.objects\.(?:all\(\)\.)?delete\(\)/g,
  /\bSchema::(?:drop|dropIfExists)\(\s*["'](\w+)["']/g,
];

/** What a piece of a framework's own language does to whole tables. */
export function ormEffects(code: Argument | undefined): readonly Effect[] {
  const text = literal(code)?.slice(0, 100_000);
  if (text === undefined) return [];
  const names = emptying.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => match[1] ?? "of an unknown name"),
  );
  const everything =
    /\bSchema::dropAllTables\b|\bActiveRecord::\w+\.(?:drop|purge)\b|\.drop_all\(/.test(text);
  return [
    ...[...new Set(names)].map((name): Effect => ({
      kind: "delete",
      resource: { kind: "rows", name, reach: "here" },
      reversibility: "irreversible",
      because: "every row is removed, and only a backup brings them back",
    })),
    ...(everything
      ? [
          {
            kind: "drop",
            resource: { kind: "database", name: "of the application", reach: "here" },
            reversibility: "irreversible",
            because: "every table is dropped",
          } as const,
        ]
      : []),
  ];
}
