import type {
  ArrayValue,
  Assignment as ShellAssignment,
  Case,
  CommandNode,
  CompoundList,
  HereDoc,
  If,
  PipelineNode,
  Redirection,
  Statement as ShellStatement,
  TestExpression,
  Word as ShellWord,
  Command as ShellCommand,
  AndOr,
  Function as ShellFunction,
} from "unbash";
import type { Assignment, Item, Part, Redirect, Span, Statement, Word } from "../model/program";
import { lowerParts, lowerWord, programsIn, type Lower } from "./words";

/** What lowering needs to know: the text that positions refer to, and how to lower nested scripts. */
export interface Context {
  readonly source: string;
  readonly lower: Lower;
}

/** The statements of a script, a `then` list or a function body, in order. */
export function lowerStatements(
  statements: readonly ShellStatement[],
  context: Context,
): readonly Statement[] {
  return statements.map((statement) => {
    const lowered = lowerNode(statement.command, context);
    return statement.background === true && lowered.kind === "command"
      ? { ...lowered, background: true }
      : lowered;
  });
}

function lowerNode(
  node: PipelineNode | AndOr | ShellFunction["body"],
  context: Context,
): Statement {
  const span = spanOf(node);
  if (node.type === "AndOr") {
    const items = node.commands.map((command, index): Item => {
      const operator = index === 0 ? undefined : node.operators[index - 1];
      const join = operator === undefined ? "then" : operator === "&&" ? "and" : "or";
      return { join, statement: lowerNode(command, context) };
    });
    return { kind: "all", items, span };
  }
  if (node.type === "Pipeline") {
    const stages = node.commands.map((command) => lowerNode(command, context));
    const [only] = stages;
    return stages.length === 1 && only !== undefined ? only : { kind: "pipeline", stages, span };
  }
  if (node.type === "CompoundList") return group(node, false, [], context, span);
  return lowerCommand(node, context);
}

function lowerCommand(node: CommandNode, context: Context): Statement {
  const span = spanOf(node);
  switch (node.type) {
    case "Command":
      return lowerSimple(node, context);
    case "Redirected": {
      const redirects = node.redirects.flatMap((redirect) => lowerRedirect(redirect, context));
      const inner = lowerCommand(node.command, context);
      return { kind: "group", subshell: false, body: [inner], redirects, span };
    }
    case "Subshell":
      return group(node.body, true, [], context, span);
    case "BraceGroup":
      return group(node.body, false, [], context, span);
    case "If":
      return lowerIf(node, context);
    case "Case":
      return lowerCase(node, context);
    case "For":
    case "Select": {
      const words = node.wordlist?.map((word) => lowerWord(word, context.source, context.lower));
      const variable = node.name.value;
      const body = list(node.body, context);
      return words === undefined
        ? { kind: "loop", variable, test: [], body, span }
        : { kind: "loop", variable, words, test: [], body, span };
    }
    case "While":
      return {
        kind: "loop",
        words: [],
        test: list(node.clause, context),
        body: list(node.body, context),
        span,
      };
    case "ArithmeticFor":
      return { kind: "loop", words: [], test: [], body: list(node.body, context), span };
    case "Function":
      return {
        kind: "function",
        name: node.name.value,
        body: [lowerNode(node.body, context)],
        span,
      };
    case "Coproc":
      return lowerNode(node.body, context);
    case "TestCommand":
      return { kind: "test", words: testWords(node.expression, context), span };
    case "ArithmeticCommand": {
      const programs =
        node.expression === undefined ? [] : programsIn(node.expression, context.lower);
      const part: Part = { kind: "arithmetic", text: node.body, programs };
      return { kind: "test", words: [{ text: node.body, parts: [part], span }], span };
    }
  }
}

function list(body: CompoundList, context: Context): readonly Statement[] {
  return lowerStatements(body.commands, context);
}

function group(
  body: CompoundList,
  subshell: boolean,
  redirects: readonly Redirect[],
  context: Context,
  span: Span,
): Statement {
  return { kind: "group", subshell, body: list(body, context), redirects, span };
}

function lowerIf(node: If, context: Context): Statement {
  const tests = [...list(node.clause, context)];
  const arms = [list(node.then, context)];
  for (const elif of node.elif) {
    tests.push(...list(elif.clause, context));
    arms.push(list(elif.then, context));
  }
  arms.push(node.else === undefined ? [] : list(node.else, context));
  return { kind: "branch", tests, arms, words: [], span: spanOf(node) };
}

function lowerCase(node: Case, context: Context): Statement {
  const words = [node.word, ...node.items.flatMap((item) => item.pattern)];
  return {
    kind: "branch",
    tests: [],
    arms: node.items.map((item) => list(item.body, context)),
    words: words.map((word) => lowerWord(word, context.source, context.lower)),
    span: spanOf(node),
  };
}

function testWords(expression: TestExpression, context: Context): readonly Word[] {
  const word = (operand: ShellWord): Word => lowerWord(operand, context.source, context.lower);
  switch (expression.type) {
    case "TestUnary":
      return [word(expression.operand)];
    case "TestBinary":
      return [word(expression.left), word(expression.right)];
    case "TestLogical":
      return expression.operands.flatMap((operand) => testWords(operand, context));
    case "TestNot":
      return testWords(expression.operand, context);
    case "TestGroup":
      return testWords(expression.expression, context);
  }
}

