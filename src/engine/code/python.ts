import type { Span } from "../model/program";
import { scratchName } from "../model/scratchName";
import { unescaped } from "./escapes";
import type { Language } from "./language";
import { parsePython } from "./python/statements";
import { quotesAt } from "./python/tokens";
import { fromBase64, fromHex, wordsOf } from "./decoded";
import { joinPaths, known, pathsIn, plain, type CodeCall, type Value } from "./value";

/** Python 3, and what of Python 2 is like it. */
export const python: Language = {
  parse: parsePython,
  nodes: {
    String: "string",
    ContinuedString: "group",
    FormatString: "template",
    Number: "number",
    VariableName: "variable",
    MemberExpression: "member",
    CallExpression: "call",
    BinaryExpression: "binary",
    ArrayExpression: "array",
    TupleExpression: "array",
    DictionaryExpression: "object",
    ParenthesizedExpression: "group",
    AwaitExpression: "group",
    ImportStatement: "import",
    AssignStatement: "assignment",
    NamedExpression: "assignment",
    ForStatement: "loop",
    WithStatement: "with",
    ArrayComprehensionExpression: "comprehension",
    ComprehensionExpression: "comprehension",
    SetComprehensionExpression: "comprehension",
    LambdaExpression: "function",
  },
  literal(written) {
    const start = written.search(/["']/);
    const length = quotesAt(written, start).length;
    const whole = written.length >= start + 2 * length && written.endsWith(written[start] ?? "");
    const body = written.slice(start + length, whole ? -length : undefined);
    return /r/i.test(written.slice(0, start)) ? body : unescaped(body);
  },
  moduleName: (written) => written,
  constants: new Map([
    ["os.environ.HOME", "~"],
    ["os.environ.USERPROFILE", "~"],
    ["os.curdir", "."],
  ]),
  result,
};

function result({ callee, receiver, args }: CodeCall, span: Span): Value | undefined {
  const [first, second] = args;
  const base = receiver ?? { kind: "unknown", written: "" };
  switch (callee) {
    case "__import__":
    case "builtins.__import__":
    case "importlib.import_module": {
      const module = plain(first);
      return module === undefined ? undefined : { kind: "name", name: module };
    }
    case "getattr": {
      const name = plain(second);
      return first?.kind === "name" && name !== undefined
        ? { kind: "name", name: `${first.name}.${name}` }
        : undefined;
    }
    case "os.path.join":
    case "pathlib.Path":
    case "pathlib.PurePath":
    case "pathlib.PosixPath":
      return args.length === 0 ? known(".", span) : joinPaths(args, span);
    case "os.path.expanduser":
    case "os.path.expandvars":
    case "os.path.abspath":
    case "os.path.realpath":
    case "os.path.normpath":
    case "os.fspath":
    case "str":
      return first;
    case "os.getcwd":
    case "pathlib.Path.cwd":
      return known(".", span);
    case "pathlib.Path.home":
      return known("~", span);
    case "tempfile.NamedTemporaryFile":
      return { kind: "object", entries: new Map([["name", known(scratchName, span)]]) };
    case "tempfile.mkdtemp":
    case "tempfile.gettempdir":
    case "tempfile.TemporaryDirectory":
      return known(scratchName, span);
    case "os.environ.get":
    case "os.getenv":
      return plain(first) === "HOME" ? known("~", span) : second;
    case "glob.glob":
    case "glob.iglob": {
      const text = first?.kind === "text" ? first.text : undefined;
      return text === undefined
        ? undefined
        : { kind: "items", item: { kind: "text", text: { ...text, glob: true } } };
    }
    case "os.listdir":
      return pathsNamed(span);
    case "os.scandir":
      return pathsIn(first ?? known(".", span), "*", span);
    case "os.walk":
      return walked(first ?? known(".", span), span);
    case ".rglob":
      return pathsIn(base, `**/${plain(first) ?? "*"}`, span);
    case ".glob":
      return pathsIn(base, plain(first) ?? "*", span);
    case ".iterdir":
      return pathsIn(base, "*", span);
    case ".joinpath":
      return joinPaths([base, ...args], span);
    case ".join": {
      const parts = first?.kind === "list" ? first.items.map(plain) : undefined;
      const between = plain(base);
      return between !== undefined && parts?.every((part) => part !== undefined) === true
        ? known(parts.join(between), span)
        : undefined;
    }
    case ".resolve":
    case ".absolute":
    case ".expanduser":
    case ".strip":
    case ".encode":
    case ".decode":
    case ".as_posix":
      return base.kind === "text" ? base : undefined;
    case "list":
    case "sorted":
    case "set":
    case "tuple":
    case "reversed":
      return first;
    case "bytes.fromhex":
    case "bytearray.fromhex":
    case "binascii.unhexlify":
    case "binascii.a2b_hex":
      return fromHex(first, span);
    case "base64.b64decode":
    case "base64.urlsafe_b64decode":
    case "base64.standard_b64decode":
    case "binascii.a2b_base64":
      return fromBase64(first, span);
    case "shlex.split":
      return wordsOf(first, undefined, span);
    case ".split":
      return wordsOf(base, plain(first), span);
    default:
      return undefined;
  }
}

/** Names in a directory, without the directory: joining them to it gives its paths. */
function pathsNamed(span: Span): Value {
  const star: Value = {
    kind: "text",
    text: { text: "*", pieces: ["*"], glob: true, provenance: "literal", span },
  };
  return { kind: "items", item: star };
}

function walked(root: Value, span: Span): Value {
  const below = pathsIn(root, "**", span);
  const item = below.kind === "items" ? below.item : root;
  const names = pathsNamed(span);
  return { kind: "items", item: { kind: "list", items: [item, names, names] } };
}
