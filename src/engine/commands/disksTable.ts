import type { CommandModel } from "./define";
import { diskTool } from "./diskTool";

const lost = ["destroy device /dev/sdb1 (catastrophic)"];
const lostDisk = ["destroy device /dev/sdb (catastrophic)"];

/**
 * Programs that write to disks below their file systems (manuals of e2fsprogs 1.47, util-linux 2.38,
 * gptfdisk 1.0.9, parted 3.5, cryptsetup 2.6, LVM 2.03, mdadm 4.2,
 * dosfstools 4.2, xfsprogs 6.1, sg3_utils 1.46, nvme-cli 2.3, hdparm 9.65, macOS diskutil).
 */
export const disks: readonly CommandModel[] = [
  diskTool({
    name: "mkfs",
    aliases: [
      "mkfs.ntfs",
      "mkfs.f2fs",
      "mkfs.exfat",
      "mkfs.minix",
      "mkfs.bfs",
      "mkfs.jfs",
      "mkntfs",
      "newfs",
    ],
    does: "Makes an empty file system on a device; what was on it is lost.",
    options: "-t= --type= -L= -c -f -F -q -Q -v --verbose",
    examples: [
      { run: "mkfs -t xfs /dev/sdb1", effects: lost },
      { run: "mkfs disk.img", effects: ["truncate /w/disk.img"] },
    ],
  }),
  diskTool({
    name: "mke2fs",
    aliases: ["mkfs.ext2", "mkfs.ext3", "mkfs.ext4"],
    does: "Makes an empty ext file system on a device; what was on it is lost.",
    options:
      "-c -l= -b= -C= -i= -I= -J= -G= -N= -d= -m= -o= -g= -L= -M= -O= -r= -E= -t= -T= -U= -e= -z= -j -q -v -D -F -S",
    shows: "-n",
    help: "-V",
    examples: [
      { run: "mke2fs /dev/sdb1 4096", effects: lost },
      { run: "mke2fs -n /dev/sdb1", effects: [] },
    ],
  }),
  diskTool({
    name: "mkfs.xfs",
    does: "Makes an empty XFS file system on a device; what was on it is lost.",
    options: "-b= -c= -d= -f -i= -K -l= -L= -m= -n= -p= -q -r= -s=",
    shows: "-N",
    help: "-V",
    examples: [{ run: "mkfs.xfs -f /dev/sdb1", effects: lost }],
  }),
  diskTool({
    name: "mkfs.btrfs",
    does: "Makes an empty btrfs file system on devices; what was on them is lost.",
    options:
      "-b= --byte-count= --csum= --checksum= -d= --data= -f --force -L= --label= -m= --metadata= -M --mixed -n= --nodesize= -s= --sectorsize= -K --nodiscard -r= --rootdir= --shrink -O= --features= -R= --runtime-features= -U= --uuid= -q --quiet -v --verbose",
    help: "--help -V --version",
    examples: [
      { run: "mkfs.btrfs -L data /dev/sdb", effects: lostDisk },
      {
        run: "mkfs.btrfs /dev/sdb /dev/sdc",
        effects: [...lostDisk, "destroy device /dev/sdc (catastrophic)"],
      },
    ],
  }),
  diskTool({
    name: "mkfs.fat",
    aliases: ["mkfs.vfat", "mkdosfs", "mkfs.msdos"],
    does: "Makes an empty FAT file system on a device; what was on it is lost.",
    options:
      "-a -A -b= -c -C -D= -f= -F= -g= -h= -i= -I -l= -m= -M= -n= -r= -R= -s= -S= -v --invariant --mbr --codepage= --offset= --variant=",
    help: "--help",
    examples: [{ run: "mkfs.fat -n DATA /dev/sdb1", effects: lost }],
  }),
  diskTool({
    name: "mkswap",
    does: "Makes a swap area of a device or file; what was in it is lost.",
    options:
      "-c --check -f --force -q --quiet -p= --pagesize= -L= --label= -v= --swapversion= -U= --uuid= --verbose --lock",
    examples: [
      { run: "mkswap /dev/sdb1", effects: lost },
      { run: "mkswap ./swap", effects: ["truncate /w/swap"] },
    ],
  }),
  diskTool({
    name: "wipefs",
    does: "Erases the signatures of file systems and partition tables; without -a or -o it shows them.",
    options:
      "-b --backup -f --force -i --noheadings -J --json -O= --output= -p --parsable -q --quiet -t= --types= --lock",
    destroys: "-a --all -o= --offset=",
    shows: "-n --no-act",
    examples: [
      { run: "wipefs -a /dev/sdb", effects: lostDisk },
      { run: "wipefs /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "blkdiscard",
    does: "Throws away the content of a device at once.",
    options:
      "-f --force -o= --offset= -l= --length= -p= --step= -s --secure -z --zeroout -v --verbose",
    examples: [{ run: "blkdiscard /dev/sdb", effects: lostDisk }],
  }),
  diskTool({
    name: "fdisk",
    aliases: ["cfdisk", "gdisk", "cgdisk"],
    does: "Changes the partition table of a disk, as it is told on standard input.",
    options:
      "-b= --sector-size= -B --protect-boot -c= -L= --color= -n --noauto-pt -o= --output= -t= --type= -u= -C= --cylinders= -H= --heads= -S= --sectors= -w= --wipe= -W= --wipe-partitions= --bytes --lock",
    shows: "-l --list -x --list-details -s --getsz",
    examples: [
      { run: "fdisk /dev/sdb", effects: lostDisk },
      { run: "fdisk -l /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "sfdisk",
    does: "Writes a partition table that it reads on standard input.",
    options:
      "-A= --activate= --delete --part-attrs --part-label --part-type --part-uuid --disk-id --relocate= --move-data -a --append -b --backup --color= --lock -N= --no-reread --no-tell-kernel -O= --backup-file= -q --quiet -f --force -w= --wipe= -W= --wipe-partitions= -X= --label= -Y= --label-nested= -u= --unit= -L --Linux --bytes --move-use-fsync -o= --output=",
    shows:
      "-d --dump -F --list-free -g --show-geometry -J --json -l --list -s --show-size -T --list-types -V --verify -r --reorder -n --no-act",
    help: "-h --help -v --version",
    examples: [{ run: "sfdisk /dev/sdb", effects: lostDisk }],
  }),
  diskTool({
    name: "sgdisk",
    does: "Changes the GPT partition table of a disk.",
    options:
      "-a= --set-alignment= -A= --attributes= -B --byte-swap-name= -c= --change-name= -C --recompute-chs -d= --delete= -e --move-second-header -f= -g --mbrtogpt -G --randomize-guids -h= --hybrid= -I --align-end -j= --adjust-main-table= -l= --load-backup= -m= --gpttombr= -n= --new= -N= --largest-new= -o --clear -r= --transpose= -R= --replicate= -s --sort -t= --typecode= -T= --transform-bsd= -u= --partition-guid= -U= --disk-guid= -z --zap -Z --zap-all",
    shows:
      "-b= --backup= -D --display-alignment -E --end-of-largest -F --first-aligned-in-largest -i= --info= -L --list-types -O --print-mbr -p --print -P --pretend -v --verify",
    help: "-V --version --help",
    examples: [
      { run: "sgdisk --zap-all /dev/sdb", effects: lostDisk },
      { run: "sgdisk -p /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "parted",
    does: "Makes, resizes and removes partitions.",
    options: "-f --fix -j --json -m --machine -s --script -a= --align=",
    shows: "-l --list",
    help: "-h --help -v --version",
    verbs: ["mklabel", "mktable", "mkpart", "rm", "resizepart", "rescue"],
    verbAfter: true,
    examples: [
      { run: "parted -s /dev/sdb mklabel gpt", effects: lostDisk },
      { run: "parted /dev/sdb print", effects: [] },
    ],
  }),
  diskTool({
    name: "cryptsetup",
    does: "Makes and opens encrypted devices; formatting one, or erasing its keys, loses all that is on it.",
    options:
      "-q --batch-mode -y --verify-passphrase -c= --cipher= -s= --key-size= -d= --key-file= -h= --hash= -i= --iter-time= -S= --key-slot= --type= --pbkdf= -v --verbose --force-password",
    help: "--help -V --version --usage",
    verbs: ["luksformat", "erase", "lukserase", "lukskillslot", "luksremovekey", "reencrypt"],
    examples: [
      { run: "cryptsetup luksFormat /dev/sdb", effects: lostDisk },
      { run: "cryptsetup open /dev/sdb data", effects: [] },
    ],
  }),
  diskTool({
    name: "hdparm",
    does: "Sets parameters of a disk; a security erase takes everything on it.",
    options: "-I --user-master= --yes-i-know-what-i-am-doing --please-destroy-my-drive",
    destroys:
      "--security-erase= --security-erase-enhanced= --trim-sector-ranges= --write-sector= --fwdownload=",
    help: "-V",
    examples: [
      { run: "hdparm --security-erase p /dev/sdb", effects: lostDisk },
      { run: "hdparm -I /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "nvme",
    does: "Manages NVMe disks; formatting or sanitizing one takes everything on it.",
    options: "-n= --namespace-id= -s= --ses= -l= --lbaf= -a= --sanact= -f --force -r --reset",
    help: "-h --help --version",
    verbs: ["format", "sanitize", "delete-ns", "write-zeroes", "write", "dsm"],
    names: "disks",
    examples: [
      { run: "nvme format /dev/nvme0n1", effects: ["destroy device /dev/nvme0n1 (catastrophic)"] },
      { run: "nvme format nvme1n1", effects: ["destroy device nvme1n1 (catastrophic)"] },
      { run: "nvme list", effects: [] },
    ],
  }),
  diskTool({
    name: "sg_format",
    does: "Formats a SCSI disk; what was on it is lost.",
    options: "-I --ip-def -Q --quick -w --wait -v --verbose -e --early -s= --size= -c= --count=",
    destroys: "-F --format",
    shows: "-D --dry-run",
    examples: [
      { run: "sg_format --format /dev/sdb", effects: lostDisk },
      { run: "sg_format /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "sg_sanitize",
    does: "Sanitizes a SCSI disk; everything on it is lost.",
    options: "-Q --quick -w --wait -v --verbose -A --ause -e --early -p= --pattern= -c= --count=",
    destroys: "-B --block -C --crypto -O --overwrite",
    shows: "-D --dry-run",
    examples: [
      { run: "sg_sanitize --crypto /dev/sdb", effects: lostDisk },
      { run: "sg_sanitize --fail /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "badblocks",
    does: "Looks for bad blocks; with -w by writing over all of them.",
    options: "-b= -c= -d= -e= -f -i= -n -o= -p= -s -t= -v -B -X",
    destroys: "-w",
    help: "--help",
    examples: [
      { run: "badblocks -w /dev/sdb", effects: lostDisk },
      { run: "badblocks -sv /dev/sdb", effects: [] },
    ],
  }),
  diskTool({
    name: "lvremove",
    aliases: ["vgremove", "pvremove", "lvreduce"],
    does: "Removes or shrinks volumes of LVM, with what is on them.",
    options:
      "-f --force -y --yes -q --quiet -v --verbose -L= --size= -l= --extents= -r --resizefs --noudevsync --nolocking -A= --autobackup= -S= --select=",
    shows: "-t --test",
    help: "-h --help --longhelp --version",
    names: "volumes",
    examples: [
      { run: "lvremove -f vg0/data", effects: ["destroy device vg0/data (catastrophic)"] },
    ],
  }),
  diskTool({
    name: "mdadm",
    does: "Manages RAID arrays; zeroing superblocks or creating an array anew loses what is on it.",
    options:
      "-l= --level= -n= --raid-devices= -f --fail -R --run -v --verbose -q --quiet --force -e= --metadata= -S --stop",
    destroys: "--zero-superblock -C --create",
    help: "-h --help -V --version",
    examples: [
      { run: "mdadm --zero-superblock /dev/sdb", effects: lostDisk },
      { run: "mdadm --detail /dev/md0", effects: [] },
    ],
  }),
  diskTool({
    name: "bcachefs",
    does: "Manages bcachefs; formatting a device, or adding one, loses what was on it.",
    options: "-L= --label= -l= --fs_label= -f --force -q --quiet -v --verbose --replicas=",
    help: "-h --help --version",
    verbs: ["format", "add"],
    lastAfter: ["add"],
    names: "disks",
    examples: [
      { run: "bcachefs format /dev/sdb", effects: lostDisk },
      { run: "bcachefs device add /mnt/pool /dev/sdb", effects: lostDisk },
      { run: "bcachefs fs usage /mnt/pool", effects: [] },
    ],
  }),
  diskTool({
    name: "diskutil",
    does: "Manages disks of a Mac.",
    help: "--help",
    names: "disks",
    verbs: [
      "erasedisk",
      "erasevolume",
      "partitiondisk",
      "reformat",
      "zerodisk",
      "randomdisk",
      "secureerase",
      "deletecontainer",
      "deletevolume",
      "erasecontainer",
      "deletesnapshot",
      "deletevolumegroup",
      "eraseoptical",
      "splitpartition",
      "mergepartitions",
    ],
    examples: [
      {
        run: "diskutil eraseDisk JHFS+ Untitled disk2",
        effects: ["destroy device disk2 (catastrophic)"],
      },
      {
        run: "diskutil apfs deleteContainer disk3",
        effects: ["destroy device disk3 (catastrophic)"],
      },
      {
        run: "diskutil eraseVolume APFS Data /Volumes/Data",
        effects: ["destroy device /Volumes/Data (catastrophic)"],
      },
      {
        run: "diskutil zeroDisk /dev/disk2",
        effects: ["destroy device /dev/disk2 (catastrophic)"],
      },
      { run: "diskutil list", effects: [] },
    ],
  }),
];
