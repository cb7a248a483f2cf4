import assert from "node:assert/strict";
import { callsOf } from "../support/lines";

describe("a script that the line itself writes", () => {
  for (const line of [
    "echo 'rm -rf lib' | tee x.sh; bash x.sh",
    "(echo 'rm -rf lib' > x.sh); sh x.sh",
    "false || echo 'rm -rf lib' > x.sh; sh x.sh",
    "bash -c \"echo 'rm -rf lib' > x.sh\"; sh x.sh",
    'python3 -c \'open("x.sh", "w").write("rm -rf lib\\n")\'; sh x.sh',
    "python3 - <<'E'\nwith open('x.sh', 'w') as f: f.write('''rm -rf lib''')\nE\nsh x.sh",
    'python3 -c \'from pathlib import Path; Path("x.sh").write_text("rm -rf lib")\' && sh x.sh',
    'node -e \'require("fs").writeFileSync("x.sh", "rm -rf lib")\'; sh x.sh',
    'ruby -e \'File.write("x.sh", "rm -rf lib")\'; sh x.sh',
    'php -r \'file_put_contents("x.sh", "rm -rf lib");\'; sh x.sh',
    "echo 'ez -es yvo' | tr a-z n-za-m > x.sh; sh x.sh",
  ])
    it(`is read: ${line.split("\n")[0] ?? ""}`, () => {
      assert.equal(callsOf(line).at(-1), "rm -rf /w/lib".replace("/w/", ""));
    });

  it("is not known where a set of letters has classes", () => {
    const calls = callsOf("echo 'RM -RF LIB' | tr '[:upper:]' '[:lower:]' > x.sh; sh x.sh");
    assert.equal(calls.at(-1), "sh x.sh");
  });
});
