import type { Argument } from "../model/call";
import { below } from "../model/path";
import type { Span } from "../model/program";
import { isWindowsPath } from "../model/windowsPath";
import { textArgument, unknownArgument, type Scope, type Walk } from "../resolve/scope";
import { lookUp } from "../resolve/variables";

/** Variables that always hold something, though not something that can be known. */
const neverEmpty =
  /^(?:username|userdomain|computername|random|date|time|errorlevel|number_of_processors|processor_architecture|os|path|pathext|cmdcmdline|logonserver|sessionname|highestnumanodenumber)$/i;

/**
 * A variable of the environment as a program of Windows sees it. Letter case does not count. Where a
 * new user's folders are is the same on every machine; `written` is how it stood in the text.
 */
export function environmentVariable(
  name: string,
  written: string,
  span: Span,
  scope: Scope,
  walk: Walk,
): Argument {
  const own = scope.variables.get(name) ?? folded(scope.variables, name);
  if (own?.kind === "scalar") return own.argument;
  const known = (text: string): Argument => textArgument(text, span, "variable");
  const inherited = walk.env[name] ?? folded(Object.entries(walk.env), name);
  if (inherited !== undefined) return known(inherited);
  const usual = usualValue(name.toLowerCase(), walk.home);
  if (usual !== undefined) return known(usual);
  if (neverEmpty.test(name)) return unknownArgument(written, span, "variable", false);
  const value = lookUp(name, span, scope, walk);
  return value?.kind === "scalar" ? value.argument : unknownArgument(written, span, "variable");
}

function folded<T>(entries: Iterable<readonly [string, T]>, name: string): T | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of entries) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

/** Where Windows puts things unless somebody moved them. */
function usualValue(name: string, home: string): string | undefined {
  const drive = isWindowsPath(home) ? home.slice(0, 2).toUpperCase() : "C:";
  const inHome = (path: string): string =>
    below(home, isWindowsPath(home) ? path : path.replaceAll("\\", "/"));
  switch (name) {
    case "userprofile":
    case "home":
      return home;
    case "homedrive":
      return isWindowsPath(home) ? drive : "";
    case "homepath":
      return isWindowsPath(home) ? home.slice(2) : home;
    case "onedrive":
      return inHome("OneDrive");
    case "appdata":
      return inHome("AppData\\Roaming");
    case "localappdata":
      return inHome("AppData\\Local");
    case "temp":
    case "tmp":
      return isWindowsPath(home) ? inHome("AppData\\Local\\Temp") : "/tmp";
    case "systemdrive":
      return drive;
    case "systemroot":
    case "windir":
      return `${drive}\\Windows`;
    case "comspec":
      return `${drive}\\Windows\\System32\\cmd.exe`;
    case "programfiles":
    case "programw6432":
      return `${drive}\\Program Files`;
    case "programfiles(x86)":
      return `${drive}\\Program Files (x86)`;
    case "programdata":
    case "allusersprofile":
      return `${drive}\\ProgramData`;
    case "public":
      return `${drive}\\Users\\Public`;
    default:
      return undefined;
  }
}
