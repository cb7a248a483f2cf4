import type { CommandModel } from "./define";
import { spellings } from "./options";

/**
 * Programs and builtins that only print what is no file's content (names, sizes, sums, times), that
 * make something new and empty, or that steer the shell. Listed so that words such as `echo delete`
 * are not taken for a verb of an unknown program.
 */
const names = [
  ...spellings(": [ [[ test true false echo printf print pwd cd pushd popd dirs exit return break"),
  ...spellings("continue shift wait jobs fg bg disown read readonly local integer float let unset"),
  ...spellings("alias unalias shopt setopt unsetopt hash rehash type which whereis whence where"),
  ...spellings("getopts bind bindkey complete compgen compopt umask ulimit times help man info"),
  ...spellings("apropos whatis tldr ls dir vdir ll la tree exa eza lsd stat file wc du df ncdu"),
  ...spellings("basename dirname realpath readlink pathchk seq expr bc dc factor numfmt cal date"),
  ...spellings(
    "sleep usleep tput clear reset tset stty tty tabs whoami id groups who w users last",
  ),
  ...spellings("finger hostname hostid uname arch nproc lscpu lsblk lsusb lspci lsmem lsof free"),
  ...spellings("uptime vmstat iostat ps pgrep pidof pstree top htop locale getconf getent md5sum"),
  ...spellings("sha1sum sha224sum sha256sum sha384sum sha512sum shasum md5 cksum sum b2sum touch"),
  ...spellings(
    "mkdir mkfifo mktemp ping ping6 traceroute dig nslookup host ip ifconfig netstat ss",
  ),
  ...spellings("sync yes fuser lslocks logname"),
];

export const harmless: CommandModel = {
  names,
  does: "Prints, makes something new or steers the shell; loses nothing and shows no file's content.",
  options: {},
  style: "raw",
  examples: [
    { run: "echo delete everything", effects: [] },
    { run: "ls -la .env", effects: [] },
    { run: "touch reset", effects: [] },
    { run: "wc -l .env", effects: [] },
  ],
};
