import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { decodeRequest } from "../../../src/gates/shell/decodeRequest";
import { createFrameReader } from "../../../src/gates/shell/frames";
import {
  agentMarkers,
  decodeFacts,
  encodeFrame,
  encodeServerLine,
  environmentNames,
  isAskable,
  type ShellFact,
} from "../../../src/gates/shell/protocol";

const fields = [
  "version=1",
  "token=t",
  "shell=bash",
  "kind=line",
  "interactive=1",
  "pid=12",
  "ppid=3",
  "cwd=/w",
  "within=",
  "text=a=b; echo\n",
  "env.HOME=/h",
  "env.AI_AGENT=",
];

describe("the shell's protocol", () => {
  it("reads a request", () => {
    assert.deepEqual(decodeRequest(7, fields), {
      kind: "request",
      token: "t",
      request: {
        id: 7,
        text: "a=b; echo\n",
        dialect: "bash",
        kind: "line",
        interactive: true,
        cwd: "/w",
        pid: 12,
        ppid: 3,
        env: { HOME: "/h", AI_AGENT: "" },
      },
    });
  });

  it("keeps the line in which a shell runs", () => {
    const decoded = decodeRequest(1, [
      ...fields.filter((f) => !f.startsWith("within")),
      "within=5",
    ]);
    assert.equal(decoded.kind === "request" ? decoded.request.within : undefined, 5);
    const none = decodeRequest(1, [...fields.filter((f) => !f.startsWith("within")), "within=0"]);
    assert.equal(none.kind === "request" && "within" in none.request, false);
  });

  const malformed: readonly (readonly [change: (given: string[]) => string[], why: string])[] = [
    [(given) => given.filter((field) => !field.startsWith("text")), "a bad `text`"],
    [(given) => given.map((field) => field.replace("version=1", "version=2")), "a bad `version`"],
    [(given) => given.map((field) => field.replace("shell=bash", "shell=csh")), "a bad `shell`"],
    [(given) => given.map((field) => field.replace("kind=line", "kind=lines")), "a bad `kind`"],
    [(given) => given.map((field) => field.replace("pid=12", "pid=-1")), "a bad `pid`"],
    [(given) => given.map((field) => field.replace("cwd=/w", "cwd=w")), "a bad `cwd`"],
    [(given) => given.map((field) => field.replace("within=", "within=x")), "a bad `within`"],
    [(given) => [...given, "text=other"], "a key given twice"],
    [(given) => [...given, "nonsense"], "a field without a key"],
    [(given) => [...given, "=x"], "a field without a key"],
    [() => [], "a bad `version`"],
  ];
  for (const [change, why] of malformed) {
    it(`refuses ${why}`, () => {
      assert.deepEqual(decodeRequest(1, change([...fields])), { kind: "malformed", why });
    });
  }

  it("reads the words of a program", () => {
    const words = ["arg=rm", "arg=-r", "arg=it's", "arg="];
    const given = fields
      .filter((field) => !field.startsWith("text"))
      .map((field) => field.replace("kind=line", "kind=argv").replace("shell=bash", "shell=sh"));
    const decoded = decodeRequest(1, [...given, ...words]);
    assert.ok(decoded.kind === "request");
    assert.deepEqual(decoded.request.argv, ["rm", "-r", "it's", ""]);
    assert.equal(decoded.request.text, "rm -r 'it'\\''s' ''");
    assert.deepEqual(decodeRequest(1, given), { kind: "malformed", why: "no `arg`" });
  });

  it("ignores keys of a later version", () => {
    assert.equal(decodeRequest(1, [...fields, "later=x", "env.bad-name=x"]).kind, "request");
  });

  it("puts frames together from pieces of any size", () => {
    const bytes = Buffer.concat([encodeFrame(fields), encodeFrame(["=x", "-"]), encodeFrame([])]);
    for (const size of [1, 2, 3, 7, 50, bytes.length]) {
      const reader = createFrameReader(1_000);
      const frames: (readonly string[])[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        const progress = reader.push(bytes.subarray(at, at + size));
        frames.push(...(progress.kind === "frames" ? progress.frames : [["too long"]]));
      }
      assert.deepEqual(frames, [fields, ["=x", "-"], []], `pieces of ${size}`);
    }
  });

  it("gives up on a frame that is too long, whole or growing", () => {
    assert.equal(createFrameReader(100).push(encodeFrame(["x".repeat(200)])).kind, "too-long");
    const reader = createFrameReader(100);
    assert.equal(reader.push(Buffer.alloc(60, 97)).kind, "frames");
    assert.equal(reader.push(Buffer.alloc(60, 97)).kind, "too-long");
  });

  it("writes one line, whatever the message", () => {
    assert.equal(encodeServerLine({ kind: "beat" }), "beat\n");
    assert.equal(encodeServerLine({ kind: "allow", id: 5 }), "allow 5\n");
    assert.equal(
      encodeServerLine({ kind: "deny", reason: "a\nb\u001b[31m\u009bc\u0000\n" }),
      "deny a b [31m c\n",
    );
    assert.equal(encodeServerLine({ kind: "held", message: "  x\r\n" }), "held x\n");
    assert.equal(encodeServerLine({ kind: "refuse", reason: "" }), "refuse \n");
    assert.equal(
      encodeServerLine({
        kind: "need",
        questions: [
          { what: "alias", name: "k" },
          { what: "variable", name: "x" },
        ],
      }),
      "need alias k variable x\n",
    );
  });

  it("asks only for names that no shell would expand", () => {
    for (const name of ["k", "git-lfs", "..", "a.b", "oh-my:zsh", "_x1", "/bin/ls"]) {
      assert.equal(isAskable({ what: "alias", name }), true, name);
    }
    for (const name of [
      "",
      "a b",
      "x[1]",
      "$(x)",
      "`x`",
      "a\nb",
      "é",
      "*",
      "a;b",
      "x".repeat(300),
    ]) {
      assert.equal(isAskable({ what: "variable", name }), false, name);
    }
  });

  const three = ["alias", "variable", "function"].map((what) => ({ what, name: "x" })) as {
    what: "alias" | "variable" | "function";
    name: string;
  }[];
  it("reads the answers to a round", () => {
    assert.deepEqual(decodeFacts(three, ["-", "(", "=a", "=", ")", "?"]), [
      { kind: "absent" },
      { kind: "list", texts: ["a", ""] },
      { kind: "unanswered", why: "the shell could not tell" },
    ] satisfies ShellFact[]);
  });

  it("takes answers that do not fit for none", () => {
    for (const answer of [
      [],
      ["-"],
      ["-", "-", "-", "-"],
      ["-", "-", "(", "=a"],
      ["(", "(", ")", "-"],
    ]) {
      assert.deepEqual(
        decodeFacts(three, answer).map(({ kind }) => kind),
        ["unanswered", "unanswered", "unanswered"],
        JSON.stringify(answer),
      );
    }
  });

  const words = (file: string, form: RegExp): readonly string[] =>
    form
      .exec(readFileSync(`media/shell/${file}`, "utf8"))?.[1]
      ?.split(/[\s\\]+/)
      .filter((word) => word !== "") ?? [];

  it("names the same variables in bash", () => {
    assert.deepEqual(words("bash/ask.bash", /^for __ts_name in ([^;]*);/m), environmentNames);
    assert.deepEqual(words("bash/more.bash", /^__ts_markers=\(([^)]*)\)/m), agentMarkers);
  });

  it("names the same variables in zsh", () => {
    const markers = words("zsh/ask.zsh", /^__ts_markers=\(([^)]*)\)/m);
    assert.deepEqual(markers, agentMarkers);
    assert.deepEqual(
      [...markers, ...words("zsh/ask.zsh", /^__ts_context=\(([^)]*)\)/m)],
      environmentNames,
    );
  });
});
