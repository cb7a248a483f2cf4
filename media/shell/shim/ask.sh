# Asks the editor, over a pair of FIFOs, whether the program that shim.sh stands for may run, or the text that fish is
# about to run. Prints `allow`, `allow ID` or `deny REASON`. Read in a child of the shim or by fish/client.sh, in POSIX
# sh; the protocol is told in src/gates/shell/protocol.ts.
#
# Of a shim the positional parameters are the program's; of fish they are what it knows: WHAT NAME VALUE …

IFS=' '
trap '' PIPE # a server that dies must not take the shim with it
__ts_token= __ts_generation= __ts_slots=

__ts_frame() {
  printf '%s\0' version=1 "token=$__ts_token" "shell=$__ts_shell" "kind=$__ts_kind" "interactive=$__ts_interactive" \
    "pid=$__ts_pid" "ppid=$__ts_ppid" "cwd=$PWD" "within=$__ts_within"
  if [ "$__ts_kind" != argv ]; then
    printf '%s\0' "text=$__ts_text"
  else
    printf '%s\0' "arg=$__ts_name"
    [ $# -eq 0 ] || printf 'arg=%s\0' "$@"
  fi
  for __ts_variable in AI_AGENT COPILOT_AGENT CLAUDECODE CLAUDE_CODE_ENTRYPOINT CURSOR_AGENT GEMINI_CLI CODEX_SANDBOX \
    CODEX_SANDBOX_NETWORK_DISABLED CODEX_THREAD_ID QWEN_CODE OPENCODE OPENCODE_CLIENT CLINE_ACTIVE AUGMENT_AGENT \
    GOOSE_TERMINAL CURSOR_TRACE_ID AGENT TENTH_SECOND_INHERITED HOME TMPDIR USER LOGNAME SUDO_USER TERM_PROGRAM \
    VSCODE_INJECTION SSH_CONNECTION; do
    eval "__ts_value=\${$__ts_variable-}"
    [ -z "$__ts_value" ] || printf '%s\0' "env.$__ts_variable=$__ts_value"
  done
  printf '\0'
}

# Where the server of this window is now: terminals outlive its reload. 1 when it is nowhere.
__ts_endpoint() {
  __ts_version= __ts_slots=0
  [ -r "${TENTH_SECOND_RUN-}/endpoint" ] || return 1
  read -r __ts_version __ts_value __ts_token __ts_generation __ts_slots < "$TENTH_SECOND_RUN/endpoint" || return 1
  case $__ts_version:$__ts_slots in 1:[1-9] | 1:[1-9][0-9] | 1:[1-9][0-9][0-9]) return 0 ;; esac
  return 1
}

# SLOT WORD…   0 answered, 2 no usable answer, 3 somebody else has this pair of pipes.
__ts_try() {
  __ts_pipe=$TENTH_SECOND_RUN/$__ts_generation/$1
  shift
  [ ! -e "$__ts_pipe.claim" ] && [ -p "$__ts_pipe.ask" ] && [ -p "$__ts_pipe.answer" ] || return 3
  set -C
  if ! { command : > "$__ts_pipe.claim"; } 2> /dev/null; then
    set +C
    return 3
  fi
  set +C
  # Both ways first, which never waits, then one way, so that the server's end is seen as an end.
  exec 8<> "$__ts_pipe.ask" 7> "$__ts_pipe.ask" 9<> "$__ts_pipe.answer" 6< "$__ts_pipe.answer" 8>&- 9>&-
  __ts_result=2 __ts_held=
  if __ts_frame "$@" 2> /dev/null >&7; then
    # bash can also tell a server that hangs from a person who thinks.
    while IFS= read -r ${BASH_VERSINFO:+-t 6} __ts_line <&6; do
      case $__ts_line in
        allow\ * | deny\ *) __ts_result=0; break ;;
        beat) ;;
        held\ *) __ts_held=1; __ts_show "[Tenth Second] ${__ts_line#held }" ;;
        need\ *) __ts_tell "${__ts_line#need }" "$@" 2> /dev/null >&7 || break ;;
        *) break ;;
      esac
    done
  fi
  exec 7>&- 6<&-
  [ -z "$__ts_held" ] || [ ! -t 2 ] || printf '\r\033[K' >&2
  return "$__ts_result"
}

