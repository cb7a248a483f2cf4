import { slashed } from "../model/path";

/** A path of Windows in lower case with slashes and without its drive: `/users/u/appdata`. */
function onDrive(path: string): string {
  return slashed(path)
    .replace(/^[A-Za-z]:/, "")
    .toLowerCase();
}

/** Where Windows and its programs put temporary things. */
export function isWindowsScratch(path: string): boolean {
  return /^\/(?:te?mp|windows\/temp|(?:users|home|.*\/users)\/[^/]+\/appdata\/local\/te?mp)(?:\/|$)/.test(
    onDrive(path),
  );
}

/** What package managers, browsers and Windows itself fetch or build again. */
export function isWindowsCache(path: string): boolean {
  return /^\/(?:windows\/(?:prefetch|softwaredistribution\/download)|(?:users|home)\/[^/]+\/(?:\.cache|\.npm|\.gradle\/caches|\.m2\/repository|\.cargo\/registry|\.nuget\/packages|\.pnpm-store|go\/pkg\/mod|appdata\/(?:local|roaming)\/(?:npm-cache|pnpm(?:\/store|-cache)|yarn\/cache|pip\/cache|uv\/cache|nuget\/(?:v3-)?cache|go-build|microsoft\/windows\/(?:inetcache|explorer|wer)|crashdumps|d3dscache|ms-playwright|cypress\/cache|electron\/cache|(?:.*\/)?(?:cache|cacheddata|code cache|gpucache|cachestorage|logs))))(?:\/|$)/.test(
    onDrive(path),
  );
}

/** Directories whose loss takes Windows, its programs or a user's files with it. */
export function isWindowsSystemRoot(path: string): boolean {
  return /^\/(?:windows(?:\/(?:system32|syswow64|winsxs)(?:\/(?:drivers|config))?)?|program files(?: \(x86\))?|progra~[12]|programdata|users(?:\/[^/]+)?|documents and settings(?:\/[^/]+)?|recovery|boot|efi|system volume information)$/.test(
    onDrive(path),
  );
}

/** Programs and settings of the machine. */
export function isWindowsSystemPath(path: string): boolean {
  return /^\/(?:windows|program files(?: \(x86\))?|programdata|boot|efi)(?:\/|$)/.test(
    onDrive(path),
  );
}

/** Files that Windows cannot do without, or that steer the whole machine. */
export function isWindowsSystemFile(path: string): boolean {
  return /^\/(?:windows\/(?:system32|syswow64)\/(?:[^/]+\.(?:dll|exe|sys)|config\/[^/]+|drivers\/.+)|bootmgr|windows\/(?:win|system)\.ini|autoexec\.bat|config\.sys)$/.test(
    onDrive(path),
  );
}

/** `NUL` and its like in any folder keep nothing; a raw disk or drive is a device. */
export function windowsDeviceOf(path: string): "sink" | "device" | undefined {
  if (/^\\\\[.?]\\(?:physicaldrive\d|harddisk|volume\{|cdrom|[a-z]:$)/i.test(path)) return "device";
  return /\\(?:nul|con|prn|aux|com\d|lpt\d|conin\$|conout\$)(?:\.[^\\]*)?$/i.test(path)
    ? "sink"
    : undefined;
}
