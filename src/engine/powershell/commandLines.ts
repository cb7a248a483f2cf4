import type { Argument } from "../model/call";
import { textArgument } from "../resolve/scope";
import { textOfParameter, type Bound, type Given } from "./bind";
import type { Control } from "./controlCmdlets";
import { runNative } from "./runNative";
import type { Run } from "./session";
import { argumentOf, itemsOf, nothing, type Value } from "./value";

/** A whole command line as Windows starts it: by CIM's Win32_Process, by the script host. */
export function runCommandLine(line: Argument, run: Run): Value {
  const words = [textArgument("/c", run.span, "literal"), line].map((argument): Given => ({
    kind: "value",
    value: { kind: "text", argument },
    written: argument.text,
    bare: false,
  }));
  return runNative(textArgument("cmd", run.span, "literal"), words, nothing, run, false);
}

/** True for a method that starts a process, of the class or of what its name was turned into. */
export function createsProcess(type: string | undefined, method: string | undefined): boolean {
  return /(?:^|:)win32_process$/i.test(type ?? "") && method?.toLowerCase() === "create";
}

const signature: Control["signature"] = {
  parameters: {
    class: ["-ClassName=", "-Class="],
    method: ["-MethodName=", "-Name="],
    arguments: ["-Arguments=", "-Property=", "-ArgumentList=", "-Args="],
    other: [
      ...["-Namespace=", "-ComputerName=", "-CimSession=", "-InputObject=", "-CimInstance="],
      ...["-Query=", "-QueryDialect=", "-ResourceUri=", "-OperationTimeoutSec=", "-Credential="],
      ...["-Path=", "-ThrottleLimit=", "-Impersonation=", "-Authentication=", "-Locale="],
    ],
    flags: ["-AsJob", "-EnableAllPrivileges"],
  },
  positions: ["class", "arguments", "method"],
};

/** `Invoke-CimMethod -ClassName Win32_Process -MethodName Create -Arguments @{ CommandLine = '…' }`. */
function invokeMethod(bound: Bound, run: Run): Value | undefined {
  if (!createsProcess(textOfParameter(bound, "class"), textOfParameter(bound, "method")))
    return undefined;
  for (const value of (bound.values.get("arguments") ?? []).flatMap(itemsOf)) {
    const line = value.kind === "table" ? value.entries.get("commandline") : value;
    if (line !== undefined) runCommandLine(argumentOf(line, "$line", run.span), run);
  }
  return nothing;
}

/** Cmdlets that call a method of what Windows manages. */
export const methodCmdlets: Readonly<Record<string, Control>> = Object.fromEntries(
  ["invoke-cimmethod", "invoke-wmimethod"].map((name) => [
    name,
    { signature, run: (bound, _input, run) => invokeMethod(bound, run) } satisfies Control,
  ]),
);
