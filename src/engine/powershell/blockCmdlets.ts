import { literal } from "../model/call";
import { reportUnknown, textArgument } from "../resolve/scope";
import { splitCommandLine } from "../windows/commandLine";
import { placeFrom } from "../windows/place";
import { textOfParameter, type Bound, type Given } from "./bind";
import type { Control } from "./controlCmdlets";
import { memberValue } from "./members";
import { runBlock, runText } from "./runBlock";
import { runNative } from "./runNative";
import { runEach } from "./runStatement";
import { cloneSession, type Run } from "./session";
import {
  argumentOf,
  argumentsOf,
  collected,
  itemsOf,
  nothing,
  textValue,
  type Value,
} from "./value";
import { narrowedBy } from "./whereFilter";

const blocksOf = (
  bound: Bound,
  ...keys: readonly string[]
): readonly Extract<Value, { kind: "block" }>[] =>
  blocksIn(keys.flatMap((key) => bound.values.get(key) ?? []));

const blocksIn = (values: readonly Value[]): readonly Extract<Value, { kind: "block" }>[] =>
  values.flatMap(itemsOf).filter((value) => value.kind === "block");

/** Runs blocks that another session runs: nothing that they set is seen here. */
function runApart(bound: Bound, keys: readonly string[], input: Value, run: Run): Value {
  const given = (bound.values.get("arguments") ?? [])
    .flatMap(itemsOf)
    .map((value): Given => ({ kind: "value", value, written: "$args", bare: false }));
  const values = blocksOf(bound, ...keys).map(({ block }) =>
    runBlock(block, given, input, { ...run, session: cloneSession(run.session) }),
  );
  return collected(values.filter((value) => value.kind !== "nothing"));
}

/** Cmdlets that run a block, a text or a program. */
export const blockCmdlets: Readonly<Record<string, Control>> = {
  "foreach-object": {
    signature: {
      parameters: {
        process: ["-Process=", "-MemberName="],
        begin: ["-Begin="],
        end: ["-End="],
        parallel: ["-Parallel="],
        rest: ["-RemainingScripts=", "-ArgumentList="],
        input: ["-InputObject="],
        throttle: ["-ThrottleLimit=", "-TimeoutSeconds="],
        job: ["-AsJob", "-UseNewRunspace"],
      },
      positions: ["process"],
      piped: "input",
    },
    run: (bound, input, run) => {
      const member = textOfParameter(bound, "process");
      const handed = bound.values.get("rest");
      const items = (bound.values.get("input") ?? itemsOf(input)).flatMap(itemsOf);
      if (member !== undefined && blocksOf(bound, "process").length === 0)
        return collected(
          items.map((item) => memberValue(item, member.toLowerCase(), handed, `$_.${member}`, run)),
        );
      const blocks = blocksOf(bound, "process", "parallel", "rest");
      for (const { block } of blocksOf(bound, "begin")) runBlock(block, [], nothing, run);
      const turns: readonly Value[] =
        items.length > 0 ? items : [{ kind: "unknown", text: "$_", mayBeEmpty: true }];
      const value = runEach(turns, "_", run, () =>
        collected(blocks.map(({ block }) => runBlock(block, [], nothing, run))),
      );
      for (const { block } of blocksOf(bound, "end")) runBlock(block, [], nothing, run);
      return value;
    },
  },
  "where-object": {
    signature: {
      parameters: {
        filter: ["-FilterScript=", "-Property="],
        value: ["-Value="],
        input: ["-InputObject="],
        operator: [
          ...["-EQ", "-NE", "-GT", "-GE", "-LT", "-LE", "-Like", "-NotLike", "-Match", "-NotMatch"],
          ...["-Contains", "-NotContains", "-In", "-NotIn", "-Is", "-IsNot", "-Not"],
        ],
      },
      positions: ["filter", "value"],
      piped: "input",
    },
    run: (bound, input, run) => {
      const items = (bound.values.get("input") ?? itemsOf(input)).flatMap(itemsOf);
      for (const { block } of blocksOf(bound, "filter"))
        runEach(items.slice(0, 1), "_", run, () => runBlock(block, [], nothing, run));
      return collected(narrowedBy(bound, items, run));
    },
  },
  "invoke-command": {
    signature: {
      parameters: {
        block: ["-ScriptBlock=", "-Command="],
        file: ["-FilePath=", "-PSPath="],
        computer: [
          "-ComputerName=",
          "-Cn=",
          "-HostName=",
          "-VMName=",
          "-ContainerId=",
          "-ConnectionUri=",
        ],
        session: ["-Session="],
        arguments: ["-ArgumentList=", "-Args="],
        input: ["-InputObject="],
        other: [
          "-Credential=",
          "-Port=",
          "-Authentication=",
          "-ThrottleLimit=",
          "-UserName=",
          "-JobName=",
          "-KeyFilePath=",
        ],
        flags: [
          "-AsJob",
          "-NoNewScope",
          "-UseSSL",
          "-HideComputerName",
          "-InDisconnectedSession",
          "-EnableNetworkAccess",
          "-RunAsAdministrator",
          "-SSHTransport",
        ],
      },
      positions: ["block", "computer"],
      piped: "input",
    },
    run: (bound, input, run) => {
      // `icm web01 { … }`: without names the block may stand behind the computer.
      const places = ["computer", "session", "block"]
        .flatMap((key) => bound.values.get(key) ?? [])
        .filter((value) => blocksIn([value]).length === 0);
      const [place] = places;
      const keys = ["block", "computer"];
      if (place === undefined) return runApart(bound, keys, input, run);
      const name = argumentsOf(place, "$session", run.span)
        .map((one) => one.text)
        .join(", ");
      const session = cloneSession(run.session);
      session.scope.cwd = { known: false, text: `(the directory on ${name})` };
      const frame = {
        ...run.frame,
        site: { kind: "host", name } as const,
        via: [...run.frame.via, "Invoke-Command"],
      };
      return runApart(bound, keys, input, { ...run, session, frame });
    },
  },
  ...Object.fromEntries(
    [
      "start-job",
      "start-threadjob",
      "measure-command",
      "register-objectevent",
      "register-scheduledjob",
      "trace-command",
    ].map((name) => [
      name,
      {
        signature: {
          parameters: {
            block: ["-ScriptBlock=", "-Expression=", "-Action=", "-InitializationScript="],
            file: ["-FilePath="],
            arguments: ["-ArgumentList=", "-Args="],
            other: [
              "-Name=",
              "-InputObject=",
              "-EventName=",
              "-SourceIdentifier=",
              "-Trigger=",
              "-WorkingDirectory=",
              "-ThrottleLimit=",
            ],
          },
          positions: ["block"],
        },
        run: (bound: Bound, input: Value, run: Run) => {
          runApart(bound, ["block", "other"], input, run);
          return nothing;
        },
      } satisfies Control,
    ]),
  ),
  "invoke-expression": {
    signature: { parameters: { command: ["-Command="] }, positions: ["command"], piped: "command" },
    run: (bound, _input, run) => {
      const values = (bound.values.get("command") ?? []).flatMap(itemsOf);
      return collected(values.map((value) => runValue(value, run)));
    },
  },
  // What it plans runs later, as it stands here.
  "new-scheduledtaskaction": {
    signature: {
      parameters: {
        file: ["-Execute="],
        arguments: ["-Argument="],
        directory: ["-WorkingDirectory="],
        other: ["-Id=", "-CimSession=", "-ThrottleLimit="],
      },
      positions: ["file", "arguments"],
    },
    run: (bound, _input, run) => startProcess(bound, run),
  },
  "start-process": {
    signature: {
      parameters: {
        file: ["-FilePath=", "-PSPath=", "-Path="],
        arguments: ["-ArgumentList=", "-Args="],
        directory: ["-WorkingDirectory="],
        verb: ["-Verb="],
        output: ["-RedirectStandardOutput=", "-RSO=", "-RedirectStandardError=", "-RSE="],
        input: ["-RedirectStandardInput=", "-RSI="],
        other: ["-WindowStyle=", "-Credential=", "-RunAs=", "-Environment="],
        flags: [
          "-Wait",
          "-NoNewWindow",
          "-NNW",
          "-PassThru",
          "-UseNewEnvironment",
          "-LoadUserProfile",
          "-Lup",
        ],
      },
      positions: ["file", "arguments"],
    },
    run: (bound, _input, run) => startProcess(bound, run),
  },
};

