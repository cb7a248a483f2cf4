import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import type { PathResource } from "../../model/resource";
import { defineCommand, type Parsed } from "../define";
import { fileWrite } from "../device";
import { here } from "../here";
import { asOnly, reachedActions, type Conditions } from "./conditions";
import { readFind, type Find } from "./expression";

const writers = new Set(["-fls", "-fprint", "-fprint0", "-fprintf"]);

/**
 * `find` evaluates its expression on everything below its starting points. -delete acts where it
 * stands: tests after it restrict nothing. It removes no directory that still holds something, so
 * directories and empty files lose nothing. The commands of -exec are calls of their own.
 */
export const find = defineCommand({
  name: "find",
  aliases: ["gfind"],
  does: "Walks directory trees and acts on what its expression selects; -delete removes it.",
  options: {},
  style: "raw",
  effects: (parsed) => {
    const call = readFind(parsed.call.args);
    if (call.help) return [];
    const effects = reachedActions(call.expression).flatMap(
      ({ node, conditions }): readonly Effect[] => {
        if (node.kind === "run") return [];
        if (node.name === "-delete") return deletions(parsed, call, conditions);
        const { value } = node;
        return writers.has(node.name) && value !== undefined
          ? fileWrite("overwrite", parsed.path(value))
          : [];
      },
    );
    const deletes = effects.some(({ kind }) => kind === "delete");
    return deletes ? [...effects, ...call.unlisted.map(notUnderstood)] : effects;
  },
  examples: [
    { run: "find build -delete", effects: ["delete /w/build/**"] },
    { run: "find . -name '*.pyc' -delete", effects: ["delete /w/** [*.pyc]"] },
    { run: "find . -delete -name '*.pyc'", effects: ["delete /w/**"] },
    {
      run: "find -type f -mtime +7 -name '*.log' -delete",
      effects: ["delete /w/** [*.log, files, older than 7 days]"],
    },
    {
      run: "find a b \\( -name '*.pyc' -o -name '*.pyo' \\) -print -delete",
      effects: ["delete /w/a/** [*.pyc or *.pyo]", "delete /w/b/** [*.pyc or *.pyo]"],
    },
    {
      run: "find . -path ./node_modules -prune -o -name '*.js' -delete",
      effects: ["delete /w/** [*.js, not ./node_modules]"],
    },
    {
      run: "find dist -type f ! -name .gitkeep -not -name keep -delete",
      effects: ["delete /w/dist/** [files, not .gitkeep, not keep]"],
    },
    {
      run: "find . -mindepth 1 -maxdepth 1 -delete",
      effects: ["delete /w/** [at most 1 level down]"],
    },
    { run: "find . -maxdepth 0 -delete", effects: ["delete /w"] },
    { run: "find . -type d -empty -delete", effects: ["delete /w/** [directories, empty] (none)"] },
    { run: "find . -empty -delete", effects: ["delete /w/** [empty] (none)"] },
    {
      run: "find . -size +10M -mmin -5 -user u -newer a -regex '.*x' -delete",
      effects: [
        "delete /w/** [larger than 10M, newer than 5 minutes, of user u, newer than a, matching .*x]",
      ],
    },
    { run: "find . -name a , -name b -delete", effects: ["delete /w/** [b]"] },
    { run: "find $DIR -delete", effects: ["delete $DIR/** (unresolved)"] },
    {
      run: "find -L -D tree /srv -xdev -perm 777 -delete",
      effects: ["delete /srv/** [-perm 777]"],
    },
    {
      run: "find -files0-from list -delete",
      effects: ["delete the paths in list/** (unresolved)"],
    },
    { run: "find . -name a -fprint out -fls /dev/stdout", effects: ["overwrite /w/out"] },
    { run: "find . -fprintf out '%p'", effects: ["overwrite /w/out"] },
    { run: "find . -exec rm {} \\;", effects: [] },
    { run: "find . -name delete -print", effects: [] },
    { run: "find . -delete --help", effects: [] },
    {
      run: "find . -frob -delete",
      effects: ["delete /w/**", "unknown option: find does not define `-frob`"],
    },
  ],
});

function deletions(parsed: Parsed<never>, call: Find, conditions: Conditions): readonly Effect[] {
  const nothingLost = conditions.includes("empty") || conditions.includes("directories");
  const depth = call.maxdepth === undefined || call.maxdepth === 0 ? [] : [atMost(call.maxdepth)];
  const only = asOnly([...conditions, ...depth]);
  return startingPoints(parsed, call).map((start) => ({
    kind: "delete",
    resource: {
      ...start,
      tree: call.maxdepth !== 0,
      ...(call.mindepth > 0 ? { inside: true } : {}),
      ...(only === undefined ? {} : { only }),
    },
    ...(nothingLost ? { reversibility: "none" as const } : {}),
  }));
}

function atMost(levels: number): string {
  return `at most ${levels} ${levels === 1 ? "level" : "levels"} down`;
}

function startingPoints(parsed: Parsed<never>, call: Find): readonly PathResource[] {
  if (call.startsFrom !== undefined) {
    const path = `the paths in ${call.startsFrom.text}`;
    return [{ kind: "path", path, resolved: false, glob: false, tree: true }];
  }
  if (call.starts.length > 0) return call.starts.map((start) => parsed.path(start));
  return [parsed.path(here(parsed.call))];
}

function notUnderstood(option: Argument): Effect {
  return {
    kind: "unknown",
    unknown: "option",
    resource: { kind: "program", name: "find", reach: "here" },
    because: `find does not define \`${option.text}\``,
    span: option.span,
  };
}
