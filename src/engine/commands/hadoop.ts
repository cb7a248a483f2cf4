import { literal, type Argument } from "../model/call";
import type { Effect, EffectKind } from "../model/effect";
import type { NamedKind } from "../model/resource";
import { defineCommand } from "./define";

/** `hdfs` and `hadoop` work on the distributed file system of Hadoop (3.3); its trash is off by default. */
export const hdfs = defineCommand({
  name: "hdfs",
  aliases: ["hadoop"],
  does: "Works on Hadoop's distributed file system; removed files are gone at once unless a trash was set up.",
  style: "raw",
  options: {},
  effects: ({ call }) => {
    const [group, verb, ...rest] = call.args;
    const does = literal(verb);
    const named = rest.filter(({ text }) => !text.startsWith("-"));
    const area: string = literal(group) ?? "";
    switch (area) {
      case "dfs":
      case "fs":
        return filesOf(does, named);
      case "namenode":
        return does === "-format"
          ? [loss("destroy", "volume", "file system of the name node", wholeSystem)]
          : [];
      case "dfsadmin":
        return does === "-deleteSnapshot"
          ? [loss("destroy", "volume backup", "snapshot", kept)]
          : [];
    }
    return [];
  },
  examples: [
    {
      run: "hdfs dfs -rm -r -skipTrash /data /logs",
      effects: [
        "delete object /data in HDFS (irreversible)",
        "delete object /logs in HDFS (irreversible)",
      ],
    },
    { run: "hadoop fs -rmr /data", effects: ["delete object /data in HDFS (irreversible)"] },
    { run: "hdfs dfs -rmdir /data", effects: [] },
    { run: "hdfs dfs -expunge", effects: ["destroy object trash in HDFS (irreversible)"] },
    {
      run: "hdfs dfs -deleteSnapshot /data monday",
      effects: ["destroy volume backup /data monday in HDFS (irreversible)"],
    },
    {
      run: "hdfs dfs -truncate 0 /data/a",
      effects: ["truncate object 0 /data/a in HDFS (irreversible)"],
    },
    {
      run: "hdfs namenode -format -force",
      effects: ["destroy volume file system of the name node in HDFS (irreversible)"],
    },
    {
      run: "hdfs dfsadmin -deleteSnapshot",
      effects: ["destroy volume backup snapshot in HDFS (irreversible)"],
    },
    { run: "hdfs dfs -ls /", effects: [] },
    { run: "hdfs dfs -put a /data", effects: [] },
    { run: "hadoop jar app.jar Main", effects: [] },
  ],
});

const gone = "files are removed at once unless a trash was set up, and -skipTrash passes it by";
const kept = "what it kept is in no other place";
const wholeSystem =
  "the name node forgets every file, and the blocks cannot be told apart any more";

function filesOf(does: string | undefined, named: readonly Argument[]): readonly Effect[] {
  const names = named.map(({ text }) => text).join(" ");
  switch (does) {
    case "-rm":
    case "-rmr":
      return named.map(({ text }) => loss("delete", "object", text, gone));
    case "-expunge":
      return [loss("destroy", "object", "trash", kept)];
    case "-deleteSnapshot":
      return [loss("destroy", "volume backup", names, kept)];
    case "-truncate":
      return [loss("truncate", "object", names, gone)];
    case undefined:
      return [];
  }
  return [];
}

function loss(kind: EffectKind, what: NamedKind, name: string, because: string): Effect {
  return {
    kind,
    resource: { kind: what, name, in: "HDFS", reach: "elsewhere" },
    reversibility: "irreversible",
    because,
  };
}
