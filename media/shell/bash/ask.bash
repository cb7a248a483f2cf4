# Asks the editor whether a text may run. Builtins only: nothing is started.
#
#   . ask.bash KIND TEXT [SLOT]    0: run it (its number is in __ts_allowed); 1: do not (the reason is in __ts_reason);
#                                  2: no server, or no answer that can be used; 3: somebody else has this pair of pipes
#
# (decide.bash is what calls it.)
#
# The protocol is told in src/gates/shell/protocol.ts. Every bash since 3.2 may read this file, because BASH_ENV
# reaches them all, hence fixed descriptors: {name}<> means something else before bash 4.1. It is read at every start
# of a bash, so it is as short as can be, and no function, which bash would copy; the rest is in more.bash.
#
# Users have words and values of their own, so what could be a function of theirs is called by `builtin` (which splits
# words after `=`, hence quotes there), and every name is ours. In $( ), which is parsed anew at every call, quotes
# keep the first word from being taken for an alias.

__ts_status=2 __ts_allowed= __ts_held= __ts_line= __ts_slots= __ts_token= __ts_generation=
# Terminals outlive the reload of their window, so where its server is stands in a file.
[[ -r ${TENTH_SECOND_RUN-}/endpoint ]] &&
  IFS=' ' builtin read -r __ts_line _ __ts_token __ts_generation __ts_slots < "$TENTH_SECOND_RUN/endpoint"
__ts_fields=(version=1 "token=$__ts_token" shell=bash "kind=$1" "interactive=${__ts_interactive-0}" "pid=$$" "ppid=$PPID"
  "cwd=$PWD" "within=${__ts_within-${TENTH_SECOND_LINE-}}" "text=$2")
for __ts_name in AI_AGENT COPILOT_AGENT CLAUDECODE CLAUDE_CODE_ENTRYPOINT CURSOR_AGENT GEMINI_CLI CODEX_SANDBOX \
  CODEX_SANDBOX_NETWORK_DISABLED CODEX_THREAD_ID QWEN_CODE OPENCODE OPENCODE_CLIENT CLINE_ACTIVE AUGMENT_AGENT \
  GOOSE_TERMINAL CURSOR_TRACE_ID AGENT TENTH_SECOND_INHERITED HOME TMPDIR USER LOGNAME SUDO_USER TERM_PROGRAM \
  VSCODE_INJECTION SSH_CONNECTION; do
  [[ -z ${!__ts_name+set} ]] || __ts_fields+=("env.$__ts_name=${!__ts_name}")
done
if [[ $__ts_line$__ts_slots == 1[1-9]* && $__ts_slots != *[!0-9]* && ${#__ts_slots} -lt 5 ]]; then
  __ts_pipe=$TENTH_SECOND_RUN/$__ts_generation/${3-$(( $$ % __ts_slots ))} __ts_flags_before=$-
  [[ ! -e $__ts_pipe.claim ]] || return 3
  builtin set -C
  # Each pipe is opened both ways, which never waits, and then one way, so that the server's end is seen as an end: EPIPE
  # and EOF instead of silence. (`exec` alone, because descriptors opened by `builtin exec` are closed again at once.)
  { : > "$__ts_pipe.claim" && exec 233<> "$__ts_pipe.ask" 231> "$__ts_pipe.ask" 234<> "$__ts_pipe.answer" \
    232< "$__ts_pipe.answer" 233>&- 234>&- && __ts_pipe=; } 2> /dev/null
  [[ $__ts_flags_before == *C* ]] || builtin set +C
  [[ -z $__ts_pipe ]] || return 3
  # A server that dies must not take the shell with it. (Between commands of a script the trap may be the script's.)
  [[ -n ${__ts_one_by_one-} ]] || builtin trap '' PIPE
  builtin printf '%s\0' "${__ts_fields[@]}" '' 2> /dev/null >&231 &&
    while IFS= builtin read -r -t 6 -u 232 __ts_line; do
      case $__ts_line in
        allow\ *) __ts_allowed=${__ts_line#allow } __ts_status=0; break ;;
        deny\ *) __ts_reason=${__ts_line#deny } __ts_status=1; break ;;
        beat) ;;
        *) __ts_more && __ts_reply || break ;;
      esac
    done
  exec 231>&- 232<&-
  [[ -n ${__ts_one_by_one-} ]] || builtin trap - PIPE
  [[ -z $__ts_held ]] || __ts_unshow
fi
return "$__ts_status"
