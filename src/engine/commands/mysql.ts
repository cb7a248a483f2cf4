import { literal } from "../model/call";
import { storeOf, storeOfUrl } from "../sql/store";
import { contentOfInput, type Content } from "./content";
import { defineCommand } from "./define";
import { fileWrite } from "./device";
import { createHoles, spelledEvidence } from "./holes";
import { clientEffects, surroundingHost, variable } from "./sqlClient";

/** `mysql` runs what -e or standard input gives it; -h, or MYSQL_HOST, says where. */
export const mysql = defineCommand({
  name: "mysql",
  aliases: ["mariadb", "mysqlsh", "singlestore", "memsql"],
  does: "Runs SQL in a MySQL or MariaDB database.",
  options: {
    execute: ["-e=", "--execute="],
    database: ["-D=", "--database="],
    host: ["-h=", "--host="],
    uri: ["--uri="],
    output: ["--tee="],
    neutralFlags: [
      ...["-A", "--no-auto-rehash", "--auto-rehash", "-b", "--no-beep", "-B", "--batch", "-c"],
      ...["--comments", "--skip-comments", "-C", "--compress", "-f", "--force", "-G"],
      ...["--named-commands", "-H", "--html", "-i", "--ignore-spaces", "-L"],
      ...["--skip-line-numbers", "-N", "--skip-column-names", "--column-names", "-n"],
      ...["--unbuffered", "-o", "--one-database", "-q", "--quick", "-r", "--raw", "-s"],
      ...["--silent", "-t", "--table", "-T", "--debug-info", "-U", "--safe-updates"],
      ...["--i-am-a-dummy", "-v", "--verbose", "-w", "--wait", "-X", "--xml", "-E"],
      ...["--vertical", "--sql", "--no-defaults", "--skip-ssl", "--enable-cleartext-plugin"],
      ...["--local-infile", "--binary-mode", "--reconnect", "--skip-reconnect", "-j", "--syslog"],
    ],
    neutralJoined: ["-p?", "--password?", "--ssl?"],
    neutralValues: [
      ...["-P=", "--port=", "-S=", "--socket=", "-u=", "--user=", "--protocol=", "--delimiter="],
      ...["--default-character-set=", "--defaults-file=", "--defaults-extra-file="],
      ...["--defaults-group-suffix=", "--login-path=", "--init-command=", "--prompt="],
      ...["--pager=", "--ssl-mode=", "--ssl-ca=", "--ssl-cert=", "--ssl-key=", "--plugin-dir="],
      ...["--connect-timeout=", "--max-allowed-packet=", "--select-limit=", "--default-auth="],
    ],
    help: ["-??", "--help", "-V", "--version", "-I"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const { call } = parsed;
    const contents: Content[] = parsed
      .values("execute")
      .map((text) => ({ kind: "text", text: holes.text(text) }));
    if (contents.length === 0)
      contents.push(contentOfInput(call, (path) => parsed.path(path), ask, holes));
    const [operand] = parsed.operands;
    const database = parsed.value("database") ?? operand;
    const host = parsed.value("host");
    const uri = parsed.value("uri");
    const run = { call, dialect: "mysql", contents, holes, ask } as const;
    const outputs = parsed
      .values("output")
      .flatMap((file) => fileWrite("overwrite", parsed.path(file)));
    const plain = clientEffects({ ...run, store: storeOf({}) });
    if (plain.length === 0) return outputs;
    const evidence = spelledEvidence([database, host, uri]);
    const named = uri === undefined ? undefined : storeOfUrl(holes.text(uri), evidence);
    const store =
      named ??
      storeOf({
        database: database === undefined ? undefined : holes.text(database),
        host:
          host === undefined
            ? (variable("MYSQL_HOST", call, ask, holes) ?? surroundingHost(call))
            : holes.text(host),
        evidence,
      });
    return [...clientEffects({ ...run, store }), ...outputs];
  },
  examples: [
    { run: "mysql -e 'DROP DATABASE shop'", effects: ["drop database shop (irreversible)"] },
    {
      run: "mysql -uroot -psecret -h db.example.com shop --execute='DELETE FROM users'",
      effects: ["delete rows of users in shop on db.example.com (irreversible)"],
    },
    {
      run: "mysql --host=prod-db -D shop -e 'TRUNCATE users'",
      effects: ["truncate table users in shop on prod-db (catastrophic)"],
    },
    {
      run: "mysql --uri mysql://u:p@h.example/shop --sql -e 'DROP TABLE a'",
      effects: ["drop table a in shop on h.example (irreversible)"],
    },
    { run: "mysql -e 'select 1' shop", effects: [] },
    { run: "mysql --database shop -e 'START TRANSACTION; DELETE FROM a; ROLLBACK'", effects: [] },
    { run: "mysql --tee=log.txt -e 'select 1'", effects: ["overwrite /w/log.txt"] },
    { run: "mysql shop", effects: [] },
    {
      run: "mysql -AbBcCfGHiLNnoqrstTUvwXEj --no-auto-rehash --auto-rehash --no-beep --batch --comments --skip-comments --compress --force --named-commands --html --ignore-spaces --skip-line-numbers --skip-column-names --column-names --unbuffered --one-database --quick --raw --silent --table --debug-info --safe-updates --i-am-a-dummy --verbose --wait --xml --vertical --no-defaults --skip-ssl --enable-cleartext-plugin --local-infile --binary-mode --reconnect --skip-reconnect --syslog --password --ssl --ssl=0 -P 1 --port=1 -S s --socket=s -u me --user=me --protocol=tcp --delimiter=// --default-character-set=x --defaults-file=x --defaults-extra-file=x --defaults-group-suffix=x --login-path=x --init-command=x --prompt=x --pager=x --ssl-mode=x --ssl-ca=x --ssl-cert=x --ssl-key=x --plugin-dir=x --connect-timeout=1 --max-allowed-packet=1 --select-limit=1 --default-auth=x -e 'DROP TABLE a'",
      effects: ["drop table a (irreversible)"],
    },
    { run: "mysql -? --help -V --version -I -e 'DROP TABLE a'", effects: [] },
  ],
});

/**
 * `mysqladmin` administers a server; of its commands `drop` removes a database, and `shutdown`
 * stops the server.
 */
export const mysqladmin = defineCommand({
  name: "mysqladmin",
  aliases: ["mariadb-admin"],
  does: "Administers a MySQL server; drop removes a database.",
  options: {
    host: ["-h=", "--host="],
    neutralFlags: ["-f", "--force", "-s", "--silent", "-v", "--verbose", "-b", "--no-beep"],
    neutralJoined: ["-p?", "--password?"],
    neutralValues: [
      ...["-P=", "--port=", "-S=", "--socket=", "-u=", "--user=", "--protocol=", "-i=", "-c="],
      ...["--sleep=", "--count=", "-w?", "--wait?", "--defaults-file=", "--defaults-extra-file="],
    ],
    help: ["-??", "--help", "-V", "--version"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const at = parsed.operands.findIndex((operand) => literal(operand) === "drop");
    const name = parsed.operands[at + 1];
    if (at < 0 || name === undefined) return [];
    const text: Content = { kind: "text", text: `DROP DATABASE \`${holes.text(name)}\`` };
    const host = parsed.value("host");
    const store = storeOf({
      host: host === undefined ? surroundingHost(parsed.call) : holes.text(host),
    });
    return clientEffects({
      call: parsed.call,
      dialect: "mysql",
      contents: [text],
      store,
      holes,
      ask,
    });
  },
  examples: [
    { run: "mysqladmin -f drop shop", effects: ["drop database shop (irreversible)"] },
    {
      run: "mysqladmin --host=db.example.com -h db.example.com -uroot drop $DB",
      effects: ["drop database $DB in db.example.com (irreversible)"],
    },
    { run: "mysqladmin status", effects: [] },
    {
      run: "mysqladmin --force -s --silent -v --verbose -b --no-beep -p --password -P 1 --port=1 -S s --socket=s -u me --user=me --protocol=x -i 1 -c 1 --sleep=1 --count=1 -w --wait --defaults-file=x --defaults-extra-file=x drop a",
      effects: ["drop database a (irreversible)"],
    },
    { run: "mysqladmin -? --help -V --version drop a", effects: [] },
  ],
});
