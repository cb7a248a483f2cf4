import { literal, type Argument, type Call } from "../../model/call";
import type { Effect, EffectKind, Reversibility } from "../../model/effect";
import type { NamedKind } from "../../model/resource";
import { storeOf, storeOfUrl, type Store } from "../../sql/store";
import { defineCommand, type Ask, type CommandModel, type Example } from "../define";
import { createHoles, type Holes } from "../holes";
import { surroundingHost, variable } from "../sqlClient";
import { unmodelledEffects } from "../unmodelled";

/** What a task of a framework or migration tool does. */
export interface Task {
  /** `drop` unless it says otherwise. */
  readonly does?: EffectKind;
  /** `database` unless it says otherwise. */
  readonly kind?: NamedKind;
  /** What is hit; `of the application` unless it says otherwise. */
  readonly name?: string;
  /**
   * `irreversible` unless it says otherwise; `away` is that only for a database that is not known to
   * be on this machine.
   */
  readonly loss?: Reversibility | "away";
  readonly because: string;
  /** Options of which one must be there, in one string; an operand and `NAME=value` count too. */
  readonly when?: string;
  /** Options of which none may be there. */
  readonly unless?: string;
}

/** A tool that runs tasks on the database of an application, which its configuration names. */
export interface TaskTool {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly does: string;
  /** Every operand is a task (`rake db:drop db:create`); otherwise the first words are. */
  readonly many?: true;
  /** Tasks by their words; `|` separates spellings. */
  readonly tasks: Readonly<Record<string, Task | readonly Task[]>>;
  /** Variables and options that name the environment, and those that hold the address. */
  readonly environment?: {
    readonly variables?: string;
    readonly options?: string;
    /** An environment without a file of its own uses the ordinary one, so `testing` is not safe. */
    readonly fallsBack?: true;
  };
  readonly address?: { readonly variables?: string; readonly options?: string };
  /** Options that take the next word; their values are no tasks. */
  readonly values?: string;
  /** Options with which nothing is done. */
  readonly dry?: string;
  /** Commands that are not described by a row: they run a text or a program of their own. */
  readonly special?: (line: TaskLine, ask: Ask) => readonly Effect[] | undefined;
  readonly examples: readonly Example[];
}

/** A line of such a tool. */
export interface TaskLine {
  readonly call: Call;
  readonly words: readonly Argument[];
  /** Options as written, without values. */
  readonly options: ReadonlySet<string>;
  value(option: string): string | undefined;
}

/** A model of such a tool. Its options are many and harmless, so only those that matter are known. */
export function taskTool(tool: TaskTool): CommandModel {
  return defineCommand({
    name: tool.name,
    ...(tool.aliases === undefined ? {} : { aliases: tool.aliases }),
    does: tool.does,
    style: "raw",
    options: {},
    effects: ({ call }, ask) => effectsOf(call, tool, ask),
    examples: tool.examples,
  });
}

function effectsOf(call: Call, tool: TaskTool, ask: Ask): readonly Effect[] {
  const line = readLine(call, tool);
  const inert = ["-h", "--help", "--version", "help", ...split(tool.dry)];
  if (inert.some((option) => line.options.has(option) || literal(line.words[0]) === option))
    return [];
  const special = tool.special?.(line, ask);
  if (special !== undefined) return special;
  const tasks = tasksOf(line, tool);
  if (tasks === undefined) return unmodelledEffects(call);
  const happening = tasks.filter(({ when, unless }) => happens(when, unless, line));
  if (happening.length === 0) return [];
  const holes = createHoles();
  const store = applicationStore(line, tool, ask, holes);
  return holes.show(happening.map((task) => effectOf(task, store)));
}

function effectOf(task: Task, store: Store): Effect {
  const given = task.loss ?? "irreversible";
  const away = store.reach === "elsewhere" || store.host === undefined ? "irreversible" : "none";
  const loss = given === "away" ? away : given;
  const where = [store.database, store.host].filter((part) => part !== undefined).join(" on ");
  return {
    kind: task.does ?? "drop",
    resource: {
      kind: task.kind ?? "database",
      name: task.name ?? "of the application",
      ...(where === "" ? {} : { in: where }),
      reach: store.reach,
      ...(store.production === undefined ? {} : { production: store.production }),
    },
    reversibility:
      loss === "irreversible" && store.production !== undefined
        ? "catastrophic"
        : loss === "irreversible" && store.scratch !== undefined
          ? "regenerable"
          : loss,
    because: task.because,
  };
}

