import {
  argvFunctions,
  httpFunctions,
  pathFunctions,
  shellFunctions,
  sqlMethods,
  storeMethods,
} from "./deedTable";

/**
 * True if a program names anything that could do something: the last part of a function in our
 * tables, or a way to run text. Most programs that agents run only compute and print, and telling
 * so from their words costs a hundredth of parsing them.
 */
export function worthReading(source: string): boolean {
  return names.test(source);
}

const names = new RegExp(
  `(?:^|[^\\w])(?:${[
    ...new Set(
      [
        ...Object.keys(pathFunctions),
        ...shellFunctions,
        ...argvFunctions,
        ...sqlMethods,
        ...Object.keys(storeMethods),
        ...Object.keys(httpFunctions),
        ...[
          "open",
          "eval",
          "exec",
          "Function",
          "fetch",
          "request",
          "Request",
          "deleteMany",
          "delete_many",
          "delete",
          "axios",
          "got",
        ],
      ].map((name) => name.slice(name.lastIndexOf(".") + 1).replaceAll("$", "\\$")),
    ),
  ]
    .filter((name) => !tooCommon(name))
    .join("|")})(?![\\w])|(?:requests|httpx|axios|got|ky|needle|superagent)\\.`,
);

/** Verbs of requests that every program uses for something else; their module's name is looked for instead. */
function tooCommon(name: string): boolean {
  return name === "get" || name === "put" || name === "post" || name === "patch";
}
