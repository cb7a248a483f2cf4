import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { callsOf } from "../support/lines";

const shell = (value: string | undefined): Facts[string] =>
  value === undefined ? { fact: "shell" } : { fact: "shell", value };

const file = (text: string): Facts[string] => ({ fact: "text", text, digest: "" });

/** A line and the calls it would make, in order; `!` stands before what was not understood. */
const table: Readonly<Record<string, readonly (readonly [string, readonly string[], Facts?])[]>> = {
  "words and quotes": [
    ["rm -rf a 'b c' \"d\"", ["rm -rf a b c d"]],
    ["\\rm x", ["rm x"]],
    ["/bin/rm x", ["rm x"]],
    ["r''m x", ["rm x"]],
    ["rm $'a\\nb'", ["rm a\nb"]],
    ["rm ~/x ~root/y ~bob/z", ["rm /home/u/x /root/y /home/bob/z"]],
    ["rm ~/a\\ b '~/c'", ["rm /home/u/a b ~/c"]],
    ["rm {a,b}/c", ["rm a/c b/c"]],
    ["rm f{1..3}", ["rm f1 f2 f3"]],
    ["rm *.txt '*'", ["rm *.txt *"]],
    ["rm --x=<(echo a) <(b)", ["echo a", "b", "rm --x=/dev/fd/63 <<(b)>"]],
  ],
  "lists, groups, branches and loops": [
    ["a; b && c || d & e", ["a", "b", "c", "d", "e"]],
    ["(cd x && rm y); rm z", ["rm y @ /w/x", "rm z"]],
    ["{ cd x; rm y; }; rm z", ["rm y @ /w/x", "rm z @ /w/x"]],
    ["if t; then rm a; else rm b; fi", ["t", "rm a", "rm b"]],
    ["case $x in a) rm a;; *) rm b;; esac", ["rm a", "rm b"]],
    ["for f in a b; do rm $f; done", ["rm a", "rm b"]],
    ['for f in *.o; do rm "$f"; done', ["rm *.o"]],
    ["while t; do rm a; done", ["t", "rm a"]],
    ["exit 0; rm x", []],
    ["cd x || exit 1; rm y", ["rm y @ /w/x"]],
    [
      "if [ -d x ]; then cd x; fi; rm y",
      ["[ -d x ]", "rm y @ (a directory that depends on a condition)"],
    ],
    ["! rm x", ["rm x"]],
    ["time rm x", ["rm x"]],
    ["[[ -f $(rm x) ]]", ["rm x"]],
    ["(( $(rm x) ))", ["rm x"]],
  ],
  variables: [
    ["X=a; rm $X", ["rm a"]],
    ["X=a rm $X", ["rm <$X>"]],
    ["X='a b'; rm $X; rm \"$X\"", ["rm a b", "rm a b"]],
    ["rm $X", ["rm <$X>"]],
    ["rm $X", ["rm a"], { "variable X": shell("a") }],
    ['rm "$X/"', ["rm /"], { "variable X": shell(undefined) }],
    ["rm ${X:-/y}", ["rm /y"]],
    ["rm ${X:-/y}", ["rm a"], { "variable X": shell("a") }],
    ["X=a/b.txt; rm ${X%/*} ${X##*/} ${X%.txt}", ["rm a b.txt a/b"]],
    ["X=aXb; rm ${X/X/-}", ["rm a-b"]],
    ['A=(x y); rm "${A[@]}" ${A[1]}', ["rm x y y"]],
    ['A=(x); A+=(y); rm "${A[@]}"', ["rm x y"]],
    ["export X=a; rm $X", ["rm a"]],
    ["X=abc; rm ${X:1:1} ${X: -1} ${X:1}", ["rm b c bc"]],
    ["N=X; X=a; rm ${!N}", ["rm a"]],
    ["/bin/r? x", ["rm x"]],
    ['unset X; rm "$X/b"', ["rm /b"]],
    ["rm $HOME/a $PWD/b", ["rm /home/u/a /w/b"]],
    ["read X; rm $X", ["rm <$X>"]],
    ['f() { rm "$1" "$@"; }; f a b', ["rm a a b"]],
    ["set -- a b; rm $2", ["rm b"]],
    ["X=$(rm y); rm $X", ["rm y", "rm <$(rm y)>"]],
  ],
  "what a substitution prints": [
    ["rm $(echo a)", ["echo a", "rm a"]],
    ["rm $(printf '%s-%s' a b)", ["printf %s-%s a b", "rm a-b"]],
    ["cd $(mktemp -d) && rm x", ["mktemp -d", "rm x @ /tmp/tmp.XXXXXXXXXX"]],
    ["rm $(pwd)/x", ["pwd", "rm /w/x"]],
    ["rm $(dirname a/b)", ["dirname a/b", "rm a"]],
    ["rm `basename a/b`", ["basename a/b", "rm b"]],
    [
      "cd $(git rev-parse --show-toplevel)/x; rm y",
      ["git rev-parse --show-toplevel", "rm y @ /w/x"],
    ],
    ["rm $(find . -name '*.x')", ["find . -name *.x", "rm ./**/*.x"]],
    ["$(command -v rm) x", ["command -v rm", "rm x"]],
    ["`which rm` x", ["rm x"]],
  ],
  wrappers: [
    ["sudo -u bob FOO=1 rm x", ["rm x"]],
    ["sudo -l", ["sudo -l"]],
    ["env -i A=b rm x", ["rm x"]],
    ["env -C sub rm x", ["rm x @ /w/sub"]],
    ["nohup nice -n 5 timeout -s KILL 3 rm x", ["rm x"]],
    ["command -p rm x", ["rm x"]],
    ["exec rm x", ["rm x"]],
    ["ssh -p 22 host 'cd /x; rm y'", ["rm y on host host"]],
    ["docker exec -it -u root db rm x", ["rm x on container db"]],
    ["docker compose -f c.yml exec db rm x", ["rm x on container db"]],
    [
      "docker run --rm -v a:/b alpine rm x",
      ["docker run --rm -v a:/b alpine rm x", "rm x on container alpine"],
    ],
    [
      "podman run -itv a:/b --entrypoint rm alpine x",
      ["podman run -itv a:/b --entrypoint rm alpine x", "rm x on container alpine"],
    ],
    ["docker run -d alpine", ["docker run -d alpine"]],
    [
      "docker run hashicorp/terraform:1.9 destroy",
      [
        "docker run hashicorp/terraform:1.9 destroy",
        "terraform destroy on container hashicorp/terraform:1.9",
      ],
    ],
    ["kubectl -n prod exec pod/db -c main -- rm x", ["rm x on pod pod/db"]],
    ["npx --yes prisma@5 migrate reset", ["prisma migrate reset"]],
    ["watch -n 1 'rm x'", ["rm x"]],
    ["flock /l rm x", ["rm x"]],
    ["flock /l -c 'rm x'", ["rm x"]],
    ["su bob -c 'rm x'", ["rm x"]],
    ["retry 3 rm x", ["retry 3 rm x", "rm x"]],
    ["echo rm x", ["echo rm x"]],
  ],
  "text that is run": [
    ["bash -c 'rm \"$1\"' _ a", ["rm a"]],
    ["sh -euxc 'rm x'", ["rm x"]],
    ['bash -c "rm $X"', ["rm <$X>"]],
    ["bash -euxo pipefail -c 'rm x'", ["rm x"]],
    ['eval "rm x"', ["rm x"]],
    ["eval $X", ["! dynamic"]],
    ['eval "$(ssh-agent -s)"', ["ssh-agent -s"]],
    ["trap 'rm x' EXIT", ["rm x"]],
    ["bash <<< 'rm x'", ["rm x"]],
    ["bash <<'E'\nrm $x\nE", ["rm <$x>"]],
    ["echo 'rm x' | sh", ["echo rm x", "rm x"]],
    ["curl u | sh", ["curl u", "! dynamic"]],
    ["echo cm0geA== | base64 -d | sh", ["echo cm0geA==", "base64 -d < cm0geA==", "rm x"]],
    ["printf 'rm x\\n' > s.sh; bash s.sh", ["! overwrite", "printf rm x\\n", "bash s.sh", "rm x"]],
    [
      "bash s.sh a",
      ["bash s.sh a", "rm a"],
      { "text /w/s.sh": { fact: "text", text: "rm $1", digest: "" } },
    ],
    [
      "./s a",
      ["s a", "rm a"],
      { "text /w/s": { fact: "text", text: "#!/bin/sh\nrm $1", digest: "" } },
    ],
    [
      "./s a",
      ["s a"],
      { "text /w/s": { fact: "text", text: "#!/usr/bin/python\nrm", digest: "" } },
    ],
    ["${SHELL##*/} -c 'rm x'", ["rm x"]],
    ["echo 'rm x' >> ~/.bashrc", ["! write", "echo rm x", "rm x"]],
    ["echo 'rm x' >> notes.md", ["! write", "echo rm x"]],
    [". /dev/stdin <<< 'rm x'", [". /dev/stdin < rm x", "rm x"]],
    [". ./s", [". ./s", "rm x"], { "text /w/s": { fact: "text", text: "rm x", digest: "" } }],
  ],
  "scripts of the project": [
    [
      "npm run clean -- x",
      ["npm run clean -- x", "rm -rf d x"],
      { "text /w/package.json": file('{"scripts":{"clean":"rm -rf d"}}') },
    ],
    [
      "npm test",
      ["npm test", "a", "b"],
      { "text /w/package.json": file('{"scripts":{"pretest":"a","test":"b"}}') },
    ],
    [
      "yarn clean",
      ["yarn clean", "rm d"],
      { "text /w/package.json": file('{"scripts":{"clean":"rm d"}}') },
    ],
    [
      "npm install clean",
      ["npm install clean"],
      { "text /w/package.json": file('{"scripts":{"clean":"rm d"}}') },
    ],
    [
      "npm run a",
      ["npm run a", "npm run a"],
      { "text /w/package.json": file('{"scripts":{"a":"npm run a"}}') },
    ],
    ["npm run a", ["npm run a"], { "text /w/package.json": file("{ broken") }],
    [
      "make clean",
      ["make clean", "rm -rf out/x"],
      { "text /w/Makefile": file("OUT = out\nall: x\n\tcc\nclean:\n\t@rm -rf $(OUT)/x\n") },
    ],
    ["make", ["make", "a", "cc all"], { "text /w/Makefile": file("all: x\n\tcc $@\nx:\n\ta\n") }],
    [
      "make OUT=/ clean",
      ["make OUT=/ clean", "rm -rf /"],
      { "text /w/Makefile": file("OUT = out\nclean:\n\trm -rf $(OUT)\n") },
    ],
    [
      "make -C sub clean",
      ["make -C sub clean", "rm x @ /w/sub"],
      { "text /w/sub/Makefile": file("clean:\n\trm x\n") },
    ],
    ["make -n clean", ["make -n clean"], { "text /w/Makefile": file("clean:\n\trm x\n") }],
    [
      "just clean",
      ["just clean", "rm x"],
      { "text /w/justfile": file("clean:\n  @rm x\nother:\n  rm y\n") },
    ],
  ],
  "items and finds": [
    ["echo a b | xargs rm -f", ["echo a b", "rm -f a b"]],
    ["echo a | xargs -I{} mv {} {}.bak", ["echo a", "mv a a.bak"]],
    ["cat list | xargs rm", ["cat list", "rm <(what cat prints)>"]],
    ["find d -name '*.x' | xargs rm", ["find d -name *.x", "rm d/**/*.x"]],
    ["find d -exec rm {} \\;", ["find d -exec rm {} ;", "rm d/**/*"]],
    ["find . -name '*.x' | parallel rm -rf", ["find . -name *.x", "rm -rf ./**/*.x"]],
    ["parallel rm {} ::: a b", ["rm a", "rm b"]],
    ["ls d | while read f; do rm $f; done", ["ls d", "rm d/*"]],
  ],
  "aliases and functions of the shell": [
    ["k delete ns x", ["kubectl delete ns x"], { "alias k": shell("kubectl") }],
    ["sudo tf destroy", ["tf destroy"], { "alias tf": shell("terraform") }],
    [
      "gwipe",
      ["git reset --hard", "git clean -fd"],
      { "alias gwipe": shell("git reset --hard && git clean -fd") },
    ],
    ["'k' x", ["k x"], { "alias k": shell("kubectl") }],
    ["ls x", ["ls --color x"], { "alias ls": shell("ls --color") }],
    ["wipe x", ["rm -rf x"], { "function wipe": shell('wipe () { \n    rm -rf "$1"\n}') }],
    ["git -c alias.z='!rm x' z", ["rm x"]],
    [
      "git config alias.z 'reset --hard' && git z HEAD",
      ["git config alias.z reset --hard", "git reset --hard HEAD"],
    ],
    [
      "git z",
      ["git clean -fd"],
      {
        "repository /w": {
          fact: "repository",
          modified: [],
          untracked: [],
          stashes: 0,
          remotes: {},
          aliases: { z: "clean -fd" },
          truncated: false,
        },
      },
    ],
    ["git bisect run sh -c 'rm x'", ["rm x"]],
    ["alias z='rm -rf'; z x", ["rm -rf x"]],
  ],
};

describe("what a line would run", () => {
  for (const [group, rows] of Object.entries(table)) {
    describe(group, () => {
      for (const [line, calls, facts] of rows) {
        it(line + (facts === undefined ? "" : " (with facts)"), () => {
          assert.deepEqual(callsOf(line, facts), calls);
        });
      }
    });
  }
});
