# Asks the editor whether a text may run. Builtins only: nothing is started while the editor is there.
#
#   __ts_decide KIND TEXT    0: run it (its number is in __ts_allowed); 1: do not (the reason is in __ts_reason)
#
# Call it in a condition only, so that `set -e` does not reach into it. Users have words and values of their own, so
# every builtin is called as one (`builtin local x=$y` splits words, hence the quotes), every name is ours, and in
# $( ), which is parsed anew at every call, quotes keep the first word from being taken for an alias.
#
# The protocol is told in src/gates/shell/protocol.ts. Every bash since 3.2 may read this file, because BASH_ENV
# reaches them all, hence fixed descriptors: {name}<> means something else before bash 4.1.

__ts_home=${BASH_SOURCE[0]%/shell/bash/*}
__ts_markers=(
  AI_AGENT COPILOT_AGENT CLAUDECODE CLAUDE_CODE_ENTRYPOINT CURSOR_AGENT GEMINI_CLI CODEX_SANDBOX
  CODEX_SANDBOX_NETWORK_DISABLED CODEX_THREAD_ID QWEN_CODE OPENCODE OPENCODE_CLIENT CLINE_ACTIVE
  AUGMENT_AGENT GOOSE_TERMINAL
)
__ts_context=(
  CURSOR_TRACE_ID AGENT TENTH_SECOND_INHERITED HOME TMPDIR USER LOGNAME SUDO_USER TERM_PROGRAM
  VSCODE_INJECTION SSH_CONNECTION
)

__ts_decide() {
  builtin local __ts_asked= __ts_status
  __ts_reason= __ts_allowed=
  # A reloaded window is a new server in a new directory: it is asked as well, once.
  while __ts_endpoint && [[ $__ts_generation != "$__ts_asked" ]]; do
    __ts_asked=$__ts_generation
    __ts_ask "$1" "$2"
    __ts_status=$?
    (( __ts_status < 2 )) && builtin return "$__ts_status"
  done
  __ts_decide_alone "$1" "$2"
}

# Where the server of this terminal's window is, at this moment.
__ts_endpoint() {
  builtin local __ts_version= __ts_pid=
  __ts_token= __ts_generation= __ts_slots=
  [[ -r ${TENTH_SECOND_RUN-}/endpoint ]] || builtin return 1
  IFS=' ' builtin read -r __ts_version __ts_pid __ts_token __ts_generation __ts_slots \
    2>/dev/null < "$TENTH_SECOND_RUN/endpoint"
  [[ $__ts_version == 1 && $__ts_slots == [1-9]* && $__ts_slots != *[!0-9]* ]] && (( ${#__ts_slots} < 5 ))
}

# 0 allowed, 1 denied, 2 no server or no usable answer.
__ts_ask() {
  builtin local __ts_line= __ts_status=2 __ts_held=
  builtin local -a __ts_names
  builtin trap '' PIPE # a server that dies must not take the shell with it
  if __ts_connect; then
    if __ts_request "$1" "$2" 2>/dev/null >&231; then
      while IFS= builtin read -r -t 6 -u 232 __ts_line; do
        case $__ts_line in
          allow*) __ts_allowed=${__ts_line#allow} __ts_allowed=${__ts_allowed# } __ts_status=0; break ;;
          deny*) __ts_reason=${__ts_line#deny} __ts_reason=${__ts_reason# } __ts_status=1; break ;;
          held*) __ts_held=1; __ts_show "${__ts_line#held }" ;;
          need\ *)
            IFS=' ' builtin read -r -a __ts_names <<< "${__ts_line#need }"
            __ts_tell "${__ts_names[@]}" 2>/dev/null >&231 || break
            ;;
          beat) ;;
          *) break ;;
        esac
      done
    fi
    exec 231>&- 232<&-
    [[ -z $__ts_held ]] || __ts_unshow
  fi
  builtin trap - PIPE
  builtin return "$__ts_status"
}

# Claims a pair of pipes that the server made. Each is first opened both ways, which never waits, and then one way,
# so that the server's end is seen as an end: EPIPE and EOF instead of silence. (`exec` alone, because descriptors
# opened by `builtin exec` are closed again at once.)
__ts_connect() {
  builtin local __ts_slot __ts_try "__ts_first=$(( $$ % __ts_slots ))" __ts_pause=0.05 __ts_noclobber=
  builtin local "__ts_pipes=$TENTH_SECOND_RUN/$__ts_generation"
  (( BASH_VERSINFO[0] > 3 )) || __ts_pause=1
  [[ $- == *C* ]] && __ts_noclobber=1
  for (( __ts_try = 0; __ts_try < 60; __ts_try++ )); do
    for (( __ts_slot = 0; __ts_slot < __ts_slots; __ts_slot++ )); do
      __ts_prefix=$__ts_pipes/$(( (__ts_first + __ts_slot) % __ts_slots ))
      [[ -e $__ts_prefix.claim ]] && continue
      builtin set -C
      { : > "$__ts_prefix.claim"; } 2>/dev/null || continue
      [[ -n $__ts_noclobber ]] || builtin set +C
      { exec 233<>"$__ts_prefix.ask" 231>"$__ts_prefix.ask" 234<>"$__ts_prefix.answer" \
        232<"$__ts_prefix.answer"; } 2>/dev/null || builtin return 1
      exec 233>&- 234>&-
      builtin return 0
    done
    [[ -n $__ts_noclobber ]] || builtin set +C
    # All are taken: the server makes more. A pipe that nobody writes to is a clock that starts no program.
    [[ -p $__ts_pipes/idle ]] || builtin return 1
    builtin read -r -t "$__ts_pause" __ts_prefix <>"$__ts_pipes/idle"
    __ts_endpoint || builtin return 1
  done
  builtin return 1
}

__ts_request() {
  builtin local __ts_name __ts_interactive=0
  builtin local -a __ts_fields
  [[ $1 == line* ]] && __ts_interactive=1
  __ts_fields=(version=1 "token=$__ts_token" shell=bash "kind=$1" "interactive=$__ts_interactive" "pid=$$"
    "ppid=$PPID" "cwd=$PWD" "within=${__ts_within-${TENTH_SECOND_LINE-}}" "text=$2")
  for __ts_name in "${__ts_markers[@]}" "${__ts_context[@]}"; do
    [[ -n ${!__ts_name+set} ]] && __ts_fields+=("env.$__ts_name=${!__ts_name}")
  done
  builtin printf '%s\0' "${__ts_fields[@]}" ''
}

# Answers a round of questions: WHAT NAME WHAT NAME … One field each: "-" there is none, "?" cannot be told,
# "=TEXT", or for a list "(", its "=TEXT" and ")".
__ts_tell() {
  while (( $# > 1 )); do
    case $1:$2 in
      *[!A-Za-z0-9_.,:@%+~/!^-]*) builtin printf '?\0' ;; # a subscript would be expanded twice
      alias:[@*]) builtin printf '?\0' ;;
      alias:*) __ts_tell_alias "$2" ;;
      function:*) __ts_tell_function "$2" ;;
      variable:[A-Za-z_]*) __ts_tell_variable "$2" ;;
      option:*) __ts_tell_option "$2" ;;
      *) builtin printf '?\0' ;;
    esac
    builtin shift 2
  done
  builtin printf '\0'
}

__ts_tell_alias() {
  if (( BASH_VERSINFO[0] < 4 )); then builtin printf '?\0'
  elif [[ -n ${BASH_ALIASES[$1]+set} ]]; then builtin printf '=%s\0' "${BASH_ALIASES[$1]}"
  else builtin printf -- '-\0'
  fi
}

__ts_tell_function() {
  if builtin declare -F -- "$1" > /dev/null; then
    builtin printf '='
    builtin declare -f -- "$1"
    builtin printf '\0'
  else
    builtin printf -- '-\0'
  fi
}

__ts_tell_variable() {
  [[ $1 != *[!A-Za-z0-9_]* ]] || { builtin printf '?\0'; builtin return; }
  if (( BASH_VERSINFO[0] > 4 )); then __ts_tell_list "$1" && builtin return; fi
  if [[ -n ${!1+set} ]]; then builtin printf '=%s\0' "${!1}"; else builtin printf -- '-\0'; fi
}

# 1 when it is not an array.
__ts_tell_list() {
  builtin local -n "__ts_list=$1" 2>/dev/null || builtin return 1
  [[ ${__ts_list@a} == *[aA]* ]] || builtin return 1
  builtin printf '(\0'
  (( ${#__ts_list[@]} == 0 )) || builtin printf '=%s\0' "${__ts_list[@]}"
  builtin printf ')\0'
}

# The line hook has switched some off for itself, and keeps what was on in __ts_flags.
__ts_tell_option() {
  case $1:${__ts_flags-} in
    errexit:*e* | nounset:*u* | xtrace:*x*) builtin printf '=on\0'; builtin return ;;
  esac
  if builtin shopt -q "$1" 2>/dev/null || builtin shopt -qo "$1" 2>/dev/null; then builtin printf '=on\0'
  else builtin printf '=off\0'
  fi
}

# One line while a person is asked; on a terminal it goes away with the answer.
__ts_show() {
  builtin local __ts_message="[Tenth Second] $1"
  if [[ -t 2 ]]; then builtin printf '\r\e[K%s' "${__ts_message:0:${COLUMNS:-80} - 1}" >&2
  else builtin printf '%s\n' "$__ts_message" >&2
  fi
}

__ts_unshow() { [[ ! -t 2 ]] || builtin printf '\r\e[K' >&2; }

# No window answers: the installed tool decides with the same engine. With the tool gone, we are gone: run it.
__ts_decide_alone() {
  builtin local "__ts_tool=$__ts_home/bin/tenth-second" __ts_line=
  [[ -x $__ts_tool ]] || builtin return 0
  __ts_line=$(__ts_token= __ts_request "$1" "$2" | "$__ts_tool" hook shell --standalone)
  case $__ts_line in
    allow | absent) builtin return 0 ;;
    deny*) __ts_reason=${__ts_line#deny} __ts_reason=${__ts_reason# }; builtin return 1 ;;
  esac
  if [[ $1 == line* ]] && ! __ts_is_agent; then
    builtin printf '[Tenth Second] could not judge this line, no window answers: it runs unchecked\n' >&2
    builtin return 0
  fi
  __ts_reason='no window answers and the installed tool failed'
  builtin return 1
}

__ts_is_agent() {
  builtin local __ts_name
  for __ts_name in "${__ts_markers[@]}"; do
    [[ -n ${!__ts_name-} && " ${TENTH_SECOND_INHERITED-} " != *" $__ts_name "* ]] && builtin return 0
  done
  builtin return 1
}
