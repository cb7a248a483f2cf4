# Sourced in the $( ) of PS0 by a shell that does not have the functions: before its first prompt, or nested.
# `quiet` says that PS0 is the plain one of the environment, which must expand to nothing.
if [[ ${BASH_VERSINFO[0]}${BASH_VERSINFO[1]} -ge 44 ]]; then
  . "${BASH_SOURCE[0]%/*}/line.bash" && __ts_hold "$@"
else
  [[ ${1-} == quiet ]] || builtin printf 1,__ts_ok=1
fi
