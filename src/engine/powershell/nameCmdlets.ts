import { cmdletMatching } from "../commands/windows";
import { textOfParameter, type Bound } from "./bind";
import type { Control } from "./controlCmdlets";
import type { Run } from "./session";
import { collected, nothing, textValue, type Value } from "./value";

/** Cmdlets that give names to things, or look names up. */
export const nameCmdlets: Readonly<Record<string, Control>> = {
  ...Object.fromEntries(
    ["set-variable", "new-variable"].map((name) => [
      name,
      {
        signature: {
          parameters: {
            name: ["-Name="],
            value: ["-Value="],
            other: ["-Option=", "-Scope=", "-Description=", "-Visibility="],
            flags: ["-Force", "-PassThru"],
          },
          positions: ["name", "value"],
          piped: "value",
        },
        run: (bound: Bound, _input: Value, run: Run) => {
          const variable = textOfParameter(bound, "name");
          const value = collected(bound.values.get("value") ?? []);
          if (variable !== undefined) run.session.variables.set(variable.toLowerCase(), value);
          return nothing;
        },
      } satisfies Control,
    ]),
  ),
  "get-variable": {
    signature: {
      parameters: {
        name: ["-Name="],
        other: ["-Scope=", "-Include=", "-Exclude="],
        flags: ["-ValueOnly"],
      },
      positions: ["name"],
    },
    run: (bound, _input, run) => {
      const variable = textOfParameter(bound, "name");
      return variable === undefined ? undefined : run.session.variables.get(variable.toLowerCase());
    },
  },
  ...Object.fromEntries(
    ["set-alias", "new-alias"].map((name) => [
      name,
      {
        signature: {
          parameters: {
            name: ["-Name="],
            value: ["-Value="],
            other: ["-Option=", "-Scope=", "-Description="],
            flags: ["-Force", "-PassThru"],
          },
          positions: ["name", "value"],
        },
        run: (bound: Bound, _input: Value, run: Run) => {
          const alias = textOfParameter(bound, "name");
          const target = textOfParameter(bound, "value");
          if (alias !== undefined && target !== undefined)
            run.session.aliases.set(alias.toLowerCase(), target);
          return nothing;
        },
      } satisfies Control,
    ]),
  ),
  "get-command": {
    signature: {
      parameters: {
        name: ["-Name="],
        other: ["-Module=", "-CommandType=", "-Verb=", "-Noun="],
        flags: ["-All", "-Syntax", "-ListImported"],
      },
      positions: ["name"],
    },
    // The command that is found has the name that was looked for.
    run: (bound, _input, run) => {
      const name = textOfParameter(bound, "name");
      const found = name === undefined ? undefined : cmdletMatching(name);
      return found === undefined ? bound.values.get("name")?.at(-1) : textValue(found, run.span);
    },
  },
};
