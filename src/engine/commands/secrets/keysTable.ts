import type { Special } from "../cloud/tool";
import { operandsOf, valuesOf } from "../cloud/tool";
import { resourceOf } from "../cloud/place";
import type { CommandModel } from "../define";
import { optionTool } from "../optionTool";
import { verbTool } from "../verbTool";

const lost =
  "what was encrypted for the key cannot be read any more, and only an exported copy brings it back";
const entry = "the entry is gone, unless the store is kept in git or in a backup";

/** Keychains that a build makes for itself and throws away. */
const madeForBuild =
  /(?:^|\/)[^/]*(?:build|temp|tmp|signing|ci|fastlane)[^/]*\.keychain(?:-db)?$|\$RUNNER_TEMP|\$KEYCHAIN/i;

const keychain: Special = (line) =>
  operandsOf(line).map(({ text }) => ({
    kind: "destroy",
    resource: resourceOf("credential", `every one in ${text}`, line),
    reversibility: madeForBuild.test(text) ? "regenerable" : "irreversible",
    because: "the passwords and keys in it are gone",
  }));

const password: Special = (line) => {
  const [service] = valuesOf(line, "-s");
  const [account] = valuesOf(line, "-a");
  const [label] = valuesOf(line, "-l");
  const name = [service, account, label].flatMap((one) => (one === undefined ? [] : [one.text]));
  return [
    {
      kind: "delete",
      resource: resourceOf(
        "credential",
        `password of ${name.join(" ") || "an unknown name"}`,
        line,
      ),
      reversibility: "irreversible",
      because: "the keychain keeps no copy",
    },
  ];
};

