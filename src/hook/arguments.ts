import { parseArgs } from "node:util";
import { agentNames, type AgentName } from "../gates/agents/agentCodec";

/** What the command line asks for. */
export type Task =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "check"; readonly facts: "none" | "host"; readonly mode: "guard" | "strict" }
  | {
      readonly kind: "explain";
      readonly shell: string | undefined;
      readonly cwd: string | undefined;
      readonly json: boolean;
      readonly words: readonly string[];
    }
  | { readonly kind: "shell hook" }
  | { readonly kind: "agent hook"; readonly agent: AgentName; readonly standalone: boolean }
  | {
      readonly kind: "mcp";
      readonly name: string | undefined;
      readonly command: string;
      readonly args: readonly string[];
    }
  | { readonly kind: "scan"; readonly directory: string; readonly jsonl: boolean }
  | { readonly kind: "wrong"; readonly why: string };

/** Reads the arguments after the program's name. */
export function readArguments(argv: readonly string[]): Task {
  const [command, ...rest] = argv;
  try {
    switch (command) {
      case undefined:
        return {
          kind: "wrong",
          why: "say what to do: `explain`, `check`, `scan`, `hook` or `mcp`",
        };
      case "--help":
      case "-h":
      case "help":
        return { kind: "help" };
      case "--version":
      case "-V":
        return { kind: "version" };
      case "check":
        return readCheck(rest);
      case "explain":
        return readExplain(rest);
      case "hook":
        return readHook(rest);
      case "scan":
        return readScan(rest);
      case "mcp":
        return readMcp(rest);
    }
    return { kind: "wrong", why: `there is no command \`${command}\`` };
  } catch (error) {
    // parseArgs says what is wrong by throwing; its first sentence is for the user.
    const [why = ""] = (error as Error).message.split(/\. |\n/);
    return { kind: "wrong", why: why.charAt(0).toLowerCase() + why.slice(1) };
  }
}

function readCheck(args: readonly string[]): Task {
  const { values } = parseArgs({
    args: [...args],
    options: {
      jsonl: { type: "boolean" },
      facts: { type: "string", default: "none" },
      mode: { type: "string", default: "guard" },
      help: { type: "boolean", short: "h" },
    },
  });
  const { facts, mode } = values;
  if (values.help === true) return { kind: "help" };
  if (values.jsonl !== true)
    return { kind: "wrong", why: "`check` reads JSON lines: give `--jsonl`" };
  if (facts !== "none" && facts !== "host") return notOneOf("--facts", facts, ["none", "host"]);
  if (mode !== "guard" && mode !== "strict") return notOneOf("--mode", mode, ["guard", "strict"]);
  return { kind: "check", facts, mode };
}

function readExplain(args: readonly string[]): Task {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      shell: { type: "string" },
      cwd: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help === true) return { kind: "help" };
  const { shell, cwd, json } = values;
  if (positionals.length === 0) return { kind: "wrong", why: "give a command after `--`" };
  return { kind: "explain", shell, cwd, json, words: positionals };
}

function readScan(args: readonly string[]): Task {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      jsonl: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help === true) return { kind: "help" };
  const [directory, ...more] = positionals;
  if (directory === undefined || more.length > 0) {
    return { kind: "wrong", why: "give one directory to scan" };
  }
  return { kind: "scan", directory, jsonl: values.jsonl };
}

function readHook(args: readonly string[]): Task {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { standalone: { type: "boolean" } },
    allowPositionals: true,
  });
  const [gate, ...more] = positionals;
  const { standalone = false } = values;
  if (gate === undefined || more.length > 0) {
    return { kind: "wrong", why: "say whose hook it is: `hook shell` or `hook AGENT`" };
  }
  const agent = agentNames.find((name) => name === gate);
  if (agent !== undefined) return { kind: "agent hook", agent, standalone };
  if (gate !== "shell") {
    return {
      kind: "wrong",
      why: `there is no hook for \`${gate}\`: it is shell, ${agentNames.join(", ")}`,
    };
  }
  if (!standalone) {
    return { kind: "wrong", why: "shells ask their window themselves: give `--standalone`" };
  }
  return { kind: "shell hook" };
}

/** Everything after the first `--` is the server's, whatever it looks like. */
function readMcp(args: readonly string[]): Task {
  const at = args.indexOf("--");
  const { values } = parseArgs({
    args: at < 0 ? [...args] : args.slice(0, at),
    options: { name: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help === true) return { kind: "help" };
  const [command, ...rest] = at < 0 ? [] : args.slice(at + 1);
  if (command === undefined) return { kind: "wrong", why: "give the server's command after `--`" };
  return { kind: "mcp", name: values.name, command, args: rest };
}

function notOneOf(option: string, value: string, choices: readonly string[]): Task {
  return { kind: "wrong", why: `\`${option}\` is ${choices.join(" or ")}, not \`${value}\`` };
}