function happens(when: string | undefined, unless: string | undefined, line: TaskLine): boolean {
  const given = (written: string): boolean =>
    split(written).some(
      (option) =>
        line.options.has(option) ||
        line.words.some((word) => literal(word) === option) ||
        (option.includes("=") && line.value(option.split("=")[0] ?? "") === option.split("=")[1]),
    );
  return (when === undefined || given(when)) && (unless === undefined || !given(unless));
}

/** The tasks that the line names; undefined if it names none that is known. */
function tasksOf(line: TaskLine, tool: TaskTool): readonly Task[] | undefined {
  const words = line.words.map((word) => literal(word) ?? "");
  const table = tableOf(tool);
  if (tool.many === true) {
    const known = words.map((word) => table.get(word.replace(/^([^[]*)\[.*\]$/, "$1")));
    return known.every((tasks) => tasks === undefined)
      ? undefined
      : known.flatMap((tasks) => tasks ?? []);
  }
  for (let count = Math.min(words.length, 4); count > 0; count--) {
    const tasks = table.get(words.slice(0, count).join(" "));
    if (tasks !== undefined) return tasks;
  }
  return undefined;
}

const tables = new WeakMap<TaskTool, ReadonlyMap<string, readonly Task[]>>();

function tableOf(tool: TaskTool): ReadonlyMap<string, readonly Task[]> {
  const known = tables.get(tool);
  if (known !== undefined) return known;
  const table = new Map<string, readonly Task[]>();
  for (const [words, tasks] of Object.entries(tool.tasks)) {
    for (const spelling of words.split("|"))
      table.set(spelling, "because" in tasks ? [tasks] : tasks);
  }
  tables.set(tool, table);
  return table;
}

function split(written: string | undefined): readonly string[] {
  return written === undefined || written === "" ? [] : written.split(" ");
}

function readLine(call: Call, tool: TaskTool): TaskLine {
  const valued = new Set([
    ...split(tool.values),
    ...split(tool.environment?.options),
    ...split(tool.address?.options),
  ]);
  const words: Argument[] = [];
  const options = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < call.args.length; at++) {
    const arg = call.args[at];
    if (arg === undefined) continue;
    const { text } = arg;
    const equals = text.indexOf("=");
    if (!text.startsWith("-") || text === "-") {
      // `rails db:drop RAILS_ENV=test`: a variable, not a task.
      if (/^[A-Z][A-Z_]*=/.test(text)) values.set(text.slice(0, equals), text.slice(equals + 1));
      else words.push(arg);
    } else if (equals > 0) {
      options.add(text.slice(0, equals));
      values.set(text.slice(0, equals), text.slice(equals + 1));
    } else {
      options.add(text);
      const next = call.args[at + 1];
      if (valued.has(text) && next !== undefined) {
        values.set(text, next.text);
        at++;
      }
    }
  }
  return { call, words, options, value: (option) => values.get(option) };
}

/**
 * The database that an application is configured with. Its address is mostly in a file; what the
 * environment is called says whether it may be thrown away, or must not be.
 */
export function applicationStore(
  line: TaskLine,
  tool: Pick<TaskTool, "environment" | "address">,
  ask: Ask,
  holes: Holes,
): Store {
  const { call } = line;
  const read = (source: TaskTool["address"]): string | undefined => {
    for (const option of split(source?.options)) {
      const value = line.value(option);
      if (value !== undefined) return value;
    }
    for (const name of split(source?.variables)) {
      const value = line.value(name) ?? variable(name, call, ask, holes);
      if (value !== undefined && value !== "") return value;
    }
    return undefined;
  };
  const environment = read(tool.environment);
  const address = read(tool.address);
  const evidence = [["the environment", environment]] as const;
  const url = address === undefined ? undefined : storeOfUrl(address, evidence);
  const store = url ?? storeOf({ database: address, host: surroundingHost(call), evidence });
  const scratch =
    store.scratch ??
    (tool.environment?.fallsBack !== true &&
    store.reach === "here" &&
    store.production === undefined &&
    url === undefined
      ? /(?:^|[._-])(?:test|testing|ci)$/i.exec(environment ?? "")?.[0]
      : undefined);
  return { ...store, scratch };
}
