# Holds every line of an interactive bash (4.4 and later) before any of it runs.
#
# PS0 is expanded once per complete command, after reading and before running it. A SIGINT that reaches the shell
# during that expansion makes it throw the whole parsed command away: lists, groups with their redirections,
# subshells, pipelines, loops, here-documents, `&`. The question is asked in the child that PS0's $( ) is anyway;
# what the shell itself has to remember comes back as arithmetic, since that is all PS0 can evaluate in the shell.

__ts_loaded=
. "${BASH_SOURCE[0]%/*}/decide.bash"

# Quoted without a backslash, which prompt expansion would eat.
__ts_quote=\'
__ts_quoted=\'\"\'\"\'
__ts_folder=${BASH_SOURCE[0]%/*}
__ts_folder=${__ts_folder//$__ts_quote/$__ts_quoted}
__ts_ps0_file=\'$__ts_folder/ps0.bash\'

# What PROMPT_COMMAND holds of ours, here and (see below) in a nested bash.
TENTH_SECOND_PROMPT="__ts_status=\$?;if [ -r '$__ts_folder/prompt.bash' ];then . '$__ts_folder/prompt.bash';"
TENTH_SECOND_PROMPT+='else (exit "$__ts_status");fi;'
builtin export TENTH_SECOND_PROMPT

# 9 and 10 are no subscripts of BASH_VERSINFO and 0 is one. So the first part asks and expands to nothing, and the
# two others, which end the line and failing that the shell, are reached only without an answer that says 1.
# Quotes keep the words from being taken for aliases.
#
# Before that, a nested bash, which has inherited PS0 and nothing else, gets the prompt hook: the subscript of an
# associative array is a place where the shell itself evaluates an assignment of text and prints nothing.
__ts_ps0='${__ts_loaded-${BASH_ALIASES[${PROMPT_COMMAND[7]:=${TENTH_SECOND_PROMPT-:}}]+}}'
__ts_ps0+='${BASH_VERSINFO[9+(__ts_ok=0$(if '\''test'\'' -n "${__ts_loaded+set}";then __ts_hold;elif '\''test'\'' -r '
__ts_ps0+=$__ts_ps0_file';then '\''.'\'' '$__ts_ps0_file';else '\''printf'\'' 1,__ts_ok=1;fi))]+}'
__ts_ps0+='${BASH_VERSINFO[__ts_ok*9]+$('\''kill'\'' -INT "$$")}${BASH_VERSINFO[__ts_ok*9]+$('\''kill'\'' -KILL "$$")}'

# Before each prompt: arms what the last line or an rc file may have changed. Starts no process.
__ts_prompt() {
  if [[ ${PS0-} != "$__ts_ps0"* ]]; then
    # What the environment brought (ours or an older version's) goes, what the user has stays behind ours.
    case ${PS0-} in *tenth-second*|*__ts_ok*) PS0= ;; esac
    PS0=$__ts_ps0${PS0-}
  fi
  builtin export PS0 TENTH_SECOND_LINE
  # A nested bash has none of the functions that the user's or VS Code's PROMPT_COMMAND calls by now.
  builtin export -n PROMPT_COMMAND
  builtin shopt -s promptvars cmdhist lithist
  builtin trap - INT # the shell would run the trap and then the line
  __ts_keep_history
  __ts_reach_children
  __ts_shims_first
  [[ -n ${__ts_number-} ]] || __ts_read_number
}

# The number of the last entry before our first line: HISTCMD does not tell it before a line was read.
__ts_read_number() {
  __ts_number=$(HISTTIMEFORMAT= 'builtin' history 1)
  [[ $__ts_number =~ ^\ *([0-9]+) ]] && __ts_number=${BASH_REMATCH[1]} || __ts_number=0
}

# The history is where the text of a line is read, so what would keep a line out of it is taken over and done
# here, one prompt later.
__ts_keep_history() {
  if (( ${__ts_drop:-0} )); then builtin history -d "$__ts_number" && __ts_number=$((__ts_number - 1)); fi
  if (( ${__ts_erase:-0} )); then builtin history -d "$__ts_erase" && __ts_number=$((__ts_number - 1)); fi
  __ts_drop=0 __ts_erase=0
  [[ -z ${HISTCONTROL-} ]] || { __ts_control=$HISTCONTROL; HISTCONTROL=; }
  # VS Code's integration trusts the history only if nothing was kept out of it when it was loaded.
  [[ -z ${__vsc_history_verify-} ]] || __vsc_history_verify=1
  [[ -z ${HISTIGNORE-} ]] || { __ts_ignore=$HISTIGNORE; HISTIGNORE=; }
}

# An rc file that sets its own BASH_ENV keeps it, behind ours.
__ts_reach_children() {
  local "__ts_batch=$__ts_home/shell/bash/batch.bash"
  [[ -r $__ts_batch && ${BASH_ENV-} != "$__ts_batch" ]] || return 0
  [[ -z ${BASH_ENV-} ]] || builtin export "TENTH_SECOND_USER_BASH_ENV=$BASH_ENV"
  builtin export "BASH_ENV=$__ts_batch"
}

# Whatever an rc file or a version manager has put before them.
__ts_shims_first() {
  local "__ts_shims=$__ts_home/shims"
  [[ ${PATH-} != "$__ts_shims":* && -d $__ts_shims ]] || return 0
  PATH=:${PATH-}:
  PATH=${PATH//":$__ts_shims:"/:}
  PATH=$__ts_shims${PATH%:}
}

# In the child of PS0. Prints what the shell evaluates, or interrupts the shell.
__ts_hold() {
  { __ts_flags=$-; builtin set +eux; } 2>/dev/null
  # The line of an outer shell in which this shell runs. The variable is about to name lines of our own.
  __ts_within=${__ts_within-${TENTH_SECOND_LINE:-0}}
  [[ $__ts_within != *[!0-9]* ]] || __ts_within=0
  local __ts_kind=line __ts_interactive=1 __ts_text= __ts_previous= "__ts_n=$((HISTCMD - 1))" __ts_leave=0 __ts_wipe=0
  __ts_read_line
  builtin trap '__ts_interrupted' INT
  if __ts_decide "$__ts_kind" "$__ts_text"; then
    [[ $__ts_kind == line-unknown ]] || __ts_apply_history_control
    [[ ${1-} == quiet ]] && return 0
    [[ $__ts_allowed != *[!0-9]* ]] || __ts_allowed=
    builtin printf '1,__ts_number=%s,__ts_drop=%s,__ts_erase=%s,__ts_within=%s,TENTH_SECOND_LINE=%s,__ts_ok=1' \
      "$__ts_n" "$__ts_leave" "$__ts_wipe" "$__ts_within" "${__ts_allowed:-0}"
    return 0
  fi
  builtin trap '' INT
  __ts_tell_terminal "$__ts_text" $'\e[31m[Tenth Second] not run: '"$__ts_reason"$'\e[0m' 126
  __ts_drop_typed_ahead
  builtin trap - INT
  builtin kill -INT "$$"
}

# Ctrl-C while a person is asked: the pipe closes with this process, which withdraws the question.
__ts_interrupted() {
  builtin trap '' INT
  [[ -z ${__ts_held-} ]] || __ts_unshow
  __ts_tell_terminal "$__ts_text" '' 130
  builtin kill -INT "$$"
  exit 130
}

# Sets kind, text and previous from the history.
__ts_read_line() {
  local __ts_count=1 __ts_all __ts_mark __ts_head
  case ${__ts_control-}:${__ts_ignore-} in *ignoredups* | *ignoreboth* | *erasedups* | *\&*) __ts_count=2 ;; esac
  __ts_all=$'\n'$(HISTTIMEFORMAT=$'\1' 'builtin' history "$__ts_count")
  builtin printf -v __ts_mark '\n%5d' "$__ts_n"
  __ts_head=${__ts_all%%"$__ts_mark"[\ *]\ $'\1'*}
  if [[ ! -o history || $__ts_head == "$__ts_all" ]]; then
    __ts_kind=line-unknown
    return
  fi
  # While the prompt hook has its way nothing keeps a line out of the history. Without it (a nested shell, an rc file
  # that lost it) the last entry is this line if nothing may leave it out, or if it is a new one.
  case ${HISTCONTROL-}:${HISTIGNORE:+ignored} in
    *ignorespace* | *ignoreboth* | *:ignored)
      if [[ -z ${__ts_number-} ]]; then
        __ts_kind=line-unverified
      elif (( __ts_n <= __ts_number )); then
        __ts_kind=line-unknown
        return
      fi
      ;;
  esac
  __ts_text=${__ts_all#"$__ts_head$__ts_mark"??$'\1'}
  __ts_previous=${__ts_head#*$'\1'}
}

# What HISTCONTROL and HISTIGNORE would have done with the line.
__ts_apply_history_control() {
  local __ts_pattern
  local -a __ts_patterns
  case :${__ts_control-}: in
    *:ignorespace:* | *:ignoreboth:*) [[ $__ts_text != ' '* ]] || __ts_leave=1 ;;
  esac
  case :${__ts_control-}: in
    *:ignoredups:* | *:ignoreboth:*) [[ $__ts_text != "$__ts_previous" ]] || __ts_leave=1 ;;
  esac
  if [[ -n ${__ts_ignore-} ]]; then
    IFS=: builtin read -r -a __ts_patterns <<< "$__ts_ignore"
    for __ts_pattern in "${__ts_patterns[@]}"; do
      [[ $__ts_pattern != '&' ]] || __ts_pattern=$__ts_previous
      # shellcheck disable=SC2053 # they are patterns
      [[ $__ts_text == $__ts_pattern ]] && __ts_leave=1
    done
  fi
  [[ $__ts_leave == 1 || :${__ts_control-}: != *:erasedups:* ]] || __ts_find_earlier
}

__ts_find_earlier() {
  local __ts_all __ts_before
  __ts_all=$(HISTTIMEFORMAT=$'\1' 'builtin' history)
  __ts_all=${__ts_all%$'\1'*}
  __ts_before=${__ts_all%$'\1'"$__ts_text"$'\n'*}
  [[ $__ts_before != "$__ts_all" ]] || return 0
  __ts_before=${__ts_before##*$'\n'}
  [[ $__ts_before =~ ^\ *([0-9]+) ]] && __ts_wipe=${BASH_REMATCH[1]}
}

# TEXT MESSAGE STATUS [BEFORE]. VS Code's marks come from a DEBUG trap, which a line that is thrown away never
# reaches: without them VS Code reads the command off the screen and the execution stays pending. So they are
# given here: E (the line), C, the message as its output, D (the status).
__ts_tell_terminal() {
  local __ts_escaped
  if [[ -z ${VSCODE_SHELL_INTEGRATION-} || -z ${__vsc_first_prompt-} ]]; then
    builtin printf '%s' "$2" >&2
    return
  fi
  __ts_escaped=${1//\\/\\\\} __ts_escaped=${__ts_escaped//;/\\x3b} __ts_escaped=${__ts_escaped//$'\n'/\\x0a}
  __ts_escaped=${__ts_escaped//$'\e'/\\x1b} __ts_escaped=${__ts_escaped//$'\a'/\\x07}
  builtin printf '%s\e]633;E;%s;%s\a\e]633;C\a%s\e]633;D;%s\a' \
    "${4-}" "$__ts_escaped" "${__vsc_nonce-}" "$2" "$3" >&2
}

# What was typed ahead was meant to follow a line that did not run. Each dropped line is told to VS Code as a
# command of its own, or a multi-line executeCommand would wait for ever for its last lines.
__ts_drop_typed_ahead() {
  local __ts_piece __ts_rest= __ts_status __ts_first=1
  while builtin read -rs -t 0.02 -n 4096 __ts_piece; __ts_status=$?; [[ -n $__ts_piece || $__ts_status -eq 0 ]]; do
    # At once: VS Code loses a mark that comes together with the newline before it.
    [[ -n $__ts_rest ]] || builtin printf '\n' >&2
    __ts_rest+=$__ts_piece
    (( __ts_status )) || __ts_rest+=$'\n'
  done < /dev/tty
  __ts_rest=${__ts_rest//$'\r'/$'\n'}
  while [[ -n $__ts_rest ]]; do
    __ts_piece=${__ts_rest%%$'\n'*}
    [[ $__ts_rest == *$'\n'* ]] && __ts_rest=${__ts_rest#*$'\n'} || __ts_rest=
    __ts_piece=${__ts_piece//[[:cntrl:]]/}
    [[ -n $__ts_piece ]] || continue
    [[ -n $__ts_first ]] || builtin printf '\n' >&2
    __ts_first=
    builtin read -rs -t 0.03 -n 1 __ts_status < /dev/tty
    __ts_tell_terminal "$__ts_piece" $'\e[31m[Tenth Second] dropped after the line that was not run: '"$__ts_piece"$'\e[0m' 126 \
      $'\e]633;A\a\e]633;B\a'
  done
}
