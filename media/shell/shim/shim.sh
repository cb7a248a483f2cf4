#!/bin/sh
# Stands in PATH under the names of programs that can destroy, for those who run them without a shell that asks: make,
# node, python, `sh -c`. It looks whether the call could matter, asks the editor if so, and becomes the program.
#
# POSIX sh and builtins only; whatever is run is run by its absolute path. Variables of ours that the caller exported
# would reach the program changed, hence the names.
set -f
__ts_name=${0##*/}
__ts_base=${0%/shims/*}
__ts_ask=
# With the rest of us gone we are gone.
[ ! -r "$__ts_base/shell/shim/which.sh" ] || . "$__ts_base/shell/shim/which.sh"
if [ -n "$__ts_ask" ] && [ -r "$__ts_base/shell/shim/ask.sh" ]; then
  __ts_shell=sh __ts_kind=argv __ts_interactive=0 __ts_pid=$$ __ts_ppid=$PPID __ts_within=${TENTH_SECOND_LINE-}
  # In a child: the caller's descriptors are the program's, and a shell may have no more than ten.
  __ts_answer=$(. "$__ts_base/shell/shim/ask.sh")
  case $__ts_answer in
    allow*)
      __ts_answer=${__ts_answer#allow}
      [ -z "$__ts_answer" ] || export "TENTH_SECOND_LINE=${__ts_answer# }"
      ;;
    *)
      __ts_answer=${__ts_answer#deny }
      printf '[Tenth Second] not run: %s\n' "${__ts_answer:-it could not be judged}" >&2
      exit 126
      ;;
  esac
fi
# A bash that has a socket for its input and counts itself the first shell takes itself for a remote one, and reads
# .bashrc in place of BASH_ENV: it is told that there is another above it. (bash has counted itself, and will discount.)
[ "$__ts_name" != bash ] || case ${BASH_VERSINFO:+bash}${SHLVL-} in
  '' | 0) export SHLVL=1 ;;
  bash1) export SHLVL=2 ;;
esac
# An interactive sh has no place where a line can be held, but for the start: the shims stay first there.
case $__ts_name in
  sh | dash | ash | ksh)
    __ts_ask=
    for __ts_word do case $__ts_word in [!-+]* | *c*) __ts_ask=1 ;; esac; done
    if [ -z "$__ts_ask" ] && [ -t 0 ] && [ -t 2 ] && [ -r "$__ts_base/shell/sh/env.sh" ]; then
      [ -z "${ENV+set}" ] || export "TENTH_SECOND_USER_ENV=$ENV"
      export "ENV=$__ts_base/shell/sh/env.sh"
    fi
    ;;
esac
# A bash that runs a script drops the prompts it was given: a shell gets them back.
case ${BASH_VERSINFO:+bash}:$__ts_name in
  bash:*sh)
    # In a sandbox it may look readable and not be so.
    [ ! -r "/proc/$$/environ" ] || { while IFS= read -r -d '' __ts_variable; do
      case $__ts_variable in PS[12]=*) export "$__ts_variable" ;; esac
    done < "/proc/$$/environ"; } 2> /dev/null
    ;;
esac
# The first such program that is no shim: of ours, or of another editor's, or this one by another way.
IFS=:
for __ts_folder in ${PATH-/usr/local/bin:/usr/bin:/bin}; do
  case $__ts_folder in */.tenth-second/shims | */.tenth-second/shims/) continue ;; esac
  __ts_program=${__ts_folder:-.}/$__ts_name
  if [ -x "$__ts_program" ] && [ ! -d "$__ts_program" ] && ! [ "$__ts_program" -ef "$0" ]; then
    # bash can give it the name it was called by; others give it its path.
    [ -z "${BASH_VERSINFO-}" ] || exec -a "$__ts_name" "$__ts_program" "$@"
    exec "$__ts_program" "$@"
  fi
done
printf '%s: command not found\n' "$__ts_name" >&2
exit 127
