import type { Argument, Call } from "../model/call";
import { inputText, valuesOf, type Carried, type CarriedLanguage } from "./carried";

function code(
  language: CarriedLanguage,
  texts: readonly (Argument | undefined)[],
): readonly Carried[] {
  return texts.flatMap((text) =>
    text === undefined ? [] : [{ runs: "code", language, text } as const],
  );
}

/** `rails runner CODE`, and what is typed into `rails console`. A runner may also get a file. */
export function carriedByRails(call: Call): readonly Carried[] {
  const [verb, ...rest] = call.args;
  if (verb?.text === "runner" || verb?.text === "r") {
    const operand = rest.find(
      (arg, index) =>
        !arg.text.startsWith("-") && !/^(?:-e|--environment)$/.test(rest[index - 1]?.text ?? ""),
    );
    const isFile = operand !== undefined && /^[\w./-]+\.rb$/.test(operand.text);
    const given = operand === undefined || operand.text === "-" ? inputText(call) : operand;
    return isFile ? [] : code("ruby", [given]);
  }
  return verb?.text === "console" || verb?.text === "c" ? code("ruby", [inputText(call)]) : [];
}

/** `irb` and `pry` run what they read. */
export function carriedByIrb(call: Call): readonly Carried[] {
  return code("ruby", [inputText(call), ...valuesOf(call.args, ["-e"])]);
}

/** `php artisan tinker --execute=CODE`, and what is typed into it. */
export function carriedByArtisan(call: Call): readonly Carried[] {
  if (call.args[0]?.text !== "tinker") return [];
  return code("php", [...valuesOf(call.args, ["--execute"]), inputText(call)]);
}

/** `manage.py shell -c CODE`, and what is typed into it. */
export function carriedByManagePy(call: Call): readonly Carried[] {
  if (!/^(?:shell|shell_plus)$/.test(call.args[0]?.text ?? "")) return [];
  return code("python", [...valuesOf(call.args, ["-c", "--command"]), inputText(call)]);
}

/** `mix run -e CODE`, `elixir -e CODE`, and what is typed into `iex`. */
export function carriedByElixir(call: Call): readonly Carried[] {
  const typed = call.name === "iex" ? [inputText(call)] : [];
  return code("elixir", [...valuesOf(call.args, ["-e", "--eval", "--rpc-eval"]), ...typed]);
}
