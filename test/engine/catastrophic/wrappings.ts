/** A way to put a line into another one that runs it, on this machine and in this directory. */
export type Wrapping = (line: string) => string;

/** Text in single quotes, as a shell reads it back. */
function single(line: string): string {
  return `'${line.replaceAll("'", "'\\''")}'`;
}

/** Text in double quotes, with nothing in it expanded. */
function double(line: string): string {
  return `"${line.replace(/[\\"$`]/g, "\\$&")}"`;
}

function base64(line: string): string {
  return Buffer.from(line).toString("base64");
}

function hex(line: string): string {
  return Buffer.from(line).toString("hex");
}

function rot13(line: string): string {
  return line.replace(/[a-z]/gi, (letter) => {
    const base = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}

/** A text of Python or JavaScript. */
function quoted(line: string): string {
  return JSON.stringify(line);
}

/** Wrappings that take any line, also one with several commands. */
export const wrappings: readonly Wrapping[] = [
  (line) => `true && { ${line}\n}`,
  (line) => `false || { ${line}\n}`,
  (line) => `echo start; ${line}\necho end`,
  (line) => `( ${line}\n)`,
  (line) => `{ ${line}\n} > out.log 2>&1`,
  (line) => `if test -d x; then ${line}\nfi`,
  (line) => `if ! true; then :; else ${line}\nfi`,
  (line) => `for i in 1 2; do ${line}\ndone`,
  (line) => `while true; do ${line}\nbreak; done`,
  (line) => `until ( ${line}\n); do sleep 1; done`,
  (line) => `case $1 in a) ${line}\n;; *) ls ;; esac`,
  (line) => `work() { ${line}\n}; work`,
  (line) => `function work { ${line}\n}\nwork now`,
  (line) => `( ${line}\n) &`,
  (line) => `x=$( ${line}\n)`,
  (line) => `echo "$( ${line}\n)"`,
  (line) => `cat <( ${line}\n)`,
  (line) => `{ ${line}\n} | tee log`,
  (line) => `time { ${line}\n}`,
  (line) => `trap ${single(line)} EXIT`,
  (line) => `eval ${single(line)}`,
  (line) => `eval ${double(line)}`,
  (line) => `bash -c ${single(line)}`,
  (line) => `bash -c ${double(line)}`,
  (line) => `sh -ec ${single(line)}`,
  (line) => `/usr/bin/env bash -lc ${single(line)}`,
  (line) => `zsh -c ${double(line)}`,
  (line) => `bash <<'END_OF_IT'\n${line}\nEND_OF_IT`,
  (line) => `cat <<'END_OF_IT' | sh\n${line}\nEND_OF_IT`,
  (line) => `bash <<< ${single(line)}`,
  (line) => `echo ${single(line)} | bash`,
  (line) => `printf '%s\\n' ${double(line)} | sh -s`,
  (line) => `bash <(echo ${single(line)})`,
  (line) => `source <(printf '%s' ${single(line)})`,
  (line) => `echo ${base64(line)} | base64 -d | bash`,
  (line) => `bash -c "$(echo ${base64(line)} | base64 --decode)"`,
  (line) => `eval "$(printf '%s' ${hex(line)} | xxd -r -p)"`,
  (line) => `cat > run.sh <<'END_OF_IT'\n${line}\nEND_OF_IT\nbash run.sh`,
  (line) => `echo ${single(line)} > run.sh && chmod +x run.sh && ./run.sh`,
  (line) => `echo ${single(line)} | tee run.sh; bash run.sh`,
  (line) => `( echo ${single(line)} > run.sh ); sh run.sh`,
  (line) => `bash -c ${single(`echo ${single(line)} > run.sh`)} && bash run.sh`,
  (line) => `python3 -c ${single(`open("run.sh", "w").write(${quoted(line)})`)}; bash run.sh`,
  (line) =>
    `node -e ${single(`require("fs").writeFileSync("run.sh", ${quoted(line)})`)}; sh run.sh`,
  (line) => `echo ${single(rot13(line))} | tr A-Za-z N-ZA-Mn-za-m | bash`,
  (line) => `start-stop-daemon -S -x /bin/bash -- -c ${single(line)}`,
  (line) => `parallel ::: ${single(line)}`,
  (line) => `ruby -e ${single(`system(${quoted(line).replaceAll("#", "\\#")})`)}`,
  (line) => `awk ${single(`BEGIN { system(${quoted(line)}) }`)}`,
  (line) => `run=${single(line)}; eval "$run"`,
  (line) => `run=${single(line)}; bash -c "$run"`,
  (line) => `sudo bash -c ${single(line)}`,
  (line) => `sudo -E -u root -- sh -c ${single(line)}`,
  (line) => `doas sh -c ${single(line)}`,
  (line) => `env A=b C=d bash -c ${single(line)}`,
  (line) => `env -S ${single(`bash -c ${double(line)}`)}`,
  (line) => `nohup nice -n 5 bash -c ${single(line)} &`,
  (line) => `timeout -k 5 60 bash -c ${single(line)}`,
  (line) => `stdbuf -oL setsid bash -c ${single(line)}`,
  (line) => `flock /tmp/lock -c ${single(line)}`,
  (line) => `flock /tmp/lock bash -c ${single(line)}`,
  (line) => `exec bash -c ${single(line)}`,
  (line) => `command bash -c ${single(line)}`,
  (line) => `busybox sh -c ${single(line)}`,
  (line) => `su -c ${single(line)}`,
  (line) => `su u -c ${single(line)}`,
  (line) => `script -qc ${single(line)} /dev/null`,
  (line) => `watch -n 5 ${single(line)}`,
  (line) => `xargs -I@@ bash -c ${single(line)} < list`,
  (line) => `echo a | xargs -n1 sh -c ${single(line)}`,
  (line) => `find . -maxdepth 0 -exec bash -c ${single(line)} \\;`,
  (line) => `npx -c ${single(line)}`,
  (line) => `systemd-run --user bash -c ${single(line)}`,
  (line) => `retry 3 bash -c ${single(line)}`,
  (line) => `git -c alias.go=${single(`!${line}`)} go`,
  (line) => `python3 -c ${single(`import os; os.system(${quoted(line)})`)}`,
  (line) =>
    `python3 - <<'END_OF_PY'\nimport subprocess\nsubprocess.run(${quoted(line)}, shell=True)\nEND_OF_PY`,
  (line) => `node -e ${single(`require("child_process").execSync(${quoted(line)})`)}`,
];

/** Wrappings of a single command, whose words they take as they stand. */
export const prefixes: readonly Wrapping[] = [
  (line) => `sudo ${line}`,
  (line) => `sudo -n -u root ${line}`,
  (line) => `env ${line}`,
  (line) => `env -i PATH=/bin ${line}`,
  (line) => `A=b ${line}`,
  (line) => `nice ${line}`,
  (line) => `ionice -c3 nice -n 19 ${line}`,
  (line) => `nohup ${line} &`,
  (line) => `timeout 10 ${line}`,
  (line) => `time ${line}`,
  (line) => `command ${line}`,
  (line) => `exec ${line}`,
  (line) => `! ${line}`,
  (line) => `stdbuf -o0 ${line}`,
  (line) => `setsid -w ${line}`,
  (line) => `doas ${line}`,
  (line) => `busybox ${line}`,
  (line) => `caffeinate -i ${line}`,
];

/** Ways to run a line elsewhere: what it would hit there is not known as well, but it must be asked. */
export const elsewhere: readonly Wrapping[] = [
  (line) => `ssh build.example ${single(line)}`,
  (line) => `ssh -p 2222 u@build.example -- ${single(line)}`,
  (line) => `ssh build.example <<'END_OF_IT'\n${line}\nEND_OF_IT`,
  (line) => `docker exec db sh -c ${single(line)}`,
  (line) => `docker compose exec web bash -c ${single(line)}`,
  (line) => `kubectl exec -n prod web-0 -- sh -c ${single(line)}`,
];
