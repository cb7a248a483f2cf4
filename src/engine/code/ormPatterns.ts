import type { Deed } from "./deed";

/** Languages whose object mappers are recognised by the shape of their calls. */
export type OrmLanguage = "ruby" | "php" | "elixir";

/** A shape of a call, and the SQL that it comes down to. */
interface Shape {
  readonly call: RegExp;
  sql(match: RegExpExecArray): string;
}

const chain = String.raw`((?:(?:\.|->|::)\w+[?!]?(?:\([^()\n]{0,400}\))?){0,6})`;

const shapes: Readonly<Record<OrmLanguage, readonly Shape[]>> = {
  ruby: [
    {
      // Active Record: `User.delete_all`, `Order.where(…).destroy_all`
      call: new RegExp(
        String.raw`(?<!\w::)\b([A-Z]\w*(?:::[A-Z]\w*)*)${chain}\.(?:delete_all|destroy_all)\b`,
        "g",
      ),
      sql: (match) => deletion(match[1], match[2]),
    },
    {
      // Each of them by itself: `User.find_each(&:destroy)`, `User.all.each { |u| u.destroy }`
      call: new RegExp(
        String.raw`(?<!\w::)\b([A-Z]\w*(?:::[A-Z]\w*)*)${chain}\.(?:find_each|each|in_batches)\s{0,9}(?:\(\s{0,9}&:(?:destroy|delete)!?\)|(?:\{|do)\s{0,9}\|\s{0,9}(\w{1,40})\s{0,9}\|\s{0,9}\3\.(?:destroy|delete)\b)`,
        "g",
      ),
      sql: (match) => deletion(match[1], match[2]),
    },
    {
      call: new RegExp(String.raw`(?<!\w::)\b([A-Z]\w*(?:::[A-Z]\w*)*)${chain}\.update_all\b`, "g"),
      sql: (match) =>
        deletion(match[1], match[2]).replace(/^DELETE FROM (\S+)/, "UPDATE $1 SET a = b"),
    },
    { call: /\.truncate_tables\s*\(\s*\*/g, sql: () => "TRUNCATE TABLE every_table" },
    { call: /\.drop_table\s{0,9}\(?\s{0,9}[a-z]\w*\s*[),]/g, sql: () => "DROP TABLE every_table" },
    {
      call: /\.(?:drop_table|truncate|truncate_tables)\s{0,9}\(?\s{0,9}[:"']([\w.]+)/g,
      sql: (match) => `${match[0].includes("drop") ? "DROP" : "TRUNCATE"} TABLE ${table(match[1])}`,
    },
    {
      call: /\bDatabaseTasks\.(?:drop|purge)\w*|\.drop_database\s{0,9}\(?\s{0,9}[:"']?(\w+)/g,
      sql: (match) => `DROP DATABASE ${table(match[1])}`,
    },
  ],
  php: [
    {
      // Laravel: `DB::table("users")->where(…)->delete()`
      call: new RegExp(
        String.raw`\bDB::table\(\s*["'](\w+)["']\s*\)${chain}->(delete|truncate)\(\s*\)`,
        "g",
      ),
      sql: (match) =>
        match[3] === "truncate"
          ? `TRUNCATE TABLE ${table(match[1])}`
          : deletion(match[1], match[2]),
    },
    {
      // Eloquent: `User::truncate()`, `User::query()->delete()`
      call: new RegExp(
        String.raw`\b([A-Z]\w*)${chain}(?:->|::)(?:each\((?:fn|function)\s{0,9}\([^()]{0,60}\)[^()]{0,40}->)?(delete|forceDelete|truncate)\(\s*\)`,
        "g",
      ),
      sql: (match) => {
        if (match[1] === "DB") return "";
        return match[3] === "truncate"
          ? `TRUNCATE TABLE ${table(match[1])}`
          : deletion(match[1], match[2]);
      },
    },
    {
      call: /\bSchema::(?:drop|dropIfExists)\(\s*["'](\w+)/g,
      sql: (match) => `DROP TABLE ${table(match[1])}`,
    },
    { call: /\bSchema::dropAll\w+/g, sql: () => "DROP TABLE every_table" },
  ],
  elixir: [
    {
      // Ecto: `Repo.delete_all(User)`; a query in its place says more than is read here.
      call: /\bRepo\.delete_all\(\s*([A-Z][\w.]*)\s*[,)]/g,
      sql: (match) => `DELETE FROM ${table(match[1])}`,
    },
    {
      call: /\bRepo\.delete_all\(\s*from\b[^)]{0,200}?\bin\s+([A-Z][\w.]*)([^)]{0,200})/g,
      sql: (match) =>
        `DELETE FROM ${table(match[1])}${match[2]?.includes("where:") === true ? " WHERE a = b" : ""}`,
    },
  ],
};

/** What the object mappers of a program would do to its database. */
export function ormDeeds(language: OrmLanguage, source: string): readonly Deed[] {
  return shapes[language].flatMap(({ call, sql }) =>
    [...source.matchAll(call)].flatMap((match): readonly Deed[] => {
      const text = sql(match);
      const span = { start: match.index, end: match.index + match[0].length };
      return text === "" ? [] : [{ does: "sql", text, connection: undefined, span }];
    }),
  );
}

/** `DELETE`, with the condition of the chain of calls before it if there is one. */
function deletion(model: string | undefined, calls: string | undefined): string {
  const given = /(?:\.|->|::)(?:where\w*|find\w*|limit|first|last|take)\b(?:\((.*)\))?/s.exec(
    calls ?? "",
  );
  if (given === null) return `DELETE FROM ${table(model)}`;
  const every = /(?:\.|->|::)whereNotNull\(\s*["']id["']\s*\)/.test(given[0]);
  if (every) return `DELETE FROM ${table(model)} WHERE id IS NOT NULL`;
  // `where("id", ">", 0)`
  const [, column, operator, value] =
    /^\s*["'](\w+)["']\s*,\s*["']([<>=!]{1,2})["']\s*,\s*(-?\d+|["']["'])\s*$/.exec(
      given[1] ?? "",
    ) ?? [];
  if (column !== undefined)
    return `DELETE FROM ${table(model)} WHERE ${column} ${operator ?? "="} ${(value ?? "1").replaceAll('"', "'")}`;
  const text = /^\s*(["'])(.*?)\1/s.exec(given[1] ?? "");
  const condition =
    text?.[2] !== undefined && /[=<>]|\b(?:is|in|like|true)\b/i.test(text[2]) ? text[2] : "id = 1";
  return `DELETE FROM ${table(model)} WHERE ${condition}`;
}

function table(name: string | undefined): string {
  return (name ?? "the_database").replace(/::|\./g, "_");
}
