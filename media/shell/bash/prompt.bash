# Sourced before every prompt by PROMPT_COMMAND, which has put the status of the user's command into __ts_status:
# what follows there must still see it.
if [[ -z ${__ts_loaded-} && ${BASH_VERSINFO[0]}${BASH_VERSINFO[1]} -ge 44 ]]; then
  # Aliases would be expanded while the functions are read.
  if \builtin shopt -q expand_aliases; then
    \builtin shopt -u expand_aliases
    \builtin . "${BASH_SOURCE[0]%/*}/line.bash"
    \builtin shopt -s expand_aliases
  else
    \builtin . "${BASH_SOURCE[0]%/*}/line.bash"
  fi
fi
[[ -z ${__ts_loaded-} ]] || __ts_prompt 2> /dev/null
\builtin return "$__ts_status"
