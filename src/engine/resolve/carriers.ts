import { carriedBy } from "../carry";
import type { Carried } from "../carry/carried";
import { literal, type Call, type Site } from "../model/call";
import { runCode } from "./interpreters";
import { invoke } from "./invoke";
import { cloneScope, reportUnknown, type Frame, type Scope, type Walk } from "./scope";
import { walkText } from "./walk";

/** Runs what a program is handed in an option or in its input, beside what it does itself. True if it was anything. */
export function runCarried(call: Call, scope: Scope, frame: Frame, walk: Walk): boolean {
  const all = carriedBy(call);
  for (const carried of all) runOne(carried, call, scope, frame, walk);
  return all.length > 0;
}

function runOne(carried: Carried, call: Call, scope: Scope, frame: Frame, walk: Walk): void {
  const within = cloneScope(scope);
  const inner = sited(
    {
      ...frame,
      via: [...frame.via, call.name],
      span: frame.span ?? call.span,
      input: { kind: "none" },
    },
    carried.runs === "code" ? undefined : carried.site,
    within,
  );
  switch (carried.runs) {
    case "text": {
      const { text } = carried;
      if (literal(text) === undefined && typeof text.pieces[0] !== "string") {
        const because = `${call.name} runs \`${text.text}\`, which is known only at run time`;
        reportUnknown(walk, inner, "dynamic", because, text.text, text.span);
      } else walkText(literal(text) ?? text.text, within, inner, walk);
      return;
    }
    case "words":
      invoke(
        carried.argv,
        call.env,
        within,
        carried.reads === true ? { ...inner, input: call.input } : inner,
        walk,
      );
      return;
    case "code":
      runCode(
        carried.language,
        literal(carried.text) ?? carried.text.text,
        call,
        within,
        inner,
        walk,
      );
      return;
    case "effect":
      walk.found.push({ kind: "effect", effect: carried.effect, site: inner.site });
      return;
  }
}

/** On another machine the directory is another one too. */
function sited(frame: Frame, site: Site | undefined, scope: Scope): Frame {
  if (site === undefined) return frame;
  if (site.kind !== "here")
    scope.cwd = { known: false, text: `(the directory on ${site.kind} ${site.name})` };
  return { ...frame, site };
}
