import { withoutHead } from "../model/argument";
import type { Call, Site } from "../model/call";
import { asTexts, valuesOf, type Carried } from "./carried";

/** Commands that tar runs on each member, at a checkpoint, or to compress (tar(1), GNU 1.34). */
export function carriedByTar({ args }: Call): readonly Carried[] {
  const actions = valuesOf(args, ["--checkpoint-action"]).filter((value) =>
    value.text.startsWith("exec="),
  );
  const commands = valuesOf(args, [
    "--to-command",
    "--use-compress-program",
    "-I",
    "--info-script",
    "--new-volume-script",
    "-F",
    "--rsh-command",
  ]);
  return asTexts([...actions.map((action) => withoutHead(action, "exec=".length)), ...commands]);
}

/** The remote shell of rsync runs here, its `--rsync-path` on the other side (rsync(1)). */
export function carriedByRsync({ args }: Call): readonly Carried[] {
  const host = args.map((arg) => /^(?:[^@:/]+@)?([\w.-]+)::?/.exec(arg.text)?.[1]).find(Boolean);
  const site: Site = { kind: "host", name: host ?? "the other side" };
  return [
    ...asTexts(valuesOf(args, ["-e", "--rsh"])),
    ...asTexts(valuesOf(args, ["--rsync-path"]), site),
  ];
}

/** scp's other program for the connection runs here too (scp(1)). */
export function carriedByScp(call: Call): readonly Carried[] {
  return [...asTexts(valuesOf(call.args, ["-S"])), ...carriedBySsh(call)];
}

/** Options of ssh whose value is a command that runs on this side (ssh_config(5)). */
export function carriedBySsh({ args }: Call): readonly Carried[] {
  const texts = valuesOf(args, ["-o"]).flatMap((option) => {
    const key = /^(?:ProxyCommand|LocalCommand|KnownHostsCommand|Match\s+exec)[=\s]+/i.exec(
      option.text,
    )?.[0];
    return key === undefined ? [] : [withoutHead(option, key.length)];
  });
  return asTexts(texts);
}
