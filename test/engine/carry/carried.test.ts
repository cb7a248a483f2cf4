import assert from "node:assert/strict";
import { callsOf } from "../support/lines";

/** A line whose program is handed a command, and the calls that this makes beside its own. */
const table: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  git: [
    ["git rebase -x 'rm x' main", ["rm x"]],
    ["git rebase --exec='rm x' main", ["rm x"]],
    ["git -c core.pager='rm x' log", ["rm x"]],
    ["git -c core.pager=less log", []],
    ["git -c user.name='rm x' log", []],
    ["git config --global core.fsmonitor 'rm x'", ["rm x"]],
    ["git config credential.helper '!rm x'", ["rm x"]],
    ["git difftool -y --extcmd='rm x'", ["rm x"]],
    ["git clone --upload-pack='rm x' h:r", ["rm x"]],
    ["git push --receive-pack='rm x'", ["rm x"]],
    ["git archive --exec='rm x' HEAD", ["rm x"]],
    ["git commit -m 'rm x' --exec", []],
  ],
  archives: [
    ["tar cf a b --checkpoint=1 --checkpoint-action=exec='rm x'", ["rm x"]],
    ["tar cf a b --checkpoint-action=dot", []],
    ["tar xf a --to-command='rm x'", ["rm x"]],
    ["tar -I 'rm x' -cf a b", ["rm x"]],
    ["rsync -e 'sh -c \"rm x\"' a h:b", ["rm x"]],
    ["rsync --rsync-path='rm x && rsync' a h:b", ["rm x on host h", "rsync on host h"]],
    ["ssh -o ProxyCommand='rm x' h", ["rm x"]],
    ["ssh -oLocalCommand='rm x' h true", ["rm x"]],
  ],
  clients: [
    ["fly postgres connect -a d <<< 'x'", ["psql < x on host d"]],
    ["fly postgres list", []],
    ["heroku redis:cli -a shop <<< 'x'", ["redis-cli < x on host shop"]],
    ["heroku ps -a shop", []],
    ["minikube kubectl -- get ns", ["kubectl --context minikube get ns"]],
    ["minikube -p dev kubectl -- get ns", ["kubectl --context minikube get ns"]],
    ["k3s kubectl get ns", ["kubectl --context microk8s get ns"]],
    ["k0s kubectl --context x get ns", ["kubectl --context x get ns"]],
    ["microk8s kubectl get ns", ["kubectl --context microk8s get ns"]],
    ["minikube delete", []],
    ["printf 'FLUSHALL\\n' | nc h 6379", ["redis-cli -h h -p 6379 < FLUSHALL"]],
    ["echo hello | nc h 80", []],
  ],
  transfers: [
    ["sftp u@h <<'E'\ncd d\nrm x\n-rm y\nE", ["rm x on host h", "rm y on host h"]],
    ["sftp h <<< '!rm x'", ["rm x"]],
    ["sftp h <<< 'get x'", []],
    ["lftp -e 'rm -r x; bye' h", ["rm -r x on host h"]],
  ],
  editors: [
    ["vim -c ':!rm x' -c q", ["rm x"]],
    ["vim '+!rm x' f", ["rm x"]],
    ["ex -c 'r !rm x'", ["rm x"]],
    ["nvim --cmd 'call system(\"rm x\")'", ["rm x"]],
    ["vim -c 'lua os.execute(\"rm x\")'", ["rm x"]],
    ["ed f <<< '!rm x'", ["rm x"]],
    ["vim -c 's/rm x//' f", []],
    ["man -P 'rm x' ls", ["rm x"]],
    ["less '+!rm x' f", ["rm x"]],
    ["less +G f", []],
  ],
  "awk and sed": [
    ["awk 'BEGIN { system(\"rm x\") }'", ["rm x"]],
    ["awk '{ print | \"rm x\" }'", ["rm x"]],
    ["awk 'BEGIN { \"rm x\" | getline y }'", ["rm x"]],
    ["awk '{ system(\"rm \" $1) }'", []],
    ["awk '{ print \"rm x\" }' f", []],
    ["awk -f - f <<'E'\nBEGIN { system(\"rm x\") }\nE", ["rm x"]],
    ["awk -f /dev/stdin f <<< '{ print \"rm x\" }'", []],
    ["sed '1e rm x' f", ["rm x"]],
    ["sed -n -e '1e rm x' f", ["rm x"]],
    ["sed 's/a/rm x/' f", []],
  ],
  "terminals and typing": [
    ["tmux new-session -d -s a 'rm x'", ["rm x"]],
    ["tmux new -d rm x", ["rm x"]],
    ["tmux -L s split-window -t 0 'rm x'", ["rm x"]],
    ["tmux new -d \\; run-shell 'rm x'", ["rm x"]],
    ["tmux send-keys -t a 'rm x' Enter", ["rm x"]],
    ["tmux send-keys rm Space x C-m", ["rm x"]],
    ["tmux kill-session -t 'rm x'", []],
    ["screen -S a -X stuff 'rm x\\n'", ["rm x"]],
    ["xterm -e 'rm x'", ["rm x"]],
    ["xterm -e rm x", ["rm x"]],
    ["gnome-terminal -- rm x", ["rm x"]],
    ["expect -c 'spawn rm x; expect eof'", ["rm x"]],
    ["expect -c 'spawn sh; send \"rm x\\r\"'", ["rm x"]],
    ["expect <<'E'\nspawn -noecho rm x\nE", ["rm x"]],
    ['osascript -e \'do shell script "rm \\"x\\""\'', ["rm x"]],
    ["osascript -e 'display dialog \"rm x\"'", []],
  ],
  "other options": [
    ["split --filter='rm x' f", ["rm x"]],
    ["sort --compress-program='rm x' f", ["rm x"]],
    ["zip a.zip f -T -TT 'rm x'", ["rm x"]],
    ["hyperfine -w 3 'rm x'", ["rm x"]],
    ["gdb -batch -ex 'shell rm x' -ex '!rm y' -ex run", ["rm x", "rm y"]],
    ["mysql -e 'system rm x'", ["rm x"]],
    ["sg g -c 'rm x'", ["rm x"]],
    ["newgrp g <<< 'rm x'", ["rm x"]],
    ["make --eval='$(shell rm x)' y", ["rm x"]],
  ],
  "keys and completions of a shell": [
    ["bind -x '\"\\C-a\": rm x'", ["rm x"]],
    ["bind '\"\\C-a\": self-insert'", []],
    ["complete -C 'rm x' y", ["rm x"]],
    ["complete -W 'rm x' y", []],
  ],
  "shells of other kinds": [
    ["tcsh -c 'rm x'", ["rm x"]],
    ["csh -f -c 'rm x'", ["rm x"]],
    ["nu -c 'rm x'", ["rm x"]],
    ["nu --commands 'rm x'", ["rm x"]],
    ["elvish -c 'rm x'", ["rm x"]],
    ["xonsh -c 'rm x'", ["rm x"]],
    ["osh -c 'rm x'", ["rm x"]],
    ["ysh -c 'rm x'", ["rm x"]],
    ["murex -c 'rm x'", ["rm x"]],
    ["capsh --user=u -- -c 'rm x'", ["rm x"]],
    ["capsh --print", []],
  ],
  "connections and watchers": [
    ["ncat -c 'rm x' h 1", ["rm x"]],
    ["ncat --sh-exec 'rm x' h 1", ["rm x"]],
    ["nc -e 'rm x' h 1", ["rm x"]],
    ["ncat --exec 'rm x' h 1", ["rm x"]],
    ["socat - EXEC:'rm x',pty", ["rm x"]],
    ["socat TCP-LISTEN:1 system:'rm x'", ["rm x"]],
    ["socat - TCP:h:1", []],
    ["ls | entr -s 'rm x'", ["rm x"]],
    ["ls | entr -rs 'rm x'", ["rm x"]],
    ["ls | entr echo 'rm x'", []],
  ],
  "languages without a reader": [
    ["dc <<< '!rm x'", ["rm x"]],
    ["dc -e '2 3 !< x'", []],
    ["erl -noshell -eval 'os:cmd(\"rm x\")'", ["rm x"]],
    ["julia -e 'run(`rm x`)'", ["rm x"]],
    ["julia -e 'rm(\"x\", recursive=true)'", ["rm -r x"]],
    ["scala -e 'import sys.process._; \"rm x\".!'", ["rm x"]],
    ["ocaml <<< 'Sys.command \"rm x\";;'", ["rm x"]],
    ['clojure -e \'(clojure.java.shell/sh "rm" "x")\'', ["rm x"]],
    ["racket -e '(system \"rm x\")'", ["rm x"]],
    ["emacs --batch --eval '(delete-directory \"x\" t)'", ["rm -r x"]],
    ["emacs -batch -eval '(shell-command \"rm x\")'", ["rm x"]],
    ["tclsh <<< 'file delete -force x'", ["rm -r x"]],
    ["julia -e 'println(\"rm x\")'", []],
  ],
  schedules: [
    ["echo 'rm x' | at now", ["rm x"]],
    ["batch <<< 'rm x'", ["rm x"]],
    ["at -l <<< 'rm x'", []],
    ["echo '0 3 * * 1-5 rm x' | crontab -", ["rm x"]],
    ["crontab <<E\nMAILTO=a\n# rm z\n@daily rm x\nE", ["rm x"]],
  ],
  fleets: [
    ["ansible web -m shell -a 'rm x'", ["rm x on host web"]],
    ["ansible -i h all -a 'chdir=/y rm x'", ["rm x on host all"]],
    ["ansible all -m file -a 'path=/x state=absent'", ["rm -rf -- /x on host all"]],
    ["ansible all -m ping", []],
    ["salt '*' cmd.run 'rm x'", ["rm x on host *"]],
    [
      "aws ssm send-command --instance-ids i-1 --parameters 'commands=[\"rm x\"]'",
      ["rm x on host i-1"],
    ],
    ["aws ssm send-command --instance-ids i-1 --parameters commands='rm x'", ["rm x on host i-1"]],
    [
      'aws ssm send-command --instance-ids i-1 --parameters \'{"commands":["rm x"]}\'',
      ["rm x on host i-1"],
    ],
  ],
  "programs of frameworks": [
    ["rails runner 'system(\"rm x\")'", ["rm x"]],
    ["bin/rails r -e production 'system(\"rm x\")'", ["rm x"]],
    ["rails console <<< '`rm x`'", ["rm x"]],
    ["rails generate model rm", []],
    ["php artisan tinker --execute='system(\"rm x\");'", ["rm x"]],
    ["python manage.py shell -c 'import os; os.system(\"rm x\")'", ["rm x"]],
    ["./manage.py shell <<< 'import os; os.system(\"rm x\")'", ["rm x"]],
    ['elixir -e \'System.cmd("rm", ["x"])\'', ["rm x"]],
    ["mix run -e 'System.shell(\"rm x\")'", ["rm x"]],
    ["concurrently -n a 'rm x' 'rm y'", ["rm x", "rm y"]],
    ["nodemon --exec 'rm x' f.js", ["rm x"]],
    ["make SHELL='rm x' y", ["rm x"]],
  ],
};

describe("what a program is handed to run", () => {
  for (const [group, rows] of Object.entries(table)) {
    describe(group, () => {
      for (const [line, calls] of rows) {
        it(line, () => {
          const made = callsOf(line).filter(
            (call) =>
              call.startsWith("rm") ||
              call.startsWith("! dynamic") ||
              /^(?:rsync on|psql|redis-cli|kubectl)/.test(call),
          );
          assert.deepEqual(made, calls);
        });
      }
    });
  }
});
