# fish has no sockets and no FIFOs of its own: it runs this for each line. POSIX sh.
#
#   sh client.sh KIND INTERACTIVE PID PPID WITHIN TEXT [WHAT NAME VALUE …]    prints what ask.sh prints
set -f
__ts_base=${0%/shell/fish/*}
__ts_shell=fish __ts_name= __ts_kind=$1 __ts_interactive=$2 __ts_pid=$3 __ts_ppid=$4 __ts_within=$5 __ts_text=$6
shift 6
. "$__ts_base/shell/shim/ask.sh"
