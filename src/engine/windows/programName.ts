import { baseName } from "../model/path";

const extension = /\.(?:exe|com|cmd|bat)$/i;

/**
 * The name by which a program is known: `git` for `/usr/bin/git`, `C:\Git\bin\git.exe` and
 * `git.EXE`. Only a program of Windows loses its extension, and with it its letter case.
 */
export function programName(written: string): string {
  const name = written.includes("\\")
    ? written.slice(1 + Math.max(written.lastIndexOf("\\"), written.lastIndexOf("/")))
    : baseName(written);
  return name.includes(".") && extension.test(name)
    ? name.replace(extension, "").toLowerCase()
    : name;
}
