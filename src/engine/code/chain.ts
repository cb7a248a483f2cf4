import type { CodeCall, Value } from "./value";

/** One step of `db("users").where({ old: 1 }).del()`: a name, and the call that it is, if it is one. */
export interface Link {
  readonly name: string;
  readonly call: CodeCall | undefined;
}

/** Longer chains are not followed. */
const longest = 60;

/**
 * The steps that a call is made of, from the first name to its own: `User.query.delete()` has three,
 * of which the last is a call. What a step is called on through a variable counts as written out.
 */
export function linksOf(call: CodeCall): readonly Link[] {
  return ofCall(call, longest);
}

function ofCall(call: CodeCall, left: number): readonly Link[] {
  if (left <= 0) return [];
  const before = call.receiver === undefined ? [] : ofValue(call.receiver, left - 1);
  const names = call.callee.replace(/^\./, "").split(".");
  return [
    ...before,
    ...names.map((name, at): Link => ({ name, call: at === names.length - 1 ? call : undefined })),
  ];
}

function ofValue(value: Value, left: number): readonly Link[] {
  if (left <= 0) return [];
  switch (value.kind) {
    case "result":
      return ofCall(value.call, left);
    case "member":
      return [...ofValue(value.of, left - 1), { name: value.name, call: undefined }];
    case "name":
      return value.name.split(".").map((name) => ({ name, call: undefined }));
    case "text":
    case "list":
    case "object":
    case "items":
    case "unknown":
      return [];
  }
}

/** True if a call, or one that it is made on, passes a test: looking costs less than taking it apart. */
export function someCall(call: CodeCall, test: (step: CodeCall) => boolean): boolean {
  let step: CodeCall | undefined = call;
  for (let left = longest; step !== undefined && left > 0; left--) {
    if (test(step)) return true;
    step = madeOn(step);
  }
  return false;
}

/** True if a test fits a name in the steps that a call is made of. */
export function someName(call: CodeCall, test: RegExp): boolean {
  return someCall(call, ({ callee, receiver }) => {
    let value = receiver;
    for (; value?.kind === "member"; value = value.of) if (test.test(value.name)) return true;
    return test.test(callee) || (value?.kind === "name" && test.test(value.name));
  });
}

function madeOn({ receiver }: CodeCall): CodeCall | undefined {
  let value = receiver;
  while (value?.kind === "member") value = value.of;
  return value?.kind === "result" ? value.call : undefined;
}

/** The own name of what is called, without what it belongs to. */
export function ownName({ callee }: CodeCall): string {
  return callee.slice(callee.lastIndexOf(".") + 1);
}

/** The calls that no other call is made on: of `a.b().c()` the whole. */
export function wholeChains(calls: readonly CodeCall[]): readonly CodeCall[] {
  const inner = new Set<CodeCall>();
  for (const call of calls) {
    const before = madeOn(call);
    if (before !== undefined) inner.add(before);
  }
  return calls.filter((call) => !inner.has(call));
}
