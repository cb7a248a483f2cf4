import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

/** Programs (and files) the tests need from the machine, each with the Debian package that has it. */
const debianPackages = {
  bwrap: "bubblewrap",
  chromium: "chromium",
  curl: "curl",
  direnv: "direnv",
  fish: "fish",
  fzf: "fzf",
  git: "git",
  make: "make",
  openssl: "openssl",
  python3: "python3",
  socat: "socat",
  tmux: "tmux",
  zsh: "zsh",
  "/usr/share/liquidprompt/liquidprompt": "liquidprompt",
  "/usr/share/zsh-autosuggestions/zsh-autosuggestions.zsh": "zsh-autosuggestions",
  "/usr/share/zsh-syntax-highlighting/zsh-syntax-highlighting.zsh": "zsh-syntax-highlighting",
};

/**
 * Makes sure the machine has the programs the tests drive. Debian packages are installed only by
 * root; anyone else is told the exact command to run.
 *
 * @returns {Promise<void>}
 */
export async function installPrograms() {
  const missing = Object.entries(debianPackages)
    .filter(([need]) => (need.startsWith("/") ? !existsSync(need) : !findProgram(need)))
    .map(([, debianPackage]) => debianPackage);
  if (missing.length === 0) return;
  const install = ["apt-get", "install", "-y", "--no-install-recommends", ...missing];
  if (process.getuid?.() !== 0 || findProgram("apt-get") === undefined) {
    throw new Error(`missing programs; run this first:\n\n  sudo ${install.join(" ")}\n`);
  }
  console.log(`installing Debian packages: ${missing.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["-qq", ...install.slice(1)],
  ]) {
    if ((await run("apt-get", args, { env })) !== 0) {
      throw new Error(`could not install Debian packages; tried \`${install.join(" ")}\``);
    }
  }
}

/**
 * @param {string} program
 * @returns {string | undefined} where PATH finds it
 */
export function findProgram(program) {
  const directories = (process.env["PATH"] ?? "").split(delimiter);
  return directories.map((directory) => join(directory, program)).find(isExecutable);
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: either way not a program we can use.
    return false;
  }
}
