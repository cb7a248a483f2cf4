import { crontab, userdel } from "./accounts";
import { ag } from "./ag";
import { awk } from "./awk";
import { bzip2, gzip, xz, zstd } from "./compressors";
import { cp } from "./cp";
import { curl } from "./curl";
import { dd } from "./dd";
import type { Call } from "../model/call";
import type { CommandModel } from "./define";
import { disks } from "./disksTable";
import { fileSystems } from "./fileSystems";
import { hdfs } from "./hadoop";
import { zfsTools } from "./zfs";
import { dockerCompose } from "./docker/compose";
import { docker } from "./docker/docker";
import { dropdb, dropuser } from "./dropdb";
import {
  declareVariables,
  env,
  exportVariables,
  printenv,
  setVariables,
  typesetVariables,
} from "./environment";
import { find } from "./find";
import { git } from "./git";
import { grep, rgrep } from "./grep";
import { harmless } from "./harmless";
import { install } from "./install";
import { kubectl } from "./kubectl/kubectl";
import { ln } from "./ln";
import { mv } from "./mv";
import { mysql, mysqladmin } from "./mysql";
import { packagePrograms } from "./packages";
import { perl, ruby } from "./perl";
import { chgrp, chmod, chown } from "./permissions";
import { prisma } from "./prisma";
import { psql } from "./psql";
import { railway } from "./railway";
import { readers } from "./readersTable";
import { redisCli } from "./redisCli";
import { rg } from "./ripgrep";
import { rimraf } from "./rimraf";
import { rm } from "./rm";
import { rmdir } from "./rmdir";
import { rsync } from "./rsync";
import { scp } from "./scp";
import { secretPrograms } from "./secrets";
import { sed } from "./sed";
import { shred } from "./shred";
import { sqlite3 } from "./sqlite3";
import { tar } from "./tar";
import { tee } from "./tee";
import { terraform } from "./terraform";
import { gio, trash, trashEmpty } from "./trash";
import { fallocate } from "./fallocate";
import { truncate } from "./truncate";
import { unlink } from "./unlink";
import { wget } from "./wget";
import { shellModelNamed, windowsPrograms } from "./windows";
import { unzip, zip } from "./zip";

/** Programs that are run all day. One line each, so that two changes do not collide. */
const everyday: readonly CommandModel[] = [
  ag,
  awk,
  bzip2,
  chgrp,
  chmod,
  chown,
  cp,
  crontab,
  curl,
  dd,
  declareVariables,
  ...disks,
  ...fileSystems,
  hdfs,
  ...zfsTools,
  docker,
  dockerCompose,
  dropdb,
  dropuser,
  env,
  exportVariables,
  find,
  gio,
  git,
  grep,
  gzip,
  harmless,
  install,
  kubectl,
  ln,
  mv,
  mysql,
  mysqladmin,
  ...packagePrograms,
  perl,
  printenv,
  prisma,
  psql,
  railway,
  ...readers,
  redisCli,
  rg,
  rgrep,
  rimraf,
  rm,
  rmdir,
  rsync,
  ruby,
  scp,
  ...secretPrograms,
  sed,
  setVariables,
  shred,
  sqlite3,
  tar,
  tee,
  terraform,
  trash,
  trashEmpty,
  fallocate,
  truncate,
  typesetVariables,
  unlink,
  unzip,
  userdel,
  wget,
  ...windowsPrograms,
  xz,
  zip,
  zstd,
];

/**
 * The large tables, of clouds, stores and backups: they take longer to load than most lines take to
 * judge, so they wait for the first program that is not an everyday one. A bundle keeps them in a
 * file of their own.
 */
function others(): readonly CommandModel[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports, no-restricted-globals, @typescript-eslint/consistent-type-imports -- an import would load them at the start
  return (require("./others") as typeof import("./others")).otherModels;
}

/** Every program that the engine knows. */
export function commandModels(): readonly CommandModel[] {
  return [...everyday, ...others()];
}

const everydayByName = byName(everyday);
let othersByName: ReadonlyMap<string, CommandModel> | undefined;

function byName(models: readonly CommandModel[]): ReadonlyMap<string, CommandModel> {
  return new Map(models.flatMap((model) => model.names.map((name) => [name, model])));
}

/** The model of a program by its base name, or undefined if there is none. */
export function modelNamed(name: string): CommandModel | undefined {
  const found = everydayByName.get(name);
  if (found !== undefined) return found;
  othersByName ??= byName(others());
  return othersByName.get(name);
}

/** The model of what a call runs: of the shell's own command, or of the program. */
export function modelOf(call: Call): CommandModel | undefined {
  return call.builtin === undefined
    ? modelNamed(call.name)
    : shellModelNamed(call.name, call.builtin);
}
