# Sourced in the $( ) of PS0 by a shell that does not have the functions: before its first prompt, or nested.
# `quiet` says that PS0 is the plain one of the environment, which must expand to nothing.
if 'test' "${BASH_VERSINFO[0]}${BASH_VERSINFO[1]}" -ge 44; then
  \builtin . "${BASH_SOURCE[0]%/*}/load.bash"
  __ts_hold "$@"
elif 'test' "${1-}" != quiet; then
  \builtin printf 1,__ts_ok=1
fi
