import { verbTool } from "../verbTool";
import type { Deed, Tool } from "../cloud/tool";
import type { CommandModel } from "../define";

const published: Deed = {
  does: "publish",
  kind: "package",
  unnamed: "of this directory",
  loss: "none",
  because: "a version that was published can never be replaced by another of the same number",
};
const unpublished: Deed = {
  kind: "package",
  because:
    "whoever depends on it can no longer install it, and its name or version may never be used again",
};
const again = "it can be set again";
const newToken = "whatever logs in with it stops working, and a new one has to be made";

const npm = {
  does: "Installs packages, runs scripts, and manages packages on the registry.",
  provider: "the npm registry",
  switches:
    "-f --force -y --yes -g --global -D --save-dev -P --production --save-exact --no-save --json --long --workspaces --no-workspaces --include-workspace-root --ignore-scripts -s --silent -q --quiet --no-git-checks --no-audit --no-fund --legacy-peer-deps --provenance -r --recursive --report-summary",
  values:
    "--tag --access --otp -w --workspace --prefix --cache --userconfig --loglevel --omit --include -C --dir --filter --registry --timeout",
  places: { registry: "--registry" },
  dry: "--dry-run",
  unlisted: "takes nothing",
  deletes: "unpublish",
  verbAt: [0, 0],
  commands: {
    unpublish: { ...unpublished, unnamed: "of this directory", operands: "names" },
    publish: { ...published, operands: "-" },
    "deprecate|undeprecate": {
      does: "change",
      kind: "package",
      operands: "name",
      loss: "recoverable",
      because: "deprecating with an empty message takes it back",
    },
    "dist-tag|dist-tags rm|remove": {
      does: "change",
      kind: "package",
      operands: "name tag",
      loss: "recoverable",
      because: again,
    },
    "owner|author rm|remove": {
      does: "revoke",
      kind: "account",
      operands: "name package",
      loss: "recoverable",
      because: "another owner can add it again",
    },
    "access revoke": {
      does: "revoke",
      kind: "account",
      operands: "name package",
      loss: "recoverable",
      because: again,
    },
    "team destroy": {
      kind: "account",
      noun: "team",
      because:
        "the team has to be made and filled again, and what it had access to is lost to its members",
    },
    "team rm|remove": {
      does: "revoke",
      kind: "account",
      operands: "team name",
      loss: "recoverable",
      because: again,
    },
    "org rm|remove": {
      does: "revoke",
      kind: "account",
      operands: "organisation name",
      because: "whoever is removed from an organisation loses what it gave access to, at once",
    },
    "token revoke|delete|remove|rm": {
      does: "revoke",
      kind: "credential",
      noun: "token",
      because: newToken,
    },
    "hook rm|remove": {
      does: "destroy",
      kind: "setting",
      noun: "hook",
      loss: "recoverable",
      because: "it can be made again",
    },
    "star|unstar|ping|run|exec|install|ci|uninstall|remove|rm|un|prune|cache|dedupe|link|unlink|test|start|version|pack|audit|fund|view|outdated|store|patch-remove":
      "nothing",
  },
} as const satisfies Partial<Tool>;

