import { literal, type Argument } from "../model/call";
import { textArgument } from "../resolve/scope";
import { placeFrom } from "../windows/place";
import type { Bound } from "./bind";
import type { Control } from "./controlCmdlets";
import { asPath, globBelow, holderOf, joinPaths, leafOf, providerOf } from "./paths";
import type { Run } from "./session";
import { argumentsOf, collected, nothing, type Value } from "./value";

const paths = { path: ["-Path="], literal: ["-LiteralPath=", "-PSPath=", "-LP="] } as const;

/** The arguments at some parameters, in order. */
function given(bound: Bound, run: Run, ...keys: readonly string[]): readonly Argument[] {
  return keys.flatMap((key) =>
    (bound.values.get(key) ?? []).flatMap((value) => argumentsOf(value, `$${key}`, run.span)),
  );
}

/** Paths as items of the file system; those of other providers are none. */
function asFiles(bound: Bound, run: Run): readonly Value[] {
  const wild = given(bound, run, "path").map((path) => asPath(path, false, run));
  const plain = given(bound, run, "literal").map((path) => asPath(path, true, run));
  return [...wild, ...plain].map((path): Value =>
    providerOf(path.text) === "" ? { kind: "files", path } : { kind: "text", argument: path },
  );
}

/** Cmdlets that name files, or move among directories. */
export const itemCmdlets: Readonly<Record<string, Control>> = {
  "get-childitem": {
    run: (bound, _input, run) => listed(bound, run),
  },
  ...Object.fromEntries(
    ["get-item", "resolve-path", "convert-path"].map((name) => [
      name,
      {
        signature: {
          parameters: {
            ...paths,
            other: [
              "-Filter=",
              "-Include=",
              "-Exclude=",
              "-Stream=",
              "-Credential=",
              "-RelativeBasePath=",
            ],
            flags: ["-Force", "-Relative"],
          },
          positions: ["path"],
          piped: "path",
        },
        run: (bound: Bound, _input: Value, run: Run) => {
          const files = asFiles(bound, run);
          return name === "get-item"
            ? collected(files)
            : collected(
                files.map((file): Value =>
                  file.kind === "files" ? { kind: "text", argument: file.path } : file,
                ),
              );
        },
      } satisfies Control,
    ]),
  ),
  "join-path": {
    signature: {
      parameters: {
        path: ["-Path=", "-PSPath="],
        child: ["-ChildPath="],
        more: ["-AdditionalChildPath="],
        flags: ["-Resolve"],
      },
      positions: ["path", "child", "more"],
      piped: "path",
    },
    run: (bound, _input, run) => {
      const rest = given(bound, run, "child", "more");
      const joined = given(bound, run, "path").map((path): Value => ({
        kind: "text",
        argument: joinPaths([path, ...rest], run),
      }));
      return collected(joined);
    },
  },
  "split-path": {
    signature: {
      parameters: {
        ...paths,
        leaf: ["-Leaf", "-LeafBase"],
        parent: ["-Parent"],
        flags: ["-Qualifier", "-NoQualifier", "-Extension", "-Resolve", "-IsAbsolute"],
      },
      positions: ["path"],
      piped: "path",
    },
    run: (bound, _input, run) => {
      if (bound.flags.has("flags"))
        return { kind: "unknown", text: "(a part of a path)", mayBeEmpty: true };
      const take = bound.flags.has("leaf") ? leafOf : holderOf;
      return collected(
        given(bound, run, "path", "literal").map((path): Value => ({
          kind: "text",
          argument: take(path),
        })),
      );
    },
  },
  "new-item": {
    run: (bound, _input, run) => {
      const names = given(bound, run, "name");
      const holders = given(bound, run, "path");
      const made =
        names.length === 0 ? holders : names.map((name) => joinPaths([...holders, name], run));
      return collected(
        made.map((path): Value => ({ kind: "files", path: asPath(path, true, run) })),
      );
    },
  },
  "new-temporaryfile": {
    signature: { parameters: {}, positions: [] },
    run: (_bound, _input, run) => ({
      kind: "files",
      path: joinPaths([temporary(run), textArgument("tmp.tmp", run.span, "substitution")], run),
    }),
  },
  "get-location": {
    signature: {
      parameters: { other: ["-PSProvider=", "-PSDrive=", "-StackName="], flags: ["-Stack"] },
      positions: [],
    },
    run: (_bound, _input, run) => {
      const { cwd } = run.session.scope;
      return cwd.known
        ? { kind: "files", path: textArgument(cwd.path, run.span, "substitution") }
        : { kind: "unknown", text: cwd.text, mayBeEmpty: false };
    },
  },
  ...Object.fromEntries(
    ["set-location", "push-location"].map((name) => [
      name,
      {
        signature: {
          parameters: { ...paths, other: ["-StackName="], flags: ["-PassThru"] },
          positions: ["path"],
          piped: "path",
        },
        run: (bound: Bound, _input: Value, run: Run) => {
          const { scope } = run.session;
          const [target] = given(bound, run, "path", "literal");
          if (name === "push-location") scope.stack = [scope.cwd, ...scope.stack];
          const before = scope.cwd;
          if (target === undefined) {
            if (name === "set-location") scope.cwd = { known: true, path: run.walk.home };
          } else if (literal(target) === "-") scope.cwd = scope.previous;
          else {
            const path = asPath(target, true, run);
            const text = providerOf(path.text) === "" ? literal(path) : undefined;
            scope.cwd =
              text === undefined ? { known: false, text: target.text } : placeFrom(before, text);
          }
          scope.previous = before;
          return nothing;
        },
      } satisfies Control,
    ]),
  ),
  "pop-location": {
    signature: { parameters: { other: ["-StackName="], flags: ["-PassThru"] }, positions: [] },
    run: (_bound, _input, run) => {
      const { scope } = run.session;
      const [top, ...rest] = scope.stack;
      scope.previous = scope.cwd;
      scope.cwd = top ?? { known: false, text: "(the directory that Pop-Location returns to)" };
      scope.stack = rest;
      return nothing;
    },
  },
};

/** The directory for temporary files. */
export function temporary(run: Run): Argument {
  const { home } = run.walk;
  const path = home.startsWith("/") ? "/tmp" : `${home}\\AppData\\Local\\Temp`;
  return textArgument(path, run.span, "substitution");
}

/** What Get-ChildItem lists, as globs: one for each directory and each pattern of names. */
function listed(bound: Bound, run: Run): Value {
  const recurses = bound.flags.has("recurse") || bound.values.has("depth");
  const names = given(bound, run, "filter", "include").map((name) => literal(name));
  const patterns = names.length > 0 && names.every((name) => name !== undefined) ? names : ["*"];
  const starts = given(bound, run, "path", "literal");
  const here = starts.length === 0 ? [textArgument(".", run.span, "literal")] : starts;
  const found = here.flatMap((start): readonly Argument[] => {
    if (providerOf(start.text) !== "") return [start];
    const path = asPath(start, false, run);
    if (!path.glob)
      return patterns.map((pattern) => globBelow(start, recurses ? `**/${pattern}` : pattern, run));
    if (!recurses) return [path];
    // `dir *.log -Recurse` looks for the name below the directory before it.
    const name = literal({ ...leafOf(path), glob: false }) ?? "*";
    const holder = { ...holderOf(path), glob: false };
    const wanted = name === "*" ? patterns : [name];
    return wanted.map((pattern) => globBelow(holder, `**/${pattern}`, run));
  });
  return collected(found.map((path): Value => ({ kind: "files", path })));
}
