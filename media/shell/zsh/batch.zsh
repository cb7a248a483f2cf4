# What a non-interactive zsh is about to run is judged once, before any of it.

# 0 run it, 1 do not. With __ts_one_by_one set the commands are still to come.
__ts_batch() {
  typeset -gi __ts_one_by_one=0
  local input
  local -a words
  if [[ -n ${ZSH_EXECUTION_STRING+set} ]]; then
    __ts_decide exec-string "$ZSH_EXECUTION_STRING"
  elif [[ -n ${ZSH_SCRIPT-} ]]; then
    words=(${ZSH_SCRIPT} "$@")
    __ts_decide script "zsh ${(j: :)${(@qq)words}}"
  elif [[ -f /proc/self/fd/0 ]]; then
    # A file is read through a descriptor of its own, so that none of it is used up.
    input=$(</proc/self/fd/0)
    if (( ${#input} < 1000000 )); then __ts_decide exec-string $input; else __ts_one_by_one=1; fi
  else
    __ts_one_by_one=1
  fi
}

__ts_refuse() {
  builtin print -ru2 -- "[Tenth Second] not run: $__ts_reason"
}

# Commands that arrive one by one are asked about one by one: what ran before a refusal has run.
__ts_each() {
  __ts_decide stdin-command "$1" && return 0
  __ts_refuse
  (( ZSH_SUBSHELL == 0 )) || builtin kill -TERM $$
  builtin exit 126
}
