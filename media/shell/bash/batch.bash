# Read by every non-interactive bash, through BASH_ENV: what it is about to run is judged once, before any of it.
if [[ -n ${TENTH_SECOND_USER_BASH_ENV-} && $TENTH_SECOND_USER_BASH_ENV != "${BASH_ENV-}" &&
  -r $TENTH_SECOND_USER_BASH_ENV ]]; then
  . "$TENTH_SECOND_USER_BASH_ENV"
fi
. "${BASH_SOURCE[0]%/*}/decide.bash"
# A profile may have put something before the shims.
[[ ${PATH-} == "$__ts_home/shims":* || ! -d $__ts_home/shims ]] || PATH=$__ts_home/shims:${PATH-}

__ts_refuse() {
  builtin printf '[Tenth Second] not run: %s\n' "$__ts_reason" >&2
  exit 126
}

if [[ -n ${BASH_EXECUTION_STRING+set} ]]; then
  __ts_decide exec-string "$BASH_EXECUTION_STRING" || __ts_refuse
else
  . "${BASH_SOURCE[0]%/*}/script.bash"
  __ts_decide_script || __ts_refuse
fi

[[ -z ${__ts_allowed-} ]] || builtin export "TENTH_SECOND_LINE=$__ts_allowed"
if [[ -n ${__ts_one_by_one-} ]]; then
  # The last command here, since the trap already asks about the next one.
  builtin set -T
  builtin trap '__ts_each "$BASH_COMMAND"' DEBUG
else
  # A script must not find us in its own names. Unknown ones are no error.
  builtin unset -f __ts_decide __ts_ask __ts_more __ts_refuse
  builtin unset -v __ts_home __ts_aliases __ts_reason __ts_allowed __ts_token __ts_generation __ts_slots __ts_line \
    __ts_name __ts_status __ts_held __ts_pipe __ts_flags_before __ts_fields
  ! builtin declare -F __ts_forget_more > /dev/null || __ts_forget_more
  ! builtin declare -F __ts_forget_script > /dev/null || __ts_forget_script
fi
