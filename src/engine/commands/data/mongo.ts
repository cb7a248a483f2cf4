import { literal } from "../../model/call";
import type { Effect } from "../../model/effect";
import { storeOf, storeOfUrl, type Store } from "../../sql/store";
import { contentOfFile, contentOfInput, type Content } from "../content";
import { defineCommand, type Ask, type Parsed } from "../define";
import { createHoles, spelledEvidence, type Holes } from "../holes";
import { surroundingHost } from "../sqlClient";
import { mongoEffects } from "./mongoShell";

type Option = "eval" | "file" | "host";

/** `mongosh` runs JavaScript: of --eval, of files, or of its standard input. */
export const mongosh = defineCommand({
  name: "mongosh",
  aliases: ["mongo"],
  does: "Runs JavaScript in a MongoDB database.",
  options: {
    eval: ["--eval="],
    file: ["-f=", "--file="],
    host: ["--host=", "-h="],
    flags: [
      ...["--quiet", "--nodb", "--norc", "--verbose", "--tls", "--ssl", "--shell", "--retryWrites"],
      ...["--tlsAllowInvalidCertificates", "--tlsAllowInvalidHostnames", "--json?", "--ipv6"],
    ],
    values: [
      ...["--port=", "-u=", "--username=", "-p=", "--password=", "--authenticationDatabase="],
      ...[
        "--authenticationMechanism=",
        "--tlsCAFile=",
        "--tlsCertificateKeyFile=",
        "--apiVersion=",
      ],
      ...["--sslCAFile=", "--sslPEMKeyFile=", "--gssapiServiceName=", "--awsAccessKeyId="],
    ],
    help: ["--help", "--version", "--build-info"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const { call } = parsed;
    const scripts = parsed.operands.filter(({ text }) => /\.(?:js|mongodb)$/.test(text));
    const contents: Content[] = [
      ...parsed.values("eval").map((text): Content => ({ kind: "text", text: holes.text(text) })),
      ...[...parsed.values("file"), ...scripts].map((file) =>
        contentOfFile(parsed.path(file), ask),
      ),
    ];
    if (contents.length === 0)
      contents.push(contentOfInput(call, (path) => parsed.path(path), ask, holes));
    const store = storeOfCall(parsed, holes);
    return contents.flatMap((content) => contentEffects(content, store, parsed, holes, ask));
  },
  examples: [
    {
      run: 'mongosh app --eval "db.dropDatabase()"',
      effects: ["drop database app (irreversible)"],
    },
    {
      run: "mongosh mongodb+srv://u:p@c.prod.example.net/shop --eval 'db.users.deleteMany({})'",
      effects: ["delete rows of users in shop on c.prod.example.net (catastrophic)"],
    },
    {
      run: "mongosh --eval 'db.getSiblingDB(\"app\").users.drop()'",
      effects: ["drop table users in app (irreversible)"],
    },
    {
      run: "mongo shop <<< 'db.orders.remove({})'",
      effects: ["delete rows of orders in shop (irreversible)"],
    },
    {
      run: "mongosh app_test --eval 'db.dropDatabase()'",
      effects: ["drop database app_test (regenerable)"],
    },
    { run: "mongosh --eval 'db.users.find({name: \"drop()\"})'", effects: [] },
    {
      run: "mongosh --eval 'db.users.deleteMany({old: true})'",
      effects: ["change rows of users (none)"],
    },
    {
      run: `mongosh app --eval 'db["users"]["drop"]()'`,
      effects: ["drop table users in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'const all = db.users; all.drop()'",
      effects: ["drop table users in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'db.users.deleteMany({_id: {$exists: true}})'",
      effects: ["delete rows of users in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'db.users.deleteMany({_id: {$exists: true}, old: 1})'",
      effects: ["change rows of users in app (none)"],
    },
    {
      run: "mongosh app --eval 'db.users.bulkWrite([{deleteMany: {filter: {}}}])'",
      effects: ["delete rows of users in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'db.adminCommand({dropAllUsersFromDatabase: 1})'",
      effects: ["revoke account every one in app (irreversible)"],
    },
    {
      run: `mongosh app --eval 'const names = ["users"]; names.forEach(n => print(n))'`,
      effects: [],
    },
    {
      run: "mongosh app --eval 'db.users.find().forEach(u => db.users.deleteOne({_id: u._id}))'",
      effects: ["change rows of users in app (none)", "delete rows of users in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'while (db.a.countDocuments()) { db.a.deleteOne({}) }'",
      effects: ["change rows of a in app (none)", "delete rows of a in app (irreversible)"],
    },
    {
      run: "mongosh app --eval 'db.users.find({old: 1}).forEach(u => db.users.deleteOne({_id: u._id}))'",
      effects: ["change rows of users in app (none)"],
    },
    {
      run: "mongosh --eval 'db.getMongo().getDBNames().forEach(n => db.getSiblingDB(n).dropDatabase())'",
      effects: ["drop database that is in use (irreversible)"],
    },
    {
      run: "mongosh app wipe.js -f more.js --file third.js",
      effects: ["execute /w/more.js", "execute /w/third.js", "execute /w/wipe.js"],
    },
    {
      run: "mongosh --host db.example.com -h db.example.com --quiet --nodb --norc --verbose --tls --ssl --shell --retryWrites --tlsAllowInvalidCertificates --tlsAllowInvalidHostnames --json=relaxed --ipv6 --port 1 -u u --username u -p p --password p --authenticationDatabase a --authenticationMechanism x --tlsCAFile x --tlsCertificateKeyFile x --apiVersion 1 --sslCAFile x --sslPEMKeyFile x --gssapiServiceName x --awsAccessKeyId x app --eval 'db.dropDatabase()'",
      effects: ["drop database app in db.example.com (irreversible)"],
    },
    { run: "mongosh --help --version --build-info --eval 'db.dropDatabase()'", effects: [] },
    { run: "mongosh app", effects: [] },
  ],
});

function contentEffects(
  content: Content,
  store: Store,
  parsed: Parsed<Option>,
  holes: Holes,
  ask: Ask,
): readonly Effect[] {
  switch (content.kind) {
    case "nothing":
      return [];
    case "text":
      return holes.show(
        mongoEffects(content.text, store, (file) => {
          const argument = { ...parsed.call.program, text: file, pieces: [file] };
          return contentEffects(
            contentOfFile(parsed.path(argument), ask),
            store,
            parsed,
            holes,
            ask,
          );
        }),
      );
    case "file":
      return [{ kind: "execute", resource: content.path }];
    case "unread":
      return [
        {
          kind: "unknown",
          unknown: "dynamic",
          resource: { kind: "text", name: content.from, reach: "here" },
          because: `${parsed.call.name} runs what comes from ${content.from}, which could not be read`,
        },
      ];
  }
}

/** The address is an operand: a URL, `host:port/name`, or the name of a database on this machine. */
function storeOfCall(parsed: Parsed<Option>, holes: Holes): Store {
  const written = parsed.operands.find(({ text }) => !/\.(?:js|mongodb)$/.test(text));
  const host = parsed.value("host");
  const evidence = spelledEvidence([written, host]);
  const text = written === undefined ? undefined : holes.text(written);
  const url = text === undefined ? undefined : storeOfUrl(text, evidence);
  if (url !== undefined) return url;
  const [, address, name] = /^([^/]+)\/([^/]*)$/.exec(text ?? "") ?? [];
  // One unknown part may be an address as well as a name.
  const unknown = literal(written) === undefined && written !== undefined;
  return storeOf({
    host: host === undefined ? (address ?? surroundingHost(parsed.call)) : holes.text(host),
    database: name ?? (address === undefined ? text : undefined),
    evidence: unknown ? [...evidence, ["the address", written.text]] : evidence,
  });
}
