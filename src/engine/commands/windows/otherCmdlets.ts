import type { Effect } from "../../model/effect";
import { defineCmdlet } from "./cmdlet";

/** Cmdlets that read files into objects, which are then printed. */
export const importers = (
  ["Import-Csv", "Import-Clixml", "Import-PowerShellDataFile", "Format-Hex"] as const
).map((name) =>
  defineCmdlet({
    name,
    does: "Reads files into objects.",
    parameters: {
      path: ["-Path="],
      literal: ["-LiteralPath=", "-PSPath="],
      input: ["-InputObject="],
      other: ["-Delimiter=", "-Header=", "-Encoding=", "-First=", "-Skip=", "-Count=", "-Offset="],
      flags: ["-UseCulture", "-IncludeTotalCount", "-Raw", "-SkipLimitCheck"],
    },
    positions: ["path"],
    wildcards: ["path"],
    literals: ["literal"],
    effects: (parsed) =>
      [...parsed.values("path"), ...parsed.values("literal")].map((path) => ({
        kind: "read",
        resource: parsed.path(path),
      })),
    examples: [
      { run: `${name} -Path secrets.pem`, effects: ["read /w/secrets.pem"] },
      {
        run: `${name} -LiteralPath a -Delimiter b -Header c -Encoding d -First 1 -Skip 1 -Count 1 -Offset 1`,
        effects: ["read /w/a"],
      },
      {
        run: `${name} -PSPath a -UseCulture -IncludeTotalCount -Raw -SkipLimitCheck`,
        effects: ["read /w/a"],
      },
      { run: `${name} -InputObject $x`, effects: [] },
    ],
  }),
);

/** Packing reads everything below, unpacking replaces files only with -Force. */
export const archivers = [
  defineCmdlet({
    name: "Compress-Archive",
    does: "Packs files and folders into an archive.",
    parameters: {
      path: ["-Path="],
      literal: ["-LiteralPath=", "-PSPath="],
      destination: ["-DestinationPath="],
      replace: ["-Force", "-Update"],
      other: ["-CompressionLevel="],
      flags: ["-PassThru"],
    },
    positions: ["path", "destination"],
    piped: "path",
    wildcards: ["path"],
    literals: ["literal", "destination"],
    effects: (parsed) => {
      const read = [...parsed.values("path"), ...parsed.values("literal")].map((path): Effect => ({
        kind: "read",
        resource: parsed.path(path, { tree: true }),
      }));
      const last = parsed.value("destination");
      if (last === undefined) return read;
      // An archive that is there already makes it fail, unless it is told otherwise.
      const kind = parsed.has("replace") ? "overwrite" : "write";
      return [...read, { kind, resource: parsed.path(last) }];
    },
    examples: [
      {
        run: "Compress-Archive -Path src -DestinationPath a.zip",
        effects: ["read /w/src/**", "write /w/a.zip"],
      },
      {
        run: "Compress-Archive -LiteralPath .env a.zip -Force -CompressionLevel Fastest -PassThru",
        effects: ["read /w/.env/**", "overwrite /w/a.zip"],
      },
      {
        run: "Compress-Archive -PSPath a b -Update",
        effects: ["read /w/a/**", "overwrite /w/b"],
      },
    ],
  }),
  defineCmdlet({
    name: "Expand-Archive",
    does: "Unpacks an archive; with -Force files of the same name are replaced.",
    parameters: {
      path: ["-Path="],
      literal: ["-LiteralPath=", "-PSPath="],
      destination: ["-DestinationPath="],
      force: ["-Force"],
      flags: ["-PassThru"],
    },
    positions: ["path", "destination"],
    piped: "path",
    literals: ["path", "literal", "destination"],
    effects: (parsed) => {
      const last = parsed.value("destination");
      if (last === undefined || !parsed.has("force")) return [];
      const resource = { ...parsed.path(last, { tree: true }), only: "files of the same name" };
      return [{ kind: "overwrite", resource }];
    },
    examples: [
      {
        run: "Expand-Archive -Path a.zip -DestinationPath out -Force -PassThru",
        effects: ["overwrite /w/out/** [files of the same name]"],
      },
      { run: "Expand-Archive -LiteralPath a.zip out; Expand-Archive -PSPath a.zip", effects: [] },
    ],
  }),
];

export const sendMailMessage = defineCmdlet({
  name: "Send-MailMessage",
  does: "Sends a mail; files that are attached leave the machine.",
  parameters: {
    attachments: ["-Attachments=", "-PsPath="],
    other: [
      ...["-To=", "-From=", "-Cc=", "-Bcc=", "-ReplyTo=", "-Subject=", "-Body=", "-SmtpServer="],
      ...["-Port=", "-Credential=", "-Encoding=", "-Priority=", "-DeliveryNotificationOption="],
    ],
    flags: ["-BodyAsHtml", "-UseSsl"],
  },
  positions: ["other"],
  piped: "attachments",
  literals: ["attachments"],
  effects: (parsed) =>
    parsed.values("attachments").map((path) => ({ kind: "disclose", resource: parsed.path(path) })),
  examples: [
    {
      run: "Send-MailMessage -To a@x.example -From b -Subject c -Attachments notes.txt -UseSsl",
      effects: ["disclose /w/notes.txt"],
    },
    {
      run: "Send-MailMessage -PsPath a -Cc b -Bcc c -ReplyTo d -Body e -SmtpServer f -Port 1 -Credential g -Encoding h -Priority i -DeliveryNotificationOption j -BodyAsHtml",
      effects: ["disclose /w/a"],
    },
  ],
});
