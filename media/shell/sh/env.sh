# Read by an interactive sh through ENV, which the shim of sh has set for it alone: programs have their own use for a
# variable of that name. POSIX sh. A login shell has just read /etc/profile, which puts a PATH of its own in place of
# the one with the shims.
__ts_home=${ENV%/shell/sh/env.sh}
if [ -n "${TENTH_SECOND_USER_ENV+set}" ]; then
  ENV=$TENTH_SECOND_USER_ENV
  unset TENTH_SECOND_USER_ENV
  # POSIX expands the parameters in it (`$HOME/.shrc`), and no more: what could end the quotes or run something is a name.
  case $ENV in
    *[\"\\\`]* | *'$('*) __ts_rc=$ENV ;;
    *) eval "__ts_rc=\"$ENV\"" ;;
  esac
  [ ! -f "$__ts_rc" ] || . "$__ts_rc"
else
  unset ENV
fi
case ${PATH-} in
  "$__ts_home/shims":*) ;;
  *) [ ! -d "$__ts_home/shims" ] || PATH=$__ts_home/shims:${PATH-/usr/bin:/bin} ;;
esac
unset __ts_home __ts_rc
