import { ownNames, reportUnknown } from "../resolve/scope";
import { evaluate } from "./evaluate";
import { binaryOf } from "./operators";
import { runPipeline } from "./runPipeline";
import { cloneSession, mergeSessions, type Run, type Session } from "./session";
import { spell } from "./spell";
import type { Expression, Statement } from "./syntax";
import { collected, itemsOf, nothing, type Value } from "./value";

/** A loop over more values than this is walked once, with its variable standing for any of them. */
const mostTurns = 24;

/** Runs statements in order; what they put out together is their value. */
export function runStatements(statements: readonly Statement[], run: Run): Value {
  const values: Value[] = [];
  for (const statement of statements) {
    if (run.session.scope.ended) break;
    const value = runStatement(statement, run);
    if (value.kind !== "nothing") values.push(value);
  }
  return collected(values);
}

/** What a variable or an expression takes is not printed. */
export function kept(run: Run): Run {
  return { ...run, frame: { ...run.frame, output: "value" } };
}

/** Runs one statement. What only may run is run in a copy of the session. */
export function runStatement(statement: Statement, run: Run): Value {
  const { session, walk } = run;
  if (walk.budget <= 0) return nothing;
  if (--walk.budget === 0) {
    const { source } = run.frame.source;
    reportUnknown(
      walk,
      run.frame,
      "limit",
      "the text runs too much to be followed",
      source,
      run.span,
    );
    return nothing;
  }
  switch (statement.kind) {
    case "pipeline":
      return runPipeline(statement, run);
    case "chain":
      return collected(statement.items.map((item) => runStatement(item.statement, run)));
    case "assign":
      assign(statement.target, statement.operator, runStatement(statement.value, kept(run)), run);
      return nothing;
    case "branch": {
      for (const test of statement.tests) runStatement(test, run);
      const arms = statement.arms.map((arm) => runArm(arm, run));
      const none = statement.open ? [cloneSession(session)] : [];
      mergeSessions(session, [...arms.map((arm) => arm.session), ...none]);
      return collected(arms.map((arm) => arm.value).filter((value) => value.kind !== "nothing"));
    }
    case "foreach":
      return runEach(itemsOf(runStatement(statement.items, run)), statement.variable, run, () =>
        runStatements(statement.body, run),
      );
    case "loop": {
      runStatements(statement.test, run);
      const value = runStatements(statement.body, run);
      session.scope.ended = false;
      return value;
    }
    case "try": {
      const value = runStatements(statement.body, run);
      session.scope.ended = false;
      const handlers = statement.handlers.map((handler) => runArm(handler, run));
      mergeSessions(session, [...handlers.map((arm) => arm.session), cloneSession(session)]);
      return collected(
        [value, runStatements(statement.last, run)].filter((one) => one.kind !== "nothing"),
      );
    }
    case "function":
      session.functions.set(statement.name, statement.block);
      return nothing;
    case "leave": {
      const value = statement.value === undefined ? nothing : runStatement(statement.value, run);
      session.scope.ended = true;
      return value;
    }
    case "unknown":
      reportUnknown(run.walk, run.frame, "syntax", statement.why, statement.text, statement.span);
      return nothing;
  }
}

/** Runs something once for each value, with a variable standing for it. */
export function runEach(
  values: readonly Value[],
  variable: string,
  run: Run,
  body: () => Value,
): Value {
  const { session } = run;
  const turns =
    values.length <= mostTurns
      ? values
      : [{ kind: "unknown", text: `$${variable}`, mayBeEmpty: false } satisfies Value];
  const before = session.variables.get(variable);
  const found: Value[] = [];
  for (const value of turns) {
    session.variables.set(variable, value);
    found.push(body());
    session.scope.ended = false;
  }
  if (before !== undefined) session.variables.set(variable, before);
  else if (variable === "_") session.variables.delete(variable);
  return collected(found.flatMap(itemsOf));
}

function runArm(
  arm: readonly Statement[],
  run: Run,
): { readonly session: Session; readonly value: Value } {
  const session = cloneSession(run.session);
  return { session, value: runStatements(arm, { ...run, session }) };
}

function assign(target: Expression, operator: string, value: Value, run: Run): void {
  const { session } = run;
  switch (target.kind) {
    case "variable": {
      const { name } = target;
      if (name.startsWith("env:")) {
        const argument = value.kind === "text" ? value.argument : undefined;
        if (argument !== undefined)
          ownNames(session.scope).variables.set(target.text.slice(5).replace(/\}$/, ""), {
            kind: "scalar",
            argument,
          });
        return;
      }
      session.variables.set(
        name,
        operator === "="
          ? value
          : binaryOf(
              operator.slice(0, -1),
              session.variables.get(name) ?? nothing,
              value,
              target.text,
              run.span,
            ),
      );
      return;
    }
    case "cast":
      assign(target.operand, operator, value, run);
      return;
    case "list":
      target.items.forEach((item, index) => {
        const part = value.kind === "list" ? (value.items[index] ?? nothing) : value;
        assign(item, operator, part, run);
      });
      return;
    case "member": {
      const owner = target.target;
      const object = evaluate(owner, run);
      // `$command.CommandText = "…"`: the object is now made of that.
      if (owner.kind === "variable" && object.kind === "object")
        session.variables.set(owner.name, { ...object, of: [...object.of, value] });
      if (owner.kind === "variable" && object.kind === "table" && target.name.kind === "text") {
        const key = spell(target.name).toLowerCase();
        const entries = new Map(object.entries);
        entries.set(key, value);
        session.variables.set(owner.name, { kind: "table", entries });
      }
      return;
    }
    case "index": {
      const owner = target.target;
      const object = evaluate(owner, run);
      const index = evaluate(target.index, run);
      if (owner.kind === "variable" && object.kind === "table" && index.kind === "text") {
        const entries = new Map(object.entries);
        entries.set(index.argument.text.toLowerCase(), value);
        session.variables.set(owner.name, { kind: "table", entries });
      }
      return;
    }
    case "text":
    case "number":
    case "type":
    case "statements":
    case "table":
    case "block":
    case "binary":
    case "unary":
    case "unknown":
      return;
  }
}
