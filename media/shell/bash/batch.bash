# Read by every non-interactive bash, through BASH_ENV: what it is about to run is judged once, before any of it.
if [[ -n ${TENTH_SECOND_USER_BASH_ENV-} && $TENTH_SECOND_USER_BASH_ENV != "${BASH_ENV-}" &&
  -r $TENTH_SECOND_USER_BASH_ENV ]]; then
  . "$TENTH_SECOND_USER_BASH_ENV"
fi
. "${BASH_SOURCE[0]%/*}/ask.bash"

# The words this bash was started with: $0 and $@ are not the script's yet.
__ts_read_arguments() {
  builtin local __ts_word
  __ts_arguments=()
  if [[ -r /proc/$$/cmdline ]]; then
    while IFS= builtin read -r -d '' __ts_word; do __ts_arguments+=("$__ts_word"); done < "/proc/$$/cmdline"
  else
    # macOS: one line, in which the bounds of words are lost.
    builtin read -r -a __ts_arguments <<< "$(/bin/ps -ww -o args= -p "$$")"
  fi
}

# Sets script to the command line of the script, or to nothing when commands come from standard input.
__ts_read_script() {
  builtin local __ts_at=1 __ts_word __ts_quote=\' __ts_quoted=\'\\\'\'
  __ts_script=
  __ts_read_arguments
  while [[ ${__ts_arguments[__ts_at]-} == [-+]* ]]; do
    __ts_word=${__ts_arguments[__ts_at]}
    (( __ts_at++ ))
    case $__ts_word in
      -- | -) break ;;
      --rcfile | --init-file) (( __ts_at++ )) ;;
      --*) ;;
      -*s*) builtin return ;;
      [-+]*[oO]) (( __ts_at++ )) ;;
    esac
  done
  [[ -n ${__ts_arguments[__ts_at]-} ]] || builtin return 0
  __ts_script=bash
  for __ts_word in "${__ts_arguments[@]:__ts_at}"; do
    __ts_script+=" '${__ts_word//$__ts_quote/$__ts_quoted}'"
  done
}

# The whole of a standard input that is a file, read through a descriptor of its own, so that none of it is used
# up. Nothing when it is anything else, or longer than what can be asked.
__ts_read_input() {
  __ts_script=
  [[ -f /proc/self/fd/0 && ${BASH_VERSINFO[0]} -gt 3 ]] || builtin return 1
  LC_ALL=C builtin read -r -N 1000000 -d '' __ts_script < /proc/self/fd/0
  (( ${#__ts_script} > 0 && ${#__ts_script} < 1000000 ))
}

__ts_refuse() {
  builtin printf '[Tenth Second] not run: %s\n' "$__ts_reason" >&2
}

# Commands that arrive one by one on a pipe are asked about one by one: what ran before a refusal has run.
# (Not extdebug, which in a start-up file looks for a debugger and is then switched off.)
__ts_each() {
  __ts_decide stdin-command "$1" && builtin return 0
  __ts_refuse
  (( BASH_SUBSHELL == 0 )) || builtin kill -TERM "$$"
  builtin exit 126
}

if [[ -n ${BASH_EXECUTION_STRING+set} ]]; then
  __ts_decide exec-string "$BASH_EXECUTION_STRING" || { __ts_refuse; builtin exit 126; }
else
  __ts_read_script
  if [[ -n $__ts_script ]]; then
    __ts_decide script "$__ts_script" || { __ts_refuse; builtin exit 126; }
  elif __ts_read_input; then
    __ts_decide exec-string "$__ts_script" || { __ts_refuse; builtin exit 126; }
  else
    __ts_stay=1
  fi
fi

[[ -z ${__ts_allowed-} ]] || builtin export "TENTH_SECOND_LINE=$__ts_allowed"
if [[ -n ${__ts_stay-} ]]; then
  # The last command here, since the trap already asks about the next one.
  builtin set -T
  builtin trap '__ts_each "$BASH_COMMAND"' DEBUG
else
  # A script must not find us in its own names.
  builtin unset -f __ts_decide __ts_endpoint __ts_ask __ts_connect __ts_request __ts_tell __ts_tell_alias \
    __ts_tell_function __ts_tell_variable __ts_tell_list __ts_tell_option __ts_show __ts_unshow \
    __ts_decide_alone __ts_is_agent __ts_read_arguments __ts_read_script __ts_read_input __ts_refuse __ts_each
  builtin unset -v __ts_home __ts_markers __ts_context __ts_reason __ts_allowed __ts_token __ts_generation \
    __ts_slots __ts_prefix __ts_arguments __ts_script
fi
