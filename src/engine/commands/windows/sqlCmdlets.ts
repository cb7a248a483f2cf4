import { clientEffects } from "../sqlClient";
import { contentOfFile, type Content } from "../content";
import { createHoles } from "../holes";
import { storeOf, storeOfUrl } from "../../sql/store";
import { defineCmdlet } from "./cmdlet";

export const invokeSqlcmd = defineCmdlet({
  name: "Invoke-Sqlcmd",
  does: "Runs T-SQL in a SQL Server database.",
  parameters: {
    query: ["-Query="],
    file: ["-InputFile="],
    server: ["-ServerInstance=", "-HostName="],
    database: ["-Database="],
    connection: ["-ConnectionString="],
    other: [
      "-Username=",
      "-Password=",
      "-Credential=",
      "-QueryTimeout=",
      "-ConnectionTimeout=",
      "-Variable=",
      "-AccessToken=",
      "-Encrypt=",
      "-OutputAs=",
      "-MaxCharLength=",
      "-ErrorLevel=",
    ],
    flags: [
      "-TrustServerCertificate",
      "-AbortOnError",
      "-EncryptConnection",
      "-DisableVariables",
      "-DisableCommands",
      "-IncludeSqlUserErrors",
      "-OutputSqlErrors",
    ],
  },
  positions: ["query"],
  piped: "query",
  literals: ["file"],
  effects: (parsed, ask) => {
    const holes = createHoles();
    const text = (name: "server" | "database"): string | undefined => {
      const value = parsed.value(name);
      return value === undefined ? undefined : holes.text(value);
    };
    const contents: Content[] = parsed
      .values("query")
      .map((query): Content => ({ kind: "text", text: holes.text(query) }));
    for (const file of parsed.values("file")) contents.push(contentOfFile(parsed.path(file), ask));
    const connection = parsed.value("connection");
    const server = text("server")
      ?.replace(/^tcp:/i, "")
      .replace(/[\\,].*$/, "");
    const store =
      (connection === undefined ? undefined : storeOfUrl(holes.text(connection))) ??
      storeOf({
        host: server === "." || server === "(localdb)" ? undefined : server,
        database: text("database"),
      });
    return clientEffects({ call: parsed.call, dialect: "any", contents, store, holes, ask });
  },
  examples: [
    {
      run: 'Invoke-Sqlcmd -Query "DROP TABLE dbo.Orders"',
      effects: ["drop table dbo.Orders (irreversible)"],
    },
    {
      run: 'Invoke-Sqlcmd "TRUNCATE TABLE Orders" -ServerInstance sql.example.com -Database Shop',
      effects: ["truncate table Orders in Shop on sql.example.com (irreversible)"],
    },
    { run: 'Invoke-Sqlcmd -Query "SELECT 1" -HostName x', effects: [] },
    { run: "Invoke-Sqlcmd -InputFile a.sql", effects: ["execute /w/a.sql"] },
    {
      run: "Invoke-Sqlcmd -Query 'SELECT 1' -ConnectionString x -Username a -Password b -Credential c -QueryTimeout 1 -ConnectionTimeout 1 -Variable d -AccessToken e -Encrypt f -OutputAs g -MaxCharLength 1 -ErrorLevel 1",
      effects: [],
    },
    {
      run: "Invoke-Sqlcmd -Query 'SELECT 1' -TrustServerCertificate -AbortOnError -EncryptConnection -DisableVariables -DisableCommands -IncludeSqlUserErrors -OutputSqlErrors",
      effects: [],
    },
  ],
});
