import { literal, type Argument, type Call } from "../model/call";
import { byName } from "../model/byName";
import { baseName } from "../model/path";
import type { Walk } from "./scope";

/** Scripts that a framework puts into each project, by the interpreter that is told to run them. */
const scripts: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "php",
    new Set([
      "artisan",
      "console",
      "wp-cli.phar",
      "drush",
      "craft",
      "spark",
      "yii",
      "cake",
      "phinx",
      "magento",
    ]),
  ],
  ["python", new Set(["manage.py", "django-admin"])],
  ["ruby", new Set(["rails", "rake"])],
  ["java", new Set(["jenkins-cli.jar"])],
  ["cargo", new Set(["sqlx"])],
  ["node", new Set(["ace", "sequelize", "sequelize-cli", "typeorm", "knex", "prisma"])],
]);

/** Names under which a module of Python is run as a program, where they differ. */
const modules: Readonly<Record<string, string>> = { django: "django-admin" };

/** Options of interpreters that take the next word. */
const valued = new Set(["-d", "-c", "-W", "-X", "-r", "--require", "-I", "--import"]);

/** True for a program that may be told to run a command by the name of its script. */
export function mayRunNamedScript(name: string): boolean {
  return name.startsWith("git-") || interpreterOf(name).names !== undefined;
}

/**
 * The command behind an interpreter: `php artisan migrate` is artisan's, `python -m flask` is
 * flask's. Undefined if what is run is some other script.
 */
export function scriptBehind(
  call: Call,
  known: Pick<Walk, "isModelled">,
): readonly Argument[] | undefined {
  // Git runs programs of such names as its own commands, and they can be called like any other.
  const command = call.name.startsWith("git-") ? /^git-([a-z][a-z-]*)$/.exec(call.name) : null;
  if (command?.[1] !== undefined && !known.isModelled(call.name)) {
    const { program } = call;
    const word = (text: string): Argument => ({ ...program, text, pieces: [text] });
    return [word("git"), word(command[1]), ...call.args];
  }
  const { interpreter, names } = interpreterOf(call.name);
  if (names === undefined) return undefined;
  for (let at = 0; at < call.args.length; at++) {
    const arg = call.args[at];
    if (arg === undefined) return undefined;
    if (interpreter === "python" && arg.text === "-m") {
      const [module, ...rest] = call.args.slice(at + 1);
      const name = literal(module);
      if (module === undefined || name === undefined) return undefined;
      const program = modules[name] ?? name;
      return known.isModelled(program)
        ? [{ ...module, text: program, pieces: [program] }, ...rest]
        : undefined;
    }
    if (valued.has(arg.text)) at++;
    else if (!arg.text.startsWith("-")) {
      const name = baseName(literal(arg) ?? "");
      return names.has(name) ? call.args.slice(at) : undefined;
    }
  }
  return undefined;
}

/** `python` for `python3.12`, and the scripts that it is told to run. */
const interpreterOf = byName((name) => {
  const interpreter = name.replace(/^(python|php|ruby)[\d.]*$/, "$1");
  return { interpreter, names: scripts.get(interpreter) };
});
