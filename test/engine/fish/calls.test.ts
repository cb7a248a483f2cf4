import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { callsOf } from "../support/lines";

const file = (text: string): Facts[string] => ({ fact: "text", text, digest: "" });
const shell = (value: string): Facts[string] => ({ fact: "shell", value });

/** A line of fish and the calls it would make, in order; `!` stands before what was not understood. */
const table: Readonly<Record<string, readonly (readonly [string, readonly string[], Facts?])[]>> = {
  "words and quotes": [
    ["rm -rf a 'b c' \"d\"", ["rm -rf a b c d"]],
    ["rm 'it\\'s' '\\\\' '\\n'", ["rm it's \\ \\n"]],
    ['rm "a\\"b" "\\$x" "\\n"', ['rm a"b $x \\n']],
    ["rm a\\ b \\x41 \\u00e9 \\t\\101 \\*", ["rm a b A é \tA *"]],
    ["r''m x; r\\m y", ["rm x", "rm y"]],
    ["rm ~/x ~root/y '~/z' a~", ["rm /home/u/x /root/y ~/z a~"]],
    ["rm {a,b}/{c,d} {x,y{1,2}}", ["rm a/c a/d b/c b/d x y1 y2"]],
    ["rm {a} {} a{,b}", ["rm {a} {} a ab"]],
    ["rm *.txt **/x '*' \"?\"", ["rm *.txt **/x * ?"]],
    ["rm x # y", ["rm x"]],
    ["rm a#b \\\n c", ["rm a#b c"]],
    ["rm a,b c=d %self @x", ["rm a,b c=d %self @x"]],
    ["rm $", ["rm $"]],
  ],
  "how commands are joined": [
    ["a; b && c || d & e\nf", ["a", "b", "c", "d", "e", "f"]],
    ["a; and b; or c; not d; ! e", ["a", "b", "c", "d", "e"]],
    ["a | b 2>| c &| d", ["a", "b", "c", "d"]],
    ["a |\n b &&\n c", ["a", "b", "c"]],
    ["cd x; and rm y", ["rm y @ /w/x"]],
    ["cd x; or exit 1; rm y", ["rm y @ /w/x"]],
    ["exit; rm x", []],
    ["time rm x", ["rm x"]],
    ["command rm x; builtin test y; exec rm z", ["rm x", "test y", "rm z"]],
  ],
  blocks: [
    ["begin; cd x; rm y; end; rm z", ["rm y @ /w/x", "rm z @ /w/x"]],
    ["begin\n rm y\nend | cat", ["rm y", "cat"]],
    ["if t; rm a; else if u; rm b; else; rm c; end", ["t", "u", "rm a", "rm b", "rm c"]],
    ["if t; and u; or v\n rm a\nend; rm b", ["t", "u", "v", "rm a", "rm b"]],
    ["while t; rm a; end", ["t", "rm a"]],
    ["for f in a b; rm $f; end", ["rm a", "rm b"]],
    ["for f in *.o; rm $f; end", ["rm *.o"]],
    ["switch $x; case a 'b*'; rm a; case '*'; rm b; end", ["rm a", "rm b"]],
    ["function f; rm $argv; end; f a b", ["rm a b"]],
    ["function f -a x y -d 'text'; rm $y $x $argv[2..-1]; end; f a b c", ["rm b a b c"]],
    ["function f --on-event fish_exit; rm x; end", ["rm x"]],
    ["function f; rm end; end; f", ["rm end"]],
    ["if t; begin; for x in 1; rm $x; end; end; end; rm z", ["t", "rm 1", "rm z"]],
    ["ls | while read f; rm $f; end", ["ls", "rm ./*"]],
  ],
  variables: [
    ["set x a; rm $x", ["rm a"]],
    ["set -l x 'a b' c; rm $x; rm \"$x\"", ["rm a b c", "rm a b c"]],
    ["set x a b; rm p/$x/q", ["rm p/a/q p/b/q"]],
    ["set x a b c; rm $x[2] $x[-1] $x[1..2]", ["rm b c a b"]],
    ["set x a; set -a x b; rm $x", ["rm a b"]],
    ["set -gx x a; rm $x", ["rm a"]],
    ['set -e x; rm "$x"/', ["rm /"]],
    ["set x; rm a$x b", ["rm b"]],
    ["set n x; set x a; rm $$n", ["rm a"]],
    ["set x a; rm {$x}b", ["rm ab"]],
    ["rm $x", ["rm <$x>"]],
    ["rm $x", ["rm a"], { "variable x": shell("a") }],
    ["rm $HOME/a $PWD/b", ["rm /home/u/a /w/b"]],
    ["set -q x; or rm y", ["rm y"]],
    ["X=1 rm x", ["rm x"]],
    ["set x *.o; rm $x", ["rm *.o"]],
    ["read x; rm $x", ["rm <$x>"]],
  ],
  "what a substitution prints": [
    ["rm (echo a)", ["echo a", "rm a"]],
    ['rm $(echo a b) "$(echo c)d"', ["echo a b", "echo c", "rm a b cd"]],
    ["rm (printf 'a\\nb')/c", ["printf a\\nb", "rm a/c b/c"]],
    ["cd (mktemp -d); and rm x", ["mktemp -d", "rm x @ /tmp/tmp.XXXXXXXXXX"]],
    ["rm (pwd)/x", ["pwd", "rm /w/x"]],
    ["set d (pwd); rm $d", ["pwd", "rm /w"]],
    ["rm (find . -name '*.x')", ["find . -name *.x", "rm ./**/*.x"]],
    ["rm (string join '' r m)x", ["string join  r m", "rm rmx"]],
    ["rm (string replace a b xay)", ["string replace a b xay", "rm xby"]],
    ["diff (rm x | psub) y", ["rm x", "diff <(rm x | psub)> y"]],
    ["rm (foo)[1]", ["foo", "rm <(foo)[1]>"]],
  ],
  redirections: [
    ["echo a > b 2>&1", ["! overwrite", "echo a"]],
    ["echo a >> b", ["! write", "echo a"]],
    ["a 2> /dev/null ^/dev/null &> /dev/null", ["a"]],
    ["a < b", ["! read", "a"]],
    ["begin; a; b; end > c", ["! overwrite", "a", "b"]],
    ["git log HEAD^ ^main", ["git log HEAD^ ^main"]],
  ],
  "text that is run": [
    ["eval rm x", ["rm x"]],
    ["eval (echo rm x)", ["echo rm x", "rm x"]],
    ["eval $x", ["! dynamic"]],
    ["fish -c 'rm (echo a)'", ["echo a", "rm a"]],
    ["fish --command='rm $argv' a", ["rm <$argv>"]],
    ["fish -c 'rm $argv' a b", ["rm a b"]],
    ["bash -c 'for f in a; do rm $f; done'", ["rm a"]],
    ["echo 'rm x' | fish", ["echo rm x", "rm x"]],
    ["echo 'rm x' | source", ["echo rm x", "source < rm x", "rm x"]],
    [
      "source f.fish",
      ["source f.fish", "echo a", "rm a"],
      { "text /w/f.fish": file("rm (echo a)") },
    ],
    ["fish f.fish a", ["fish f.fish a", "rm a"], { "text /w/f.fish": file("rm $argv[1]") }],
    ["./f", ["f", "rm a"], { "text /w/f": file("#!/usr/bin/env fish\nset x a; rm $x") }],
    ["alias z 'rm -rf'; z x", ["rm -rf x"]],
    ["alias z='rm -rf'; z x", ["rm -rf x"]],
    ["wipe x", ["rm x"], { "function wipe": shell("function wipe\n  rm $argv\nend") }],
    ["echo 'rm x' >> ~/.config/fish/config.fish", ["! write", "echo rm x", "rm x"]],
    ["trap 'rm x' EXIT", ["rm x"]],
  ],
  "what does not parse": [
    ["rm 'x", ["! syntax", "rm x"]],
    ["if t; rm x", ["! syntax", "t", "rm x"]],
    ["rm x; end; rm y", ["! syntax", "rm x", "rm y"]],
    ["rm (a", ["! syntax", "a", "rm <(a>"]],
    ["a) rm x", ["! syntax", "a", "rm x"]],
  ],
};

describe("what a line of fish would run", () => {
  for (const [group, rows] of Object.entries(table)) {
    describe(group, () => {
      for (const [line, calls, facts] of rows) {
        it(line + (facts === undefined ? "" : " (with facts)"), () => {
          assert.deepEqual(callsOf(line, facts, { dialect: "fish" }), calls);
        });
      }
    });
  }

  it("is read inside of bash too", () => {
    assert.deepEqual(callsOf("fish -c 'set x a b; rm p/$x'"), ["rm p/a p/b"]);
  });
});
