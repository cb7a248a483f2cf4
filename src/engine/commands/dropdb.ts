import { storeOf } from "../sql/store";
import { defineCommand, type Parsed } from "./define";
import { createHoles } from "./holes";
import { clientEffects, surroundingHost, variable } from "./sqlClient";
import type { Ask } from "./define";
import type { Effect } from "../model/effect";

const connection = {
  host: ["-h=", "--host="],
  neutralFlags: [
    "-e",
    "--echo",
    "-i",
    "--interactive",
    "-w",
    "--no-password",
    "-W",
    "--password",
    "--if-exists",
  ],
  neutralValues: ["-p=", "--port=", "-U=", "--username="],
  help: ["-??", "--help", "-V", "--version"],
} as const;

const connected =
  "-e --echo -i --interactive -w --no-password -W --password --if-exists -p 1 --port=1 -U me --username=me";

/** `dropdb` is DROP DATABASE as a program. -i asks on the terminal, which a script can answer. */
export const dropdb = defineCommand({
  name: "dropdb",
  does: "Drops a PostgreSQL database.",
  options: { ...connection, force: ["-f", "--force"], maintenance: ["--maintenance-db="] },
  effects: (parsed, ask) => dropEffects("DATABASE", parsed, ask),
  examples: [
    { run: "dropdb shop", effects: ["drop database shop (irreversible)"] },
    {
      run: "dropdb -h db.example.com --if-exists -f shop",
      effects: ["drop database shop in db.example.com (irreversible)"],
    },
    {
      run: "dropdb --host=localhost app_test",
      effects: ["drop database app_test in localhost (regenerable)"],
    },
    {
      run: `dropdb ${connected} --force --maintenance-db=x $DB`,
      effects: ["drop database $DB (irreversible)"],
    },
    { run: "dropdb -? --help -V --version shop", effects: [] },
  ],
});

/** `dropuser` is DROP ROLE as a program. */
export const dropuser = defineCommand({
  name: "dropuser",
  does: "Drops a PostgreSQL role.",
  options: connection,
  effects: (parsed, ask) => dropEffects("ROLE", parsed, ask),
  examples: [
    { run: "dropuser bob", effects: ["drop account bob (irreversible)"] },
    {
      run: `dropuser ${connected} -h localhost --host=localhost bob`,
      effects: ["drop account bob in localhost (irreversible)"],
    },
    { run: "dropuser -? --help -V --version bob", effects: [] },
  ],
});

function dropEffects(
  what: "DATABASE" | "ROLE",
  parsed: Parsed<"host">,
  ask: Ask,
): readonly Effect[] {
  const holes = createHoles();
  const [name] = parsed.operands;
  if (name === undefined) return [];
  const { call } = parsed;
  const host = parsed.value("host");
  const store = storeOf({
    host:
      host === undefined
        ? (variable("PGHOST", call, ask, holes) ?? surroundingHost(call))
        : holes.text(host),
  });
  const text = `DROP ${what} "${holes.text(name)}"`;
  return clientEffects({
    call,
    dialect: "postgres",
    contents: [{ kind: "text", text }],
    store,
    holes,
    ask,
  });
}