/** A text that is run as commands; one that is only known at run time is said to be so. */
function runValue(value: Value, run: Run): Value {
  if (value.kind === "block") return runBlock(value.block, [], nothing, run);
  const argument = argumentOf(value, "$_", run.span);
  const text = literal(argument);
  if (text !== undefined) return runText(text, run);
  reportUnknown(
    run.walk,
    run.frame,
    "dynamic",
    `Invoke-Expression runs \`${argument.text}\`, whose text is known only at run time`,
    argument.text,
    run.span,
  );
  return nothing;
}

/** The arguments of Start-Process are joined with blanks, and the program takes the line apart again. */
function startProcess(bound: Bound, run: Run): Value {
  const [file] = (bound.values.get("file") ?? []).map((value) =>
    argumentOf(value, "$file", run.span),
  );
  if (file === undefined) return nothing;
  const words = (bound.values.get("arguments") ?? []).flatMap((value) =>
    argumentsOf(value, "$arguments", run.span),
  );
  const session = cloneSession(run.session);
  const directory = bound.values.get("directory")?.at(-1);
  const path = directory?.kind === "text" ? literal(directory.argument) : undefined;
  if (directory !== undefined)
    session.scope.cwd =
      path === undefined
        ? { known: false, text: argumentOf(directory, "$directory", run.span).text }
        : placeFrom(run.session.scope.cwd, path);
  const known = words.map((word) => literal(word));
  const line = known.every((word) => word !== undefined)
    ? splitCommandLine(known.join(" "))
    : undefined;
  const args =
    line === undefined ? words : line.map((word) => textArgument(word, run.span, "literal"));
  const given = args.map((argument): Given => ({
    kind: "value",
    value: { kind: "text", argument },
    written: argument.text,
    bare: false,
  }));
  // cmd.exe takes the line as it is.
  const raw = known.every((word) => word !== undefined) ? known.join(" ") : undefined;
  const value = runNative(file, given, nothing, { ...run, session }, false, raw);
  return value.kind === "nothing" ? textValue("", run.span) : value;
}
