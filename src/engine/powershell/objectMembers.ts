import { literal, type Argument } from "../model/call";
import { runCommandLine } from "./commandLines";
import { memberOfFiles } from "./members";
import { readPowerShell } from "./read";
import { runBlock, runText } from "./runBlock";
import { emit } from "./runCommand";
import type { Run } from "./session";
import { joinArguments } from "../resolve/joinArguments";
import { textArgument } from "../resolve/scope";
import { decodedBytes, type Encoding } from "./bytes";
import { argumentOf, collected, nothing, textValue, type Value } from "./value";

/** What a method of an object of .NET or COM does, for the types that agents use to get at things. */
export function methodOfObject(
  target: Extract<Value, { kind: "object" }>,
  name: string,
  args: readonly Value[] | undefined,
  written: string,
  run: Run,
): Value {
  const words = (args ?? []).map((arg) => argumentOf(arg, written, run.span));
  const unknown: Value = { kind: "unknown", text: written, mayBeEmpty: true };
  const [of] = target.of;
  switch (target.type) {
    case "io.fileinfo":
    case "io.directoryinfo":
      return of === undefined
        ? unknown
        : memberOfFiles(argumentOf(of, written, run.span), name, args, written, run);
    case "scripting.filesystemobject":
      if (name === "deletefolder" || name === "deletefile")
        emit(
          "[System.IO.Directory]::Delete",
          [...words.slice(0, 1), ...flag(name === "deletefolder", run)],
          run,
        );
      if (name === "movefile" || name === "movefolder") emit("[System.IO.File]::Move", words, run);
      return unknown;
    case "wscript.shell": {
      const [line] = words;
      if ((name === "run" || name === "exec") && line !== undefined) runCommandLine(line, run);
      return unknown;
    }
    case "shell.application": {
      const [file, given] = words;
      if (name === "shellexecute" && file !== undefined)
        runCommandLine(
          given === undefined ? file : joinArguments([file, given], run.span, " "),
          run,
        );
      return unknown;
    }
    case "net.webclient":
      return webClient(name, words, run) ?? unknown;
    case "net.http.httpclient":
      return httpClient(name, words, run) ?? unknown;
    case "data.sqlclient.sqlcommand":
    case "microsoft.data.sqlclient.sqlcommand":
    case "data.odbc.odbccommand":
    case "data.oledb.oledbcommand":
      if (name.startsWith("execute"))
        for (const text of target.of)
          if (text.kind === "text")
            emit("Invoke-Sqlcmd", [word("-Query", run), text.argument], run);
      return unknown;
    case "executioncontext":
      return name === "invokecommand" ? target : (invokeScript(name, args, run) ?? unknown);
    case "encoding": {
      const bytes = args?.[0];
      const encoding = of?.kind === "text" ? (of.argument.text as Encoding) : "utf8";
      const text = bytes === undefined ? undefined : decodedBytes(bytes, encoding);
      return name === "getstring" && text !== undefined ? textValue(text, run.span) : unknown;
    }
    default:
      return unknown;
  }
}

/** `$ExecutionContext.InvokeCommand.InvokeScript(…)` runs a text or a block; `NewScriptBlock` makes one. */
function invokeScript(
  name: string,
  args: readonly Value[] | undefined,
  run: Run,
): Value | undefined {
  const blocks = (args ?? []).filter((arg) => arg.kind === "block");
  if (name === "invokescript" && blocks.length > 0)
    return collected(blocks.map(({ block }) => runBlock(block, [], nothing, run)));
  const texts = (args ?? []).map((arg) =>
    arg.kind === "text" ? literal(arg.argument) : undefined,
  );
  const text = texts.findLast((one) => one !== undefined && !/^(?:true|false)$/i.test(one));
  if (text === undefined) return undefined;
  if (name === "invokescript") return runText(text, run);
  if (name !== "newscriptblock") return undefined;
  const { parameters, body } = readPowerShell(text);
  return { kind: "block", block: { parameters, body, text } };
}

function word(text: string, run: Run): Argument {
  return textArgument(text, run.span, "literal");
}

function flag(given: boolean, run: Run): readonly Argument[] {
  return given ? [word("True", run)] : [];
}

function webClient(name: string, words: readonly Argument[], run: Run): Value | undefined {
  const [url, second, third] = words;
  if (url === undefined) return undefined;
  switch (name.replace(/(?:task)?async$/, "")) {
    case "downloadfile":
      emit(
        "Invoke-WebRequest",
        [word("-Uri", run), url, ...(second === undefined ? [] : [word("-OutFile", run), second])],
        run,
      );
      return nothing;
    case "downloadstring":
    case "downloaddata":
    case "openread": {
      const call = emit("Invoke-WebRequest", [word("-Uri", run), url], run);
      return { kind: "output", call, text: `(what ${url.text} answers)` };
    }
    case "uploadstring":
    case "uploaddata": {
      const method = third === undefined ? word("POST", run) : (second ?? word("POST", run));
      const body = third ?? second;
      emit(
        "Invoke-WebRequest",
        [
          word("-Uri", run),
          url,
          word("-Method", run),
          method,
          ...(body === undefined ? [] : [word("-Body", run), body]),
        ],
        run,
      );
      return undefined;
    }
    case "uploadfile":
      emit(
        "Invoke-WebRequest",
        [
          word("-Uri", run),
          url,
          word("-Method", run),
          word("POST", run),
          ...(words.at(-1) === undefined ? [] : [word("-InFile", run), words.at(-1) ?? url]),
        ],
        run,
      );
      return undefined;
    default:
      return undefined;
  }
}

function httpClient(name: string, words: readonly Argument[], run: Run): Value | undefined {
  const method = /^(get|post|put|patch|delete)(?:string|stream|bytearray)?async$/.exec(name)?.[1];
  const [url, body] = words;
  if (method === undefined || url === undefined) return undefined;
  const call = emit(
    "Invoke-WebRequest",
    [
      word("-Uri", run),
      url,
      word("-Method", run),
      word(method.toUpperCase(), run),
      ...(body === undefined ? [] : [word("-Body", run), body]),
    ],
    run,
  );
  return { kind: "output", call, text: `(what ${url.text} answers)` };
}
