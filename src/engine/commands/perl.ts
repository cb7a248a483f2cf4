import type { Effect } from "../model/effect";
import { literal } from "../model/call";
import { defineCommand, type CommandModel, type Parsed } from "./define";

/**
 * perl and ruby as line editors: with -n or -p they run the script on every line of the files, and
 * with -i in place. Otherwise the operands are the script's own business.
 */
function lineEditor(name: "perl" | "ruby"): CommandModel {
  const own =
    name === "perl"
      ? ["-f", "-M=", "-m=", "-t", "-u", "-U", "-W", "-X", "-V", "-D"]
      : ["-r=", "-y", "-K=", "--encoding=", "--yjit", "--jit", "--enable=", "--disable="];
  const words = own.map((option) => option.replace(/=$/, " x")).join(" ");
  return defineCommand({
    name,
    does: "Runs a script; with -n or -p on each line of the files, with -i editing them in place.",
    options: {
      script: ["-e=", ...(name === "perl" ? ["-E="] : ["-E"])],
      lines: ["-n"],
      filter: ["-p"],
      inPlace: ["-i?"],
      neutral: [
        ...["-0", "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-l", "-a", "-F=", "-c"],
        ...["-C", "-d", "-I=", "-s", "-S", "-T", "-w", "-x", ...own],
      ],
      help: ["-h", "--help", "-v", "--version"],
    },
    effects: (parsed): readonly Effect[] => {
      if (!parsed.has("lines") && !parsed.has("filter")) return [];
      const files = parsed.has("script") ? parsed.operands : parsed.operands.slice(1);
      const kind = !parsed.has("inPlace") ? "read" : printsNothing(parsed) ? "truncate" : "write";
      return files.map((file) => ({ kind, resource: parsed.path(file) }));
    },
    examples: [
      { run: `${name} -pi -e 's/a/b/' a.ts`, effects: ["write /w/a.ts"] },
      { run: `${name} -i -ne '' a.ts`, effects: ["truncate /w/a.ts"] },
      { run: `${name} -i.bak -lpe 1 a b`, effects: ["write /w/a", "write /w/b"] },
      { run: `${name} -0777 -ne 'print' .env`, effects: ["read /w/.env"] },
      { run: `${name} -n script .env`, effects: ["read /w/.env"] },
      {
        run: `${name} -0123456789 -a -F : -c -C -d -I lib -s -S -T -w -x ${words} script a`,
        effects: [],
      },
      { run: `${name} -E 1 a`, effects: [] },
      { run: `${name} script.x a`, effects: [] },
      { run: `${name} -h`, effects: [] },
      { run: `${name} --help`, effects: [] },
      { run: `${name} -v`, effects: [] },
      { run: `${name} --version`, effects: [] },
    ],
  });
}

/** With -n only what the script prints is kept: `-i -ne ''` leaves an empty file. */
function printsNothing(parsed: Parsed<"script" | "filter">): boolean {
  const scripts = parsed.values("script");
  if (parsed.has("filter") || scripts.length === 0) return false;
  return scripts.every(
    (script) => !/print|say|puts|write|\bp\b|\$_/.test(literal(script) ?? "print"),
  );
}

export const perl = lineEditor("perl");
export const ruby = lineEditor("ruby");
