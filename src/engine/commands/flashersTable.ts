import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";
import { optionTool } from "./optionTool";
import { spellings } from "./options";
import { verbTool } from "./verbTool";

const wiped = "what the device held, with settings and keys, cannot be read back";
const reset = "everything that people keep on the device is erased";

/** Programs that erase phones, boards and the firmware of machines (their own references). */
export const flashers: readonly CommandModel[] = [
  defineCommand({
    name: "fastboot",
    does: "Writes and erases the partitions of an Android device.",
    options: {
      wipes: ["-w"],
      neutral: [
        ...spellings("--force --disable-verity --disable-verification --skip-reboot -v --verbose"),
        ...spellings("-s= -S= --slot= --cmdline= --base= --set-active?"),
      ],
      help: ["-h", "--help", "--version"],
    },
    effects: (parsed) => {
      const [verb, name] = parsed.operands.map(({ text }) => text);
      const lost = ((): Effect | undefined => {
        if (verb === "erase" || verb?.startsWith("format") === true)
          return ofDevice("destroy", `partition ${name ?? ""}`, wiped);
        if (verb === "flash" || verb === "flashall" || verb === "update")
          return ofDevice(
            "overwrite",
            verb === "flash" ? `partition ${name ?? ""}` : "every partition",
            "what the partition held is replaced",
          );
        const locks = /^(?:un)?lock/.test(name ?? "");
        return (verb === "flashing" || verb === "oem") && locks
          ? ofDevice("destroy", "user data of the device", reset)
          : undefined;
      })();
      const wipes = parsed.has("wipes")
        ? [ofDevice("destroy", "user data of the device", reset)]
        : [];
      return lost === undefined ? wipes : [lost, ...wipes];
    },
    examples: [
      {
        run: "fastboot -s a -S 1 --slot b --cmdline c --base d --set-active=a --force --disable-verity --disable-verification --skip-reboot -v --verbose erase userdata",
        effects: ["destroy device partition userdata (irreversible)"],
      },
      {
        run: "fastboot format:ext4 cache",
        effects: ["destroy device partition cache (irreversible)"],
      },
      { run: "fastboot -w", effects: ["destroy device user data of the device (irreversible)"] },
      {
        run: "fastboot flashing unlock",
        effects: ["destroy device user data of the device (irreversible)"],
      },
      {
        run: "fastboot oem lock",
        effects: ["destroy device user data of the device (irreversible)"],
      },
      {
        run: "fastboot flash boot boot.img",
        effects: ["overwrite device partition boot (irreversible)"],
      },
      {
        run: "fastboot update x.zip",
        effects: ["overwrite device every partition (irreversible)"],
      },
      { run: "fastboot devices", effects: [] },
      { run: "fastboot getvar all -h --help --version", effects: [] },
    ],
  }),
  verbTool({
    name: "esptool.py",
    aliases: ["esptool"],
    does: "Writes and erases the flash memory of Espressif boards.",
    switches: "--no-stub --trace --verify --compress --no-compress --force",
    values: "-c --chip -p --port -b --baud --before --after",
    unlisted: "takes a value",
    deletes: "-",
    commands: {
      "erase_flash|erase-flash|erase_region|erase-region": {
        kind: "device",
        operands: "-",
        unnamed: "flash memory of the board",
        because: wiped,
      },
    },
    examples: [
      {
        run: "esptool.py -p /dev/ttyUSB0 erase_flash",
        effects: ["destroy device flash memory of the board (irreversible)"],
      },
      { run: "esptool.py write_flash 0x1000 app.bin", effects: [] },
    ],
  }),
  optionTool({
    name: "flashrom",
    does: "Reads, writes and erases the chip that holds a machine's firmware.",
    flags: "-V --verbose -f --force -n --noverify --fmap --flash-name --flash-size",
    values:
      "-p= --programmer= -c= --chip= -o= --output= -l= --layout= -i= --include= -r= --read= -v= --verify=",
    deeds: [
      {
        when: "-E --erase -w= --write=",
        does: "overwrite",
        kind: "device",
        named: "-p= --programmer=",
        unnamed: "firmware chip",
        noun: "firmware chip at",
        because: "a machine whose firmware is gone does not start",
      },
    ],
    help: "-h --help -R --version -L --list-supported",
    examples: [
      {
        run: "flashrom -p internal -E",
        effects: ["overwrite device firmware chip at internal (irreversible)"],
      },
      {
        run: "flashrom --programmer internal --erase",
        effects: ["overwrite device firmware chip at internal (irreversible)"],
      },
      {
        run: "flashrom -p internal -w new.rom",
        effects: ["overwrite device firmware chip at internal (irreversible)"],
      },
      {
        run: "flashrom -p internal --write=new.rom",
        effects: ["overwrite device firmware chip at internal (irreversible)"],
      },
      { run: "flashrom -p internal -r old.rom", effects: [] },
    ],
  }),
  optionTool({
    name: "avrdude",
    does: "Writes and erases the memory of AVR chips.",
    flags: "-v -q -n -D -V -F -O -s -t",
    values: "-c= -p= -P= -b= -B= -C= -U= -E= -x= -i=",
    deeds: [
      {
        when: "-e",
        does: "destroy",
        kind: "device",
        named: "-p=",
        noun: "memory of",
        unnamed: "the chip",
        because: wiped,
      },
    ],
    help: "--help",
    examples: [
      {
        run: "avrdude -c usbasp -p m328p -e",
        effects: ["destroy device memory of m328p (irreversible)"],
      },
      { run: "avrdude -c usbasp -p m328p -U flash:w:app.hex", effects: [] },
    ],
  }),
];

function ofDevice(kind: "destroy" | "overwrite", name: string, because: string): Effect {
  return {
    kind,
    resource: { kind: "device", name: name.trim(), reach: "here" },
    reversibility: "irreversible",
    because,
  };
}
