/**
 * How a wrapper hands a command on. `words`: the rest is a command. `text`: the rest is joined and
 * read as shell text. Everything here is a fact about a program's command line, from its manual.
 */
export interface Wrapper {
  /** Options that take the next word as their value. */
  readonly valued: readonly string[];
  /** Operands that stand before the command: the duration of `timeout`, the lock file of `flock`. */
  readonly operands?: number;
  /** `NAME=value` words before the command set variables for it. */
  readonly assigns?: true;
  readonly inner: "words" | "text";
  /** An option whose value is the command as text: `su -c`, `env -S`. */
  readonly textOption?: readonly string[];
  /** With this option the wrapper runs nothing: `command -v`, `sudo -l`. */
  readonly inert?: readonly string[];
  /** Where the command runs, when that is not here; the operand before it names the place. */
  readonly site?: "host" | "container" | "pod" | "other";
  /** The wrapper's own effects count too, so it is also a call: `docker run`. */
  readonly alsoCall?: true;
  /** An option that names the directory the command runs in. */
  readonly directory?: readonly string[];
  /** The command begins only after this word, if it is there at all: `kubectl exec pod -- cmd`. */
  readonly after?: "--";
}

const plain: Wrapper = { valued: [], inner: "words" };
const runner = (valued: readonly string[] = []): Wrapper => ({ valued, inner: "words" });

