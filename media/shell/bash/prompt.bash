# Sourced before every prompt by PROMPT_COMMAND, which has put the status of the user's command into __ts_status:
# what follows there must still see it. Quotes keep the words from being taken for aliases.
if 'test' "${BASH_VERSINFO[0]}${BASH_VERSINFO[1]}" -ge 44; then
  \builtin declare -F __ts_prompt __ts_hold > /dev/null || \builtin . "${BASH_SOURCE[0]%/*}/load.bash"
  __ts_prompt 2> /dev/null
fi
\builtin return "$__ts_status"
