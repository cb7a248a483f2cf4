import { questionKey, type Answer, type Facts, type Question } from "../../engine";
import type { ShellConversation } from "./conversation";
import type { ShellFact, ShellQuestion } from "./protocol";

/** Puts the questions that only the shell can answer to it; the others are left out. */
export async function factsFromShell(
  questions: readonly Question[],
  conversation: Pick<ShellConversation, "need">,
): Promise<Facts> {
  const asked = questions.flatMap((question) => {
    const put = shellQuestion(question);
    return put === undefined ? [] : [{ key: questionKey(question), put }];
  });
  if (asked.length === 0) return {};
  const facts = await conversation.need(asked.map(({ put }) => put));
  return Object.fromEntries(asked.map(({ key }, index) => [key, answerOf(facts[index])]));
}

function shellQuestion(question: Question): ShellQuestion | undefined {
  switch (question.ask) {
    case "shell":
      return { what: question.what, name: question.name };
    case "option":
      return { what: "option", name: question.name };
    case "path":
    case "glob":
    case "repository":
    case "text":
    case "credential":
      return undefined;
  }
}

function answerOf(fact: ShellFact | undefined): Answer {
  switch (fact?.kind) {
    case "absent":
      return { fact: "shell" };
    case "text":
      return { fact: "shell", value: fact.text };
    case "list":
      // Which of its values a line uses depends on how it is written: not known is the safe side.
      return { fact: "unanswered", why: "it is a list of values" };
    case "unanswered":
      return { fact: "unanswered", why: fact.why };
    case undefined:
      return { fact: "unanswered", why: "the shell did not answer" };
  }
}
