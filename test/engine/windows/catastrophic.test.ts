import assert from "node:assert/strict";
import { decide } from "../../../src/engine";
import { freshPolicy } from "../support/lines";
import { pick, seeded } from "../support/random";

interface Machine {
  readonly name: string;
  readonly cwd: string;
  readonly home: string;
}

const machines: readonly Machine[] = [
  { name: "Windows", cwd: "C:\\w", home: "C:\\Users\\u" },
  { name: "elsewhere", cwd: "/w", home: "/home/u" },
];

/** Everything there is, as PowerShell spells it. */
const inPowerShell = [
  ...["C:\\", "C:/", "c:\\", "'C:\\'", '"C:\\"', "C:\\*", "D:\\.", "C:\\x\\..", "\\", "\\*", "/"],
  ...["\\\\?\\C:\\", "FileSystem::C:\\", "\\\\srv\\share", "\\\\srv\\share\\*", "C:\\Windows"],
  ...["C:\\Users", "C:\\Users\\bob", "C:\\Users\\*", "'C:\\Program Files'", "C:\\ProgramData"],
  ...[
    "$HOME",
    "$HOME\\",
    "$HOME/*",
    '"$HOME"',
    '"$($HOME)"',
    "${HOME}",
    "$home\\..",
    "~",
    "~\\",
    "~/*",
  ],
  ...["$env:USERPROFILE", '"$env:USERPROFILE\\*"', "${env:UserProfile}", "$env:SystemDrive\\"],
  ...[
    "$env:windir",
    "$env:SystemRoot\\System32",
    "($HOME)",
    "(Resolve-Path ~)",
    "(Get-Item $HOME).FullName",
  ],
  ...[
    "([Environment]::GetFolderPath('UserProfile'))",
    "(Join-Path $HOME '*')",
    "(Split-Path $HOME)",
  ],
  ...[
    ".",
    "*",
    ".\\*",
    "./",
    "$PWD",
    "(Get-Location)",
    '"$(pwd)\\*"',
    "$(Get-Location).Path",
    "..",
  ],
  ...["-Path C:\\", "-LiteralPath C:\\", "-Path:C:\\", "a, C:\\"],
];

const removing = [
  (path: string) => `Remove-Item ${path} -Recurse -Force`,
  (path: string) => `ri -r -fo ${path}`,
  (path: string) => `rm -Recurse -Confirm:$false ${path}`,
  (path: string) => `REMOVE-ITEM -Force -RECURSE ${path}`,
  (path: string) => `& 'Remove-Item' ${path} -Rec`,
  (path: string) => `$p = @{Recurse=$true; Force=$true}; rmdir ${path} @p`,
];

/** The same for cmd.exe. */
const inCmd = [
  ...["C:\\", "c:/", '"C:\\"', "C:\\.", "D:\\x\\..", "\\", '"\\"', "\\\\?\\C:\\", "\\\\srv\\share"],
  ...[
    "C:\\Windows",
    "C:\\Users",
    "C:\\Users\\bob",
    '"C:\\Program Files"',
    "%SystemDrive%\\",
    "%windir%",
  ],
  ...[
    "%USERPROFILE%",
    '"%USERPROFILE%"',
    "%userprofile%\\.",
    "%HOMEDRIVE%%HOMEPATH%",
    "%CD%",
    ".",
    "..",
  ],
  ...["%USERPROFILE%\\..", '"%ProgramFiles%"', "%PUBLIC%\\..", "a C:\\", "C^:\\"],
];

const removingInCmd = [
  (path: string) => `rd /s /q ${path}`,
  (path: string) => `RMDIR /Q /S ${path}`,
  (path: string) => `rd/s/q ${path}`,
  (path: string) => `del /f /s /q ${path}`,
];

type Dialect = "powershell" | "cmd" | "bash";
type Wrapping = readonly [from: Dialect, to: Dialect, wrap: (line: string) => string];

