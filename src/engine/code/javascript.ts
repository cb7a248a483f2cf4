import { parser } from "@lezer/javascript";
import type { Span } from "../model/program";
import { scratchName } from "../model/scratchName";
import type { Language } from "./language";
import { unescaped } from "./escapes";
import { parseByGrammar } from "./grammar";
import { fromBase64, fromHex, wordsOf } from "./decoded";
import { joinPaths, known, plain, type CodeCall, type Value } from "./value";

const grammar = parser.configure({ dialect: "ts" });

/** JavaScript and TypeScript, by lezer's grammar. */
export const javascript: Language = {
  parse: (source) => parseByGrammar(grammar, source),
  nodes: {
    String: "string",
    TemplateString: "template",
    Number: "number",
    VariableName: "variable",
    MemberExpression: "member",
    CallExpression: "call",
    NewExpression: "call",
    TaggedTemplateExpression: "tagged",
    BinaryExpression: "binary",
    ArrayExpression: "array",
    ObjectExpression: "object",
    ParenthesizedExpression: "group",
    AwaitExpression: "group",
    DynamicImport: "module",
    ImportDeclaration: "import",
    VariableDeclaration: "assignment",
    AssignmentExpression: "assignment",
    ForStatement: "loop",
    ArrowFunction: "function",
    FunctionExpression: "function",
  },
  literal: (written) => unescaped(written.slice(1, -1)),
  moduleName,
  constants: new Map([
    ["process.env.HOME", "~"],
    ["process.env.USERPROFILE", "~"],
    ["process.env.PWD", "."],
  ]),
  result,
};

/** `node:fs/promises` and `fs-extra` do what `fs` does. */
function moduleName(written: string): string {
  const bare = written.replace(/^node:/, "");
  if (bare === "fs/promises" || bare === "fs-extra" || bare === "graceful-fs") return "fs";
  return bare;
}

function result({ callee, receiver, args }: CodeCall, span: Span): Value | undefined {
  const [first] = args;
  const name = callee.replace(/^fs\.promises\./, "fs.");
  switch (name) {
    case "require":
    case "import":
    case "module.require":
    case "globalThis.require":
    case "process.mainModule.require":
    case "process.getBuiltinModule": {
      const module = plain(first);
      return module === undefined ? undefined : { kind: "name", name: moduleName(module) };
    }
    case "path.join":
    case "path.resolve":
    case "path.posix.join":
      return joinPaths(args, span);
    case "os.homedir":
      return known("~", span);
    case "os.tmpdir":
    case "fs.mkdtempSync":
    case "fs.mkdtemp":
      return known(scratchName, span);
    case "process.cwd":
      return known(".", span);
    case "fs.readdirSync":
    case "fs.readdir":
      return {
        kind: "items",
        item: {
          kind: "text",
          text: { text: "*", pieces: ["*"], glob: true, provenance: "literal", span },
        },
      };
    case "glob.sync":
    case "glob.globSync":
    case "fs.globSync":
    case "globSync": {
      const text = first?.kind === "text" ? first.text : undefined;
      return text === undefined
        ? undefined
        : { kind: "items", item: { kind: "text", text: { ...text, glob: true } } };
    }
    case ".filter":
    case ".sort":
    case ".reverse":
      return receiver;
    case ".slice":
      return receiver?.kind === "list"
        ? { kind: "list", items: receiver.items.slice(Number(plain(first) ?? "0")) }
        : receiver;
    case "atob":
      return fromBase64(first, span);
    case "Buffer.from": {
      const encoding = plain(args[1]);
      if (encoding === "base64" || encoding === "base64url") return fromBase64(first, span);
      return encoding === "hex" ? fromHex(first, span) : first;
    }
    case ".split":
      return receiver === undefined ? undefined : wordsOf(receiver, plain(first), span);
    case ".trim":
    case ".toString":
      return receiver?.kind === "text" ? receiver : undefined;
    case ".join": {
      const separator = plain(first) ?? ",";
      const items = receiver?.kind === "list" ? receiver.items.map(plain) : undefined;
      return items?.every((item) => item !== undefined) === true
        ? known(items.join(separator), span)
        : undefined;
    }
    default:
      return undefined;
  }
}
