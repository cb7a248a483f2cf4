import { verbTool } from "../verbTool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";

const server = "--bootstrap-server= --zookeeper= --broker-list=";
const kafkaValues = "--command-config= --partitions= --replication-factor= --config= --timeout=";
const gone = "the messages in it are gone";

/** Queues and brokers: what is deleted or purged there is in no other place. */
export const queueTools: readonly CommandModel[] = [
  optionTool({
    name: "kafka-topics",
    aliases: ["kafka-topics.sh"],
    does: "Lists, makes, changes and deletes topics of Kafka.",
    where: server,
    flags: "--if-exists --force --describe --list --create --alter",
    values: kafkaValues,
    help: "--help --version",
    deeds: [
      {
        when: "--delete",
        does: "delete",
        kind: "object",
        noun: "topic",
        named: "--topic=",
        unnamed: "of an unknown name",
        because: gone,
      },
    ],
    examples: [
      {
        run: "kafka-topics.sh --bootstrap-server b.example:9092 --delete --topic orders",
        effects: ["delete object topic orders in b.example:9092 (irreversible)"],
      },
      { run: "kafka-topics --zookeeper z:2181 --broker-list b --list", effects: [] },
    ],
  }),
  optionTool({
    name: "kafka-delete-records",
    aliases: ["kafka-delete-records.sh"],
    does: "Deletes messages of topics of Kafka up to an offset.",
    where: server,
    values: "--command-config=",
    help: "--help --version",
    deeds: [
      {
        when: "--offset-json-file=",
        does: "delete",
        kind: "object",
        named: "--offset-json-file=",
        noun: "messages named in",
        unnamed: "messages",
        because: gone,
      },
    ],
    examples: [
      {
        run: "kafka-delete-records --bootstrap-server b --offset-json-file o.json",
        effects: ["delete object messages named in o.json in b (irreversible)"],
      },
      { run: "kafka-delete-records --zookeeper z --broker-list b", effects: [] },
    ],
  }),
  optionTool({
    name: "kafka-consumer-groups",
    aliases: ["kafka-consumer-groups.sh"],
    does: "Lists, resets and deletes groups of consumers of Kafka.",
    where: server,
    flags:
      "--list --describe --members --state --all-groups --verbose --to-earliest --to-latest --all-topics",
    values:
      "--command-config= --timeout= --topic= --to-offset= --to-datetime= --shift-by= --by-duration= --from-file=",
    help: "--help --version",
    dry: "--dry-run",
    deeds: [
      {
        when: "--delete --delete-offsets",
        does: "delete",
        kind: "object",
        noun: "offsets of group",
        named: "--group=",
        unnamed: "every one",
        because: "consumers begin anew, and read everything again or miss what came meanwhile",
      },
      {
        when: "--reset-offsets",
        and: "--execute",
        does: "overwrite",
        kind: "object",
        noun: "offsets of group",
        named: "--group=",
        unnamed: "every one",
        because: "where the consumers were is forgotten",
      },
    ],
    examples: [
      {
        run: "kafka-consumer-groups --bootstrap-server b --delete --group g",
        effects: ["delete object offsets of group g in b (irreversible)"],
      },
      {
        run: "kafka-consumer-groups --bootstrap-server b --group g --reset-offsets --execute",
        effects: ["overwrite object offsets of group g in b (irreversible)"],
      },
      {
        run: "kafka-consumer-groups --zookeeper z --broker-list b --group g --reset-offsets",
        effects: [],
      },
      {
        run: "kafka-consumer-groups --group g --delete-offsets",
        effects: ["delete object offsets of group g (irreversible)"],
      },
    ],
  }),
  optionTool({
    name: "kafka-storage",
    aliases: ["kafka-storage.sh"],
    does: "Formats the directories of Kafka.",
    help: "--help -h --version",
    values: "-c= --config= -t= --cluster-id= -r= --release-version=",
    flags: "-g --ignore-formatted -s --standalone",
    deeds: [],
    examples: [{ run: "kafka-storage format -t x -c c", effects: [] }],
  }),
  verbTool({
    name: "rabbitmqctl",
    aliases: ["rabbitmq-queues"],
    does: "Administers RabbitMQ.",
    switches:
      "-q --quiet -s --silent -l --longnames --dry-run --if-empty --if-unused --force --offline",
    values: "-t --timeout --formatter",
    places: { host: "-n --node", "virtual host": "-p --vhost" },
    dry: "--dry-run",
    unlisted: "takes nothing",
    deletes: "delete",
    commands: {
      "reset|force_reset": {
        kind: "database",
        unnamed: "of this RabbitMQ node, with its queues and messages",
        because: "users, virtual hosts, queues and their messages are removed from the node",
      },
      delete_vhost: {
        kind: "namespace",
        noun: "virtual host",
        because: "its queues and their messages go with it",
      },
      "purge_queue|delete_queue": { does: "delete", kind: "object", noun: "queue", because: gone },
      "delete_user|clear_password": {
        does: "revoke",
        kind: "account",
        because: "it has to be made again with a password",
      },
      "clear_permissions|clear_topic_permissions|clear_policy|clear_parameter|clear_vhost_limits|clear_user_limits":
        { does: "change", kind: "setting", loss: "recoverable", because: "it can be set again" },
      "forget_cluster_node|shrink|delete_member": {
        does: "destroy",
        kind: "infrastructure",
        noun: "replicas of",
        because: "the queues' copies on that node are gone",
      },
      "stop|stop_app|shutdown": {
        does: "stop",
        kind: "service",
        unnamed: "RabbitMQ",
        loss: "recoverable",
        because: "it can be started again",
      },
    },
    examples: [
      {
        run: "rabbitmqctl reset",
        effects: [
          "destroy database of this RabbitMQ node, with its queues and messages (irreversible)",
        ],
      },
      {
        run: "rabbitmqctl -p shop purge_queue orders",
        effects: ["delete object queue orders in virtual host shop (irreversible)"],
      },
      {
        run: "rabbitmq-queues shrink node1",
        effects: ["destroy infrastructure replicas of node1 (irreversible)"],
      },
      { run: "rabbitmqctl list_queues", effects: [] },
      { run: "rabbitmqctl stop_app", effects: ["stop service RabbitMQ (recoverable)"] },
    ],
  }),
  verbTool({
    name: "pulsar-admin",
    aliases: ["pulsarctl"],
    does: "Administers Pulsar.",
    switches: "-f --force -d --delete-schema",
    values: "-s --subscription -m --messageId",
    places: { host: "--admin-url" },
    unlisted: "takes nothing",
    deletes: "delete",
    commands: {
      "topics delete|delete-partitioned-topic|clear-backlog|skip-all|truncate": {
        does: "delete",
        kind: "object",
        noun: "topic",
        because: gone,
      },
      "namespaces delete|clear-backlog": {
        kind: "namespace",
        because: "its topics and their messages go with it",
      },
      "tenants delete": { kind: "account", because: "its namespaces and topics go with it" },
    },
    examples: [
      {
        run: "pulsar-admin --admin-url http://p.example:8080 topics delete persistent://a/b/orders -f",
        effects: [
          "delete object topic persistent://a/b/orders in host http://p.example:8080 (irreversible)",
        ],
      },
      { run: "pulsar-admin topics list a/b", effects: [] },
    ],
  }),
  verbTool({
    name: "rabbitmqadmin",
    does: "Administers RabbitMQ over HTTP.",
    switches: "-q --quiet -k --ssl-insecure -s --ssl",
    values: "-c --config -P --port -u --username -p --password -f --format -d --depth",
    places: { host: "-H --host", "virtual host": "-V --vhost" },
    unlisted: "takes a value",
    deletes: "delete purge",
    commands: {
      "delete queue|exchange|vhost": { does: "delete", kind: "object", because: gone },
      "purge queue": { does: "delete", kind: "object", noun: "messages of queue", because: gone },
      "delete user": { does: "revoke", kind: "account", because: "it has to be made again" },
    },
    examples: [
      {
        run: "rabbitmqadmin delete queue name=orders",
        effects: ["delete object name=orders (irreversible)"],
      },
      {
        run: "rabbitmqadmin -H mq.prod.example.com purge queue name=orders",
        effects: [
          "delete object messages of queue name=orders in host mq.prod.example.com (irreversible)",
        ],
      },
      { run: "rabbitmqadmin list queues", effects: [] },
    ],
  }),
  verbTool({
    name: "nats",
    does: "Works on NATS: streams, consumers, key-value and object stores.",
    switches: "-f --force --trace -j --json",
    values: "--creds --nkey --user --password --tlscert --tlskey --timeout --subject --seq --keep",
    places: { server: "-s --server", context: "--context" },
    unlisted: "takes nothing",
    deletes: "rm delete del",
    commands: {
      "stream|str rm|delete|del|purge": {
        does: "delete",
        kind: "object",
        noun: "stream",
        because: gone,
      },
      "kv del|rm|delete|purge": {
        does: "delete",
        kind: "object",
        noun: "key-value bucket",
        operands: "name key",
        because: "the bucket, or the key's values, are gone",
      },
      "object rm|del|delete": {
        does: "delete",
        kind: "object",
        noun: "object store",
        operands: "name key",
        because: "what it held is gone",
      },
      "consumer|con rm|delete|del": {
        does: "delete",
        kind: "object",
        noun: "consumer of stream",
        because: "how far it had read is forgotten",
      },
    },
    examples: [
      {
        run: "nats stream rm ORDERS -f",
        effects: ["delete object stream ORDERS (irreversible)"],
      },
      {
        run: "nats -s nats://mq.example:4222 stream purge ORDERS --force",
        effects: ["delete object stream ORDERS in server nats://mq.example:4222 (irreversible)"],
      },
      { run: "nats stream ls", effects: [] },
    ],
  }),
  verbTool({
    name: "rpk",
    does: "Works on Redpanda.",
    switches: "-v --verbose -r --regex --no-confirm",
    values: "-X --config --profile --brokers --user --password",
    places: { server: "--brokers", profile: "--profile" },
    unlisted: "takes nothing",
    deletes: "delete",
    commands: {
      "topic delete": { does: "delete", kind: "object", noun: "topic", because: gone },
      "topic trim-prefix": {
        does: "delete",
        kind: "object",
        noun: "messages of topic",
        because: gone,
      },
      "group delete": {
        does: "delete",
        kind: "object",
        noun: "offsets of group",
        because: "how far it had read is forgotten",
      },
    },
    examples: [
      { run: "rpk topic delete orders", effects: ["delete object topic orders (irreversible)"] },
      { run: "rpk topic list", effects: [] },
    ],
  }),
  verbTool({
    name: "celery",
    does: "Runs and controls workers that take tasks from a queue.",
    switches: "-f --force -q --quiet -C --no-color",
    values: "--workdir --loader --config -Q --queues -X --exclude-queues -l --loglevel",
    places: { application: "-A --app", broker: "-b --broker" },
    unlisted: "takes nothing",
    deletes: "purge",
    commands: {
      purge: {
        does: "delete",
        kind: "object",
        unnamed: "every waiting task",
        named: "-Q --queues",
        because: "tasks that wait are discarded and nothing runs them",
      },
      "amqp queue.purge|queue.delete|exchange.delete": {
        does: "delete",
        kind: "object",
        noun: "queue",
        because: "tasks that wait in it are discarded",
      },
    },
    examples: [
      {
        run: "celery -A shop purge -f",
        effects: ["delete object every waiting task in application shop (irreversible)"],
      },
      { run: "celery -A shop worker -l info", effects: [] },
    ],
  }),
  verbTool({
    name: "rq",
    does: "Runs and controls workers that take jobs from Redis.",
    switches: "-a --all -q --quiet",
    values: "-c --config -P --path",
    places: { server: "-u --url" },
    unlisted: "takes nothing",
    deletes: "empty",
    commands: {
      empty: {
        does: "delete",
        kind: "object",
        noun: "jobs of queue",
        unnamed: "every one",
        because: "jobs that wait are discarded",
      },
    },
    examples: [
      { run: "rq empty default", effects: ["delete object jobs of queue default (irreversible)"] },
      { run: "rq worker default", effects: [] },
    ],
  }),
];
