import { verbTool } from "../verbTool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";

const replaced = "what is there is dropped first, and replaced by what the dump holds";
const pgFlags =
  "-a --data-only -e --exit-on-error -l --list -O --no-owner -s --schema-only -v --verbose -x --no-privileges --no-acl -1 --single-transaction --disable-triggers --enable-row-security --if-exists --no-comments --no-data-for-failed-tables --no-publications --no-security-labels --no-subscriptions --no-table-access-method --no-tablespaces --strict-names --use-set-session-authorization -w --no-password -W --password";
const pgValues =
  "-F= --format= -I= --index= -j= --jobs= -L= --use-list= -n= --schema= -N= --exclude-schema= -P= --function= -S= --superuser= -t= --table= -T= --trigger= --section= -p= --port= -U= --username= --role= -f= --file= --filter=";

/** Restores of whole databases and the tools that look after their files and backups. */
export const restoreTools: readonly CommandModel[] = [
  optionTool({
    name: "pg_restore",
    does: "Restores a PostgreSQL database from a dump.",
    where: "-h= --host=",
    flags: pgFlags,
    values: pgValues,
    help: "-?? --help -V --version",
    deeds: [
      {
        when: "-c --clean",
        and: "-d= --dbname=",
        does: "drop",
        kind: "database",
        noun: "objects of",
        named: "-d= --dbname=",
        unnamed: "a database",
        because: replaced,
      },
      {
        when: "-C --create",
        and: "-d= --dbname=",
        unless: "-c --clean",
        does: "change",
        kind: "database",
        named: "-d= --dbname=",
        unnamed: "a database",
        loss: "none",
        because: "the database is made and filled",
      },
    ],
    examples: [
      {
        run: "pg_restore --clean --if-exists -d app dump.pgc",
        effects: ["drop database objects of app (irreversible)"],
      },
      {
        run: "pg_restore -h db.prod.example.com -c --dbname app --create dump",
        effects: ["drop database objects of app in db.prod.example.com (irreversible)"],
      },
      { run: "pg_restore --host h -C -d app dump", effects: ["change database app in h (none)"] },
      { run: "pg_restore --clean dump -f out.sql", effects: [] },
      { run: "pg_restore -d app dump", effects: [] },
    ],
  }),
  optionTool({
    name: "mongorestore",
    does: "Restores a MongoDB database from a dump.",
    where: "-h= --host= --uri=",
    flags:
      "-v --verbose --quiet --ssl --gzip --oplogReplay --keepIndexVersion --noIndexRestore --noOptionsRestore --restoreDbUsersAndRoles --stopOnError --maintainInsertionOrder --preserveUUID --objcheck --bypassDocumentValidation",
    values:
      "--port= -u= --username= -p= --password= --authenticationDatabase= --authenticationMechanism= -d= --db= -c= --collection= --nsExclude= --nsInclude= --nsFrom= --nsTo= --archive? --dir= -j= --numParallelCollections= --numInsertionWorkersPerCollection= --writeConcern= --oplogLimit= --config= --sslCAFile= --sslPEMKeyFile=",
    dry: "--dryRun",
    help: "--help --version",
    deeds: [
      {
        when: "--drop",
        does: "drop",
        kind: "database",
        noun: "collections restored from",
        named: "operands",
        unnamed: "the dump",
        because: "each collection of the dump is dropped before it is restored",
      },
    ],
    examples: [
      {
        run: "mongorestore --drop dump/",
        effects: ["drop database collections restored from dump/ (irreversible)"],
      },
      {
        run: "mongorestore -h db.prod.example --host db.prod.example --uri mongodb://db.prod.example --drop",
        effects: [
          "drop database collections restored from the dump in mongodb://db.prod.example (irreversible)",
        ],
      },
      { run: "mongorestore dump/", effects: [] },
    ],
  }),
  optionTool({
    name: "mongoimport",
    does: "Imports documents into a MongoDB collection.",
    where: "-h= --host= --uri=",
    flags:
      "-v --verbose --quiet --headerline --jsonArray --upsert --stopOnError --ignoreBlanks --ssl",
    values:
      "--port= -u= --username= -p= --password= --authenticationDatabase= -d= --db= -c= --collection= --type= --file= -f= --fields= --upsertFields= --numInsertionWorkers=",
    help: "--help --version",
    deeds: [
      {
        when: "--drop",
        does: "drop",
        kind: "table",
        named: "-c= --collection=",
        unnamed: "the collection",
        because: "the collection is dropped before the import",
      },
      {
        when: "--mode=",
        valued: "delete",
        does: "delete",
        kind: "rows",
        named: "-c= --collection=",
        unnamed: "the collection",
        because: "what matches a document of the file is removed; only a backup brings it back",
      },
    ],
    examples: [
      {
        run: "mongoimport -d shop -c users --drop --file u.json",
        effects: ["drop table users (irreversible)"],
      },
      {
        run: "mongoimport --drop --collection users",
        effects: ["drop table users (irreversible)"],
      },
      {
        run: "mongoimport --mode=delete -d shop -c users --file u.json",
        effects: ["delete rows of users (irreversible)"],
      },
      { run: "mongoimport --mode upsert -c users --file u.json", effects: [] },
      { run: "mongoimport --host h -h h --uri u -c users", effects: [] },
    ],
  }),
  optionTool({
    name: "mysqlimport",
    aliases: ["mariadb-import"],
    does: "Loads text files into tables of MySQL.",
    where: "-h= --host=",
    flags:
      "-f --force -i --ignore -r --replace -l --lock-tables -s --silent -v --verbose -C --compress -L --local",
    values:
      "-u= --user= -P= --port= -S= --socket= -c= --columns= --fields-terminated-by= --fields-enclosed-by= --lines-terminated-by= --ignore-lines= --use-threads= --default-character-set=",
    help: "-?? --help -V --version",
    deeds: [
      {
        when: "-d --delete",
        does: "truncate",
        kind: "table",
        noun: "named by",
        named: "operands after the first",
        unnamed: "each file",
        because: "the table is emptied before the import",
      },
    ],
    examples: [
      {
        run: "mysqlimport --delete shop users.txt",
        effects: ["truncate table named by users.txt (irreversible)"],
      },
      { run: "mysqlimport -h h --host h shop users.txt", effects: [] },
      { run: "mysqlimport -d -L shop a", effects: ["truncate table named by a (irreversible)"] },
    ],
  }),
  optionTool({
    name: "pg_resetwal",
    aliases: ["pg_resetxlog"],
    does: "Clears the write-ahead log of a PostgreSQL data directory.",
    flags: "-f --force",
    values:
      "-c= --commit-timestamp-ids= -e= --epoch= -l= --next-wal-file= -m= --multixact-ids= -o= --next-oid= -O= --multixact-offset= -u= --oldest-transaction-id= -x= --next-transaction-id= --wal-segsize=",
    dry: "-n --dry-run",
    help: "-?? --help -V --version",
    deeds: [
      {
        does: "destroy",
        kind: "database",
        noun: "write-ahead log of",
        named: "operands",
        unnamed: "the data directory",
        because:
          "what was not yet in the data files is lost, and what is there may contradict itself",
      },
      {
        when: "-D= --pgdata=",
        does: "destroy",
        kind: "database",
        noun: "write-ahead log of",
        named: "-D= --pgdata=",
        unnamed: "the data directory",
        because:
          "what was not yet in the data files is lost, and what is there may contradict itself",
      },
    ],
    examples: [
      {
        run: "pg_resetwal /var/lib/pg",
        effects: ["destroy database write-ahead log of /var/lib/pg (irreversible)"],
      },
      {
        run: "pg_resetwal -D a --pgdata b c",
        effects: [
          "destroy database write-ahead log of c (irreversible)",
          "destroy database write-ahead log of a (irreversible)",
          "destroy database write-ahead log of b (irreversible)",
        ],
      },
    ],
  }),
  optionTool({
    name: "pg_archivecleanup",
    does: "Removes files of a write-ahead log archive.",
    flags: "-d",
    values: "-x=",
    dry: "-n",
    help: "-?? --help -V --version",
    deeds: [
      {
        does: "delete",
        kind: "volume backup",
        noun: "log files older than",
        named: "operands after the first",
        unnamed: "a segment",
        because: "a restore to a moment before is not possible any more",
      },
    ],
    examples: [
      {
        run: "pg_archivecleanup /archive 000000010000003700000010",
        effects: [
          "delete volume backup log files older than 000000010000003700000010 (irreversible)",
        ],
      },
    ],
  }),
  optionTool({
    name: "pg_dropcluster",
    does: "Removes a PostgreSQL cluster with its data.",
    flags: "--stop",
    help: "--help",
    deeds: [
      {
        does: "destroy",
        kind: "database",
        noun: "every one in cluster",
        named: "operands together",
        unnamed: "of an unknown name",
        because: "the data directory and the configuration are removed",
      },
    ],
    examples: [
      {
        run: "pg_dropcluster 15 main",
        effects: ["destroy database every one in cluster 15 main (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "pgbackrest",
    does: "Keeps backups of PostgreSQL.",
    switches: "--delta --force --dry-run",
    values:
      "--config --pg1-path --type --target --repo1-retention-full --log-level-console --process-max",
    places: { stanza: "--stanza", repository: "--repo" },
    named: "--set",
    dry: "--dry-run",
    unlisted: "takes a value",
    deletes: "expire",
    commands: {
      "stanza-delete": {
        kind: "volume backup",
        unnamed: "every one of the stanza",
        because: "all its backups and archived logs are removed",
      },
      expire: {
        does: "delete",
        kind: "volume backup",
        unnamed: "those past their retention",
        because: "an expired backup cannot be restored",
      },
      restore: {
        does: "overwrite",
        kind: "database",
        unnamed: "of the stanza",
        because: "the data directory is replaced by the backup",
        when: "--delta",
      },
    },
    examples: [
      {
        run: "pgbackrest --stanza=shop stanza-delete --force",
        effects: ["destroy volume backup every one of the stanza in stanza shop (irreversible)"],
      },
      { run: "pgbackrest --stanza=shop info", effects: [] },
      {
        run: "pgbackrest --stanza shop --set 2026F expire",
        effects: ["delete volume backup 2026F in stanza shop (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "barman",
    does: "Keeps backups of PostgreSQL.",
    switches: "-q --quiet -d --debug",
    values: "-c --config",
    unlisted: "takes a value",
    deletes: "delete",
    commands: {
      delete: {
        does: "delete",
        kind: "volume backup",
        operands: "server names",
        because: "a deleted backup cannot be restored",
      },
      "recover|restore": {
        does: "overwrite",
        kind: "database",
        operands: "server - names",
        noun: "files in",
        because: "the files of the database in that directory are replaced",
      },
    },
    examples: [
      {
        run: "barman recover shop latest /var/lib/postgresql/16/main",
        effects: [
          "overwrite database files in /var/lib/postgresql/16/main in server shop (irreversible)",
        ],
      },
      {
        run: "barman delete shop oldest",
        effects: ["delete volume backup oldest in server shop (irreversible)"],
      },
      { run: "barman list-backups shop", effects: [] },
    ],
  }),
  verbTool({
    name: "wal-g",
    does: "Keeps backups of databases in object stores.",
    switches: "--use-sentinel-time",
    values: "--config",
    dry: "--dry-run",
    unlisted: "takes nothing",
    deletes: "delete",
    commands: {
      delete: {
        does: "delete",
        kind: "volume backup",
        because: "a deleted backup cannot be restored",
        when: "--confirm",
      },
    },
    examples: [
      {
        run: "wal-g delete everything --confirm",
        effects: ["delete volume backup everything (irreversible)"],
      },
      { run: "wal-g delete everything", effects: [] },
      { run: "wal-g backup-list", effects: [] },
    ],
  }),
];
