import type { Effect } from "../../model/effect";
import { deviceLoss } from "../device";
import { defineCmdlet } from "./cmdlet";

/** The cmdlets of the Storage module that leave nothing of a disk, partition or volume. */
const wiping: readonly (readonly [name: string, does: string])[] = [
  ["Format-Volume", "Formats a volume: everything on it is gone."],
  ["Clear-Disk", "Removes every partition of a disk."],
  ["Initialize-Disk", "Gives a disk a new, empty partition table."],
  ["Remove-Partition", "Removes a partition with everything on it."],
  ["Remove-VirtualDisk", "Removes a virtual disk with everything on it."],
  ["Remove-StoragePool", "Removes a storage pool with everything in it."],
  ["Reset-PhysicalDisk", "Resets a disk of a storage pool."],
];

/** Names of one disk or volume among the parameters, with the word that stands before it. */
const identities = {
  letter: ["-DriveLetter="],
  number: ["-Number=", "-DiskNumber=", "-DeviceNumber="],
  path: [
    "-Path=",
    "-FileSystemLabel=",
    "-FriendlyName=",
    "-UniqueId=",
    "-DiskId=",
    "-ObjectId=",
    "-AccessPath=",
  ],
  input: ["-InputObject=", "-Partition=", "-Disk=", "-Volume="],
} as const;

export const wipers = wiping.map(([name, does]) =>
  defineCmdlet({
    name,
    does,
    parameters: {
      ...identities,
      other: [
        "-FileSystem=",
        "-NewFileSystemLabel=",
        "-AllocationUnitSize=",
        "-PartitionNumber=",
        "-PartitionStyle=",
        "-CimSession=",
        "-ThrottleLimit=",
        "-SerialNumber=",
      ],
      flags: [
        "-Force",
        "-Full",
        "-Compress",
        "-RemoveData",
        "-RemoveOEM",
        "-ZeroOutEntireDisk",
        "-AsJob",
        "-PassThru",
        "-DisableHeatGathering",
        "-IsDAX",
      ],
    },
    positions: ["letter"],
    piped: "input",
    effects: (parsed): readonly Effect[] => {
      const letters = parsed
        .values("letter")
        .map((letter) => `${letter.text.toUpperCase().replace(/:?\\?$/, "")}:`);
      const numbers = parsed.values("number").map((number) => `disk ${number.text}`);
      const others = [...parsed.values("path"), ...parsed.values("input")].map(
        (other) => other.text,
      );
      const named = [...letters, ...numbers, ...others];
      return (named.length === 0 ? ["(a disk that is not named)"] : named).map((device) =>
        deviceLoss("destroy", { kind: "device", name: device, reach: "here" }),
      );
    },
    examples: [
      {
        run: `${name} -DriveLetter D -Confirm:$false`,
        effects: ["destroy device D: (catastrophic)"],
      },
      {
        run: `${name} -Number 1 -RemoveData -RemoveOEM -Force`,
        effects: ["destroy device disk 1 (catastrophic)"],
      },
      {
        run: `${name} -DiskNumber 1; ${name} -DeviceNumber 2`,
        effects: ["destroy device disk 1 (catastrophic)", "destroy device disk 2 (catastrophic)"],
      },
      {
        run: `${name} -Path a -FileSystem NTFS -NewFileSystemLabel x -AllocationUnitSize 1 -PartitionNumber 1 -PartitionStyle GPT -CimSession c -ThrottleLimit 1 -SerialNumber 1`,
        effects: ["destroy device a (catastrophic)"],
      },
      {
        run: `${name} -FriendlyName a -Full -Compress -ZeroOutEntireDisk -AsJob -PassThru -DisableHeatGathering -IsDAX`,
        effects: ["destroy device a (catastrophic)"],
      },
      {
        run: `${name} -FileSystemLabel a; ${name} -UniqueId b; ${name} -DiskId c; ${name} -ObjectId d; ${name} -AccessPath e`,
        effects: ["a", "b", "c", "d", "e"].map((one) => `destroy device ${one} (catastrophic)`),
      },
      {
        run: `${name} -InputObject a; ${name} -Partition b; ${name} -Disk c; ${name} -Volume d`,
        effects: ["a", "b", "c", "d"].map((one) => `destroy device ${one} (catastrophic)`),
      },
      { run: `${name} -DriveLetter D -WhatIf`, effects: [] },
    ],
  }),
);
