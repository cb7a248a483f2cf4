import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel, type Parsed } from "./define";

const walking = ["-H", "-L", "-P"];
const reporting = ["-c", "--changes", "-f", "--silent", "--quiet", "-v", "--verbose"];
const rootGuard = ["--preserve-root", "--no-preserve-root"];

type Common = "recursive" | "reference";

/** A change of modes or owners loses no content, but below a system directory it breaks the machine. */
function changes(parsed: Parsed<Common>): readonly Effect[] {
  const files = parsed.has("reference") ? parsed.operands : parsed.operands.slice(1);
  return files.map((file) => ({
    kind: "change",
    resource: parsed.path(file, { tree: parsed.has("recursive") }),
  }));
}

/** What lets everybody read or write what keeps a machine closed, or run a program as its owner. */
function opened(parsed: Parsed<Common>): readonly Effect[] {
  const [mode, ...files] = parsed.has("reference") ? [] : parsed.operands;
  const text = mode === undefined ? undefined : literal(mode);
  if (text === undefined) return [];
  const others =
    /^[0-7]{0,3}[2367]$|^0?[0-7]{0,2}[4567]$|(?:^|,)(?:[ug]*[oa][ugoa]*|)[+=][rwx]*[rw]/.test(text);
  const owner = /^0?[4-7][0-7]{3}$|(?:^|,)[ua]*\+[rwxt]*s/.test(text);
  return files.flatMap((file): readonly Effect[] => {
    const resource = parsed.path(file, { tree: parsed.has("recursive") });
    const closed =
      /^\/etc\/(?:shadow|gshadow|sudoers(?:\.d(?:\/.*)?)?|passwd|ssh(?:\/.*)?)$|[\\/]\.ssh(?:[\\/]|$)/;
    const program = /^\/(?:usr\/(?:local\/)?)?s?bin\/[^/]+$/;
    const opens = (others && closed.test(resource.path)) || (owner && program.test(resource.path));
    if (!opens) return [];
    return [
      {
        kind: "grant",
        resource,
        because: "everybody on the machine can do from now on what one account could",
      },
    ];
  });
}

export const chmod = defineCommand({
  name: "chmod",
  aliases: ["gchmod"],
  does: "Changes the modes of files; with -R of everything below.",
  options: {
    recursive: ["-R", "--recursive"],
    reference: ["--reference="],
    neutral: [...reporting, ...rootGuard, ...walking, "-h", "--no-dereference", "--dereference"],
    help: ["--help", "--version"],
  },
  // `chmod -x file`: the mode looks like an option.
  prepare: (args) =>
    args.map((arg) =>
      /^-[rwxXstugo]+(?:[,=+-]|$)/.test(arg.text) && arg.pieces.length === 1 ? asMode(arg) : arg,
    ),
  effects: (parsed) => [...changes(parsed), ...opened(parsed)],
  examples: [
    { run: "chmod 640 /etc/shadow", effects: ["change /etc/shadow"] },
    { run: "chmod 666 /etc/shadow", effects: ["change /etc/shadow", "grant /etc/shadow"] },
    {
      run: "chmod o+r ~/.ssh/id_rsa",
      effects: ["change /home/u/.ssh/id_rsa", "grant /home/u/.ssh/id_rsa"],
    },
    { run: "chmod 600 ~/.ssh/id_rsa", effects: ["change /home/u/.ssh/id_rsa"] },
    { run: "chmod u+s /bin/bash", effects: ["change /bin/bash", "grant /bin/bash"] },
    { run: "chmod 4755 /usr/bin/find", effects: ["change /usr/bin/find", "grant /usr/bin/find"] },
    { run: "chmod 755 /usr/bin/find", effects: ["change /usr/bin/find"] },
    { run: "chmod +x run.sh", effects: ["change /w/run.sh"] },
    { run: "chmod -x a b", effects: ["change /w/a", "change /w/b"] },
    { run: "chmod -R 777 /", effects: ["change /**"] },
    {
      run: "chmod --recursive -c --changes -f --silent --quiet go-w ~",
      effects: ["change /home/u/**"],
    },
    {
      run: "chmod --reference=b -v --verbose --preserve-root --no-preserve-root a",
      effects: ["change /w/a"],
    },
    { run: "chmod -h -H -L -P --no-dereference --dereference 600 a", effects: ["change /w/a"] },
    { run: "chmod --help", effects: [] },
    { run: "chmod --version", effects: [] },
  ],
});

function asMode(arg: Argument): Argument {
  return { ...arg, text: `a${arg.text}`, pieces: [`a${arg.text}`] };
}

function ownership(name: "chown" | "chgrp"): CommandModel {
  const own = name === "chown" ? ["--from="] : [];
  const from = name === "chown" ? " --from=a:b" : "";
  return defineCommand({
    name,
    aliases: [`g${name}`],
    does: `Changes the ${name === "chown" ? "owners" : "groups"} of files; with -R of everything below.`,
    options: {
      recursive: ["-R", "--recursive"],
      reference: ["--reference="],
      neutral: [
        ...[...reporting, ...rootGuard, ...walking, ...own],
        ...["-h", "--no-dereference", "--dereference"],
      ],
      help: ["--help", "--version"],
    },
    effects: (parsed) => changes(parsed),
    examples: [
      { run: `${name} u a b`, effects: ["change /w/a", "change /w/b"] },
      { run: `${name} -R u /etc`, effects: ["change /etc/**"] },
      { run: `${name} --recursive${from} --reference=b a`, effects: ["change /w/a/**"] },
      {
        run: `${name} -c --changes -f --silent --quiet -v --verbose --preserve-root --no-preserve-root u a`,
        effects: ["change /w/a"],
      },
      { run: `${name} -h -H -L -P --no-dereference --dereference u a`, effects: ["change /w/a"] },
      { run: `${name} --help`, effects: [] },
      { run: `${name} --version`, effects: [] },
    ],
  });
}

export const chown = ownership("chown");
export const chgrp = ownership("chgrp");
