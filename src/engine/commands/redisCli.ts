import { splitUrl } from "../evidence/url";
import { literal } from "../model/call";
import type { Effect } from "../model/effect";
import { storeOf, type Store } from "../sql/store";
import { contentOfFile, contentOfInput } from "./content";
import { defineCommand, type Parsed } from "./define";
import { fileWrite } from "./device";
import { createHoles, spelledEvidence, type Holes } from "./holes";
import { losses, removed, type Loss } from "./redisLosses";
import { surroundingHost } from "./sqlClient";

type RedisOption = "host" | "uri" | "database" | "output" | "script" | "pipe";

/**
 * `redis-cli` sends one command, or those of standard input, to a server. Without a host the server is on this machine.
 */
export const redisCli = defineCommand({
  name: "redis-cli",
  aliases: ["valkey-cli", "keydb-cli"],
  does: "Sends commands to a Redis server; FLUSHALL empties it.",
  options: {
    host: ["-h="],
    uri: ["-u="],
    database: ["-n="],
    output: ["--rdb=", "--functions-rdb="],
    script: ["--eval="],
    pipe: ["--pipe"],
    neutralFlags: [
      ...["-x", "-c", "-e", "-2", "-3", "--tls", "--insecure", "--raw", "--no-raw", "--csv"],
      ...["--json", "--quoted-json", "--stat", "--latency", "--latency-history", "--askpass"],
      ...["--latency-dist", "--replica", "--slave", "--bigkeys", "--memkeys", "--hotkeys"],
      ...["--scan", "--no-auth-warning", "--verbose", "--quoted-input", "--ldb", "--ldb-sync-mode"],
    ],
    neutralValues: [
      ...["-p=", "-s=", "-a=", "--pass=", "--user=", "-r=", "-i=", "-d=", "-D=", "-X=", "-t="],
      ...["--sni=", "--cacert=", "--cacertdir=", "--cert=", "--key=", "--tls-ciphers="],
      ...["--pattern=", "--quoted-pattern=", "--count=", "--pipe-timeout=", "--lru-test="],
      ...["--show-pushes=", "--memkeys-samples=", "--intrinsic-latency=", "--cursor=", "--top="],
    ],
    cluster: ["--cluster"],
    help: ["--help", "--version", "-v"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const store = storeOfCall(parsed, holes);
    const given = parsed.operands.map((operand) => holes.text(operand));
    // `--cluster call HOST COMMAND` sends it to every node.
    const everywhere = parsed.has("cluster") && given[0]?.toLowerCase() === "call";
    const words = everywhere ? given.slice(2) : given;
    const script = parsed.value("script");
    const content =
      script !== undefined
        ? contentOfFile(parsed.path(script), ask)
        : words.length === 0
          ? contentOfInput(parsed.call, (path) => parsed.path(path), ask, holes)
          : ({ kind: "nothing" } as const);
    const lines =
      content.kind === "text" ? content.text.split("\n").slice(0, 10_000) : [words.join(" ")];
    const effects = [
      ...lines.flatMap((line) => lossesIn(line, store)),
      ...(content.kind === "text" ? lines.flatMap((line) => keysIn(line, store)) : []),
      ...deletedKeys(parsed, store),
    ];
    return [
      ...holes.show(effects),
      ...(content.kind === "file" ? [{ kind: "execute", resource: content.path } as const] : []),
      ...parsed
        .values("output")
        .flatMap((file) =>
          literal(file) === "-" ? [] : fileWrite("overwrite", parsed.path(file)),
        ),
    ];
  },
  examples: [
    {
      run: "redis-cli FLUSHALL",
      effects: ["truncate database every key of every database (irreversible)"],
    },
    {
      run: "redis-cli -h cache.prod.example.com flushdb async",
      effects: ["truncate database every key in cache.prod.example.com (catastrophic)"],
    },
    {
      run: "redis-cli -u redis://:pw@r.example.com:6379/2 -n 2 FLUSHDB",
      effects: ["truncate database every key in 2 on r.example.com (irreversible)"],
    },
    {
      run: "redis-cli DEL a b",
      effects: ["delete database key a (irreversible)", "delete database key b (irreversible)"],
    },
    {
      run: "redis-cli --scan | xargs redis-cli unlink",
      effects: ["delete database keys that are listed when it runs (irreversible)"],
    },
    { run: "redis-cli get flushall", effects: [] },
    {
      run: "redis-cli <<< 'FLUSHALL'",
      effects: ["truncate database every key of every database (irreversible)"],
    },
    { run: "redis-cli <<< 'DEL a'", effects: ["delete database key a (irreversible)"] },
    { run: "redis-cli XTRIM s MAXLEN 0", effects: ["delete database every entry (irreversible)"] },
    {
      run: "redis-cli FT.DROPINDEX idx DD",
      effects: ["delete database a search index (irreversible)"],
    },
    { run: "redis-cli JSON.DEL doc", effects: ["delete database a document (irreversible)"] },
    {
      run: "redis-cli EVAL \"for _, k in ipairs(redis.call('keys', '*')) do redis.call('del', k) end\" 0",
      effects: ["delete database keys that the script chooses (irreversible)"],
    },
    { run: "redis-cli --scan --pattern 'a:*'", effects: [] },
    {
      run: "redis-cli EVAL \"return redis.call('FLUSHALL')\" 0",
      effects: ["truncate database every key of every database (irreversible)"],
    },
    { run: "redis-cli --eval wipe.lua , a", effects: ["execute /w/wipe.lua"] },
    {
      run: "redis-cli cluster reset hard",
      effects: ["truncate database the node's keys and its place in the cluster (irreversible)"],
    },
    {
      run: "redis-cli CONFIG SET dir /etc",
      effects: ["change database where the server writes its files (irreversible)"],
    },
    {
      run: "redis-cli CONFIG SET save ''",
      effects: ["change database whether what is written is kept on disk (irreversible)"],
    },
    {
      run: "redis-cli config set appendonly no",
      effects: ["change database whether what is written is kept on disk (irreversible)"],
    },
    { run: "redis-cli CONFIG SET save '900 1'", effects: [] },
    { run: "redis-cli SHUTDOWN NOSAVE", effects: ["stop database the server (irreversible)"] },
    { run: "redis-cli --rdb dump.rdb --functions-rdb=-", effects: ["overwrite /w/dump.rdb"] },
    {
      run: "redis-cli -x -c -e -2 -3 --tls --insecure --raw --no-raw --csv --json --quoted-json --stat --latency --latency-history --askpass --latency-dist --replica --slave --bigkeys --memkeys --hotkeys --no-auth-warning --verbose --quoted-input --ldb --ldb-sync-mode --pipe -p 1 -s x -a x --pass x --user x -r 1 -i 1 -d x -D x -X x -t 1 --sni x --cacert x --cacertdir x --cert x --key x --tls-ciphers x --quoted-pattern x --count 1 --pipe-timeout 1 --lru-test 1 --show-pushes x --memkeys-samples 1 --intrinsic-latency 1 --cursor 1 --top 1 flushall",
      effects: ["truncate database every key of every database (irreversible)"],
    },
    {
      run: "redis-cli --cluster call a:7000 FLUSHALL",
      effects: ["truncate database every key of every database (irreversible)"],
    },
    { run: "redis-cli --cluster info a", effects: [] },
    { run: "redis-cli GETDEL a", effects: ["delete database key a (irreversible)"] },
    { run: "redis-cli EXPIRE a 0", effects: ["delete database key a (irreversible)"] },
    { run: "redis-cli EXPIRE a 60", effects: [] },
    { run: "redis-cli --help --version -v flushall", effects: [] },
  ],
});

function lossesIn(line: string, store: Store): readonly Effect[] {
  const words = line.trim().slice(0, 10_000).split(/\s+/);
  const [first = "", second = "", third = ""] = words.map((word) => word.toUpperCase());
  if (first === "EVAL" || first === "EVAL_RO") {
    const called = [...line.matchAll(/call\s{0,9}\(\s{0,9}["'](\w{1,40})["']/gi)];
    return called
      .slice(0, 50)
      .flatMap(([, command = ""]) =>
        /^(?:del|unlink)$/i.test(command)
          ? [effectOf(removed("keys that the script chooses"), store)]
          : lossesIn(command, store),
      );
  }
  if (first === "CONFIG" && second === "SET" && (third === "DIR" || third === "DBFILENAME")) {
    return [
      effectOf(
        {
          name: "where the server writes its files",
          kind: "change",
          reversibility: "irreversible",
          because: "the next dump may replace another program's file",
        },
        store,
      ),
    ];
  }
  const emptied = /^(?:""|''|)$/.test(words[3] ?? "");
  const unsaved =
    (third === "SAVE" && emptied) || (third === "APPENDONLY" && /^no$/i.test(words[3] ?? ""));
  if (first === "CONFIG" && second === "SET" && unsaved) {
    return [
      effectOf(
        {
          name: "whether what is written is kept on disk",
          kind: "change",
          reversibility: "irreversible",
          because: "from now on a restart loses what was written since the last dump",
        },
        store,
      ),
    ];
  }
  if (first === "XTRIM" && words.includes("0")) return [effectOf(removed("every entry"), store)];
  if (first === "GETDEL" && words.length > 1)
    return [effectOf(removed(`key ${words[1] ?? ""}`), store)];
  // A life of no length ends at once.
  if (/^P?EXPIRE$/.test(first) && words[2] === "0")
    return [effectOf(removed(`key ${words[1] ?? ""}`), store)];
  const loss = losses[first] ?? losses[`${first} ${second}`];
  if (loss === undefined) return [];
  const lost = first === "SHUTDOWN" && second === "NOSAVE";
  return [effectOf(lost ? { ...loss, reversibility: "irreversible" } : loss, store)];
}

/** Keys that a line of a script deletes. */
function keysIn(line: string, store: Store): readonly Effect[] {
  const [command = "", ...keys] = line.trim().slice(0, 10_000).split(/\s+/);
  if (!/^(?:del|unlink)$/i.test(command)) return [];
  return keys.slice(0, 50).map((key) => effectOf(removed(`key ${key}`), store));
}

/** DEL and UNLINK take the keys that are named; which those of a list are, nobody knows before it runs. */
function deletedKeys(parsed: Parsed<RedisOption>, store: Store): readonly Effect[] {
  const [command, ...keys] = parsed.operands;
  if (!/^(?:del|unlink)$/i.test(command?.text ?? "") || keys.length === 0) return [];
  const listed = keys.some((key) =>
    key.pieces.some(
      (piece) =>
        typeof piece !== "string" && (piece.why === "input" || piece.why === "substitution"),
    ),
  );
  const because = listed
    ? "which keys those are is only known when it runs; it may be every one"
    : "the keys are removed at once; only a dump that was made before brings them back";
  const names = listed ? ["keys that are listed when it runs"] : keys.map(({ text }) => text);
  return names.map((name) =>
    effectOf(
      {
        name: listed ? name : `key ${name}`,
        kind: "delete",
        reversibility: "irreversible",
        because,
      },
      store,
    ),
  );
}

function effectOf(loss: Loss, store: Store): Effect {
  const where = [store.database, store.host].filter((part) => part !== undefined).join(" on ");
  return {
    kind: loss.kind,
    resource: {
      kind: "database",
      name: loss.name,
      ...(where === "" ? {} : { in: where }),
      reach: store.reach,
      ...(store.production === undefined ? {} : { production: store.production }),
    },
    reversibility:
      store.production !== undefined && loss.kind === "truncate"
        ? "catastrophic"
        : loss.reversibility,
    because: loss.because,
  };
}

function storeOfCall(parsed: Parsed<RedisOption>, holes: Holes): Store {
  const uri = parsed.value("uri");
  const host = parsed.value("host");
  const database = parsed.value("database")?.text;
  const evidence = spelledEvidence([uri, host]);
  const url = uri === undefined ? undefined : splitUrl(holes.text(uri));
  return storeOf({
    host:
      url?.host ??
      (uri === undefined ? undefined : holes.text(uri)) ??
      (host === undefined ? surroundingHost(parsed.call) : holes.text(host)),
    database,
    evidence,
  });
}
