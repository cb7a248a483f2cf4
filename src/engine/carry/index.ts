import type { Call } from "../model/call";
import { carriedByRsync, carriedByScp, carriedBySsh, carriedByTar } from "./archives";
import { carriedByAwk, carriedBySed } from "./filters";
import type { Carried, Carrier } from "./carried";
import {
  carriedByFly,
  carriedByHeroku,
  carriedByLocalCluster,
  carriedByNetcat,
  carriedByRailway,
} from "./clients";
import { carriedByPager, carriedByVim } from "./editors";
import { carriedByAnsible, carriedByAws, carriedBySalt } from "./fleets";
import {
  carriedByArtisan,
  carriedByElixir,
  carriedByIrb,
  carriedByManagePy,
  carriedByRails,
} from "./frameworks";
import { carriedByForeign } from "./foreign";
import { carriedByGit } from "./git";
import { carriedByConcurrently, carriedByMake, carriedByWatcher } from "./nodeTools";
import { carriersByHook } from "./hooks";
import { carriersByOption } from "./options";
import { carriedByRpm } from "./rpm";
import { carriedByAt, carriedByCrontab, carriedByDaemon } from "./schedules";
import {
  carriedByExpect,
  carriedByOsascript,
  carriedByScreen,
  carriedByTerminal,
  carriedByTmux,
} from "./terminals";
import { carriedBySftp } from "./transfers";
import { carriedByZargs } from "./zargs";

/** Programs that carry a command in an option or in their input, by name. */
const carriers: Readonly<Record<string, Carrier>> = {
  alacritty: carriedByTerminal,
  ansible: carriedByAnsible,
  artisan: carriedByArtisan,
  at: carriedByAt,
  awk: carriedByAwk,
  aws: carriedByAws,
  batch: carriedByAt,
  bsdtar: carriedByTar,
  chokidar: carriedByWatcher,
  concurrently: carriedByConcurrently,
  crontab: carriedByCrontab,
  ed: carriedByVim,
  elixir: carriedByElixir,
  ex: carriedByVim,
  expect: carriedByExpect,
  fly: carriedByFly,
  flyctl: carriedByFly,
  flask: carriedByManagePy,
  foot: carriedByTerminal,
  gawk: carriedByAwk,
  git: carriedByGit,
  "gnome-terminal": carriedByTerminal,
  gsed: carriedBySed,
  gtar: carriedByTar,
  heroku: carriedByHeroku,
  irb: carriedByIrb,
  iex: carriedByElixir,
  k0s: carriedByLocalCluster,
  k3s: carriedByLocalCluster,
  kitty: carriedByTerminal,
  konsole: carriedByTerminal,
  less: carriedByPager,
  make: carriedByMake,
  man: carriedByPager,
  "manage.py": carriedByManagePy,
  "django-admin": carriedByManagePy,
  mawk: carriedByAwk,
  mix: carriedByElixir,
  microk8s: carriedByLocalCluster,
  minikube: carriedByLocalCluster,
  more: carriedByPager,
  nawk: carriedByAwk,
  nc: carriedByNetcat,
  ncat: carriedByNetcat,
  netcat: carriedByNetcat,
  telnet: carriedByNetcat,
  nodemon: carriedByWatcher,
  nvim: carriedByVim,
  osascript: carriedByOsascript,
  pry: carriedByIrb,
  rails: carriedByRails,
  rsync: carriedByRsync,
  rvim: carriedByVim,
  salt: carriedBySalt,
  "salt-ssh": carriedBySalt,
  rpm: carriedByRpm,
  rpmdb: carriedByRpm,
  rpmquery: carriedByRpm,
  rpmspec: carriedByRpm,
  rpmverify: carriedByRpm,
  scp: carriedByScp,
  screen: carriedByScreen,
  "start-stop-daemon": carriedByDaemon,
  socat: carriedByNetcat,
  curl: (call) =>
    call.args.some(({ text }) => text.startsWith("telnet:")) ? carriedByNetcat(call) : [],
  sed: carriedBySed,
  railway: carriedByRailway,
  sftp: carriedBySftp,
  lftp: carriedBySftp,
  ftp: carriedBySftp,
  ssh: carriedBySsh,
  tar: carriedByTar,
  tclsh: carriedByExpect,
  tftp: carriedBySftp,
  wish: carriedByExpect,
  terminator: carriedByTerminal,
  tmux: carriedByTmux,
  "tsc-watch": carriedByWatcher,
  urxvt: carriedByTerminal,
  vi: carriedByVim,
  view: carriedByVim,
  vim: carriedByVim,
  vimdiff: carriedByVim,
  wezterm: carriedByTerminal,
  "xfce4-terminal": carriedByTerminal,
  xterm: carriedByTerminal,
  zargs: carriedByZargs,
};

/** Languages whose programs are searched for what they start and remove, and not read otherwise. */
const foreign = new Set(
  [
    "bb bpftrace clj clojure crystal dc emacs erl ghc gnuplot gst guile janet jjs jrunscript jshell julia kotlin kotlinc",
    "m4 nim ocaml octave octave-cli pike puppet racket raku runghc sbcl scala scala-cli swift tclsh zx",
  ]
    .join(" ")
    .split(" "),
);

/** Both tables in one map, because every program is looked for and nearly none is found. */
const carriersByName: ReadonlyMap<string, Carrier> = new Map([
  ...Object.entries(carriersByOption),
  ...Object.entries(carriersByHook),
  ...Object.entries(carriers),
]);

const nothing: readonly Carried[] = [];

/** True for a program whose calls may carry something. */
export function mayCarry(name: string): boolean {
  return carriersByName.has(name) || foreign.has(name);
}

/** What a call carries, if its program is one that does. */
export function carriedBy(call: Call): readonly Carried[] {
  const found = carriersByName.get(call.name)?.(call) ?? nothing;
  return foreign.has(call.name) ? [...found, ...carriedByForeign(call)] : found;
}