const base64 = (line: string): string => Buffer.from(line, "utf16le").toString("base64");
const single = (line: string): string => `'${line.replaceAll("'", "''")}'`;
const inBash = (line: string): string => `'${line.replaceAll("'", "'\\''")}'`;
/** PowerShell's own text in a command line: cmd.exe takes quotes for itself. */
const plain = (line: string): boolean => !/["%&|<>^]/.test(line);

const wrappings: readonly Wrapping[] = [
  ["powershell", "powershell", (line) => `if ($true) { ${line} }`],
  ["powershell", "powershell", (line) => `& { ${line} }`],
  ["powershell", "powershell", (line) => `try { ${line} } catch { }`],
  ["powershell", "powershell", (line) => `function f { ${line} }; f`],
  ["powershell", "powershell", (line) => `1..2 | % { ${line} }`],
  ["powershell", "powershell", (line) => `iex ${single(line)}`],
  ["powershell", "powershell", (line) => `powershell -NoProfile -Command ${single(line)}`],
  ["powershell", "powershell", (line) => `pwsh -enc ${base64(line)}`],
  ["powershell", "powershell", (line) => `Start-Job -ScriptBlock { ${line} } | Wait-Job`],
  ["powershell", "powershell", (line) => `${line} 2>$null`],
  ["powershell", "powershell", (line) => `echo a; ${line}; echo b`],
  ["powershell", "bash", (line) => `powershell.exe -Command ${inBash(line)}`],
  ["powershell", "bash", (line) => `pwsh -EncodedCommand ${base64(line)}`],
  ["powershell", "bash", (line) => `powershell -c ${inBash(line)} && true`],
  [
    "powershell",
    "cmd",
    (line) => (plain(line) ? `powershell -Command "${line}"` : `powershell -e ${base64(line)}`),
  ],
  ["cmd", "cmd", (line) => `cmd /c "${line}"`],
  ["cmd", "cmd", (line) => `if exist x (${line}) else echo no`],
  ["cmd", "cmd", (line) => `for %i in (1 2) do ${line}`],
  ["cmd", "cmd", (line) => `echo a & ${line} && echo b`],
  ["cmd", "cmd", (line) => `@${line} >nul 2>&1`],
  ["cmd", "cmd", (line) => `call ${line}`],
  ["cmd", "powershell", (line) => `cmd /c ${single(line)}`],
  ["cmd", "powershell", (line) => `cmd.exe /d /c ${single(line)}`],
  ["cmd", "bash", (line) => `cmd.exe /c ${inBash(line)}`],
  ["cmd", "bash", (line) => `cmd //c ${inBash(line)}`],
  ["bash", "bash", (line) => `sudo bash -c ${inBash(line)}`],
  [
    "bash",
    "powershell",
    (line) => (line.includes('"') ? `& { bash -c ${single(line)} }` : `bash -c ${single(line)}`),
  ],
];

function isCatastrophic(line: string, dialect: Dialect, { cwd, home }: Machine): boolean {
  const request = {
    action: { kind: "command", text: line, dialect },
    cwd,
    home,
    workspace: [cwd],
    env: {},
    origin: { kind: "agent" },
  } as const;
  const { verdict } = decide(request, {}, freshPolicy);
  return verdict.outcome !== "allow" && verdict.reversibility === "catastrophic";
}

describe("the worst, however it is spelled", () => {
  for (const machine of machines) {
    it(`in PowerShell, on a machine of ${machine.name}`, () => {
      for (const path of inPowerShell)
        for (const remove of removing) {
          const line = remove(path);
          assert.ok(isCatastrophic(line, "powershell", machine), line);
        }
    }).timeout(30_000);

    it(`in cmd.exe, on a machine of ${machine.name}`, () => {
      for (const path of inCmd)
        for (const remove of removingInCmd) {
          const line = remove(path);
          assert.ok(isCatastrophic(line, "cmd", machine), line);
        }
    }).timeout(30_000);

    it(`wrapped in other shells, on a machine of ${machine.name}`, () => {
      const random = seeded(31);
      for (let run = 0; run < 300; run++) {
        let dialect: Dialect = random() < 0.6 ? "powershell" : "cmd";
        let line =
          dialect === "powershell"
            ? pick(random, removing)(pick(random, inPowerShell))
            : pick(random, removingInCmd)(pick(random, inCmd));
        for (let depth = 0; depth < 1 + Math.floor(random() * 3); depth++) {
          const from = dialect;
          const fitting = wrappings.filter(([inner]) => inner === from);
          const wrapping: Wrapping = pick(random, fitting);
          dialect = wrapping[1];
          line = wrapping[2](line);
        }
        assert.ok(isCatastrophic(line, dialect, machine), `${dialect}: ${line}`);
      }
    }).timeout(30_000);
  }
});
