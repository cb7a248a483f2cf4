import { isAscii } from "node:buffer";
import type { EventEmitter } from "node:events";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { firstAnswer } from "./firstAnswer";

/**
 * Loads a file of ours (an absolute path), and what it requires beside it, as `require` does, but
 * with the compiled code that an earlier process kept: compiling the engine takes longer than
 * loading and judging together, and a shell or an agent waits for it. Whoever comes first keeps it
 * when it ends. What is kept lies beside the code it was made from and is used only if the same
 * user owns both and no other may write it, so that whoever could plant it could change the code.
 */
export function loadKept(file: string): unknown {
  const loading: Loading = { modules: new Map(), keepers: [] };
  const keepAll = (): void => {
    for (const keepOne of loading.keepers.splice(0)) keepOne();
  };
  // At the end, when all functions that were needed are compiled, and nobody waits any more.
  process.once("exit", keepAll);
  (process as EventEmitter).once(firstAnswer, keepAll);
  return load(file, loading);
}

interface Loading {
  readonly modules: Map<string, { exports: unknown }>;
  /** Each keeps what was compiled of one file. */
  readonly keepers: (() => void)[];
}

function load(file: string, loading: Loading): unknown {
  const known = loading.modules.get(file);
  if (known !== undefined) return known.exports;
  const state = fs.statSync(file, { bigint: true });
  const kept = readKept(file, state);
  const script = new Script(`(function(module,exports,require){${textOf(file)}\n})`, {
    filename: file,
    ...(kept === undefined ? {} : { cachedData: kept }),
  });
  const module = { exports: {} as unknown };
  loading.modules.set(file, module);
  const fromNode = createRequire(file);
  const wanted = (name: string): unknown =>
    name.startsWith(".") ? load(join(dirname(file), name), loading) : fromNode(name);
  (script.runInThisContext() as Wrapped)(module, module.exports, wanted);
  if (kept === undefined || script.cachedDataRejected === true) {
    loading.keepers.push(() => {
      try {
        keep(file, state, script.createCachedData());
      } catch {
        // The answer is given: what is not kept is compiled again, and must not change the exit status.
      }
    });
  }
  return module.exports;
}

/** What is ASCII throughout, as our bundles are, V8 takes as it is: decoding takes five times as long. */
function textOf(file: string): string {
  const bytes = fs.readFileSync(file);
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

type Wrapped = (
  module: { exports: unknown },
  exports: unknown,
  require: (name: string) => unknown,
) => void;

/** Each version of V8 has its own: what another has compiled it would refuse. */
const pathOfKept = (file: string): string =>
  `${file}.${process.versions.v8}-${process.arch}.compiled`;

/** Characters. V8 compares the length of the code only, so this says which code it was. */
const headLength = 64;

/** The time of the last change of anything about a file cannot be set by who writes it. */
const headOf = ({ size, ctimeNs }: fs.BigIntStats): string =>
  `${size} ${ctimeNs}`.padEnd(headLength).slice(0, headLength);

function readKept(file: string, code: fs.BigIntStats): Buffer | undefined {
  try {
    const from = fs.openSync(pathOfKept(file), "r");
    try {
      const state = fs.fstatSync(from, { bigint: true });
      const others = process.platform === "win32" ? 0n : state.mode & 0o022n;
      if (!state.isFile() || state.uid !== code.uid || others !== 0n) return undefined;
      const bytes = fs.readFileSync(from);
      if (bytes.toString("latin1", 0, headLength) !== headOf(code)) return undefined;
      return bytes.subarray(headLength);
    } finally {
      fs.closeSync(from);
    }
  } catch {
    // There is none, or it cannot be read: the code is compiled, as it would be without this.
    return undefined;
  }
}

function keep(file: string, code: fs.BigIntStats, compiled: Buffer): void {
  if (process.getuid !== undefined && BigInt(process.getuid()) !== code.uid) return;
  const path = pathOfKept(file);
  const unfinished = `${path}.${process.pid}`;
  try {
    const bytes = Buffer.concat([Buffer.from(headOf(code), "latin1"), compiled]);
    // On the disk before it has its name: V8 trusts what it is handed.
    fs.writeFileSync(unfinished, bytes, { mode: 0o600, flag: "wx", flush: true });
    fs.renameSync(unfinished, path);
  } catch {
    // Where nothing can be written, as in a sandbox, each process compiles for itself.
    fs.rmSync(unfinished, { force: true });
  }
}
