import { losingPrograms } from "./programsTable";

/** When the shim of a program asks. Whatever else the program is called for costs a look at its words. */
export type AsksWhen =
  /** Of programs that wait for a network or a disk anyway. */
  | { readonly kind: "always" }
  /** One of the words is something that is there: `rm -f` of what is not loses nothing. */
  | { readonly kind: "existing" }
  /** One of the words matches one of these patterns of the shell. */
  | { readonly kind: "words"; readonly patterns: readonly string[] };

/** Programs that stand in PATH as shims, by the names people call them. */
export interface ShimRow {
  readonly names: readonly string[];
  readonly when: AsksWhen;
}

/**
 * The programs that can destroy, according to the examples of their models.
 * Programs that a build starts all the time are asked about by the words that could matter.
 */
export const shimRows: readonly ShimRow[] = [
  { names: ["rm", "grm", "unlink", "gunlink"], when: { kind: "existing" } },
  {
    names: ["git"],
    when: {
      kind: "words",
      // Not what prompts ask all the time (config, symbolic-ref, rev-parse).
      patterns: words(
        "branch checkout checkout-index clean filter-branch filter-repo gc prune prune-packed push",
        "read-tree rebase reflog replace reset restore rm sparse-checkout stash submodule switch tag",
        "update-index update-ref worktree annex clear clear-soft fresh-branch obliterate -c",
      ),
    },
  },
  {
    names: ["find", "gfind"],
    when: { kind: "words", patterns: words("-delete -exec* -ok* -fprint* -fls") },
  },
  {
    names: ["tar", "gtar", "bsdtar"],
    when: { kind: "words", patterns: words("--rem* --del* --recursive-unlink") },
  },
  {
    names: ["npm", "pnpm", "yarn", "yarnpkg"],
    when: {
      kind: "words",
      patterns: words(
        "access deprecate dist-tag hook npm org owner prune publish team token unpublish",
      ),
    },
  },
  // A shell as such: the whole text is judged before any of it has run.
  { names: ["sh", "dash", "ash", "ksh"], when: { kind: "words", patterns: ["?*"] } },
  // A bash reads BASH_ENV and asks by itself, unless it is told to be another one.
  { names: ["bash"], when: { kind: "words", patterns: words("--posix -p -*[!-]p*") } },
  { names: losingPrograms, when: { kind: "always" } },
];

/** Programs that could destroy and have no shim, and why. */
export const withoutShim: Readonly<Record<string, readonly string[]>> = {
  "builds and configure scripts run them by the thousand, and what they overwrite is mostly their own":
    words(
      "awk gawk mawk nawk cp gcp install ginstall mv gmv sed gsed tee gtee zip openssl 7z 7za 7zr 7zz",
    ),
  "they run code, which is read where it is given to them by a shell": words("perl ruby"),
  "agents have the same names": words("copilot goose"),
  "a shell's own command": words("zf_rm"),
};

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" "));
}
