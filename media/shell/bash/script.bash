# What a bash that was given no `-c` is about to run: a script, or its standard input.

# 0 run it, 1 do not. With __ts_one_by_one set the commands are still to come.
__ts_decide_script() {
  __ts_read_script
  if [[ -n $__ts_script ]]; then
    __ts_decide script "$__ts_script"
  elif __ts_read_input; then
    __ts_decide exec-string "$__ts_script"
  else
    __ts_one_by_one=1
    __ts_stay
  fi
}

# Under a DEBUG trap that functions inherit, whatever is sourced comes to the trap again, without end. So nothing is.
__ts_stay() {
  __ts_more
  IFS= builtin read -r -d '' __ts_line < "$__ts_home/shell/bash/ask.bash"
  builtin eval "__ts_ask() { $__ts_line"$'\n}'
}

# The words this bash was started with: $0 and $@ are not the script's yet.
__ts_read_arguments() {
  local __ts_word
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
  local __ts_at=1 __ts_word __ts_quote=\' __ts_quoted=\'\\\'\'
  __ts_script=
  __ts_read_arguments
  while [[ ${__ts_arguments[__ts_at]-} == [-+]* ]]; do
    __ts_word=${__ts_arguments[__ts_at]}
    (( __ts_at++ ))
    case $__ts_word in
      -- | -) break ;;
      --rcfile | --init-file) (( __ts_at++ )) ;;
      --*) ;;
      -*s*) return ;;
      [-+]*[oO]) (( __ts_at++ )) ;;
    esac
  done
  [[ -n ${__ts_arguments[__ts_at]-} ]] || return 0
  __ts_script=bash
  for __ts_word in "${__ts_arguments[@]:__ts_at}"; do
    __ts_script+=" '${__ts_word//$__ts_quote/$__ts_quoted}'"
  done
}

# The whole of a standard input that is a file, read through a descriptor of its own, so that none of it is used
# up. Nothing when it is anything else, or longer than what can be asked.
__ts_read_input() {
  __ts_script=
  [[ -f /proc/self/fd/0 && ${BASH_VERSINFO[0]} -gt 3 ]] || return 1
  LC_ALL=C builtin read -r -N 1000000 -d '' __ts_script < /proc/self/fd/0
  (( ${#__ts_script} > 0 && ${#__ts_script} < 1000000 ))
}

# Commands that arrive one by one on a pipe are asked about one by one: what ran before a refusal has run.
# (Not extdebug, which in a start-up file looks for a debugger and is then switched off.)
__ts_each() {
  __ts_decide stdin-command "$1" && return 0
  (( BASH_SUBSHELL == 0 )) || builtin kill -TERM "$$"
  __ts_refuse
}

# See the end of batch.bash.
__ts_forget_script() {
  builtin unset -v __ts_arguments __ts_script
  builtin unset -f __ts_decide_script __ts_read_arguments __ts_read_script __ts_read_input __ts_stay __ts_each __ts_forget_script
}
