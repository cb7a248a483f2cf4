import type { Statement } from "../model/program";
import type { Effect } from "../model/effect";

/**
 * True for a function that starts itself twice without any condition, one beside the other:
 * `:(){ :|:& };:`. What calls itself behind a test, or once, ends some time.
 */
export function multiplies(name: string, body: readonly Statement[]): boolean {
  return ownCalls(name, body) > 1;
}

function ownCalls(name: string, statements: readonly Statement[]): number {
  let calls = 0;
  for (const statement of statements) {
    switch (statement.kind) {
      case "command":
        if (statement.words[0]?.text === name) calls += 1;
        break;
      case "pipeline":
        calls += ownCalls(name, statement.stages);
        break;
      case "all":
        calls += ownCalls(
          name,
          statement.items.filter(({ join }) => join === "then").map((item) => item.statement),
        );
        break;
      case "group":
        calls += ownCalls(name, statement.body);
        break;
      case "branch":
      case "loop":
      case "function":
      case "test":
      case "nested":
      case "unknown":
        break;
    }
  }
  return calls;
}

/** A program text that starts copies of itself for ever: `fork while fork`, `while True: os.fork()`. */
export function forksForEver(text: string): boolean {
  if (!text.includes("fork")) return false;
  return /\bfork\b[ \t]{0,9}(?:\([ \t]{0,9}\))?[ \t]{0,9}while\b|\bwhile\s{0,9}\(?\s{0,9}(?:1|true|True|fork)\b[^\n]{0,12}[:){\s]\s{0,20}(?:(?:os|Process|Kernel)\.)?fork\b|\bloop\s{0,9}(?:do|\{)\s{0,9}fork\b/.test(
    text,
  );
}

/** What a program that multiplies itself does to the machine that it runs on. */
export function standstill(name: string): Effect {
  return {
    kind: "stop",
    resource: { kind: "process", name: "everything that runs on the machine", reach: "here" },
    reversibility: "irreversible",
    because: `\`${name}\` starts itself again and again until the machine stands still, and what is not saved is lost`,
  };
}
