import { plainArgument, withoutHead } from "../model/argument";
import { literal, type Argument, type Call } from "../model/call";
import { asTexts, valuesOf, type Carried } from "./carried";

/** Keys of git's configuration whose value is a command (git-config(1)). */
const commandKey =
  /^(?:core\.(?:pager|editor|sshcommand|fsmonitor|askpass|gitproxy)|sequence\.editor|diff\.external|diff\..+\.(?:command|textconv)|pager\..+|(?:difftool|mergetool|browser|man|guitool)\..+\.cmd|filter\..+\.(?:clean|smudge|process)|merge\..+\.driver|gpg(?:\..+)?\.program|credential(?:\..+)?\.helper|uploadpack\.packobjectshook|interactive\.difffilter|sendemail\.(?:tocmd|cccmd|sendmailcmd)|remote\..+\.(?:uploadpack|receivepack)|trailer\..+\.(?:command|cmd)|tar\..+\.command)$/i;

/** Options of sub-commands whose value is a command. */
const commandOptions: Readonly<Record<string, readonly string[]>> = {
  archive: ["--exec"],
  clone: ["--upload-pack", "-u"],
  difftool: ["-x", "--extcmd"],
  "filter-branch": ["--tree-filter", "--index-filter", "--msg-filter", "--env-filter", "--setup"],
  fetch: ["--upload-pack"],
  "fetch-pack": ["--exec", "--upload-pack"],
  grep: ["-O", "--open-files-in-pager"],
  "ls-remote": ["--upload-pack", "--exec"],
  pull: ["--upload-pack"],
  push: ["--receive-pack", "--exec"],
  rebase: ["-x", "--exec"],
  "send-email": ["--to-cmd", "--cc-cmd", "--sendmail-cmd"],
};

const valued = new Set(["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path"]);

/** Commands that git is told to run by an option or a setting. */
export function carriedByGit(call: Call): readonly Carried[] {
  const texts: Argument[] = [];
  let at = 0;
  while (at < call.args.length) {
    const arg = call.args[at];
    if (arg?.text.startsWith("-") !== true) break;
    const value = call.args[at + 1];
    if (arg.text === "-c" && value !== undefined) texts.push(...setting(value));
    at += valued.has(arg.text) ? 2 : 1;
  }
  const [verb, ...rest] = call.args.slice(at);
  const name = literal(verb) ?? "";
  if (name === "config") texts.push(...configured(rest));
  if (name === "clone")
    texts.push(...valuesOf(rest, ["-c", "--config"]).flatMap((value) => setting(value)));
  const options = Object.hasOwn(commandOptions, name) ? commandOptions[name] : undefined;
  if (options !== undefined) texts.push(...valuesOf(rest, options));
  return asTexts(texts);
}

/** `-c key=value` */
function setting(argument: Argument): readonly Argument[] {
  const equals = argument.text.indexOf("=");
  if (equals < 0 || !commandKey.test(argument.text.slice(0, equals))) return [];
  return command(withoutHead(argument, equals + 1));
}

/** `git config [set] KEY VALUE` */
function configured(args: readonly Argument[]): readonly Argument[] {
  const words = args.filter((arg) => !arg.text.startsWith("-"));
  const at = words.findIndex((word) => commandKey.test(word.text));
  const value = words[at + 1];
  return at < 0 || value === undefined ? [] : command(value);
}

/** `!cmd` is a command of a shell; a word such as `true` or `cache` only says which program. */
function command(value: Argument): readonly Argument[] {
  const text = literal(value);
  if (text === undefined || !/\s/.test(text.trim())) return [];
  return [text.startsWith("!") ? plainArgument(text.slice(1), value.span) : value];
}