# QUESTIONS KNOWN…   Answers each WHAT NAME by what is known, `-` if it is known not to be, `?` if nothing is.
__ts_tell() {
  __ts_questions=$1
  shift
  [ "$__ts_kind" != argv ] || set --
  while [ -n "$__ts_questions" ]; do
    __ts_what=${__ts_questions%% *} __ts_questions=${__ts_questions#* }
    __ts_wanted=${__ts_questions%% *}
    case $__ts_questions in *' '*) __ts_questions=${__ts_questions#* } ;; *) __ts_questions= ;; esac
    __ts_look_up "$@"
  done
  printf '\0'
}

__ts_look_up() {
  while [ $# -gt 2 ]; do
    if [ "$1 $2" = "$__ts_what $__ts_wanted" ]; then
      printf '%s\0' "$3"
      return
    fi
    shift 3
  done
  printf '?\0'
}

# One line while a person is asked; on a terminal it goes away with the answer.
__ts_show() { if [ -t 2 ]; then printf '\r\033[K%.79s' "$1" >&2; else printf '%s\n' "$1" >&2; fi; }

__ts_ask_window() {
  __ts_asked=
  while __ts_endpoint; do
    # Another generation is the server of a window that was reloaded meanwhile: it is asked as well.
    case " $__ts_asked " in *" $__ts_generation "*) return 1 ;; esac
    __ts_status=3 __ts_turn=0
    __ts_slot=$(($$ % __ts_slots))
    while [ "$__ts_status" = 3 ] && [ "$__ts_turn" -lt 1200 ]; do
      __ts_try "$__ts_slot" "$@"
      __ts_status=$?
      __ts_slot=$(((__ts_slot + 1) % __ts_slots)) __ts_turn=$((__ts_turn + 1))
      # Every pair is taken: the server makes more, or one comes free.
      [ "$__ts_status" != 3 ] || [ $((__ts_turn % __ts_slots)) != 0 ] || /bin/sleep 0.1
    done
    [ "$__ts_status" != 0 ] || return 0
    __ts_asked="$__ts_asked $__ts_generation"
  done
  return 1
}

# No window answers: the installed tool decides with the same engine. With the tool gone, we are gone: run it.
__ts_decide_alone() {
  __ts_line=allow __ts_token=
  [ -x "$__ts_base/bin/tenth-second" ] || return 0
  __ts_line=$(__ts_frame "$@" | "$__ts_base/bin/tenth-second" hook shell --standalone)
  case $__ts_line in
    allow | absent) __ts_line=allow ;;
    deny\ *) ;;
    *) __ts_fail ;;
  esac
}

# Nothing could judge it: what an agent started does not run, what a person started does.
__ts_fail() {
  __ts_line=allow
  for __ts_variable in AI_AGENT COPILOT_AGENT CLAUDECODE CLAUDE_CODE_ENTRYPOINT CURSOR_AGENT GEMINI_CLI CODEX_SANDBOX \
    CODEX_SANDBOX_NETWORK_DISABLED CODEX_THREAD_ID QWEN_CODE OPENCODE OPENCODE_CLIENT CLINE_ACTIVE AUGMENT_AGENT \
    GOOSE_TERMINAL; do
    eval "__ts_value=\${$__ts_variable-}"
    case " ${TENTH_SECOND_INHERITED-} " in *" $__ts_variable "*) __ts_value= ;; esac
    [ -z "$__ts_value" ] || __ts_line='deny no window answers and the installed tool failed'
  done
  [ "$__ts_line" != allow ] ||
    printf '[Tenth Second] could not judge %s, no window answers: it runs unchecked\n' "${__ts_name:-this line}" >&2
}

__ts_ask_window "$@" || __ts_decide_alone "$@"
printf '%s\n' "$__ts_line"