/** Programs that keep keys and passwords, where they delete them. */
export const keyTools: readonly CommandModel[] = [
  optionTool({
    name: "gpg",
    aliases: ["gpg2"],
    does: "Encrypts, signs, and keeps keys.",
    flags:
      "--batch --yes -y --no-tty -a --armor -q --quiet -v --verbose -e --encrypt -s --sign -b --detach-sign -c --symmetric -k --list-keys -K --list-secret-keys --list-public-keys --import --export --export-secret-keys --export-secret-subkeys --verify --clearsign --clear-sign -d --decrypt --fingerprint --full-generate-key --gen-key --generate-key --quick-generate-key --edit-key --with-colons --no-default-keyring --expert --recv-keys --send-keys --refresh-keys --dearmor --allow-secret-key-import --always-trust --no-symkey-cache",
    values:
      "-o= --output= -r= --recipient= -u= --local-user= --default-key= --homedir= --keyring= --keyserver= --passphrase= --passphrase-file= --passphrase-fd= --pinentry-mode= --trust-model= --status-fd= --cipher-algo= --digest-algo= --keyid-format= --fetch-keys= --compress-level= --options=",
    dry: "-n --dry-run",
    help: "-h --help --version",
    deeds: [
      {
        when: "--delete-secret-keys --delete-secret-key --delete-secret-and-public-key --delete-secret-and-public-keys",
        does: "delete",
        kind: "credential",
        noun: "private key",
        named: "operands",
        unnamed: "of an unknown name",
        because: lost,
      },
      {
        when: "--delete-keys --delete-key",
        does: "delete",
        kind: "credential",
        noun: "public key",
        named: "operands",
        unnamed: "of an unknown name",
        loss: "recoverable",
        because: "whoever owns it can send it again",
      },
    ],
    examples: [
      {
        run: "gpg --delete-secret-keys ABCDEF",
        effects: ["delete credential private key ABCDEF (irreversible)"],
      },
      {
        run: "gpg --batch --yes --delete-secret-and-public-key ABCDEF",
        effects: ["delete credential private key ABCDEF (irreversible)"],
      },
      {
        run: "gpg --delete-secret-key A --delete-secret-and-public-keys",
        effects: ["delete credential private key A (irreversible)"],
      },
      {
        run: "gpg --delete-keys A --delete-key",
        effects: ["delete credential public key A (recoverable)"],
      },
      { run: "gpg --list-secret-keys", effects: [] },
    ],
  }),
  verbTool({
    name: "security",
    does: "Works on the keychains of macOS.",
    switches: "-w -g -d -A -v -i -q -p",
    values: "-s -a -l -k -t -S -T -P -f -o -c -Z -D -j",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      "delete-generic-password|delete-internet-password": password,
      "delete-keychain": keychain,
      "delete-certificate|delete-identity": {
        does: "delete",
        kind: "credential",
        noun: "certificate",
        named: "-c -Z",
        operands: "-",
        unnamed: "of an unknown name",
        because: "its private key goes with it where it is an identity",
      },
      "authorizationdb remove": {
        does: "change",
        kind: "setting",
        noun: "right",
        because: "what the system allows is changed",
      },
    },
    examples: [
      {
        run: "security delete-generic-password -s github",
        effects: ["delete credential password of github (irreversible)"],
      },
      {
        run: "security delete-keychain login.keychain",
        effects: ["destroy credential every one in login.keychain (irreversible)"],
      },
      {
        run: "security delete-keychain build.keychain",
        effects: ["destroy credential every one in build.keychain (regenerable)"],
      },
      { run: "security list-keychains -d user", effects: [] },
      {
        run: "security delete-certificate -c 'Apple Development'",
        effects: ["delete credential certificate Apple Development (irreversible)"],
      },
    ],
  }),
  verbTool({
    name: "secret-tool",
    does: "Works on the keyring of a desktop.",
    unlisted: "takes a value",
    deletes: "clear",
    verbAt: [0, 0],
    commands: {
      clear: {
        does: "delete",
        kind: "credential",
        noun: "password of",
        because: "the keyring keeps no copy",
      },
    },
    examples: [
      {
        run: "secret-tool clear service",
        effects: ["delete credential password of service (irreversible)"],
      },
      { run: "secret-tool store --label=x service a", effects: [] },
    ],
  }),
  verbTool({
    name: "keyring",
    does: "Works on the keyring of a system.",
    unlisted: "takes a value",
    deletes: "del",
    verbAt: [0, 0],
    commands: {
      del: {
        does: "delete",
        kind: "credential",
        noun: "password of",
        operands: "name account",
        because: "the keyring keeps no copy",
      },
    },
    examples: [
      {
        run: "keyring del system alice",
        effects: ["delete credential password of system in account alice (irreversible)"],
      },
      { run: "keyring set system alice", effects: [] },
    ],
  }),
  ...(["pass", "gopass"] as const).map((name) =>
    verbTool({
      name,
      does: "Keeps passwords in encrypted files.",
      switches: "-r --recursive -f --force -c --clip",
      unlisted: "takes nothing",
      deletes: "rm",
      verbAt: [0, 0],
      commands: {
        "rm|remove|delete": { does: "delete", kind: "credential", noun: "entry", because: entry },
      },
      examples: [
        {
          run: `${name} rm -f mail/work`,
          effects: ["delete credential entry mail/work (irreversible)"],
        },
        { run: `${name} insert mail/work`, effects: [] },
      ],
    }),
  ),
  verbTool({
    name: "bw",
    does: "Works on a vault of Bitwarden.",
    provider: "Bitwarden",
    switches: "-p --permanent --raw --pretty --quiet --nointeraction",
    values: "--session --itemid --organizationid --format --output --password",
    unlisted: "takes a value",
    deletes: "delete",
    verbAt: [0, 0],
    commands: {
      delete: [
        {
          does: "delete",
          kind: "credential",
          operands: "kind name",
          because: "it is deleted at once, not into the trash",
          when: "--permanent",
        },
        {
          does: "delete",
          kind: "credential",
          operands: "kind name",
          because: "it is deleted at once, not into the trash",
          when: "-p",
        },
        {
          does: "delete",
          kind: "credential",
          operands: "kind name",
          loss: "recoverable",
          because: "it stays in the trash for 30 days",
          when: "!--permanent !-p",
        },
      ],
    },
    examples: [
      {
        run: "bw delete item 1 --permanent",
        effects: ["delete credential 1 in kind item on Bitwarden (irreversible)"],
      },
      {
        run: "bw delete item 1 -p",
        effects: ["delete credential 1 in kind item on Bitwarden (irreversible)"],
      },
      {
        run: "bw delete item 1",
        effects: ["delete credential 1 in kind item on Bitwarden (recoverable)"],
      },
      { run: "bw sync", effects: [] },
    ],
  }),
];
