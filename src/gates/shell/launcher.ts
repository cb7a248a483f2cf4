import { answered } from "./answered";

/** Seconds of the processor's time that one hook may take; the least patient agent waits for 30. */
const hookSeconds = 15;

/** Where the installed command-line tool finds what it runs. */
export interface LauncherPlace {
  /** The command-line bundle of the installed extension. */
  readonly bundle: string;
  /** The editor's own runtime, which runs as Node when told so by its environment. */
  readonly runtime: string;
}

/**
 * The text of `~/.tenth-second/bin/tenth-second`. It needs a POSIX sh and nothing else, and finds the
 * bundle and the runtime again after an update has moved them, before the editor runs. When there is
 * no bundle, the extension is gone, and everything works as if it had never been there: a shell is
 * told `absent`, an agent's hook hears nothing, an MCP server runs. With a bundle and no runtime
 * nothing can be judged, so agents are refused. They are refused too, in place of a tool that breaks
 * down, whatever it leaves behind: of an exit code other than 2 most of them think nothing, and a
 * bundle that is cut short ends with 0. So an answer has exit codes of its own (`answered`), and a tool
 * that computes without end is stopped before any agent loses its patience. Variables by which a
 * runtime could be made to load something else are not handed on; an MCP server gets them back from
 * the tool.
 */
export function launcherText({ bundle, runtime }: LauncherPlace): string {
  return `#!/bin/sh
# Tenth Second's command-line tool. Written by the extension at its start; changes are lost.
bundle=${quote(bundle)}
runtime=${quote(runtime)}
if [ ! -r "$bundle" ]; then
  for other in ${afterUpdate(bundle, extensionVersion)}; do [ ! -r "$other" ] || bundle=$other; done
fi
if [ ! -x "$runtime" ]; then
  for other in ${afterUpdate(runtime, editorVersion)}; do [ ! -x "$other" ] || runtime=$other; done
fi
[ -x "$runtime" ] || runtime=$(command -v node)
if [ -r "$bundle" ] && [ -n "$runtime" ]; then
  if [ "\${1-}" = mcp ]; then
    for name in NODE_OPTIONS NODE_PATH LD_PRELOAD BASH_ENV ENV ELECTRON_RUN_AS_NODE; do
      eval "value=\\\${$name-}"
      [ -z "$value" ] || export "TENTH_SECOND_KEPT_$name=$value"
    done
  fi
  unset NODE_OPTIONS NODE_PATH LD_PRELOAD BASH_ENV ENV
  export ELECTRON_RUN_AS_NODE=1
  case "\${1-} \${2-}" in
    'hook shell') ;;
    hook*)
      exec 3<&0
      (
        ulimit -t ${hookSeconds} 2>/dev/null
        TENTH_SECOND_LAUNCHER=1 exec "$runtime" "$bundle" "$@"
      ) <&3 3<&- &
      tool=$!
      trap 'kill "$tool"' HUP INT TERM
      wait "$tool"
      case $? in ${answered.silence}) exit 0 ;; ${answered.refusal}) exit 2 ;; esac
      why='Tenth Second broke down, so no agent may act: see Check Coverage in the editor.'
      [ "$2" != cline ] || printf '{"cancel":true,"errorMessage":"%s"}\\n' "$why"
      echo "$why" >&2
      exit 2 ;;
  esac
  exec "$runtime" "$bundle" "$@"
fi
case "\${1-} \${2-}" in
  'hook shell') echo absent ;;
  hook*)
    if [ -r "$bundle" ]; then
      echo 'Tenth Second finds nothing to run it with, so no agent may act: open the editor once.' >&2
      exit 2
    fi ;;
  mcp*)
    if [ -r "$bundle" ]; then
      echo 'Tenth Second finds nothing to run it with, so no server may act: open the editor once.' >&2
      exit 1
    fi
    while [ $# -gt 1 ] && [ "$1" != -- ]; do shift; done
    shift
    exec "$@" ;;
  *) echo absent ;;
esac
`;
}

/** The text of `tenth-second.cmd`, which does the same on Windows without looking further. */
export function windowsLauncherText({ bundle, runtime }: LauncherPlace): string {
  return `@echo off
rem Tenth Second's command-line tool. Written by the extension at its start; changes are lost.
setlocal
set "bundle=${bundle.replaceAll("%", "%%")}"
set "runtime=${runtime.replaceAll("%", "%%")}"
if not exist "%bundle%" goto absent
if not exist "%runtime%" set "runtime=node"
if "%~1"=="mcp" set "TENTH_SECOND_KEPT_NODE_OPTIONS=%NODE_OPTIONS%"
if "%~1"=="mcp" set "TENTH_SECOND_KEPT_NODE_PATH=%NODE_PATH%"
set NODE_OPTIONS=
set NODE_PATH=
set ELECTRON_RUN_AS_NODE=1
"%runtime%" "%bundle%" %*
if "%errorlevel%"=="0" exit /b 0
if "%~1"=="hook" if not "%~2"=="shell" exit /b 2
exit /b %errorlevel%
:absent
if "%~1"=="hook" if not "%~2"=="shell" exit /b 0
if "%~1"=="mcp" goto server
echo absent
exit /b 0
:server
if "%~1"=="--" goto words
shift
goto server
:words
shift
if "%~1"=="" goto run
set line=%line% %1
goto words
:run
%line%
`.replaceAll("\n", "\r\n");
}

/** The paths that a launcher's text records, or nothing if it is not one of ours. */
export function readLauncher(text: string): LauncherPlace | undefined {
  const bundle = /^bundle='(.*)'$/m.exec(text)?.[1];
  const runtime = /^runtime='(.*)'$/m.exec(text)?.[1];
  return bundle === undefined || runtime === undefined
    ? undefined
    : { bundle: unquote(bundle), runtime: unquote(runtime) };
}

/** The part of an extension's folder that an update changes: `publisher.name-VERSION`. */
const extensionVersion = /(?<=[\\/][\w-]+\.[\w-]+-)\d+\.\d+\.\d+[^\\/]*(?=[\\/])/;

/** The part of an editor's path that an update changes: a server's commit, a snap's revision. */
const editorVersion =
  /(?<=[\\/](?:[A-Za-z]+-)?)[0-9a-f]{40}(?=[\\/])|(?<=^\/snap\/[^/]+\/)\d+(?=\/)/;

/** A shell word that stands for the same file of any version. */
function afterUpdate(path: string, version: RegExp): string {
  const found = version.exec(path);
  if (found === null) return quote(path);
  const [before, after] = [path.slice(0, found.index), path.slice(found.index + found[0].length)];
  return `${quote(before)}*${quote(after)}`;
}

function quote(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}

function unquote(path: string): string {
  return path.replaceAll(`'\\''`, "'");
}
