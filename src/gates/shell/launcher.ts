/** Where the installed command-line tool finds what it runs. */
export interface LauncherPlace {
  /** The command-line bundle of the installed extension. */
  readonly bundle: string;
  /** The editor's own runtime, which runs as Node when told so by its environment. */
  readonly runtime: string;
}

/**
 * The text of `~/.tenth-second/bin/tenth-second`. It needs a POSIX sh and nothing else. When the
 * bundle or every runtime is gone, the extension is, and it says `absent`: the shell then works as
 * if it had never been there. Variables by which a runtime could be made to load something else are
 * not handed on.
 */
export function launcherText({ bundle, runtime }: LauncherPlace): string {
  return `#!/bin/sh
# Tenth Second's command-line tool. Written by the extension at its start; changes are lost.
bundle=${quote(bundle)}
runtime=${quote(runtime)}
unset NODE_OPTIONS NODE_PATH LD_PRELOAD BASH_ENV ENV
if [ ! -r "$bundle" ]; then
  echo absent
elif [ -x "$runtime" ]; then
  ELECTRON_RUN_AS_NODE=1 exec "$runtime" "$bundle" "$@"
elif command -v node >/dev/null 2>&1; then
  exec node "$bundle" "$@"
else
  echo absent
fi
`;
}

/** The paths that a launcher's text records, or nothing if it is not one of ours. */
export function readLauncher(text: string): LauncherPlace | undefined {
  const bundle = /^bundle='(.*)'$/m.exec(text)?.[1];
  const runtime = /^runtime='(.*)'$/m.exec(text)?.[1];
  return bundle === undefined || runtime === undefined
    ? undefined
    : { bundle: unquote(bundle), runtime: unquote(runtime) };
}

function quote(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

function unquote(path: string): string {
  return path.replaceAll(`'\\''`, "'");
}
