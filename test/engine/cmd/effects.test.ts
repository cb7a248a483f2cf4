import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { windowsEffects } from "../support/windowsLines";

const text = (content: string): Facts[string] => ({ fact: "text", text: content, digest: "" });

type Row = readonly [line: string, effects: readonly string[], facts?: Facts];

/** A line of cmd.exe in `C:\w`, with home `C:\Users\u`, and what it would do. */
const table: Readonly<Record<string, readonly Row[]>> = {
  "words and quotes": [
    ["rd /s /q x", ["delete C:\\w\\x\\**"]],
    ["RD/S/Q x", ["delete C:\\w\\x\\**"]],
    ["r^d /s ^/q x", ["delete C:\\w\\x\\**"]],
    ["@rd /s /q x", ["delete C:\\w\\x\\**"]],
    ['rd /s /q "D:\\a b" c', ["delete C:\\w\\c\\**", "delete D:\\a b\\**"]],
    ["rd /s /q D:\\a b", ["delete C:\\w\\b\\**", "delete D:\\a\\**"]],
    ["rd /s /q a,b;c", ["delete C:\\w\\a\\**", "delete C:\\w\\b\\**", "delete C:\\w\\c\\**"]],
    ["del a.txt b.txt", ["delete C:\\w\\a.txt", "delete C:\\w\\b.txt"]],
    ["del /s *.obj", ["delete C:\\w\\**\\*.obj"]],
    ['del "a&b.txt"', ["delete C:\\w\\a&b.txt"]],
    ["del a^&b.txt", ["delete C:\\w\\a&b.txt"]],
    [
      '"C:\\Program Files\\Git\\bin\\git.exe" push --force',
      ["rewrite git remote branch the current branch in the default remote (irreversible)"],
    ],
    ["cd\\ & rd /s /q a", ["delete C:\\a\\**"]],
    ["cd /d D:\\x && del a", ["delete D:\\x\\a"]],
    ["pushd D:\\x & del a & popd & del b", ["delete C:\\w\\b", "delete D:\\x\\a"]],
    ["%COMSPEC% /c rd /s /q x", ["delete C:\\w\\x\\**"]],
  ],
  "lists, groups, conditions and loops": [
    [
      "del a & del b && del c || del d",
      ["a", "b", "c", "d"].map((name) => `delete C:\\w\\${name}`),
    ],
    ["(del a) & (\ndel b\n)", ["delete C:\\w\\a", "delete C:\\w\\b"]],
    ["if exist a (del a) else (del b)", ["delete C:\\w\\a", "delete C:\\w\\b"]],
    ["if not exist a del b", ["delete C:\\w\\b"]],
    ['if /i "%X%"=="y" del a', ["delete C:\\w\\a"]],
    ["if errorlevel 1 del a", ["delete C:\\w\\a"]],
    ["if %X% equ 1 del a", ["delete C:\\w\\a"]],
    ["for %i in (a b) do del %i", ["delete C:\\w\\a", "delete C:\\w\\b"]],
    ['for %%i in (*.x) do @del "%%i"', ["delete C:\\w\\*.x"]],
    ['for /d %i in (D:\\*) do rd /s /q "%i"', ["delete D:\\*\\**"]],
    ["for /r D:\\x %i in (*.y) do del %i", ["delete D:\\x\\**\\*.y"]],
    ["for /f %i in ('dir /b /s D:\\x\\*.y') do del %i", ["delete D:\\x\\**\\*.y"]],
    ['for /f "delims=" %i in (\'dir /b D:\\x\') do rd /s /q "D:\\x\\%i"', ["delete D:\\x\\*\\**"]],
    [
      "for /f %i in (list.txt) do del %i",
      ["delete (every line of list.txt) (unresolved)", "read C:\\w\\list.txt"],
    ],
    ['for /f "usebackq delims=" %i in (".env") do set %i', ["read C:\\w\\.env"]],
    ["echo del a.txt | cmd", ["delete C:\\w\\a.txt"]],
    ["echo del a.txt | cmd /q", ["delete C:\\w\\a.txt"]],
    ["for /f %i in ('echo a') do del %i", ["delete C:\\w\\a"]],
    ["for /l %i in (1,1,3) do del f%i", ["delete f%i (unresolved)"]],
    ['forfiles /p D:\\x /s /m *.y /c "cmd /c del @path"', ["delete D:\\x\\**\\*.y"]],
  ],
  variables: [
    [
      "del %USERPROFILE%\\a %TEMP%\\b",
      ["delete C:\\Users\\u\\AppData\\Local\\Temp\\b", "delete C:\\Users\\u\\a"],
    ],
    ["rd /s /q %HOMEDRIVE%%HOMEPATH%", ["delete C:\\Users\\u\\**"]],
    ["rd /s /q %SystemDrive%\\", ["delete C:\\**"]],
    ["set X=D:\\a& rd /s /q %X%", ["delete D:\\a\\**"]],
    ['set "X=D:\\a b" & rd /s /q "%X%"', ["delete D:\\a b\\**"]],
    ["set X=D:\\a& rd /s /q %x:a=b% %X:~0,3%", ["delete D:\\**", "delete D:\\b\\**"]],
    ['cmd /v:on /c "set X=D:\\a& rd /s /q !X!"', ["delete D:\\a\\**"]],
    ["rd /s /q %NOPE%\\", ["delete %NOPE%\\** (unresolved, may be C:\\)"]],
    ["del %CD%\\a", ["delete C:\\w\\a"]],
  ],
  "files that are written": [
    ["type nul > a.json", ["truncate C:\\w\\a.json"]],
    ["copy nul a.json", ["truncate C:\\w\\a.json"]],
    ["echo x> a.json", ["overwrite C:\\w\\a.json"]],
    ["echo x 1>> a.json 2>nul", ["write C:\\w\\a.json"]],
    ["dir > nul 2>&1", []],
    ["type a > b", ["overwrite C:\\w\\b", "read C:\\w\\a"]],
    ["echo del a> x.bat & call x.bat", ["delete C:\\w\\a", "overwrite C:\\w\\x.bat"]],
    [
      "x.bat D:\\a",
      ["delete D:\\a", "delete C:\\w\\b"],
      { "text C:\\w\\x.bat": text("@echo off\r\ndel %1\r\ndel %~dp0b\r\n") },
    ],
    [
      "call x.cmd",
      ["delete C:\\w\\a"],
      { "text C:\\w\\x.cmd": text("call :f a\r\nexit /b\r\n:f\r\ndel %1\r\n") },
    ],
    ["move /y a b", ["move C:\\w\\a", "overwrite C:\\w\\b"]],
    ["(echo select disk 1 & echo clean) | diskpart", ["destroy device disk 1 (catastrophic)"]],
  ],
  "other shells": [
    ['cmd /c "rd /s /q "D:\\a b""', ["delete D:\\a b\\**"]],
    ['cmd /d /s /c "rd /s /q D:\\a & del b"', ["delete C:\\w\\b", "delete D:\\a\\**"]],
    ['start "" /wait cmd /c rd /s /q D:\\a', ["delete D:\\a\\**"]],
    ["powershell Remove-Item -Recurse D:\\a\\*", ["delete D:\\a\\*\\**"]],
    [
      "powershell -NoProfile -Command \"Remove-Item 'D:\\a b' -Recurse; ri c\"",
      ["delete C:\\w\\c", "delete D:\\a b\\**"],
    ],
    ['powershell -c "ri \\"D:\\a b\\""', ["delete D:\\a b"]],
    ['bash -c "rm -rf /d/a"', ["delete D:\\a\\**"]],
    ["wsl rm -rf a", ["delete C:\\w\\a\\**"]],
    ['runas /user:x "cmd /c del a"', ["delete C:\\w\\a"]],
  ],
  "data, not commands": [
    ["echo rd /s /q C:\\", []],
    ["rem rd /s /q C:\\", []],
    [":: rd /s /q C:\\", []],
    ['echo "x & rd /s /q C:\\"', []],
    ['git commit -m "rd /s /q C:\\ & del x"', []],
    ['find "rd" *.txt', ["read C:\\w\\*.txt"]],
    ["rd x", ["delete C:\\w\\x (none)"]],
    ["title rd /s /q C:\\", []],
    ["del /?", []],
    ["timeout /t 5 & dir /s C:\\", []],
  ],
};

describe("what a line of cmd.exe would do", () => {
  for (const [group, rows] of Object.entries(table)) {
    describe(group, () => {
      for (const [line, effects, facts] of rows) {
        it(line, () => {
          assert.deepEqual(windowsEffects(line, "cmd", facts), [...effects].sort());
        });
      }
    });
  }
});
