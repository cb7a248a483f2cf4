import { literal, type Argument } from "../model/call";
import { below } from "../model/path";
import { ownNames, textArgument } from "../resolve/scope";
import { environmentVariable } from "../windows/environment";
import { dotnetNamed } from "../commands/windows";
import { formatted, binaryOf } from "./operators";
import { temporary } from "./itemCmdlets";
import { asPath, globBelow, holderOf, joinPaths, leafOf } from "./paths";
import { readPowerShell } from "./read";
import { emit } from "./runCommand";
import { runNative } from "./runNative";
import type { Run } from "./session";
import { argumentOf, collected, textValue, type Value } from "./value";

/** A static member of a .NET type: `[IO.Path]::Combine(…)`. Without `args` it is a property. */
export function staticMember(
  typeName: string,
  name: string,
  args: readonly Value[] | undefined,
  written: string,
  run: Run,
): Value {
  const type = typeName.replace(/^system\./, "");
  const unknown: Value = { kind: "unknown", text: written, mayBeEmpty: false };
  const given = args ?? [];
  const words = given.map((arg) => argumentOf(arg, written, run.span));
  const dotnet = dotnetNamed(type, name);
  if (dotnet !== undefined && args !== undefined) {
    const paths = words.map((word, index) =>
      dotnet.paths.includes(index) ? asPath(word, true, run) : word,
    );
    const call = emit(dotnet.name, paths, run);
    return { kind: "output", call, text: written };
  }
  switch (type) {
    case "io.path":
      return pathMember(name, words, run) ?? unknown;
    case "environment":
      return environmentMember(name, words, run) ?? unknown;
    case "string":
      if (name === "join" && words[0] !== undefined)
        return binaryOf(
          "-join",
          collected(given.slice(1)),
          { kind: "text", argument: words[0] },
          written,
          run.span,
        );
      if (name === "concat")
        return binaryOf("-join", collected(given), textValue("", run.span), written, run.span);
      if (name === "format" && given[0] !== undefined)
        return formatted(given[0], collected(given.slice(1)), run.span) ?? unknown;
      return name === "empty" ? textValue("", run.span) : unknown;
    case "convert":
      return name === "frombase64string" ? { kind: "object", type: "bytes", of: given } : unknown;
    case "text.encoding":
    case "text.unicodeencoding":
    case "text.utf8encoding":
    case "text.asciiencoding": {
      const encoding = `${type} ${name}`.includes("unicode")
        ? "unicode"
        : /utf-?8|utf8/.test(`${type} ${name}`)
          ? "utf8"
          : "ascii";
      return { kind: "object", type: "encoding", of: [textValue(encoding, run.span)] };
    }
    case "scriptblock": {
      const text = literal(words[0]);
      if (name !== "create" || text === undefined) return unknown;
      const script = readPowerShell(text);
      return { kind: "block", block: { parameters: script.parameters, body: script.body, text } };
    }
    case "io.directory":
      return /^(?:get|enumerate)(?:files|directories|filesystementries|filesysteminfos)$/.test(name)
        ? listed(words, run)
        : name === "createdirectory" && words[0] !== undefined
          ? { kind: "files", path: words[0] }
          : unknown;
    case "diagnostics.process": {
      const [file, ...rest] = words;
      if (name !== "start" || file === undefined) return unknown;
      const raw = rest.map((word) => word.text).join(" ");
      return runNative(
        file,
        rest.map((argument) => ({
          kind: "value",
          value: { kind: "text", argument },
          written: argument.text,
          bare: false,
        })),
        { kind: "nothing" },
        run,
        false,
        raw,
      );
    }
    default:
      if (name === "new") return { kind: "object", type, of: given };
      return unknown;
  }
}

function pathMember(name: string, words: readonly Argument[], run: Run): Value | undefined {
  const [first] = words;
  const text = (argument: Argument): Value => ({ kind: "text", argument });
  switch (name) {
    case "combine":
    case "join":
      return text(joinPaths(words, run));
    case "gettemppath":
      return text(temporary(run));
    case "gettempfilename":
      return text(
        joinPaths([temporary(run), textArgument("tmp.tmp", run.span, "substitution")], run),
      );
    case "getfullpath":
      return first === undefined ? undefined : text(first);
    case "getfilename":
      return first === undefined ? undefined : text(leafOf(first));
    case "getdirectoryname":
      return first === undefined ? undefined : text(holderOf(first));
    case "getpathroot":
      return textValue("\\", run.span);
    case "directoryseparatorchar":
      return textValue("\\", run.span);
    default:
      return undefined;
  }
}

const folders: Readonly<Record<string, string>> = {
  userprofile: "",
  personal: "Documents",
  mydocuments: "Documents",
  desktop: "Desktop",
  desktopdirectory: "Desktop",
  applicationdata: "AppData\\Roaming",
  localapplicationdata: "AppData\\Local",
};

const machineFolders: Readonly<Record<string, string>> = {
  windows: "windir",
  programfiles: "ProgramFiles",
  programfilesx86: "ProgramFiles(x86)",
  commonapplicationdata: "ProgramData",
};

function environmentMember(name: string, words: readonly Argument[], run: Run): Value | undefined {
  const first = literal(words[0]);
  const { scope } = run.session;
  const variable = (key: string, written: string): Argument =>
    environmentVariable(key, written, run.span, scope, run.walk);
  switch (name) {
    case "getfolderpath": {
      const folder = first?.toLowerCase() ?? "";
      const inHome = folders[folder];
      if (inHome === "") return textValue(run.walk.home, run.span);
      if (inHome !== undefined) return textValue(below(run.walk.home, inHome), run.span);
      const machine = machineFolders[folder];
      return machine === undefined
        ? undefined
        : { kind: "text", argument: variable(machine, folder) };
    }
    case "getenvironmentvariable":
      return first === undefined
        ? undefined
        : { kind: "text", argument: variable(first, `$env:${first}`) };
    case "setenvironmentvariable":
      if (first !== undefined && words[1] !== undefined)
        ownNames(scope).variables.set(first, { kind: "scalar", argument: words[1] });
      return { kind: "nothing" };
    case "getenvironmentvariables": {
      const drive = ["-Path", "Env:"].map((word) => textArgument(word, run.span, "literal"));
      return {
        kind: "output",
        call: emit("Get-ChildItem", drive, run),
        text: "(the variables of the environment)",
      };
    }
    case "expandenvironmentvariables": {
      if (first === undefined) return undefined;
      const parts = first.split(/%([^%\s]+)%/);
      const args = parts.map((part, at): Value => ({
        kind: "text",
        argument:
          at % 2 === 0 ? textArgument(part, run.span, "literal") : variable(part, `%${part}%`),
      }));
      return binaryOf("-join", collected(args), textValue("", run.span), first, run.span);
    }
    case "currentdirectory":
      return scope.cwd.known ? textValue(scope.cwd.path, run.span) : undefined;
    case "systemdirectory":
      return textValue("C:\\Windows\\System32", run.span);
    default:
      return undefined;
  }
}

/** The files that `[IO.Directory]::GetFiles($path, '*.x', 'AllDirectories')` names. */
function listed(words: readonly Argument[], run: Run): Value {
  const [directory, pattern, option] = words;
  if (directory === undefined) return { kind: "unknown", text: "(files)", mayBeEmpty: false };
  const name = literal(pattern) ?? "*";
  const deep = /alldirectories|^1$/i.test(option?.text ?? "");
  return { kind: "files", path: globBelow(directory, deep ? `**/${name}` : name, run) };
}
