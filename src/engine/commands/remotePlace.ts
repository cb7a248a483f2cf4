import type { PathResource } from "../model/resource";

/** True for `host:path`, `user@host:path`, `host::module/path` and URLs, as scp and rsync read them. */
export function isRemote(text: string): boolean {
  return remoteParts(text) !== undefined;
}

function remoteParts(text: string): { readonly host: string; readonly path: string } | undefined {
  const url = /^(?:scp|sftp|rsync|ssh):\/\/([^/]+)(\/.*)?$/.exec(text);
  if (url !== null) return { host: url[1] ?? "", path: url[2] ?? "/" };
  const short = /^([^/:]+)::?(.*)$/s.exec(text);
  return short === null ? undefined : { host: short[1] ?? "", path: short[2] ?? "" };
}

/** A place on another host as a resource; an empty path is the home directory there. */
export function remotePath(text: string, tree: boolean): PathResource | undefined {
  const parts = remoteParts(text);
  if (parts === undefined) return undefined;
  const path = parts.path === "" ? "~" : parts.path.replace(/(?<=[^/])\/+$|(?<=^\/)\/+$/, "");
  return { kind: "path", path, resolved: true, glob: false, tree, on: `host ${parts.host}` };
}
