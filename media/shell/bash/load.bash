# Reads the functions of an interactive bash without its aliases, which would be expanded in them for good.
if \builtin shopt -q expand_aliases; then
  \builtin shopt -u expand_aliases
  \builtin . "${BASH_SOURCE[0]%/*}/line.bash"
  \builtin shopt -s expand_aliases
else
  \builtin . "${BASH_SOURCE[0]%/*}/line.bash"
fi
