import type { Effect } from "../../model/effect";
import { isSecretName } from "../../evidence/secretName";
import { environmentListing } from "../secrets/environmentListing";
import { defineCmdlet } from "./cmdlet";

/** What listing a path shows: of the drive of environment variables, what is in them. */
function listed(path: string): readonly Effect[] {
  const variable = /^(?:\w+::)?env:[\\/]?(.*)$/i.exec(path)?.[1];
  if (variable === undefined) return [];
  if (variable === "" || /[*?[]/.test(variable)) return [environmentListing];
  if (!isSecretName(variable)) return [];
  return [{ kind: "disclose", resource: { kind: "credential", name: variable, reach: "here" } }];
}

/** `Get-ChildItem` and `Get-Item` print names of files, but the values of environment variables. */
export const listingCmdlets = (["Get-ChildItem", "Get-Item"] as const).map((name) =>
  defineCmdlet({
    name,
    does: "Prints what is in a folder or a drive; of the drive Env: the values of variables.",
    parameters: {
      path: ["-Path="],
      literal: ["-LiteralPath=", "-PSPath=", "-LP="],
      filter: ["-Filter="],
      include: ["-Include="],
      exclude: ["-Exclude=", "-Stream=", "-Credential="],
      depth: ["-Depth="],
      recurse: ["-Recurse", "-R", "-S"],
      attributes: ["-Attributes="],
      flags: [
        ...["-Force", "-Name", "-File", "-Directory", "-AD", "-AF", "-AH", "-Hidden", "-ReadOnly"],
        ...["-System", "-FollowSymlink"],
      ],
    },
    positions: ["path", "filter"],
    piped: "path",
    effects: (parsed) =>
      [...parsed.values("path"), ...parsed.values("literal")].flatMap((path) => listed(path.text)),
    examples: [
      {
        run: `${name} Env:`,
        effects: ["disclose credential environment variables (none)"],
      },
      { run: `${name} -Path Env:\\GITHUB_TOKEN`, effects: ["disclose credential GITHUB_TOKEN"] },
      { run: `${name} -LiteralPath Env:PATH; ${name} -PSPath a; ${name} -LP b`, effects: [] },
      {
        run: `${name} C:\\ -Filter a -Include b -Exclude c -Stream d -Credential e -Depth 1 -Recurse -Attributes f`,
        effects: [],
      },
      {
        run: `${name} . -R -S -Force -Name -File -Directory -AD -AF -AH -Hidden -ReadOnly -System -FollowSymlink`,
        effects: [],
      },
    ],
  }),
);
