import type { Effect } from "../model/effect";
import { isWithin } from "../model/path";
import type { NamedResource, PathResource } from "../model/resource";

/** Entries of /dev that store nothing: written text goes to a terminal, a port or nowhere. */
const withoutStorage =
  /^\/dev\/(?:null|zero|full|u?random|std(?:in|out|err)|fd|fd\/\d+|tty[^/]*|pts\/.*|ptmx|console|kmsg|cu\..*|lp\d+|usb.*|bus\/.*|video\d+|snd\/.*|dsp|audio|input\/.*|hidraw\d+|rfcomm\d+|fuse|kvm|net\/.*|tcp\/.*|udp\/.*|dri\/.*|nvidia.*|watchdog\d*)$/;

/** True if a file at this path can keep nothing, so that writing to it loses nothing. */
export function keepsNothing(path: string): boolean {
  return withoutStorage.test(path);
}

/** The storage device at a path: a disk, a partition, a logical volume. */
export function deviceAt(path: string, on?: string): NamedResource | undefined {
  if (!path.startsWith("/dev/") || isWithin(path, "/dev/shm") || keepsNothing(path))
    return undefined;
  return on === undefined
    ? { kind: "device", name: path, reach: "here" }
    : { kind: "device", name: path, in: on, reach: "elsewhere" };
}

/** The loss of a device's content: there is no undo below the file system. */
export function deviceLoss(kind: "overwrite" | "destroy", device: NamedResource): Effect {
  return {
    kind,
    resource: device,
    reversibility: "catastrophic",
    because: "everything stored on the device is lost, whatever file system is on it",
  };
}

/** What putting content at a path does there: to a file, to a device, or to nothing at all. */
export function fileWrite(
  kind: "overwrite" | "truncate" | "write",
  resource: PathResource,
  more: Pick<Effect, "reversibility" | "because" | "instead" | "whole"> = {},
): readonly Effect[] {
  if (keepsNothing(resource.path)) return [];
  const device = deviceAt(resource.path, resource.on);
  return [device === undefined ? { kind, resource, ...more } : deviceLoss("overwrite", device)];
}
