import { statements } from "../cloud/statements";
import { given } from "../cloud/tool";
import { unlistedEffects } from "../cloud/unlisted";
import { verbTool } from "../verbTool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";

const influxQl = statements({ text: "-execute", database: "-database", here: () => true });

/** Servers' own tools: key-value stores, time series, graphs, search. */
export const storeTools: readonly CommandModel[] = [
  verbTool({
    name: "influx",
    does: "Works on InfluxDB.",
    switches: "--json --hide-headers --skip-verify --http-debug",
    values:
      "-t --token -o --org --org-id --start --stop -p --predicate -c --active-config --configs-path",
    named: "-n --name -b --bucket -i --id -database --bucket-id",
    places: { host: "--host -host" },
    unlisted: "takes a value",
    deletes: "delete",
    commands: {
      "": (line, ask) => (given(line, "-execute") ? influxQl(line, ask) : unlistedEffects(line)),
      "bucket delete": {
        does: "delete",
        kind: "database",
        noun: "bucket",
        because: "its data goes with it",
      },
      delete: {
        does: "delete",
        kind: "rows",
        unnamed: "of a bucket",
        because: "points in that time are removed",
      },
      "org delete": { kind: "project", because: "its buckets and their data go with it" },
      "auth delete|inactive": {
        does: "revoke",
        kind: "credential",
        noun: "token",
        because: "a new one has to be made",
      },
      "user delete": { does: "revoke", kind: "account", because: "it has to be made again" },
      restore: {
        does: "overwrite",
        kind: "database",
        unnamed: "of InfluxDB",
        because: "with --full everything that is there is replaced",
        when: "--full",
      },
    },
    examples: [
      {
        run: "influx bucket delete -n metrics",
        effects: ["delete database bucket metrics (irreversible)"],
      },
      {
        run: "influx delete --bucket metrics --start 1970-01-01T00:00:00Z --stop 2030-01-01T00:00:00Z",
        effects: ["delete rows of metrics (irreversible)"],
      },
      {
        run: "influx -database metrics -execute 'DROP MEASUREMENT cpu'",
        effects: ["drop database object measurement cpu in metrics (irreversible)"],
      },
      { run: "influx bucket list", effects: [] },
    ],
  }),
  verbTool({
    name: "neo4j-admin",
    does: "Administers the files of a Neo4j server.",
    switches:
      "--verbose --expand-commands --force --overwrite-destination --overwrite-destination=true",
    values: "--from-path --from --to-path --additional-config --from-stdin",
    named: "--database",
    unlisted: "takes a value",
    deletes: "delete",
    commands: {
      "database delete": {
        does: "delete",
        kind: "database",
        because: "only a dump or backup brings it back",
      },
      "database load|restore": {
        does: "overwrite",
        kind: "database",
        because: "the database of that name is replaced by what is loaded",
        when: "--overwrite-destination",
      },
      "load|restore": {
        does: "overwrite",
        kind: "database",
        because: "the database of that name is replaced by what is loaded",
        when: "--force",
      },
    },
    examples: [
      { run: "neo4j-admin database delete shop", effects: ["delete database shop (irreversible)"] },
      {
        run: "neo4j-admin database load shop --from-path=/b --overwrite-destination",
        effects: ["overwrite database shop (irreversible)"],
      },
      {
        run: "neo4j-admin load --database=shop --from /b --force",
        effects: ["overwrite database shop (irreversible)"],
      },
      { run: "neo4j-admin database dump shop", effects: [] },
    ],
  }),
  optionTool({
    name: "elasticsearch-reset-password",
    does: "Gives a user of Elasticsearch a new password.",
    where: "--url=",
    flags: "-a --auto -b --batch -i --interactive -f --force -s --silent -v --verbose",
    values: "-E=",
    help: "-h --help",
    deeds: [
      {
        when: "-u= --username=",
        does: "revoke",
        kind: "credential",
        noun: "password of",
        named: "-u= --username=",
        unnamed: "a user",
        because: "whatever logs in with the old password stops working",
      },
    ],
    examples: [
      {
        run: "elasticsearch-reset-password -u elastic",
        effects: ["revoke credential password of elastic (irreversible)"],
      },
      {
        run: "elasticsearch-reset-password --url https://es.example --username elastic",
        effects: ["revoke credential password of elastic in https://es.example (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "elasticsearch-node",
    does: "Repairs an Elasticsearch node, at the cost of its data.",
    switches: "-v --verbose -s --silent",
    values: "-E --ordinal",
    unlisted: "takes nothing",
    deletes: "repurpose",
    commands: {
      "repurpose|unsafe-bootstrap|detach-cluster|remove-customs": {
        kind: "database",
        unnamed: "of this Elasticsearch node",
        because: "what does not fit the node's new part is deleted",
      },
    },
    examples: [
      {
        run: "elasticsearch-node repurpose",
        effects: ["destroy database of this Elasticsearch node (irreversible)"],
      },
      { run: "elasticsearch-node override-version", effects: [] },
    ],
  }),
  verbTool({
    name: "elasticsearch-users",
    does: "Manages the users of an Elasticsearch node.",
    switches: "-v --verbose -s --silent",
    values: "-p --password -r --roles -E",
    unlisted: "takes nothing",
    deletes: "userdel",
    commands: { userdel: { does: "revoke", kind: "account", because: "it has to be made again" } },
    examples: [
      { run: "elasticsearch-users userdel bob", effects: ["revoke account bob (irreversible)"] },
      { run: "elasticsearch-users list", effects: [] },
    ],
  }),
  verbTool({
    name: "zookeeper-shell",
    aliases: ["zookeeper-shell.sh", "zkCli.sh"],
    does: "Reads and writes ZooKeeper, where clusters keep their state.",
    switches: "-timeout",
    values: "-zk-tls-config-file",
    places: { server: "-server" },
    unlisted: "takes nothing",
    deletes: "deleteall rmr",
    commands: {
      "deleteall|rmr|delete": {
        does: "delete",
        kind: "cluster object",
        noun: "node",
        because: "what is below it goes with it",
      },
    },
    examples: [
      {
        run: "zkCli.sh -server z.example:2181 deleteall /brokers",
        effects: ["delete cluster object node /brokers in server z.example:2181 (irreversible)"],
      },
      { run: "zkCli.sh ls /", effects: [] },
    ],
  }),
];