/** Package managers where they work on a registry. */
export const registryTools: readonly CommandModel[] = [
  verbTool({
    ...npm,
    name: "npm",
    examples: [
      {
        run: "npm unpublish left-pad@1.0.0 --force",
        effects: ["destroy package left-pad@1.0.0 in the npm registry (irreversible)"],
      },
      {
        run: "npm team destroy acme:devs",
        effects: ["destroy account team acme:devs in the npm registry (irreversible)"],
      },
      {
        run: "npm publish --access public",
        effects: ["publish package of this directory in the npm registry (none)"],
      },
      { run: "npm prune --production", effects: [] },
      { run: "npm uninstall left-pad", effects: [] },
      { run: "npm run delete", effects: [] },
      {
        run: "npm token revoke abc",
        effects: ["revoke credential token abc in the npm registry (irreversible)"],
      },
      {
        run: "npm deprecate left-pad 'use another'",
        effects: ["change package left-pad in the npm registry (recoverable)"],
      },
    ],
  }),
  verbTool({
    ...npm,
    name: "pnpm",
    examples: [
      {
        run: "pnpm unpublish left-pad --force",
        effects: ["destroy package left-pad in the npm registry (irreversible)"],
      },
      {
        run: "pnpm publish -r",
        effects: ["publish package of this directory in the npm registry (none)"],
      },
      { run: "pnpm store prune", effects: [] },
    ],
  }),
  verbTool({
    name: "yarn",
    aliases: ["yarnpkg"],
    does: "Installs packages, runs scripts, and manages packages on the registry.",
    provider: "the npm registry",
    switches:
      "-f --force --non-interactive --silent --json -A --all --production --frozen-lockfile --immutable --tolerate-republish",
    values: "--tag --access --otp --cwd --new-version --registry",
    places: { registry: "--registry" },
    unlisted: "takes nothing",
    deletes: "unpublish",
    verbAt: [0, 0],
    commands: {
      "npm publish": { ...published, operands: "-" },
      publish: { ...published, operands: "-" },
      "team destroy": {
        kind: "account",
        noun: "team",
        because: "the team has to be made and filled again",
      },
      "owner remove|rm": {
        does: "revoke",
        kind: "account",
        operands: "package name",
        loss: "recoverable",
        because: again,
      },
      "npm tag remove": {
        does: "change",
        kind: "package",
        operands: "name tag",
        loss: "recoverable",
        because: again,
      },
      "run|remove|cache|dlx|exec|add|install|workspace|workspaces|unlink|prune|autoclean":
        "nothing",
    },
    examples: [
      {
        run: "yarn team destroy acme:devs",
        effects: ["destroy account team acme:devs in the npm registry (irreversible)"],
      },
      {
        run: "yarn npm publish",
        effects: ["publish package of this directory in the npm registry (none)"],
      },
      {
        run: "yarn publish --new-version 1.2.3",
        effects: ["publish package of this directory in the npm registry (none)"],
      },
      { run: "yarn cache clean", effects: [] },
    ],
  }),
  verbTool({
    name: "cargo",
    does: "Builds Rust, and manages crates on the registry.",
    provider: "crates.io",
    switches:
      "-q --quiet -v --verbose --release --undo --all-features --no-verify --allow-dirty --locked --offline -l --list --workspace",
    values:
      "--vers --version --token --index --registry --manifest-path -p --package -F --features --target -j --jobs --add --target-dir --remove",
    places: { registry: "--registry" },
    unlisted: "takes nothing",
    deletes: "yank",
    verbAt: [0, 0],
    commands: {
      yank: [
        {
          does: "change",
          kind: "package",
          unnamed: "of this directory",
          loss: "recoverable",
          because: "`cargo yank --undo` takes it back",
          when: "!--undo",
        },
      ],
      publish: { ...published, operands: "-" },
      owner: [
        {
          does: "revoke",
          kind: "account",
          named: "-r --remove",
          loss: "recoverable",
          because: "another owner can add it again",
          when: "--remove",
        },
      ],
      "clean|uninstall|remove|rm|run|build|test|install": "nothing",
    },
    examples: [
      {
        run: "cargo yank left-pad --version 1.0.0",
        effects: ["change package left-pad in crates.io (recoverable)"],
      },
      { run: "cargo yank left-pad --vers 1.0.0 --undo", effects: [] },
      { run: "cargo publish", effects: ["publish package of this directory in crates.io (none)"] },
      {
        run: "cargo owner --remove bob left-pad",
        effects: ["revoke account bob in crates.io (recoverable)"],
      },
      { run: "cargo clean", effects: [] },
    ],
  }),
  verbTool({
    name: "gem",
    does: "Installs Ruby gems, and manages gems on the registry.",
    provider: "RubyGems",
    switches:
      "-q --quiet -V --verbose --backtrace --debug --undo --norc -a --all -x --executables -I --ignore-dependencies",
    values:
      "-v --version --platform -k --key --host --otp --config-file -i --install-dir -a --add -r --remove",
    places: { host: "--host" },
    unlisted: "takes nothing",
    deletes: "yank",
    verbAt: [0, 0],
    commands: {
      yank: { ...unpublished, when: "!--undo" },
      push: { ...published, operands: "names" },
      owner: {
        does: "revoke",
        kind: "account",
        named: "-r --remove",
        loss: "recoverable",
        because: "another owner can add it again",
        when: "--remove",
      },
      "cleanup|uninstall|install|update": "nothing",
    },
    examples: [
      {
        run: "gem yank shop -v 1.0.0",
        effects: ["destroy package shop in RubyGems (irreversible)"],
      },
      {
        run: "gem push shop-1.0.gem",
        effects: ["publish package shop-1.0.gem in RubyGems (none)"],
      },
      { run: "gem uninstall shop", effects: [] },
    ],
  }),
  ...[
    ["twine", "upload", "Uploads Python packages."],
    ["flit", "publish", "Builds and uploads Python packages."],
    ["lerna", "publish", "Versions and publishes the packages of a repository."],
    ["changeset", "publish", "Versions and publishes the packages of a repository."],
    ["jsr", "publish", "Publishes packages to JSR."],
  ].map(([name = "", verb = "", does = ""]) =>
    verbTool({
      name,
      does,
      provider: "the registry",
      values: "-r --repository --repository-url -u --username -p --password --tag --dist-tag",
      switches: "-y --yes --skip-existing --verbose",
      unlisted: "takes nothing",
      deletes: "unpublish",
      verbAt: [0, 0],
      commands: { [verb]: { ...published, operands: "-" } },
      examples: [
        {
          run: `${name} ${verb}`,
          effects: ["publish package of this directory in the registry (none)"],
        },
        { run: `${name} check`, effects: [] },
      ],
    }),
  ),
  verbTool({
    name: "vsce",
    aliases: ["ovsx"],
    does: "Packages and publishes extensions of VS Code.",
    provider: "the marketplace",
    switches:
      "--pre-release --no-dependencies --no-yarn --skip-duplicate -f --force --allow-star-activation --no-git-tag-version --allow-package-secrets",
    values:
      "-p --pat -i --packagePath -t --target -m --message --azure-credential -o --out -r --registryUrl",
    unlisted: "takes nothing",
    deletes: "unpublish delete-publisher",
    verbAt: [0, 0],
    commands: {
      unpublish: {
        ...unpublished,
        unnamed: "of this directory",
        because: "the extension is removed with its ratings and statistics",
      },
      "delete-publisher": {
        kind: "account",
        noun: "publisher",
        because: "its extensions go with it",
      },
      publish: { ...published, operands: "-" },
      "package|ls": "nothing",
    },
    examples: [
      {
        run: "vsce unpublish acme.shop -f",
        effects: ["destroy package acme.shop in the marketplace (irreversible)"],
      },
      {
        run: "vsce publish minor",
        effects: ["publish package of this directory in the marketplace (none)"],
      },
      { run: "vsce package --allow-package-secrets slack", effects: [] },
    ],
  }),
  ...(
    [
      ["crane", "delete", "crane delete acme/shop:1"],
      ["skopeo", "delete", "skopeo delete docker://r.example/shop:1"],
      ["regctl", "image delete", "regctl image delete r.example/shop:1"],
      ["oras", "manifest delete", "oras manifest delete r.example/shop:1"],
    ] as const
  ).map(([name, command, run]) =>
    verbTool({
      name,
      does: "Works on images of a registry.",
      provider: "the registry",
      switches: "--insecure --debug -f --force -y --yes -v --verbose --tls-verify",
      values: "--platform --authfile --creds --registry-config -u --username -p --password",
      unlisted: "takes nothing",
      deletes: "delete rm",
      commands: {
        [command]: {
          kind: "image",
          because: "whoever pulls it gets nothing, and untagged layers are removed for good",
        },
      },
      examples: [
        {
          run,
          effects: [`destroy image ${run.split(" ").at(-1) ?? ""} in the registry (irreversible)`],
        },
        { run: `${name} copy a b`, effects: [] },
      ],
    }),
  ),
];
