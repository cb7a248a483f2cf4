/**
 * What a shell and the server of its window say to each other about one line.
 *
 * The shell reads `<run directory>/endpoint` (see endpoint.ts), connects (zsh by Unix socket, bash by
 * a pair of FIFOs), and sends one frame: fields `key=value`, each ended by NUL, and one empty field:
 *
 *     version=1 token=… shell=bash kind=line interactive=1 pid=… ppid=… cwd=… within=… text=…
 *     env.NAME=… (the names of `environmentNames` that are set)
 *
 * A shim, which stands for one program, sends `shell=sh kind=argv` and, in place of the text, one field
 * `arg=…` for each word, the program's name first.
 *
 * The server answers in lines:
 *
 *     beat                   alive; sent when nothing else was for a while
 *     held MESSAGE           a person is being asked; the shell shows MESSAGE until the answer
 *     need WHAT NAME …       questions only this shell can answer; answered by a frame, then on
 *     allow ID               run it; ID names the line to what it starts (`within`)
 *     deny REASON            do not run it
 *     refuse REASON          no answer from here: decide without the server
 *
 * The first line comes within half a second and then one at least every two; a shell takes six of
 * silence, an end of file or an unknown line for a dead server. The answer to `need` has one field
 * per question in the order of asking: `-` there is none, `?` cannot be told, `=TEXT`, or for a list
 * `(`, its `=TEXT` fields and `)`. Closing the connection before the answer withdraws the request.
 * Nothing that comes in here can approve anything.
 */
export const protocolVersion = 1;

/** How long things take at most, in milliseconds. */
export interface Timing {
  /** The first line of an answer comes within this time. */
  readonly firstBeat: number;
  /** After that the server says something at least this often. */
  readonly beat: number;
  /** What a client may take for a frame, and for leaving once it is answered. */
  readonly patience: number;
  /** How often the run directory is looked after. */
  readonly sweep: number;
}

/** What the shells count on: they wait three beats. */
export const usualTiming: Timing = { firstBeat: 400, beat: 2_000, patience: 5_000, sweep: 2_000 };

/** A frame may be this long, in bytes; no argument of a program can be longer on Linux. */
export const longestFrame = 1024 * 1024;

/** Variables that agents set for the shells they start, as these agents' own programs do. */
export const agentMarkers = [
  "AI_AGENT",
  "COPILOT_AGENT",
  "CLAUDECODE",
  "CLAUDE_CODE_ENTRYPOINT",
  "CURSOR_AGENT",
  "GEMINI_CLI",
  "CODEX_SANDBOX",
  "CODEX_SANDBOX_NETWORK_DISABLED",
  "CODEX_THREAD_ID",
  "QWEN_CODE",
  "OPENCODE",
  "OPENCODE_CLIENT",
  "CLINE_ACTIVE",
  "AUGMENT_AGENT",
  "GOOSE_TERMINAL",
] as const;

/** Variables sent with every request. Others, which may hold secrets, are sent only when asked for. */
export const environmentNames = [
  ...agentMarkers,
  // Set in every terminal of Cursor, the person's too, so no proof of an agent.
  "CURSOR_TRACE_ID",
  "AGENT",
  "TENTH_SECOND_INHERITED",
  "HOME",
  "TMPDIR",
  "USER",
  "LOGNAME",
  "SUDO_USER",
  "TERM_PROGRAM",
  "VSCODE_INJECTION",
  "SSH_CONNECTION",
] as const;

/**
 * How much the text says. `line-unverified`: read from a history that may lag behind (a shell before
 * its first prompt, or nested). `line-unknown`: a line is about to run and its text cannot be had.
 * `exec-string`: `bash -c` or a standard input that is a file. `stdin-command`: one of several that
 * come one by one, so that earlier ones have run. `script`: the command line that runs a script.
 * `argv`: one program with its words, from a shim that stands in its place.
 */
export const requestKinds = [
  "line",
  "line-unverified",
  "line-unknown",
  "exec-string",
  "script",
  "stdin-command",
  "argv",
] as const;
export type RequestKind = (typeof requestKinds)[number];

/** The shells that ask; `sh` is what a shim says. */
export const shellNames = ["bash", "zsh", "fish", "powershell", "sh"] as const;
export type ShellName = (typeof shellNames)[number];

