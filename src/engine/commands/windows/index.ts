import { compileGlob } from "../../model/glob";
import type { CommandModel } from "../define";
import { anyCmdletEffects } from "./anyCmdlet";
import type { Cmdlet } from "./cmdlet";
import { cmdCommands } from "./cmdFiles";
import { wipers } from "./diskCmdlets";
import { dotnetMethods } from "./dotnet";
import { addContent, exporters, getContent, selectString, setContent } from "./contentCmdlets";
import { listingCmdlets } from "./environmentCmdlets";
import { copyItem, moveItem, newItem, renameItem } from "./fileCmdlets";
import {
  clearContent,
  clearItem,
  clearRecycleBin,
  removeItem,
  removeItemProperty,
} from "./removeItem";
import { copyPrograms } from "./copyPrograms";
import { credentialPrograms } from "./credentialPrograms";
import { diskPrograms } from "./diskPrograms";
import { machinePrograms } from "./machinePrograms";
import { archivers, importers, sendMailMessage } from "./otherCmdlets";
import { printPrograms, readPrograms } from "./readPrograms";
import { reg } from "./registryProgram";
import { invokeSqlcmd } from "./sqlCmdlets";
import { requests } from "./webCmdlets";

export { dotnetNamed } from "./dotnet";

const cmdlets: readonly Cmdlet[] = [
  addContent,
  ...archivers,
  clearContent,
  clearItem,
  clearRecycleBin,
  copyItem,
  ...exporters,
  getContent,
  ...importers,
  invokeSqlcmd,
  ...listingCmdlets,
  moveItem,
  newItem,
  removeItem,
  ...removeItemProperty,
  renameItem,
  ...requests,
  selectString,
  sendMailMessage,
  setContent,
  ...wipers,
];

const byCmdlet = new Map(cmdlets.map((cmdlet) => [(cmdlet.names[0] ?? "").toLowerCase(), cmdlet]));

/** The model of a cmdlet by its full name in lower case. */
export function cmdletNamed(name: string): Cmdlet | undefined {
  return byCmdlet.get(name);
}

/** The cmdlet that a name with wildcards means: `*ke-Ex*`. What does most harm is looked for first. */
export function cmdletMatching(name: string): string | undefined {
  const matches = /[*?[]/.test(name) ? compileGlob(name.toLowerCase()) : undefined;
  if (matches === undefined) return undefined;
  return ["invoke-expression", "remove-item", ...byCmdlet.keys()].find((cmdlet) => matches(cmdlet));
}

/** A cmdlet without a model, which its verb judges. */
const anyCmdlet: CommandModel = {
  names: ["(any other cmdlet)"],
  dialect: "powershell",
  does: "A cmdlet of any module: Remove-, Clear- and the like take away what their noun names.",
  options: {},
  style: "raw",
  effects: (parsed) => anyCmdletEffects(parsed.call),
  examples: [],
};

const commandsOfCmd: readonly CommandModel[] = [...cmdCommands, ...printPrograms];

const own: Readonly<Record<"powershell" | "cmd", ReadonlyMap<string, CommandModel>>> = {
  powershell: new Map(
    [...cmdlets, ...dotnetMethods].flatMap((model) =>
      model.names.map((name) => [name.toLowerCase(), model]),
    ),
  ),
  cmd: new Map(commandsOfCmd.flatMap((model) => model.names.map((name) => [name, model]))),
};

const silent: CommandModel = {
  names: [],
  does: "Prints, or steers the shell.",
  options: {},
  style: "raw",
  effects: () => [],
  examples: [],
};

/** The model of something that is a shell's own, which is never a program's of the same name. */
export function shellModelNamed(name: string, shell: "powershell" | "cmd"): CommandModel {
  const found = own[shell].get(name.toLowerCase());
  return found ?? (shell === "powershell" ? anyCmdlet : silent);
}

/** Programs of Windows, whichever shell starts them. */
export const windowsPrograms: readonly CommandModel[] = [
  ...copyPrograms,
  ...credentialPrograms,
  ...diskPrograms,
  ...machinePrograms,
  ...readPrograms,
  reg,
];

/** What PowerShell and cmd.exe bring themselves: cmdlets, methods of .NET, cmd.exe's commands. */
export const shellModels: readonly CommandModel[] = [
  ...cmdlets,
  ...dotnetMethods,
  ...commandsOfCmd,
];
