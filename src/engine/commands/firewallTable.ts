import type { CommandModel } from "./define";
import { optionTool } from "./optionTool";
import { verbTool } from "./verbTool";

const gone =
  "rules that were added by hand are in no file, and what they kept out can come in at once";
const open = "what the rules kept out can come in at once";

const flushed = {
  does: "delete",
  kind: "setting",
  noun: "firewall rules of",
  because: gone,
} as const;

/** Firewalls of Linux and of the BSDs, as far as a line takes their rules away (manuals of each). */
export const firewalls: readonly CommandModel[] = [
  optionTool({
    name: "iptables",
    aliases: ["ip6tables", "ebtables", "arptables", "iptables-legacy", "iptables-nft"],
    does: "Adds, lists and removes rules of the kernel's firewall.",
    values:
      "-t= --table= -A= --append= -I= --insert= -D= --delete= -R= --replace= -P= --policy= -N= --new-chain= -E= --rename-chain= -C= --check= -p= --protocol= -s= --source= -d= --destination= -j= --jump= -g= --goto= -i= --in-interface= -o= --out-interface= -m= --match= -w= --wait= --dport= --sport= --dports= --sports= --state= --ctstate= --to-ports= --to-destination= --to-source= --comment= --icmp-type= --reject-with=",
    flags:
      "-v --verbose -n --numeric -x --exact --line-numbers -L --list -S --list-rules -Z --zero -4 -6",
    deeds: [
      { ...flushed, when: "-F --flush", named: "operands", unnamed: "every chain" },
      { ...flushed, when: "-X --delete-chain", named: "operands", unnamed: "every own chain" },
    ],
    help: "-h --help -V --version",
    examples: [
      {
        run: "iptables -F INPUT",
        effects: ["delete setting firewall rules of INPUT (irreversible)"],
      },
      {
        run: "ip6tables --flush",
        effects: ["delete setting firewall rules of every chain (irreversible)"],
      },
      {
        run: "iptables -t nat -X",
        effects: ["delete setting firewall rules of every own chain (irreversible)"],
      },
      {
        run: "iptables --delete-chain blocked",
        effects: ["delete setting firewall rules of blocked (irreversible)"],
      },
      { run: "iptables -L -n -v", effects: [] },
      { run: "iptables -A INPUT -p tcp --dport 22 -j ACCEPT", effects: [] },
    ],
  }),
  optionTool({
    name: "iptables-restore",
    aliases: ["ip6tables-restore"],
    does: "Puts the rules of a file in place of those of the kernel's firewall.",
    flags: "-c --counters -v --verbose",
    values: "-w= --wait= -T= --table= -M= --modprobe=",
    deeds: [
      {
        ...flushed,
        does: "overwrite",
        unless: "-n --noflush",
        named: "",
        unnamed: "every chain",
      },
    ],
    dry: "-t --test",
    help: "-h --help -V --version",
    examples: [
      {
        run: "iptables-restore rules.v4",
        effects: ["overwrite setting firewall rules of every chain (irreversible)"],
      },
      { run: "iptables-restore -n rules.v4", effects: [] },
      { run: "ip6tables-restore --noflush rules.v6", effects: [] },
    ],
  }),
  verbTool({
    name: "nft",
    does: "Adds, lists and removes rules of the kernel's firewall (nftables).",
    switches: "-a --handle -c --check -e --echo -j --json -n --numeric -s --stateless -v",
    values: "-f --file -I --includepath -D --define",
    dry: "-c --check",
    unlisted: "takes nothing",
    deletes: "-",
    commands: {
      "flush ruleset": { ...flushed, operands: "-", unnamed: "every table" },
      "flush|delete|destroy table|chain|rule|set|map": { ...flushed, operands: "names" },
    },
    examples: [
      {
        run: "nft flush ruleset",
        effects: ["delete setting firewall rules of every table (irreversible)"],
      },
      {
        run: "nft delete table inet filter",
        effects: [
          "delete setting firewall rules of inet (irreversible)",
          "delete setting firewall rules of filter (irreversible)",
        ],
      },
      { run: "nft list ruleset", effects: [] },
      { run: "nft -c flush ruleset", effects: [] },
    ],
  }),
  verbTool({
    name: "ufw",
    does: "Switches the firewall of a machine, and its rules.",
    switches: "--force",
    dry: "--dry-run",
    unlisted: "takes nothing",
    deletes: "-",
    commands: {
      "reset|disable": { does: "grant", kind: "setting", unnamed: "firewall off", because: open },
    },
    examples: [
      { run: "ufw --force reset", effects: ["grant setting firewall off (irreversible)"] },
      { run: "ufw disable", effects: ["grant setting firewall off (irreversible)"] },
      { run: "ufw status", effects: [] },
      { run: "ufw --dry-run reset", effects: [] },
    ],
  }),
  optionTool({
    name: "pfctl",
    does: "Loads, lists and removes rules of the packet filter of the BSDs and of macOS.",
    flags: "-e -E -n -q -v -N -O -R -A",
    values: "-s= -f= -a= -k= -t= -T= -i=",
    deeds: [
      { ...flushed, when: "-F=", named: "-F=", unnamed: "every one" },
      {
        does: "grant",
        kind: "setting",
        when: "-d",
        named: "",
        unnamed: "firewall off",
        because: open,
      },
    ],
    examples: [
      { run: "pfctl -F all", effects: ["delete setting firewall rules of all (irreversible)"] },
      { run: "pfctl -d", effects: ["grant setting firewall off (irreversible)"] },
      { run: "pfctl -s rules", effects: [] },
    ],
  }),
];
