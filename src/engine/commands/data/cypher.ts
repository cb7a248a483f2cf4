import type { Effect } from "../../model/effect";
import { storeOf } from "../../sql/store";
import { contentOfFile, contentOfInput, type Content } from "../content";
import { defineCommand } from "../define";
import { createHoles } from "../holes";
import { resourceOf } from "../optionTool";

/**
 * `cypher-shell` runs Cypher in a Neo4j database. A MATCH without WHERE and without properties
 * matches every node, so what is then deleted is everything.
 */
export const cypherShell = defineCommand({
  name: "cypher-shell",
  does: "Runs Cypher in a Neo4j database.",
  options: {
    file: ["-f=", "--file="],
    database: ["-d=", "--database="],
    address: ["-a=", "--address=", "--uri="],
    values: [
      ...[
        "-u=",
        "--username=",
        "-p=",
        "--password=",
        "--encryption=",
        "--format=",
        "-P=",
        "--param=",
      ],
      ...["--impersonate=", "--sample-rows=", "--wrap=", "--log=", "--access-mode="],
    ],
    flags: [
      "--non-interactive",
      "--fail-fast",
      "--fail-at-end",
      "--notifications",
      "--change-password",
    ],
    help: ["-h", "--help", "-v", "--version", "--driver-version"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const contents: Content[] = [
      ...parsed.operands.map((text): Content => ({ kind: "text", text: holes.text(text) })),
      ...parsed.values("file").map((file) => contentOfFile(parsed.path(file), ask)),
    ];
    if (contents.length === 0)
      contents.push(contentOfInput(parsed.call, (path) => parsed.path(path), ask, holes));
    const address = parsed.value("address")?.text;
    const database = parsed.value("database")?.text;
    const place = [database, address].filter((part) => part !== undefined).join(" on ");
    return contents.flatMap((content): readonly Effect[] => {
      if (content.kind === "file") return [{ kind: "execute", resource: content.path }];
      if (content.kind !== "text") return [];
      const { reach } = storeOf({ host: address === undefined ? undefined : hostOf(address) });
      return holes.show(
        cypherEffects(content.text, place === "" ? undefined : place).map((effect) =>
          effect.resource.kind === "path"
            ? effect
            : { ...effect, resource: { ...effect.resource, reach } },
        ),
      );
    });
  },
  examples: [
    {
      run: "cypher-shell 'MATCH (n) DETACH DELETE n'",
      effects: ["delete rows of every node (irreversible)"],
    },
    {
      run: "cypher-shell -a neo4j://g.prod.example -d shop 'MATCH (u:User) DETACH DELETE u'",
      effects: ["delete rows of every User in shop on neo4j://g.prod.example (irreversible)"],
    },
    {
      run: "echo 'DROP DATABASE shop' | cypher-shell --address a --uri b --database system",
      effects: ["drop database shop in system on b (irreversible)"],
    },
    { run: "cypher-shell 'MATCH (n:User {id: 3}) DELETE n'", effects: [] },
    {
      run: "cypher-shell 'MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS'",
      effects: ["delete rows of every node (irreversible)"],
    },
    { run: "cypher-shell 'MATCH (n) RETURN n'", effects: [] },
    {
      run: "cypher-shell -f wipe.cypher --file b",
      effects: ["execute /w/wipe.cypher", "execute /w/b"],
    },
    {
      run: "cypher-shell -u u --username u -p p --password p --encryption x --format x -P x --param x --impersonate x --sample-rows 1 --wrap x --log x --access-mode x --non-interactive --fail-fast --fail-at-end --notifications --change-password 'DROP DATABASE a'",
      effects: ["drop database a (irreversible)"],
    },
    { run: "cypher-shell -h --help -v --version --driver-version 'DROP DATABASE a'", effects: [] },
  ],
});

function hostOf(address: string): string {
  return address.replace(/^[\w+]+:\/\//, "").replace(/[:/].*$/, "");
}

function cypherEffects(text: string, place: string | undefined): readonly Effect[] {
  const statements = text
    .slice(0, 200_000)
    .replace(/\/\/[^\n]*/g, "")
    // A sub-query, as large deletions are written, is no map of properties.
    .replace(/\bCALL\s{0,20}(?:\([^()]{0,200}\)\s{0,20})?\{/gi, "CALL ")
    .split(";");
  return statements.flatMap((statement): readonly Effect[] => {
    const dropped = /^\s*DROP\s+(?:COMPOSITE\s+)?(DATABASE|USER|ROLE)\s+`?([\w.-]+)/i.exec(
      statement,
    );
    if (dropped !== null) {
      const kind = dropped[1]?.toUpperCase() === "DATABASE" ? "database" : "account";
      return [
        {
          kind: "drop",
          resource: resourceOf(kind, dropped[2] ?? "", place),
          reversibility: "irreversible",
          because: "only a backup brings it back",
        },
      ];
    }
    if (!/\bDELETE\s+\w/i.test(statement) || /\bWHERE\b|\{/i.test(statement)) return [];
    const label = /\bMATCH\s{0,9}\(\s{0,9}\w*\s{0,9}:\s{0,9}`?(\w+)/i.exec(statement)?.[1];
    return [
      {
        kind: "delete",
        resource: resourceOf("rows", `every ${label ?? "node"}`, place),
        reversibility: "irreversible",
        because: "every one that matches is removed, and nothing limits which",
      },
    ];
  });
}
