# The rarer half of ask.zsh: what a shell tells of itself, what it shows, and how it decides without a window.

zmodload zsh/parameter 2>/dev/null

# Answers a round of questions: WHAT NAME WHAT NAME … One field each: "-" there is none, "?" cannot be told,
# "=TEXT", or for a list "(", its "=TEXT" and ")".
__ts_tell() {
  local what name
  for what name; do
    case $what:$name in
      (*[^A-Za-z0-9_.,:@%+~/!^-]*) builtin print -rN -- '?' ;; # a subscript could run something
      (alias:*)
        if (( ${+aliases[$name]} )); then builtin print -rN -- "=${aliases[$name]}"
        elif (( ${+galiases[$name]} )); then builtin print -rN -- "=${galiases[$name]}"
        else builtin print -rN -- -
        fi ;;
      (function:*) __ts_tell_function $name ;;
      (variable:[A-Za-z_]*) __ts_tell_variable $name ;;
      (option:*)
        if (( ${+__ts_options} && ${+__ts_options[$name]} )); then builtin print -rN -- "=$__ts_options[$name]"
        else builtin print -rN -- "=${options[$name]-off}"
        fi ;;
      (*) builtin print -rN -- '?' ;;
    esac
  done
  builtin print -rN -- ''
}

__ts_tell_function() {
  (( ${+functions[$1]} )) || { builtin print -rN -- -; return 0; }
  # A function that is to be loaded at its first call is loaded now; loading runs nothing of it.
  [[ ${functions[$1]} != *'builtin autoload -X'* ]] || builtin autoload +X -- $1 >/dev/null 2>&1
  builtin print -rN -- "=$1 () {"$'\n'"${functions[$1]}"$'\n}'
}

__ts_tell_variable() {
  if [[ $1 == *[^A-Za-z0-9_]* || ${(P)1} == *$'\0'* ]]; then builtin print -rN -- '?'
  elif (( ! ${(P)+1} )); then builtin print -rN -- -
  elif [[ ${(Pt)1} == (array|association)* ]]; then builtin print -rN -- '(' ${(P)1/#/=} ')'
  else builtin print -rN -- "=${(P)1}"
  fi
}

# One line while a person is asked; on a terminal it goes away with the answer.
__ts_show() {
  local message="[Tenth Second] $1"
  if [[ -t 2 ]]; then builtin print -rnu2 -- $'\r\e[K'${message[1,${COLUMNS:-80}-1]}
  else builtin print -ru2 -- $message
  fi
}

__ts_unshow() { [[ ! -t 2 ]] || builtin print -nu2 -- '\r\e[K'; }

# No window answers: the installed tool decides with the same engine. With the tool gone, we are gone: run it.
__ts_decide_alone() {
  local tool=$__ts_home/bin/tenth-second answer=
  [[ -x $tool ]] || return 0
  __ts_token=
  answer=$(__ts_request $1 $2 | $tool hook shell --standalone)
  case $answer in
    (allow|absent) return 0 ;;
    (deny*) __ts_reason=${${answer#deny}# }; return 1 ;;
  esac
  if [[ $1 == line* ]] && ! __ts_is_agent; then
    builtin print -ru2 -- '[Tenth Second] could not judge this line, no window answers: it runs unchecked'
    return 0
  fi
  __ts_reason='no window answers and the installed tool failed'
  return 1
}

__ts_is_agent() {
  local name
  for name in $__ts_markers; do
    [[ -n ${(P)name-} && " ${TENTH_SECOND_INHERITED-} " != *" $name "* ]] && return 0
  done
  return 1
}
