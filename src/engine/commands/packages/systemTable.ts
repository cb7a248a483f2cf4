import { verbTool } from "../verbTool";
import type { Special } from "../cloud/tool";
import { operandsOf } from "../cloud/tool";
import type { CommandModel } from "../define";

/**
 * Debian's packages of PostgreSQL remove their clusters when they are purged (`postrm_purge_data`,
 * true unless somebody answered otherwise). What else a purge removes is configuration.
 */
const purged: Special = (line) =>
  operandsOf(line)
    .filter(({ text }) => /^postgresql(?:-\d+|\*|-common)?\*?$/.test(text))
    .map(({ text }) => ({
      kind: "destroy",
      resource: { kind: "database", name: `every one of ${text}`, reach: "here" },
      reversibility: "irreversible",
      because: "purging PostgreSQL removes the data directories too",
    }));

/** Package managers of systems: packages can be installed again, what they kept for the user cannot. */
export const systemTools: readonly CommandModel[] = [
  verbTool({
    name: "apt-get",
    aliases: ["apt", "aptitude", "dpkg"],
    does: "Installs and removes packages; purging PostgreSQL takes its data.",
    switches:
      "-y --yes --assume-yes -q -qq --quiet --auto-remove --autoremove --purge -f --fix-broken -m --no-install-recommends --allow-downgrades --force-yes -i -r -P --reinstall --allow-remove-essential",
    values: "-o --option -t --target-release -c --config-file",
    dry: "-s --simulate --dry-run --just-print --no-act --recon",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: { purge: purged },
    examples: [
      {
        run: "apt-get purge -y postgresql-15",
        effects: ["destroy database every one of postgresql-15 (irreversible)"],
      },
      { run: "apt-get purge -y --auto-remove gcc", effects: [] },
      { run: "apt remove nginx", effects: [] },
    ],
  }),
  verbTool({
    name: "brew",
    does: "Installs and removes software of Homebrew.",
    switches:
      "-f --force -q --quiet -v --verbose -d --debug --cask --casks --formula --zap --ignore-dependencies -s --prune=all",
    values: "--appdir --language",
    dry: "-n --dry-run",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      "uninstall|rm|remove": {
        does: "delete",
        kind: "setting",
        noun: "every file that belongs to",
        because:
          "--zap removes the settings and data that the application kept for the user as well",
        when: "--zap",
      },
    },
    examples: [
      {
        run: "brew uninstall --zap firefox",
        effects: ["delete setting every file that belongs to firefox (irreversible)"],
      },
      { run: "brew uninstall firefox", effects: [] },
      { run: "brew cleanup --prune=all", effects: [] },
    ],
  }),
  verbTool({
    name: "snap",
    does: "Installs and removes packages of Snap; it keeps what they stored for a while, but not when purging.",
    switches: "--purge --classic --terminate",
    values: "--revision --channel",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      "remove|uninstall": {
        does: "delete",
        kind: "setting",
        noun: "data of",
        because: "no snapshot of what the package stored is kept",
        when: "--purge",
      },
      forget: { does: "delete", kind: "volume backup", because: "the snapshot is deleted" },
    },
    examples: [
      {
        run: "snap remove --purge nextcloud",
        effects: ["delete setting data of nextcloud (irreversible)"],
      },
      { run: "snap forget 7", effects: ["delete volume backup 7 (irreversible)"] },
      { run: "snap remove hello", effects: [] },
    ],
  }),
  verbTool({
    name: "flatpak",
    does: "Installs and removes applications of Flatpak, with --delete-data what they stored too.",
    switches: "-y --assumeyes --noninteractive --delete-data --unused --all --user --system",
    values: "--installation --arch",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      "uninstall|remove": {
        does: "delete",
        kind: "setting",
        noun: "data of",
        unnamed: "what is not installed any more",
        because: "what the application stored for the user is in no other place",
        when: "--delete-data",
      },
    },
    examples: [
      {
        run: "flatpak uninstall --delete-data org.gimp.GIMP",
        effects: ["delete setting data of org.gimp.GIMP (irreversible)"],
      },
      { run: "flatpak uninstall --unused", effects: [] },
    ],
  }),
  verbTool({
    name: "conda",
    aliases: ["mamba", "micromamba"],
    does: "Installs packages into environments.",
    switches:
      "-y --yes -q --quiet -v --verbose --all --json --force-remove -a --tarballs -r --reset",
    values: "-n --name -p --prefix -c --channel -f --file",
    dry: "-d --dry-run",
    unlisted: "takes nothing",
    deletes: "",
    verbAt: [0, -1],
    commands: {
      package: [
        {
          does: "delete",
          kind: "setting",
          unnamed: "every untracked file of the environment",
          because: "files that no package put there are removed, whoever made them",
          when: "-r",
        },
        {
          does: "delete",
          kind: "setting",
          unnamed: "every untracked file of the environment",
          because: "files that no package put there are removed, whoever made them",
          when: "--reset",
        },
      ],
    },
    examples: [
      {
        run: "conda package -r",
        effects: ["delete setting every untracked file of the environment (irreversible)"],
      },
      { run: "conda env remove -n old", effects: [] },
      { run: "conda clean -a -y", effects: [] },
    ],
  }),
];
