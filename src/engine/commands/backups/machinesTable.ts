import { verbTool } from "../verbTool";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";
import { powerOf, snapshotOf } from "./machineCommands";

const disks = "its disks are deleted, and only a backup brings them back";
const snapshot = {
  does: "delete",
  kind: "volume backup",
  noun: "snapshot",
  because: "the state that it held cannot be had again",
} as const;
const back = "what happened since the snapshot is gone";
const stopped = {
  does: "stop",
  kind: "infrastructure",
  noun: "machine",
  loss: "recoverable",
  because: "it can be started again; what was not written to its disk is lost",
} as const;

/** Virtual machines and containers of systems, with their disks. */
export const machineTools: readonly CommandModel[] = [
  verbTool({
    name: "virsh",
    does: "Manages virtual machines of libvirt.",
    switches:
      "--remove-all-storage --snapshots-metadata --checkpoints-metadata --managed-save --nvram --keep-nvram --delete-storage-volume-snapshots --wipe-storage --graceful --children --current -q --quiet -r --readonly",
    values: "--algorithm",
    places: { connection: "-c --connect", pool: "--pool" },
    named: "--domain --vol --network --snapshotname --secret --interface",
    unlisted: "takes a value",
    deletes: "undefine delete",
    verbAt: [0, 0],
    commands: {
      undefine: [
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disks",
          because: disks,
          operands: "name",
          when: "--remove-all-storage",
        },
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disks",
          because: disks,
          operands: "name",
          when: "--storage !--remove-all-storage",
        },
        {
          kind: "infrastructure",
          noun: "machine",
          because: "its definition is gone, though not its disks",
          operands: "name",
          when: "!--remove-all-storage !--storage",
        },
      ],
      "vol-delete|vol-wipe": { kind: "volume", operands: "name", because: disks },
      "pool-delete": {
        kind: "volume",
        noun: "pool",
        named: "--pool",
        operands: "name",
        because: "every volume in it is deleted",
      },
      "pool-undefine": {
        kind: "volume",
        noun: "definition of pool",
        named: "--pool",
        operands: "name",
        because: "the pool has to be defined again",
      },
      "snapshot-delete": { ...snapshot, operands: "machine name" },
      "snapshot-revert": {
        does: "overwrite",
        kind: "volume",
        noun: "disks of",
        operands: "name snapshot",
        because: back,
      },
      "managedsave-remove": {
        does: "delete",
        kind: "volume backup",
        noun: "saved state of",
        operands: "name",
        because: "the machine starts anew instead of where it was",
      },
      "net-undefine|nwfilter-undefine|secret-undefine|iface-undefine": {
        kind: "setting",
        operands: "name",
        because: "it has to be defined again",
      },
      "destroy|net-destroy|pool-destroy|iface-destroy": {
        ...stopped,
        operands: "name",
        named: "--domain --network --pool --interface",
      },
    },
    examples: [
      {
        run: "virsh undefine web --remove-all-storage --snapshots-metadata",
        effects: ["destroy infrastructure machine web, with its disks (irreversible)"],
      },
      {
        run: "virsh undefine --domain web",
        effects: ["destroy infrastructure machine web (irreversible)"],
      },
      {
        run: "virsh undefine --domain web --storage vda",
        effects: ["destroy infrastructure machine web, with its disks (irreversible)"],
      },
      {
        run: "virsh vol-delete a.img --pool default",
        effects: ["destroy volume a.img in pool default (irreversible)"],
      },
      {
        run: "virsh pool-undefine --pool old",
        effects: ["destroy volume definition of pool old (irreversible)"],
      },
      { run: "virsh destroy web", effects: ["stop infrastructure machine web (recoverable)"] },
      { run: "virsh list --all", effects: [] },
    ],
  }),
  verbTool({
    name: "VBoxManage",
    aliases: ["vboxmanage"],
    does: "Manages virtual machines of VirtualBox.",
    switches: "--delete --delete-all -q --nologo",
    values: "--uuid --provider --profile",
    named: "--id",
    unlisted: "takes a value",
    deletes: "delete terminate",
    verbAt: [0, 2],
    commands: {
      unregistervm: [
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disks",
          because: disks,
          when: "--delete",
        },
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disks",
          because: disks,
          when: "--delete-all",
        },
      ],
      closemedium: { kind: "volume", operands: "kind name", because: disks, when: "--delete" },
      snapshot: snapshotOf,
      "cloud instance terminate": {
        kind: "infrastructure",
        noun: "instance",
        because: "the instance and its boot volume are deleted",
      },
      discardstate: {
        does: "delete",
        kind: "volume backup",
        noun: "saved state of",
        because: "the machine starts anew instead of where it was",
      },
      controlvm: powerOf,
    },
    examples: [
      {
        run: "VBoxManage unregistervm web --delete",
        effects: ["destroy infrastructure machine web, with its disks (irreversible)"],
      },
      {
        run: "VBoxManage snapshot web delete before",
        effects: ["delete volume backup snapshot before in machine web (irreversible)"],
      },
      {
        run: "VBoxManage cloud --provider=p --profile=q instance terminate --id=1",
        effects: ["destroy infrastructure instance 1 (irreversible)"],
      },
      {
        run: "VBoxManage controlvm web poweroff",
        effects: ["stop infrastructure machine web (recoverable)"],
      },
      { run: "VBoxManage list vms", effects: [] },
      {
        run: "VBoxManage closemedium disk a.vdi --delete",
        effects: ["destroy volume a.vdi in kind disk (irreversible)"],
      },
    ],
  }),
  ...(["qm", "pct"] as const).map((name) =>
    verbTool({
      name,
      does: "Manages virtual machines or containers of Proxmox.",
      switches: "--purge --skiplock --destroy-unreferenced-disks --force --overrulelock --idlist",
      values: "--timeout --storage",
      unlisted: "takes nothing",
      deletes: "destroy delsnapshot",
      verbAt: [0, 0],
      commands: {
        // Any beginning that is unique will do.
        "destroy|destro|destr|dest|des": {
          kind: "infrastructure",
          noun: name === "qm" ? "machine" : "container",
          including: "with its disks",
          operands: "name",
          because: disks,
        },
        "delsnapshot|delsnap|del": { ...snapshot, operands: "machine name" },
        "rollback|rollb|roll|rol": {
          does: "overwrite",
          kind: "volume",
          noun: "disks of",
          operands: "name snapshot",
          because: back,
        },
        stop: { ...stopped, operands: "name" },
        "disk unlink": {
          kind: "volume",
          noun: "disk of",
          operands: "name",
          because: disks,
          when: "--force",
        },
      },
      examples: [
        {
          run: `${name} des 100 --purge`,
          effects: [
            `destroy infrastructure ${name === "qm" ? "machine" : "container"} 100, with its disks (irreversible)`,
          ],
        },
        {
          run: `${name} rollback 100 before`,
          effects: ["overwrite volume disks of 100 in snapshot before (irreversible)"],
        },
        { run: `${name} list`, effects: [] },
      ],
    }),
  ),
  verbTool({
    name: "pvecm",
    does: "Manages clusters of Proxmox.",
    switches: "--force",
    unlisted: "takes nothing",
    deletes: "delnode",
    verbAt: [0, 0],
    commands: {
      "delnode|delnod|delno|deln|del|de|d": {
        kind: "infrastructure",
        noun: "node",
        operands: "name",
        because: "the node cannot come back into the cluster as it is",
      },
    },
    examples: [
      { run: "pvecm delnode pve3", effects: ["destroy infrastructure node pve3 (irreversible)"] },
      { run: "pvecm status", effects: [] },
    ],
  }),
  verbTool({
    name: "pvesm",
    does: "Manages storages of Proxmox.",
    unlisted: "takes nothing",
    deletes: "free",
    verbAt: [0, 0],
    commands: {
      free: { kind: "volume", operands: "name", because: disks },
      remove: {
        does: "change",
        kind: "setting",
        noun: "storage",
        loss: "recoverable",
        because: "only its entry goes; it can be added again",
      },
    },
    examples: [
      {
        run: "pvesm free local:100/vm-100-disk-0.qcow2",
        effects: ["destroy volume local:100/vm-100-disk-0.qcow2 (irreversible)"],
      },
      { run: "pvesm status", effects: [] },
    ],
  }),
  verbTool({
    name: "multipass",
    does: "Manages virtual machines of Ubuntu.",
    switches: "-p --purge --all -v --verbose -f --force",
    unlisted: "takes nothing",
    deletes: "purge",
    verbAt: [0, 0],
    commands: {
      delete: [
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disk",
          unnamed: "every one",
          because: disks,
          when: "--purge",
        },
        {
          kind: "infrastructure",
          noun: "machine",
          including: "with its disk",
          unnamed: "every one",
          because: disks,
          when: "-p",
        },
        {
          kind: "infrastructure",
          noun: "machine",
          unnamed: "every one",
          loss: "recoverable",
          because: "`multipass recover` brings it back until it is purged",
          when: "!--purge !-p",
        },
      ],
      purge: {
        kind: "infrastructure",
        noun: "machine",
        unnamed: "every deleted one",
        because: disks,
      },
      restore: { does: "overwrite", kind: "volume", noun: "disk of", because: back },
    },
    examples: [
      {
        run: "multipass delete --purge web",
        effects: ["destroy infrastructure machine web, with its disk (irreversible)"],
      },
      {
        run: "multipass delete web -p",
        effects: ["destroy infrastructure machine web, with its disk (irreversible)"],
      },
      {
        run: "multipass delete web",
        effects: ["destroy infrastructure machine web (recoverable)"],
      },
      {
        run: "multipass purge",
        effects: ["destroy infrastructure machine every deleted one (irreversible)"],
      },
      { run: "multipass list", effects: [] },
    ],
  }),
  ...(
    [
      ["limactl", "delete|remove|rm|factory-reset", "limactl delete -f dev"],
      ["colima", "delete", "colima delete dev -f"],
      ["orb", "delete|rm", "orb delete dev -f"],
    ] as const
  ).map(([name, verbs, run]) =>
    verbTool({
      name,
      does: "Manages virtual machines for containers.",
      switches: "-f --force -d --data -v --verbose -y --yes --all",
      values: "-p --profile --log-level",
      unlisted: "takes nothing",
      deletes: "delete rm",
      verbAt: [0, 0],
      commands: {
        [verbs]: {
          kind: "infrastructure",
          noun: "machine",
          including: "with the images and volumes in it",
          unnamed: "the default one",
          because: disks,
        },
      },
      examples: [
        {
          run,
          effects: [
            "destroy infrastructure machine dev, with the images and volumes in it (irreversible)",
          ],
        },
        { run: `${name} list`, effects: [] },
      ],
    }),
  ),
  ...(["lxc", "incus"] as const).map((name) =>
    verbTool({
      name,
      does: "Manages containers and virtual machines of LXD.",
      switches: "-f --force -i --interactive -q --quiet -v --verbose --debug",
      values: "--target",
      places: { project: "--project" },
      unlisted: "takes nothing",
      deletes: "delete rm",
      verbAt: [0, 2],
      commands: {
        "delete|rm": {
          kind: "infrastructure",
          noun: "container",
          including: "with its disk and snapshots",
          because: disks,
        },
        "storage volume delete|rm": { kind: "volume", operands: "pool name", because: disks },
        "storage delete|rm": {
          kind: "volume",
          noun: "pool",
          because: "every volume in it is deleted",
        },
        "snapshot delete|rm": { ...snapshot, operands: "container name" },
        "snapshot restore": {
          does: "overwrite",
          kind: "volume",
          noun: "disk of",
          operands: "name snapshot",
          because: back,
        },
        restore: {
          does: "overwrite",
          kind: "volume",
          noun: "disk of",
          operands: "name snapshot",
          because: back,
        },
        "image delete|rm": { kind: "image", because: "it has to be fetched or made again" },
        "exec|file|config|launch|start|stop|list": "nothing",
        "network|profile|project delete|rm": {
          kind: "setting",
          because: "it has to be made again",
        },
      },
      examples: [
        {
          run: `${name} delete web --force`,
          effects: [
            "destroy infrastructure container web, with its disk and snapshots (irreversible)",
          ],
        },
        {
          run: `${name} storage volume delete pool data`,
          effects: ["destroy volume data in pool pool (irreversible)"],
        },
        { run: `${name} list`, effects: [] },
      ],
    }),
  ),
  optionTool({
    name: "virt-sysprep",
    does: "Resets the image of a virtual machine: keys, logs, users' files.",
    flags: "-q --quiet -v --verbose -x --list-operations --network --selinux-relabel",
    values:
      "--enable= --operations= --run= --firstboot= --hostname= --root-password= --format= -c= --connect= --delete= --mount-options=",
    dry: "-n --dry-run --dryrun",
    help: "--help -V --version",
    deeds: [
      {
        when: "-a= --add= -d= --domain=",
        does: "overwrite",
        kind: "volume",
        named: "-a= --add= -d= --domain=",
        noun: "keys, logs and users of",
        unnamed: "an image",
        because: "what made the machine this one is removed from the image in place",
      },
    ],
    examples: [
      {
        run: "virt-sysprep -a image.qcow2",
        effects: ["overwrite volume keys, logs and users of image.qcow2 (irreversible)"],
      },
      {
        run: "virt-sysprep --add a -d b --domain c",
        effects: [
          "overwrite volume keys, logs and users of a (irreversible)",
          "overwrite volume keys, logs and users of b (irreversible)",
          "overwrite volume keys, logs and users of c (irreversible)",
        ],
      },
    ],
  }),
  verbTool({
    name: "qemu-img",
    does: "Makes and changes images of disks.",
    switches: "--shrink -p -q -u",
    values: "-f -o -b -F -O -t -T -m -S",
    named: "-d -a",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      snapshot: [
        { ...snapshot, named: "-d", operands: "image", when: "-d" },
        {
          does: "overwrite",
          kind: "volume",
          noun: "the image with snapshot",
          named: "-a",
          operands: "image",
          because: back,
          when: "-a",
        },
      ],
      commit: {
        does: "overwrite",
        kind: "volume",
        noun: "the base of",
        because: "other images on the same base can no longer be used",
      },
      resize: {
        does: "truncate",
        kind: "volume",
        operands: "name -",
        because: "what lies beyond the new end is lost",
        when: "--shrink",
      },
    },
    examples: [
      {
        run: "qemu-img snapshot -d before web.qcow2",
        effects: ["delete volume backup snapshot before in image web.qcow2 (irreversible)"],
      },
      {
        run: "qemu-img resize --shrink web.qcow2 5G",
        effects: ["truncate volume web.qcow2 (irreversible)"],
      },
      { run: "qemu-img info web.qcow2", effects: [] },
    ],
  }),
];
