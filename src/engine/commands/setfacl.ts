import { defineCommand } from "./define";

/** Changes lists of who may do what; the files themselves stay. Source: setfacl(1). */
export const setfacl = defineCommand({
  name: "setfacl",
  does: "Changes the access lists of files; with -R of everything below.",
  options: {
    recursive: ["-R", "--recursive"],
    entries: [
      ...["-m=", "--modify=", "-x=", "--remove=", "-s=", "--set="],
      ...["-M=", "--modify-file=", "-X=", "--remove-file=", "-S=", "--set-file="],
    ],
    neutral: [
      ...["-b", "--remove-all", "-k", "--remove-default", "-n", "--no-mask", "--mask"],
      ...["-d", "--default", "-L", "--logical", "-P", "--physical", "--restore="],
    ],
    dry: ["--test"],
    help: ["-h", "--help", "-v", "--version"],
  },
  effects: (parsed) =>
    parsed.has("dry")
      ? []
      : parsed.operands.map((file) => ({
          kind: "change",
          resource: parsed.path(file, { tree: parsed.has("recursive") }),
        })),
  examples: [
    { run: "setfacl -R -b /", effects: ["change /**"] },
    { run: "setfacl -m u:www-data:rx build", effects: ["change /w/build"] },
    { run: "setfacl --recursive --remove-all /etc", effects: ["change /etc/**"] },
    {
      run: "setfacl -m a --modify=a -x a --remove=a -s a --set=a -M f --modify-file=f -X f --remove-file=f -S f --set-file=f a",
      effects: ["change /w/a"],
    },
    {
      run: "setfacl -k --remove-default -n --no-mask --mask -d --default -L --logical -P --physical a",
      effects: ["change /w/a"],
    },
    { run: "setfacl --restore=acl.txt", effects: [] },
    { run: "setfacl --test -R -b /", effects: [] },
    { run: "setfacl -h --help -v --version", effects: [] },
  ],
});