function lowerSimple(node: ShellCommand, context: Context): Statement {
  const words: Word[] = [];
  const redirects: Redirect[] = [];
  const assignments: Assignment[] = [];
  const declared: Assignment[] = [];
  for (const item of node.prefix) {
    if (item.type === "Assignment") assignments.push(lowerAssignment(item, context));
    else redirects.push(...lowerRedirect(item, context));
  }
  const push = (word: Word): void => {
    // unbash splits `--x=<(cmd)` in two words without a gap; the shell sees one.
    const last = words.at(-1);
    if (last?.span.end !== word.span.start) words.push(word);
    else {
      words[words.length - 1] = {
        text: last.text + word.text,
        parts: [...last.parts, ...word.parts],
        span: { start: last.span.start, end: word.span.end },
      };
    }
  };
  if (node.name !== undefined) push(lowerWord(node.name, context.source, context.lower));
  for (const item of node.suffix) {
    if (item.type === "Word") push(lowerWord(item, context.source, context.lower));
    else if (item.type === "Assignment" && item.value.type === "ArrayValue") {
      declared.push(lowerAssignment(item, context));
      push({ ...assignmentWord(item, context), parts: [plain(item.name)] });
    } else if (item.type === "Assignment") push(assignmentWord(item, context));
    else redirects.push(...lowerRedirect(item, context));
  }
  const span = spanOf(node);
  const command: Statement = {
    kind: "command",
    assignments,
    words,
    redirects,
    background: false,
    span,
  };
  if (declared.length === 0) return command;
  // `declare -a x=(a b)`: the list is set first, as if it stood alone, and then declared by name.
  const sets: Statement = { ...command, assignments: declared, words: [], redirects: [] };
  const items: readonly Item[] = [sets, command].map((statement) => ({ join: "then", statement }));
  return { kind: "all", items, span };
}

function plain(value: string): Part {
  return { kind: "text", value, quoted: false };
}

function lowerAssignment(node: ShellAssignment, context: Context): Assignment {
  return {
    name: node.name,
    append: node.append === true,
    value:
      node.value.type === "ArrayValue"
        ? elements(node.value, context)
        : element(node.value, node.index, context),
    span: spanOf(node),
    ...(node.index === undefined ? {} : { index: node.index.value }),
  };
}

/** The value of one variable, or of one element; what its index runs is part of it. */
function element(value: ShellWord, index: ShellWord | undefined, context: Context): Word {
  const lowered = lowerWord(value, context.source, context.lower);
  if (index === undefined || !/\$\(|`/.test(index.value)) return lowered;
  const run = lowerWord(index, context.source, context.lower).parts;
  return { ...lowered, parts: [...run, ...lowered.parts] };
}

function elements(value: ArrayValue, context: Context): readonly Word[] {
  return value.elements.map((word) => lowerWord(word, context.source, context.lower));
}

/** An assignment that stands after the command's name is a word of it: `export A=b`, `env A=b`. */
function assignmentWord(node: ShellAssignment, context: Context): Word {
  const span = spanOf(node);
  const head: Part = {
    kind: "text",
    value: `${node.name}${node.append === true ? "+=" : "="}`,
    quoted: false,
  };
  const parts =
    node.value.type === "ArrayValue"
      ? []
      : lowerWord(node.value, context.source, context.lower).parts;
  return { text: node.text, parts: [head, ...parts], span };
}

function lowerRedirect(node: Redirection, context: Context): readonly Redirect[] {
  const span = spanOf(node);
  const descriptor = node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined;
  const at = descriptor === undefined ? {} : { descriptor };
  switch (node.type) {
    case "Redirect": {
      if (node.target === undefined) return [];
      const target = lowerWord(node.target, context.source, context.lower);
      return [{ kind: "file", operator: node.operator, target, span, ...at }];
    }
    case "HereString": {
      if (node.target === undefined) return [];
      const body = lowerWord(node.target, context.source, context.lower);
      return [{ kind: "text", body, span, ...at }];
    }
    case "HereDoc":
      return [{ kind: "text", body: heredocBody(node, context), span, ...at }];
  }
}

/** unbash keeps heredoc bodies raw: tabs of `<<-` and the escapes of an unquoted one are ours to undo. */
function heredocBody(node: HereDoc, context: Context): Word {
  const span = spanOf(node.body);
  const untabbed = (text: string): string =>
    node.operator === "<<-" ? text.replace(/^\t+/gm, "") : text;
  const quoted = node.delimiter?.quoted === true;
  if (quoted || node.body.parts === undefined) {
    const raw = untabbed(node.body.text);
    const value = quoted ? raw : raw.replace(/\\([$`\\])/g, "$1").replace(/\\\n/g, "");
    return { text: node.body.text, parts: [{ kind: "text", value, quoted: true }], span };
  }
  const parts = lowerParts(node.body.parts, true, context.source, context.lower).map((part) =>
    part.kind === "text" ? { ...part, value: untabbed(part.value) } : part,
  );
  return { text: node.body.text, parts, span };
}

function spanOf(node: { readonly pos: number; readonly end: number }): Span {
  return { start: node.pos, end: node.end };
}
