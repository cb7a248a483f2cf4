# __ts_decide KIND TEXT    0: run it; 1: do not, and the reason is in __ts_reason
#
# Call it in a condition, where `set -e` does not reach.

__ts_home=${BASH_SOURCE[0]%/shell/bash/*}

__ts_decide() {
  # With our files gone we are gone, and what the user does is the user's.
  [[ -r $__ts_home/shell/bash/ask.bash ]] || return 0
  # What is read here must not be read with the shell's aliases.
  __ts_aliases=-u
  builtin shopt -q expand_aliases && __ts_aliases=-s
  builtin shopt -u expand_aliases
  __ts_reason=
  __ts_ask "$1" "$2" || __ts_status=$?
  if (( __ts_status > 1 )); then
    if __ts_more; then __ts_decide_otherwise "$1" "$2"; else __ts_status=0; fi
  fi
  builtin shopt "$__ts_aliases" expand_aliases
  return "$__ts_status"
}

__ts_ask() { builtin . "$__ts_home/shell/bash/ask.bash" "$@"; }

# The rarer half. 1 when it is gone.
__ts_more() {
  builtin declare -F __ts_tell > /dev/null && return
  [[ -r $__ts_home/shell/bash/more.bash ]] && builtin . "$__ts_home/shell/bash/more.bash"
}
