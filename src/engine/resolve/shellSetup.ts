import type { Argument, Call } from "../model/call";

/**
 * Programs that exist to print settings for a shell, which `eval` then takes: the documented way to
 * install them (`eval "$(direnv hook bash)"`). Everything else in an `eval` is dynamic execution.
 */
const printers = new Set([
  "asdf",
  "anyenv",
  "aws",
  "brew",
  "conda",
  "crc",
  "direnv",
  "dircolors",
  "docker-machine",
  "fnm",
  "fzf",
  "gh",
  "goenv",
  "gpg-agent",
  "jenv",
  "keychain",
  "kubectl",
  "lesspipe",
  "lesspipe.sh",
  "luarocks",
  "mamba",
  "micromamba",
  "minikube",
  "mise",
  "nodenv",
  "nix",
  "npm",
  "opam",
  "perl",
  "phpenv",
  "pip",
  "poetry",
  "pyenv",
  "rbenv",
  "register-python-argcomplete",
  "rustup",
  "sdk",
  "spack",
  "ssh-agent",
  "starship",
  "thefuck",
  "uv",
  "zoxide",
]);

/** What any other program is told that prints settings for a shell: `xyz init zsh`, `xyz completion bash`. */
const verbs =
  /^[\w.-]+ (?:init (?:-|--?\w+|bash|zsh|fish)|shellenv|env --?(?:shell|use)\S*|(?:activate|hook|completions?|shell-init|init-shell) (?:-s |--shell[ =])?(?:-|bash|zsh|fish|sh|script)|completion script)(?=\s|$)/;

/** True for a call of such a program: `starship init fish | source`. */
export function isShellSetup(call: Call): boolean {
  if (call.input.kind !== "none") return false;
  return printers.has(call.name) || verbs.test([call.name, ...call.args.map(textOf)].join(" "));
}

function textOf({ text }: Argument): string {
  return text;
}

/** True if the argument is nothing but the output of a program that prints settings for a shell. */
export function printsShellSetup(argument: Argument | undefined): boolean {
  if (argument === undefined) return false;
  const written = argument.pieces.filter(
    (piece) => typeof piece !== "string" || piece.trim() !== "",
  );
  const [only] = written;
  if (written.length !== 1 || only === undefined || typeof only === "string") return false;
  if (only.why !== "substitution" && !only.text.startsWith("<(")) return false;
  const inner = only.text
    .replace(/^[$<]\(\s*|^`\s*|(?<!\s)\s*[)`]$/g, "")
    // The program may be named by where its package lies: `"$(brew --prefix fnm)/bin/fnm" env`.
    .replace(
      /^(?:\w+=\S*\s+)*"?(?:\$\(brew --prefix [\w@.-]+\)\/)?(?:(?:[\w.~-]|\$\{?HOME\}?)*\/)*([\w.-]+)"?(?=\s|$)/,
      "$1",
    );
  if (/[;&|<>$`]/.test(inner.replace(/2>\s*\/dev\/null|\|\|\s*true/g, ""))) return false;
  const program = /^[\w.-]+/.exec(inner)?.[0];
  return program !== undefined && (printers.has(program) || verbs.test(inner));
}
