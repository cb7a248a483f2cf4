# Holds every line of an interactive zsh before any of it runs: first among the preexec functions, which are called
# with the whole line. zsh keeps an interrupt that arrives there and does not run the line.

typeset -ga precmd_functions preexec_functions

__ts_hold() {
  setopt localtraps
  local text=${1:-$2} # without history only the text after alias expansion is given
  local -i allowed=0 interrupted=0
  builtin trap - INT # a trap of the user's must not swallow the interrupt
  {
    __ts_decide line $text && allowed=1
  } always {
    (( TRY_BLOCK_INTERRUPT > 0 )) && interrupted=1 TRY_BLOCK_INTERRUPT=0
  }
  if (( interrupted )); then
    # Ctrl-C while a person is asked. The connection is closed, which has withdrawn the question.
    __ts_tell_terminal $text '' 130
    builtin kill -INT $$
    return 130
  fi
  if (( allowed )); then
    builtin export TENTH_SECOND_LINE=$__ts_allowed
    __ts_reach_children
    return 0
  fi
  __ts_tell_terminal $text $'\e[31m'"[Tenth Second] not run: $__ts_reason"$'\e[0m' 126
  __ts_drop_typed_ahead
  builtin kill -INT $$
}

# While a line runs, a zsh below this one must find the gate; at the prompt the user's tools find the user's files.
__ts_reach_children() {
  [[ -r $__ts_zdotdir/.zshenv && ${ZDOTDIR-} != $__ts_zdotdir ]] || return 0
  builtin export TENTH_SECOND_ZDOTDIR=${ZDOTDIR-}
  builtin export ZDOTDIR=$__ts_zdotdir
}

# Before each prompt: first in line again, and ZDOTDIR the user's.
__ts_precmd() {
  [[ ${preexec_functions[1]-} == __ts_preexec ]] ||
    preexec_functions=(__ts_preexec ${preexec_functions:#__ts_preexec})
  # Whatever an rc file or a version manager has put before them.
  [[ ${path[1]-} == $__ts_home/shims || ! -d $__ts_home/shims ]] || path=($__ts_home/shims ${path:#$__ts_home/shims})
  [[ ${ZDOTDIR-} != $__ts_zdotdir ]] || ZDOTDIR=${TENTH_SECOND_ZDOTDIR:-$HOME}
  return 0
}

# TEXT MESSAGE STATUS [BEFORE]. VS Code's own preexec comes after ours and is not reached, so its marks are given
# here: E (the line), C, the message as its output, D (the status).
__ts_tell_terminal() {
  local escaped=$1
  if [[ -z ${VSCODE_SHELL_INTEGRATION-} || -z ${functions[__vsc_preexec]-} ]]; then
    [[ -z $2 ]] || builtin print -ru2 -- $2
    return
  fi
  escaped=${escaped//\\/\\\\} escaped=${escaped//;/\\x3b} escaped=${escaped//$'\n'/\\x0a}
  escaped=${escaped//$'\e'/\\x1b} escaped=${escaped//$'\a'/\\x07}
  builtin print -rnu2 -- ${4-}$'\e]633;E;'$escaped';'${__vsc_nonce-}$'\a\e]633;C\a'$2$'\e]633;D;'$3$'\a\n'
}

# What was typed ahead was meant to follow a line that did not run. Each dropped line is told to VS Code as a
# command of its own, or a multi-line executeCommand would wait for ever for its last lines.
__ts_drop_typed_ahead() {
  local key typed= line
  # One key at a time: with more, zsh waits without limit once one is there.
  while builtin read -rs -t 0.02 -k 1 key 2>/dev/null; do typed+=$key; done
  for line in ${(f)${typed//$'\r'/$'\n'}}; do
    line=${line//[[:cntrl:]]/}
    [[ -n $line ]] || continue
    # VS Code loses marks that come together with the newline before them.
    builtin read -rs -t 0.03 -k 1 key 2>/dev/null
    __ts_tell_terminal $line $'\e[31m'"[Tenth Second] dropped after the line that was not run: $line"$'\e[0m' 126 \
      $'\e]633;A\a\e]633;B\a'
  done
}

precmd_functions=(__ts_precmd $precmd_functions)
preexec_functions=(__ts_preexec $preexec_functions)
