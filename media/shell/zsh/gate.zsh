# Loads what this kind of zsh needs. `emulate` and `no_aliases` give the functions the options and the words they were
# written for, whatever the user has set.
builtin emulate -R zsh -o no_aliases -c 'builtin source $__ts_zdotdir/ask.zsh'
if [[ -o interactive && -z ${ZSH_EXECUTION_STRING+set} ]]; then
  # This one keeps the user's options, which are part of what a line means.
  __ts_preexec() {
    builtin local -A __ts_options
    __ts_options=("${(@kv)options[@]}")
    __ts_hold "$1" "$3"
  }
  builtin emulate -R zsh -o no_aliases -c 'builtin source $__ts_zdotdir/line.zsh'
else
  builtin emulate -R zsh -o no_aliases -c 'builtin source $__ts_zdotdir/batch.zsh'
  if ! __ts_batch "$@"; then
    __ts_refuse
    builtin exit 126
  fi
  [[ -z $__ts_allowed ]] || builtin export TENTH_SECOND_LINE=$__ts_allowed
  ZDOTDIR=$__ts_zdotdir
  if (( __ts_one_by_one )); then
    # The last command here, since the trap already asks about the next one.
    builtin setopt debug_before_cmd
    builtin trap '__ts_each "$ZSH_DEBUG_CMD"' DEBUG
  else
    # A script must not find us in its own names.
    builtin unfunction -m '__ts_*'
    builtin unset -m '__ts_*'
  fi
fi
