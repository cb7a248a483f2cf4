import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel } from "./define";
import { spellings } from "./options";

/**
 * Compressors replace a file by its packed or unpacked self, so nothing is lost; with -f they write
 * over a file that has the new name. With -c they print it.
 */
function compressor(row: {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly neutral: string;
  readonly force: string;
  readonly shows: string;
  readonly recursive: string;
  readonly suffix: string;
  readonly help: string;
}): CommandModel {
  const unpacks = ["-d", "--decompress"];
  const neutral = spellings(row.neutral);
  const typed = neutral.map((option) =>
    option.endsWith("=") ? `${option.slice(0, -1)} 1` : option.replace(/\?$/, ""),
  );
  const { name, suffix } = row;
  return defineCommand({
    name,
    aliases: row.aliases,
    does: "Replaces files by their packed or unpacked form, or prints that.",
    options: {
      unpacks,
      force: spellings(row.force),
      shows: spellings(row.shows),
      toOutput: spellings(name === "bzip2" ? "-c" : "-c --stdout"),
      recursive: spellings(row.recursive),
      neutral,
      help: spellings(row.help),
    },
    effects: (parsed): readonly Effect[] => {
      if (parsed.has("shows")) return [];
      const un = parsed.has("unpacks") || /^(?:g?un|lzma)/.test(parsed.call.name);
      return parsed.operands
        .filter(({ text }) => text !== "-")
        .flatMap((file): readonly Effect[] => {
          const resource = parsed.path(file, { tree: parsed.has("recursive") });
          const read: Effect = { kind: "read", resource };
          if (!parsed.has("force") || parsed.has("toOutput") || resource.tree) return [read];
          const path = un ? resource.path.replace(/\.\w+$/, "") : `${resource.path}${suffix}`;
          return [read, { kind: "overwrite", resource: { ...resource, path } }];
        });
    },
    examples: [
      { run: `${name} .env`, effects: ["read /w/.env"] },
      { run: `${name} ${row.force} a`, effects: ["read /w/a", `overwrite /w/a${suffix}`] },
      {
        run: `${name} -d ${row.force} a${suffix}`,
        effects: [`read /w/a${suffix}`, "overwrite /w/a"],
      },
      { run: `${name} --decompress a${suffix}`, effects: [`read /w/a${suffix}`] },
      { run: `${name} -c ${row.force} .env`, effects: ["read /w/.env"] },
      ...(name === "bzip2" ? [] : [{ run: `${name} --stdout .env`, effects: ["read /w/.env"] }]),
      ...(row.recursive === ""
        ? []
        : [{ run: `${name} ${row.recursive} src`, effects: ["read /w/src/**"] }]),
      { run: `${name} ${typed.join(" ")} a`, effects: ["read /w/a"] },
      { run: `${name} ${row.shows} a`, effects: [] },
      { run: `${name} ${row.help}`, effects: [] },
    ],
  });
}

const levels = "-1 -2 -3 -4 -5 -6 -7 -8 -9";

export const gzip = compressor({
  name: "gzip",
  aliases: ["gunzip", "pigz", "unpigz", "compress", "uncompress"],
  neutral: `-k --keep -n --no-name -N --name -q --quiet --rsyncable -S= --suffix= --synchronous -v --verbose --fast --best ${levels}`,
  force: "-f --force",
  shows: "-l --list -t --test",
  recursive: "-r --recursive",
  suffix: ".gz",
  help: "-h --help -L --license -V --version",
});

export const bzip2 = compressor({
  name: "bzip2",
  aliases: ["bunzip2", "lbzip2", "pbzip2"],
  neutral: `-z --compress -k --keep -q --quiet -v --verbose -s --small --fast --best ${levels}`,
  force: "-f --force",
  shows: "-t --test",
  recursive: "",
  suffix: ".bz2",
  help: "-h --help -L --license -V --version",
});

export const xz = compressor({
  name: "xz",
  aliases: ["unxz", "lzma", "unlzma", "pixz"],
  neutral: `-z --compress -k --keep -0 -e --extreme -T= --threads= -q --quiet -v --verbose --single-stream --no-sparse -S= --suffix= -F= --format= -C= --check= -M= --memlimit= ${levels}`,
  force: "-f --force",
  shows: "-t --test -l --list",
  recursive: "",
  suffix: ".xz",
  help: "-h --help -H --long-help -V --version",
});

export const zstd = compressor({
  name: "zstd",
  aliases: ["unzstd", "zstdmt", "lz4", "unlz4"],
  neutral: `-k --keep --rm -D= -v --verbose -q --quiet --ultra --fast? --adapt --long? -T= --single-thread --rsyncable --no-dictID -o= ${levels}`,
  force: "-f --force",
  shows: "-l -t --test",
  recursive: "-r",
  suffix: ".zst",
  help: "-h -H --help -V --version",
});
