# Asks the editor whether a text may run, over the Unix socket of this terminal's window. Starts no process.
#
#   __ts_decide KIND TEXT    0: run it (its number is in __ts_allowed); 1: do not (the reason is in __ts_reason)
#
# The protocol is told in src/gates/shell/protocol.ts.

zmodload zsh/net/socket 2>/dev/null

typeset -g __ts_reason= __ts_allowed= __ts_token= __ts_generation= __ts_within=${TENTH_SECOND_LINE-}
typeset -g __ts_home=${__ts_zdotdir:h:h}
typeset -ga __ts_markers __ts_context
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
  setopt localoptions no_multibyte
  local asked= result
  __ts_reason= __ts_allowed=
  # A reloaded window is a new server in a new directory: it is asked as well, once.
  while __ts_endpoint && [[ $__ts_generation != $asked ]]; do
    asked=$__ts_generation
    __ts_ask $1 $2
    result=$?
    (( result < 2 )) && return $result
  done
  __ts_more
  __ts_decide_alone $1 $2
}

# What most lines do not need is read when it is needed.
__ts_more() {
  (( ${+functions[__ts_tell]} )) || builtin source $__ts_zdotdir/more.zsh
}

# Where the server of this terminal's window is, at this moment.
__ts_endpoint() {
  local version= pid= slots=
  __ts_token= __ts_generation=
  [[ -r ${TENTH_SECOND_RUN-}/endpoint ]] || return 1
  IFS=' ' builtin read -r version pid __ts_token __ts_generation slots < $TENTH_SECOND_RUN/endpoint 2>/dev/null
  [[ $version == 1 && -n $__ts_generation ]]
}

# 0 allowed, 1 denied, 2 no server or no usable answer.
__ts_ask() {
  setopt localtraps
  local REPLY= connection= answer= held=
  local -i result=2
  builtin trap '' PIPE # a server that dies must not take the shell with it
  zsocket $TENTH_SECOND_RUN/$__ts_generation/socket 2>/dev/null || return 2
  connection=$REPLY
  {
    if __ts_request $1 $2 >&$connection 2>/dev/null; then
      while IFS= builtin read -r -t 6 -u $connection answer; do
        case $answer in
          (allow*) __ts_allowed=${${answer#allow}# } result=0; break ;;
          (deny*) __ts_reason=${${answer#deny}# } result=1; break ;;
          (held*) held=1; __ts_more; __ts_show "${answer#held }" ;;
          (need\ *) __ts_more; __ts_tell ${=answer#need } >&$connection 2>/dev/null || break ;;
          (beat) ;;
          (*) break ;;
        esac
      done
    fi
  } always {
    exec {connection}>&-
    [[ -z $held ]] || __ts_unshow
  }
  return result
}

__ts_request() {
  local name
  local -a fields
  local -i interactive=0
  [[ $1 == line* ]] && interactive=1
  fields=(version=1 token=$__ts_token shell=zsh kind=$1 interactive=$interactive pid=$$ ppid=$PPID cwd=$PWD
    within=$__ts_within "text=${2//$'\0'/?}")
  for name in $__ts_markers $__ts_context; do
    (( ${(P)+name} )) && fields+=(env.$name=${(P)name})
  done
  builtin print -rN -- "${fields[@]}" ''
}
