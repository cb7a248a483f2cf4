# The rarer half of ask.bash: what a shell tells of itself, what it shows, and how it decides when nobody answered.

# When the first attempt, whose outcome __ts_status tells, brought no answer. Sets __ts_status to 0 or 1.
__ts_decide_otherwise() {
  local __ts_try __ts_next __ts_asked=
  for (( __ts_try = 0; __ts_try < 60; __ts_try++ )); do
    if (( __ts_status == 3 )); then
      __ts_ask_anywhere "$1" "$2"
    else
      # Another generation is the server of a window that was reloaded meanwhile: it is asked as well.
      __ts_asked+=" $__ts_generation " __ts_next=
      [[ ! -r ${TENTH_SECOND_RUN-}/endpoint ]] ||
        IFS=' ' builtin read -r _ _ _ __ts_next _ < "$TENTH_SECOND_RUN/endpoint"
      [[ -n $__ts_next && $__ts_asked != *" $__ts_next "* ]] || break
      __ts_ask "$1" "$2" || __ts_status=$?
    fi
    (( __ts_status > 1 )) || return
  done
  __ts_decide_alone "$1" "$2" && __ts_status=0 || __ts_status=1
}

# The usual pair of pipes is taken: any other will do, or one in a while, since the server makes more.
__ts_ask_anywhere() {
  local __ts_slot __ts_folder=$TENTH_SECOND_RUN/$__ts_generation
  for (( __ts_slot = 0; __ts_slot < ${__ts_slots:-0}; __ts_slot++ )); do
    [[ ! -e $__ts_folder/$__ts_slot.claim ]] || continue
    __ts_ask "$1" "$2" "$__ts_slot" || __ts_status=$?
    (( __ts_status == 3 )) || return
  done
  __ts_status=2
  # A pipe that nobody writes to is a clock that starts no program.
  [[ -p $__ts_folder/idle ]] || return
  __ts_status=3
  if (( BASH_VERSINFO[0] > 3 )); then builtin read -r -t 0.05 __ts_line <> "$__ts_folder/idle"
  else builtin read -r -t 1 __ts_line <> "$__ts_folder/idle"
  fi
}

# To what the server says before its answer. 1 when that makes no sense.
__ts_reply() {
  local -a __ts_names
  case $__ts_line in
    held\ *) __ts_held=1; __ts_show "${__ts_line#held }" ;;
    need\ *)
      IFS=' ' builtin read -r -a __ts_names <<< "${__ts_line#need }"
      __ts_tell "${__ts_names[@]}" 2> /dev/null >&231
      ;;
    *) return 1 ;;
  esac
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
  [[ $1 != *[!A-Za-z0-9_]* ]] || { builtin printf '?\0'; return; }
  if (( BASH_VERSINFO[0] > 4 )); then __ts_tell_list "$1" && return; fi
  if [[ -n ${!1+set} ]]; then builtin printf '=%s\0' "${!1}"; else builtin printf -- '-\0'; fi
}

# 1 when it is not an array.
__ts_tell_list() {
  local -n __ts_list=$1 2>/dev/null || return 1
  [[ ${__ts_list@a} == *[aA]* ]] || return 1
  builtin printf '(\0'
  (( ${#__ts_list[@]} == 0 )) || builtin printf '=%s\0' "${__ts_list[@]}"
  builtin printf ')\0'
}

# Some are switched off here, and what was on before is in __ts_flags and __ts_aliases.
__ts_tell_option() {
  if [[ $1 == expand_aliases && -n ${__ts_aliases-} ]]; then
    if [[ $__ts_aliases == -s ]]; then builtin printf '=on\0'; else builtin printf '=off\0'; fi
    return
  fi
  case $1:${__ts_flags-} in
    errexit:*e* | nounset:*u* | xtrace:*x*) builtin printf '=on\0'; return ;;
  esac
  if builtin shopt -q "$1" 2>/dev/null || builtin shopt -qo "$1" 2>/dev/null; then builtin printf '=on\0'
  else builtin printf '=off\0'
  fi
}

# One line while a person is asked; on a terminal it goes away with the answer.
__ts_show() {
  local __ts_message="[Tenth Second] $1"
  if [[ -t 2 ]]; then builtin printf '\r\e[K%s' "${__ts_message:0:${COLUMNS:-80} - 1}" >&2
  else builtin printf '%s\n' "$__ts_message" >&2
  fi
}

__ts_unshow() { [[ ! -t 2 ]] || builtin printf '\r\e[K' >&2; }

# No window answers: the installed tool decides with the same engine. With the tool gone, we are gone: run it.
__ts_decide_alone() {
  local __ts_tool=$__ts_home/bin/tenth-second __ts_answer
  [[ -x $__ts_tool ]] || return 0
  __ts_fields[1]=token=
  __ts_answer=$('builtin' printf '%s\0' "${__ts_fields[@]}" '' | "$__ts_tool" hook shell --standalone)
  case $__ts_answer in
    allow | absent) return 0 ;;
    deny*) __ts_reason=${__ts_answer#deny} __ts_reason=${__ts_reason# }; return 1 ;;
  esac
  if [[ $1 == line* ]] && ! __ts_is_agent; then
    builtin printf '[Tenth Second] could not judge this line, no window answers: it runs unchecked\n' >&2
    return 0
  fi
  __ts_reason='no window answers and the installed tool failed'
  return 1
}

__ts_markers=(
  AI_AGENT COPILOT_AGENT CLAUDECODE CLAUDE_CODE_ENTRYPOINT CURSOR_AGENT GEMINI_CLI CODEX_SANDBOX
  CODEX_SANDBOX_NETWORK_DISABLED CODEX_THREAD_ID QWEN_CODE OPENCODE OPENCODE_CLIENT CLINE_ACTIVE
  AUGMENT_AGENT GOOSE_TERMINAL
)

__ts_is_agent() {
  local __ts_name
  for __ts_name in "${__ts_markers[@]}"; do
    [[ -n ${!__ts_name-} && " ${TENTH_SECOND_INHERITED-} " != *" $__ts_name "* ]] && return 0
  done
  return 1
}

# See the end of batch.bash.
__ts_forget_more() {
  builtin unset -v __ts_markers
  builtin unset -f __ts_decide_otherwise __ts_ask_anywhere __ts_reply __ts_tell __ts_tell_alias __ts_tell_function \
    __ts_tell_variable __ts_tell_list __ts_tell_option __ts_show __ts_unshow __ts_decide_alone __ts_is_agent \
    __ts_forget_more
}
