import { below } from "../model/path";
import { isWindowsPath } from "../model/windowsPath";

/** Where `$PROFILE` and its members lead unless somebody moved the folder (about_Profiles). */
export function profilePath(home: string, member = "currentusercurrenthost"): string | undefined {
  const windows = isWindowsPath(home);
  const folder = member.startsWith("currentuser")
    ? below(home, windows ? "Documents\\PowerShell" : ".config/powershell")
    : windows
      ? "C:\\Program Files\\PowerShell\\7"
      : "/opt/microsoft/powershell/7";
  switch (member) {
    case "currentusercurrenthost":
    case "alluserscurrenthost":
      return below(folder, "Microsoft.PowerShell_profile.ps1");
    case "currentuserallhosts":
    case "allusersallhosts":
      return below(folder, "profile.ps1");
    default:
      return undefined;
  }
}
