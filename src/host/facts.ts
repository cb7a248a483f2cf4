import { isAbsolute } from "node:path";
import type { Answer, Facts, Question } from "../engine";
import type { GitTools } from "./git/configuration";
import type { GitView } from "./git/pathFacts";
import type { LocatedPath } from "./pathFact";
import { questionKey } from "../engine";
import { findGit } from "./git/runGit";
import { viewPaths } from "./git/pathFacts";
import { repositoryFact } from "./git/repositoryFact";
import { globBounds, globFact } from "./globFact";
import { locatePath, pathFact } from "./pathFact";
import { textFact } from "./textFact";

export interface FactsOptions {
  readonly home: string;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that one run of git may take; the default suits a person who waits. */
  readonly gitTimeout?: number;
  /** Milliseconds after which a single question goes unanswered, whatever it waits for. */
  readonly timeout?: number;
  /** What the policy keeps from agents; without it no file is said to be so. */
  readonly isOffLimits?: ((path: string) => boolean) | undefined;
}

/**
 * Answers what the engine asked about files and git, each question within its bounds and all at
 * the same time. A question that cannot be answered says why; those that only the shell which
 * holds the line can answer are left out. Never rejects.
 */
export async function answerQuestions(
  questions: readonly Question[],
  options: FactsOptions,
): Promise<Facts> {
  const located = new Map<string, Promise<LocatedPath | undefined>>();
  for (const question of questions) {
    if (question.ask !== "path" || !isAbsolute(question.path)) continue;
    located.set(
      question.path,
      locatePath(question.path).catch(() => undefined),
    );
  }
  const git = await findGit();
  const tools: GitTools | undefined =
    git === undefined
      ? undefined
      : { git, home: options.home, timeout: options.gitTimeout ?? 1500, signal: options.signal };
  const views = tools === undefined ? undefined : viewAll(tools, located);

  const answered = await Promise.all(
    questions.map(async (question): Promise<readonly [string, Answer] | undefined> => {
      const answer = answerOne(question, options, tools, views);
      if (answer === undefined) return undefined;
      const limited = withinTime(answer, options.timeout ?? 2500, options.signal);
      return [questionKey(question), await limited] as const;
    }),
  );
  return Object.fromEntries(answered.filter((each) => each !== undefined));
}

/** What git says of the paths that were asked about, by path. */
type Views = Promise<ReadonlyMap<string, { readonly real: string; readonly view: GitView }>>;

function answerOne(
  question: Question,
  { signal, isOffLimits }: Pick<FactsOptions, "signal" | "isOffLimits">,
  tools: GitTools | undefined,
  views: Views | undefined,
): Promise<Answer> | undefined {
  switch (question.ask) {
    case "path": {
      if (!isAbsolute(question.path)) return notAbsolute();
      const view = views?.then((all) => all.get(question.path)) ?? Promise.resolve(undefined);
      return pathFact(question.path, question.deep, view, signal, isOffLimits);
    }
    case "glob":
      if (!isAbsolute(question.pattern)) return notAbsolute();
      return globFact(question.pattern, globBounds, signal);
    case "repository":
      if (!isAbsolute(question.path)) return notAbsolute();
      if (tools === undefined) {
        return Promise.resolve({ fact: "unanswered", why: "git is not installed" });
      }
      return repositoryFact(tools, question.path);
    case "text":
      if (!isAbsolute(question.path)) return notAbsolute();
      return textFact(question.path);
    case "shell":
    case "option":
    case "credential":
      return undefined;
  }
}

function notAbsolute(): Promise<Answer> {
  return Promise.resolve({ fact: "unanswered", why: "not an absolute path" });
}

/** Asks git once per work tree for all the paths in it. */
async function viewAll(
  tools: GitTools,
  located: ReadonlyMap<string, Promise<LocatedPath | undefined>>,
): Views {
  const byRoot = new Map<string, { readonly path: string; readonly at: LocatedPath }[]>();
  for (const [path, location] of located) {
    const at = await location;
    if (at === undefined) continue;
    const { root } = at.repository;
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [{ path, at }]);
    else group.push({ path, at });
  }
  const result = new Map<string, { readonly real: string; readonly view: GitView }>();
  await Promise.all(
    [...byRoot.values()].map(async (group) => {
      const [first] = group;
      if (first === undefined) return;
      const paths = [...new Set(group.map(({ at }) => at.real))];
      // Without a view a path counts as held by nothing, which is the careful side.
      const views = await viewPaths(tools, first.at.repository, paths).catch(
        (): ReadonlyMap<string, GitView> => new Map(),
      );
      for (const { path, at } of group) {
        const view = views.get(at.real);
        if (view !== undefined) result.set(path, { real: at.real, view });
      }
    }),
  );
  return result;
}

/** A file system that hangs must not hang the line: the question then goes unanswered. */
async function withinTime(
  answer: Promise<Answer>,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return await new Promise((resolve) => {
    const giveUp = (why: string) => {
      finish({ fact: "unanswered", why });
    };
    const timer = setTimeout(giveUp, timeout, "took too long");
    const withdrawn = () => {
      giveUp("withdrawn");
    };
    const finish = (result: Answer) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", withdrawn);
      resolve(result);
    };
    if (signal?.aborted === true) withdrawn();
    signal?.addEventListener("abort", withdrawn);
    answer.then(finish, (error: unknown) => {
      giveUp(error instanceof Error ? error.message : String(error));
    });
  });
}