/** Wrappers by program, or by program and sub-command. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  sudo: {
    valued: ["-u", "-g", "-h", "-p", "-C", "-T", "-r", "-t", "-R", "-U", "-D", "--user", "--group", "--host", "--prompt", "--chdir", "--chroot", "--role", "--type", "--other-user", "--close-from", "--command-timeout"],
    assigns: true,
    inert: ["-l", "--list", "-v", "--validate", "-k", "-K", "-e", "--edit", "-V", "--version"],
    directory: ["-D", "--chdir"],
    inner: "words",
  },
  doas: { valued: ["-u", "-C", "-a"], inner: "words", inert: ["-L"] },
  pkexec: runner(["--user"]),
  run0: runner(["-u", "--user", "-g", "--group", "-D", "--chdir"]),
  env: { valued: ["-u", "--unset", "-C", "--chdir"], assigns: true, inner: "words", textOption: ["-S", "--split-string"], directory: ["-C", "--chdir"] },
  nohup: plain,
  setsid: plain,
  nice: runner(["-n", "--adjustment"]),
  ionice: runner(["-c", "-n", "-t", "--class", "--classdata"]),
  chrt: { valued: ["-p", "--pid", "-T", "-P", "-D"], operands: 1, inner: "words" },
  taskset: { valued: [], operands: 1, inner: "words" },
  stdbuf: runner(["-i", "-o", "-e", "--input", "--output", "--error"]),
  time: runner(["-f", "-o", "--format", "--output"]),
  timeout: { valued: ["-s", "-k", "--signal", "--kill-after"], operands: 1, inner: "words" },
  gtimeout: { valued: ["-s", "-k", "--signal", "--kill-after"], operands: 1, inner: "words" },
  flock: { valued: ["-w", "-E", "--timeout", "--wait", "--conflict-exit-code"], operands: 1, textOption: ["-c", "--command"], inner: "words" },
  chronic: plain,
  unbuffer: plain,
  caffeinate: runner(["-t", "-w"]),
  catchsegv: plain,
  fakeroot: plain,
  proxychains: runner(["-f"]),
  proxychains4: runner(["-f"]),
  torsocks: plain,
  faketime: { valued: ["-f"], operands: 1, inner: "words" },
  strace: runner(["-e", "-o", "-p", "-s", "-E", "-P", "-a", "-u"]),
  ltrace: runner(["-e", "-o", "-p", "-s", "-u"]),
  perf: { valued: [], operands: 1, inner: "words" },
  valgrind: plain,
  chroot: { valued: ["--userspec", "--groups"], operands: 1, site: "other", inner: "words" },
  unshare: plain,
  nsenter: runner(["-t", "--target"]),
  bwrap: runner(["--bind", "--chdir"]),
  firejail: plain,
  "systemd-run": runner(["-p", "--property", "--unit", "-E", "--setenv", "--on-active", "--uid", "--gid"]),
  "dbus-run-session": plain,
  "xvfb-run": runner(["-n", "-s", "-e", "-f", "--server-args", "--server-num"]),
  watch: { valued: ["-n", "--interval", "-q"], inner: "text" },
  script: { valued: ["-T", "-I", "-O", "-B", "-E"], textOption: ["-c", "--command"], inert: [], operands: 99, inner: "words" },
  su: { valued: ["-s", "--shell", "-g", "-G", "-w"], textOption: ["-c", "--command", "--session-command"], operands: 99, inner: "words" },
  runuser: { valued: ["-u", "--user", "-s", "-g", "-G"], textOption: ["-c", "--command"], inner: "words" },
  ssh: {
    valued: ["-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-p", "-Q", "-R", "-S", "-W", "-w"],
    operands: 1,
    site: "host",
    inner: "text",
  },
  busybox: plain,
  toybox: plain,
  command: { valued: [], inner: "words", inert: ["-v", "-V"] },
  builtin: plain,
  exec: { valued: ["-a"], inner: "words" },
  noglob: plain,
  nocorrect: plain,
  parallel: runner(["-j", "--jobs", "-n", "-N", "--max-args", "--joblog", "--timeout", "--delay", "--retries", "-S", "--sshlogin", "-I", "--colsep"]),
  rtk: plain,
  npx: { valued: ["-p", "--package", "-w", "--workspace"], textOption: ["-c", "--call"], inner: "words" },
  bunx: plain,
  uvx: runner(["--from", "--with", "--python", "-p"]),
  pipx: { valued: ["--spec", "--python"], operands: 1, inner: "words" },
  "npm exec": { valued: ["-p", "--package", "-w", "--workspace"], textOption: ["-c", "--call"], inner: "words" },
  "npm x": { valued: ["-p", "--package", "-w", "--workspace"], textOption: ["-c", "--call"], inner: "words" },
  "pnpm dlx": runner(["--package"]),
  "pnpm exec": plain,
  "yarn dlx": runner(["-p", "--package"]),
  "yarn exec": plain,
  "bun x": plain,
  "uv run": runner(["--with", "--python", "-p", "--project", "--directory", "--extra", "--group", "--env-file", "--package"]),
  "uv tool run": runner(["--from", "--with", "--python"]),
  "poetry run": plain,
  "pipenv run": plain,
  "hatch run": plain,
  "pdm run": plain,
  "rye run": plain,
  "conda run": runner(["-n", "--name", "-p", "--prefix"]),
  "bundle exec": plain,
  "rbenv exec": plain,
  "pyenv exec": plain,
  "nodenv exec": plain,
  "asdf exec": plain,
  "mise exec": { valued: [], after: "--", inner: "words" },
  "mise x": { valued: [], after: "--", inner: "words" },
  "direnv exec": { valued: [], operands: 1, inner: "words" },
  dotenv: runner(["-e", "-c", "-v", "-p", "-f"]),
  "dotenv run": runner([]),
  "dotenvx run": runner(["-f", "--env-file", "-e"]),
  "op run": { valued: ["--env-file", "--account"], inner: "words" },
  "doppler run": { valued: ["-p", "--project", "-c", "--config", "-t", "--token"], textOption: ["--command"], inner: "words" },
  "infisical run": { valued: ["--env", "--path", "--projectId", "--token"], textOption: ["--command"], inner: "words" },
  "chamber exec": { valued: [], after: "--", inner: "words" },
  "aws-vault exec": { valued: ["-d", "--duration", "--region"], operands: 1, inner: "words" },
  "railway run": { valued: ["-s", "--service", "-e", "--environment", "-p", "--project"], inner: "words" },
  "heroku run": { valued: ["-a", "--app", "-s", "--size", "-r", "--remote", "-e", "--env"], site: "other", inner: "words" },
  "fly ssh console": { valued: ["-a", "--app", "-r", "--region", "-u", "--user"], textOption: ["-C", "--command"], operands: 99, site: "other", inner: "words" },
  "gcloud compute ssh": { valued: ["--zone", "--project"], textOption: ["--command"], operands: 99, site: "host", inner: "words" },
  "nix-shell": { valued: ["-p", "-I"], textOption: ["--run", "--command"], operands: 99, inner: "words" },
  "nix develop": { valued: ["-c", "--command"], operands: 99, inner: "words" },
  "docker exec": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "--env-file", "--detach-keys"], operands: 1, site: "container", inner: "words" },
  "podman exec": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "--env-file"], operands: 1, site: "container", inner: "words" },
  "docker container exec": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "--env-file"], operands: 1, site: "container", inner: "words" },
  "docker compose exec": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "--index"], operands: 1, site: "container", inner: "words" },
  "docker compose run": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "-v", "--volume", "-p", "--publish", "--name", "--entrypoint", "-l", "--label"], operands: 1, site: "container", inner: "words" },
  "docker-compose exec": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "--index"], operands: 1, site: "container", inner: "words" },
  "docker-compose run": { valued: ["-e", "--env", "-u", "--user", "-w", "--workdir", "-v", "--volume", "-p", "--publish", "--name", "--entrypoint"], operands: 1, site: "container", inner: "words" },
  "kubectl exec": { valued: ["-c", "--container", "-n", "--namespace", "--context", "-f", "--filename"], operands: 1, site: "pod", inner: "words", after: "--" },
  "oc exec": { valued: ["-c", "--container", "-n", "--namespace"], operands: 1, site: "pod", inner: "words", after: "--" },
  wsl: { valued: ["-d", "--distribution", "-u", "--user", "--cd"], after: "--", inner: "words" },
};