/** What a shell is about to run. */
export interface ShellRequest {
  /** Names this line among those of its gate. */
  readonly id: number;
  /** The line that, having been allowed, started the shell which asks now. */
  readonly within?: number;
  /** What is about to run, as a shell would be given it. */
  readonly text: string;
  /** The words themselves, the program first, where they are known (`argv`). */
  readonly argv?: readonly string[];
  readonly dialect: ShellName;
  readonly kind: RequestKind;
  readonly interactive: boolean;
  readonly cwd: string;
  readonly pid: number;
  readonly ppid: number;
  readonly env: Readonly<Record<string, string>>;
}

/** A question that only the shell which holds the line can answer. */
export interface ShellQuestion {
  readonly what: "alias" | "function" | "variable" | "option";
  readonly name: string;
}

/** What the shell says. `text` is an alias's text, a function's definition, a value, `on` or `off`. */
export type ShellFact =
  | { readonly kind: "absent" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly texts: readonly string[] }
  | { readonly kind: "unanswered"; readonly why: string };

/** The final word on a request. */
export type ShellAnswer =
  { readonly kind: "allow" } | { readonly kind: "deny"; readonly reason: string };

/** The final word on what an agent's hook tells: `none` means that nobody had to be asked. */
export type HookRuling = ShellAnswer | { readonly kind: "none" };

/** One line from the server to the shell. */
export type ServerLine =
  | { readonly kind: "beat" }
  | { readonly kind: "held"; readonly message: string }
  | { readonly kind: "need"; readonly questions: readonly ShellQuestion[] }
  | { readonly kind: "allow"; readonly id: number }
  | { readonly kind: "none" }
  | { readonly kind: "deny"; readonly reason: string }
  | { readonly kind: "refuse"; readonly reason: string };

/** The bytes of one frame: each field ended by NUL, then an empty field. */
export function encodeFrame(fields: readonly string[]): Buffer {
  return Buffer.from([...fields, ""].map((field) => `${field}\0`).join(""));
}

/** The line as it is written, with its newline. */
export function encodeServerLine(line: ServerLine): string {
  switch (line.kind) {
    case "beat":
      return "beat\n";
    case "held":
      return `held ${oneLine(line.message)}\n`;
    case "need":
      return `need ${line.questions.map(({ what, name }) => `${what} ${name}`).join(" ")}\n`;
    case "allow":
      return `allow ${line.id}\n`;
    case "none":
      return "none\n";
    case "deny":
      return `deny ${oneLine(line.reason)}\n`;
    case "refuse":
      return `refuse ${oneLine(line.reason)}\n`;
  }
}

/**
 * Whether a name can be asked for. The shells refuse others: some characters would be expanded by
 * the shell itself, and blanks end a word of the line.
 */
export function isAskable({ name }: ShellQuestion): boolean {
  return name.length < 256 && /^[A-Za-z0-9_.,:@%+~/!^-]+$/.test(name);
}

/** Reads the answer to a round of questions. An answer that does not fit them is no answer. */
export function decodeFacts(
  questions: readonly ShellQuestion[],
  fields: readonly string[],
): readonly ShellFact[] {
  const facts: ShellFact[] = [];
  let list: string[] | undefined;
  let fits = true;
  for (const field of fields) {
    if (list === undefined) {
      if (field === "(") {
        list = [];
      } else {
        facts.push(decodeFact(field));
      }
    } else if (field.startsWith("=")) {
      list.push(field.slice(1));
    } else {
      fits &&= field === ")";
      facts.push({ kind: "list", texts: list });
      list = undefined;
    }
  }
  if (!fits || list !== undefined || facts.length !== questions.length) {
    return questions.map(() => ({ kind: "unanswered", why: "the shell's answer did not fit" }));
  }
  return facts;
}

function decodeFact(field: string): ShellFact {
  if (field.startsWith("=")) {
    return { kind: "text", text: field.slice(1) };
  }
  return field === "-"
    ? { kind: "absent" }
    : { kind: "unanswered", why: "the shell could not tell" };
}

/** A terminal shows it as it is: no control character may move its cursor. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}
