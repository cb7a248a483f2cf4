import type { CommandModel } from "../define";
import { plainTools, type PlainTool } from "./plainTools";
import type { Deed } from "./tool";

const secret: Deed = {
  kind: "credential",
  noun: "secret",
  because: "the value cannot be read any more",
};
const device: Deed = {
  kind: "volume",
  because: "every app and file on it is deleted",
};

/** Keepers of passwords and secrets, of devices and of settings on this machine. */
const rows: readonly PlainTool[] = [
  {
    names: ["rbw", "lpass"],
    provider: "the password store",
    does: "Reads and changes the entries of a password store.",
    deletes: "rm remove",
    commands: {
      "rm|remove": {
        kind: "credential",
        noun: "entry",
        because: "the password is deleted from every device",
      },
      purge: "nothing",
    },
    run: "lpass rm mail",
    effect: "destroy credential entry mail in the password store (irreversible)",
    spared: "lpass ls",
  },
  {
    names: ["chamber", "credstash", "teller", "akeyless", "conjur"],
    provider: "the secret store",
    does: "Reads and changes the secrets of an application.",
    deletes: "delete delete-all",
    named: "-n --name",
    places: { service: "-p --path" },
    verbAt: [0, 1],
    commands: { "delete|delete-all": { ...secret, operands: "names" } },
    run: "credstash delete db-password",
    effect: "destroy credential secret db-password in the secret store (irreversible)",
    spared: "credstash list",
  },
  {
    names: ["avdmanager"],
    does: "Makes and deletes virtual Android devices.",
    deletes: "",
    verbAt: [0, -1],
    commands: { "delete avd": { ...device, noun: "of device", named: "-n --name" } },
    run: "avdmanager delete avd -n Pixel",
    effect: "destroy volume of device Pixel (irreversible)",
    spared: "avdmanager list avd",
  },
  {
    names: ["defaults"],
    does: "Reads and writes the preferences of macOS.",
    deletes: "",
    switches: "-currentHost",
    values: "-host",
    verbAt: [0, -1],
    commands: {
      delete: {
        does: "delete",
        kind: "setting",
        operands: "name -",
        because: "the preferences are not kept anywhere else",
      },
    },
    run: "defaults delete com.example.shop",
    effect: "delete setting com.example.shop (irreversible)",
    spared: "defaults read com.example.shop",
  },
  {
    names: ["homectl"],
    does: "Manages users whose home is an encrypted file.",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      remove: {
        kind: "account",
        including: "with the home directory",
        because: "the home directory is deleted with the user",
      },
    },
    run: "homectl remove bob",
    effect: "destroy account bob, with the home directory (irreversible)",
    spared: "homectl list",
  },
  {
    names: ["journalctl"],
    does: "Shows the journal of the system, and throws old parts of it away.",
    deletes: "",
    values:
      "-u --unit -n --lines -S --since -U --until -p --priority -o --output -b --boot -g --grep -t --identifier -D --directory",
    verbAt: [0, -1],
    commands: {
      "": ["--vacuum-size", "--vacuum-time", "--vacuum-files"].map((option): Deed => ({
        does: "delete",
        kind: "object",
        operands: "-",
        named: "",
        unnamed: "old log entries",
        because: "they are in no other place",
        when: option,
      })),
    },
    run: "journalctl --vacuum-size=1M",
    effect: "delete object old log entries (irreversible)",
    spared: "journalctl -u nginx",
  },
];

/** Tools of what keeps something for somebody: passwords, devices, preferences, logs. */
export const keeperTools: readonly CommandModel[] = plainTools(rows);
