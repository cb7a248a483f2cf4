import assert from "node:assert/strict";
import { baseName, below, isWithin, parentOf, resolvePath } from "../../../src/engine/model/path";
import { isWindowsRoot } from "../../../src/engine/model/windowsPath";

describe("paths as text", () => {
  const joined: readonly (readonly [base: string, path: string, result: string])[] = [
    ["/w", "a/./b/../c/", "/w/a/c"],
    ["/w", "/", "/"],
    ["/w", "C:\\data\\", "C:\\data"],
    ["/w", "c:/data/x", "C:\\data\\x"],
    ["/w", ".\\a\\b", "/w/a/b"],
    ["/w", "..\\a", "/a"],
    ["/w", "\\", "\\"],
    ["/w", "C:", "C:\\"],
    ["C:\\w", "a/b", "C:\\w\\a\\b"],
    ["C:\\w", "..\\..\\..", "C:\\"],
    ["C:\\w", "\\data", "C:\\data"],
    ["C:\\w", "\\", "C:\\"],
    ["C:\\w", "/d/data", "D:\\data"],
    ["C:\\w", "C:x", "C:\\w\\x"],
    ["C:\\w", "D:x", "D:\\x"],
    ["C:\\w", "name. .", "C:\\w\\name"],
    ["C:\\w", "\\\\?\\D:\\x", "D:\\x"],
    ["C:\\w", "\\\\?\\", "\\"],
    ["C:\\w", "\\\\srv\\share\\a\\..", "\\\\srv\\share"],
    ["C:\\w", "\\\\?\\UNC\\srv\\share\\a", "\\\\srv\\share\\a"],
    ["C:\\w", "\\\\.\\PhysicalDrive0", "\\\\.\\PhysicalDrive0"],
  ];
  for (const [base, path, result] of joined) {
    it(`${base} + ${path} = ${result}`, () => {
      assert.equal(resolvePath(base, path), result);
    });
  }

  it("knows what lies below what, without letter case on Windows", () => {
    assert.ok(isWithin("c:\\W\\a", "C:\\w"));
    assert.ok(isWithin("C:\\w", "C:\\"));
    assert.ok(!isWithin("C:\\workshop", "C:\\w"));
    assert.ok(!isWithin("/W/a", "/w"));
  });

  it("takes names and parents in both ways of writing", () => {
    assert.deepEqual(
      ["C:\\a\\b", "C:\\a", "C:\\", "\\\\s\\h", "/a/b"].map((path) => [
        baseName(path),
        parentOf(path),
      ]),
      [
        ["b", "C:\\a"],
        ["a", "C:\\"],
        ["", "C:\\"],
        ["", "\\\\s\\h"],
        ["b", "/a"],
      ],
    );
    assert.equal(below("C:\\", "x"), "C:\\x");
    assert.equal(below("/", "x"), "/x");
  });

  it("knows a root however it is written", () => {
    for (const root of ["C:\\", "\\", "\\\\srv.example\\share", "\\\\srv"])
      assert.ok(isWindowsRoot(root), root);
    for (const path of ["C:\\a", "\\a", "\\\\.\\PhysicalDrive0", "\\\\s\\h\\a"])
      assert.ok(!isWindowsRoot(path), path);
  });
});
