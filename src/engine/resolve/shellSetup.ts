import type { Argument, Call } from "../model/call";

/**
 * Programs that exist to print settings for a shell, which `eval` then takes: the documented way to
 * install them (`eval "$(direnv hook bash)"`). Everything else in an `eval` is dynamic execution.
 */
const printers = new Set([
  "asdf",
  "aws",
  "brew",
  "conda",
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
  "luarocks",
  "mamba",
  "micromamba",
  "minikube",
  "mise",
  "nodenv",
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
  "ssh-agent",
  "starship",
  "thefuck",
  "uv",
  "zoxide",
]);

/** True for a call of such a program: `starship init fish | source`. */
export function isShellSetup(call: Call): boolean {
  return printers.has(call.name) && call.input.kind === "none";
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
  const inner = only.text.replace(/^[$<]\(\s*|^`\s*|\s*[)`]$/g, "");
  if (/[;&|<>]/.test(inner.replace(/2>\s*\/dev\/null|\|\|\s*true/g, ""))) return false;
  const program = /^(?:\S*\/)?([\w.-]+)/.exec(inner)?.[1];
  return program !== undefined && printers.has(program);
}
