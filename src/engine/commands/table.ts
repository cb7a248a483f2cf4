import { crontab, userdel } from "./accounts";
import { ag } from "./ag";
import { agentModels } from "./agents";
import { awk } from "./awk";
import { backupPrograms } from "./backups";
import { btrfs } from "./btrfs";
import { cloudTools } from "./cloud";
import { bzip2, gzip, xz, zstd } from "./compressors";
import { cp } from "./cp";
import { curl } from "./curl";
import { dataPrograms } from "./data";
import { dd } from "./dd";
import type { CommandModel } from "./define";
import { deployments } from "./deploymentsTable";
import { disks } from "./disksTable";
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
import { fallocate } from "./fallocate";
import { fileSystems } from "./fileSystems";
import { find } from "./find";
import { firewalls } from "./firewallTable";
import { flashers } from "./flashersTable";
import { git } from "./git";
import { grep, rgrep } from "./grep";
import { hdfs } from "./hadoop";
import { harmless } from "./harmless";
import { httpie } from "./httpie";
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
import { rimraf } from "./rimraf";
import { rg } from "./ripgrep";
import { rm } from "./rm";
import { rmdir } from "./rmdir";
import { rsync } from "./rsync";
import { scp } from "./scp";
import { secretPrograms } from "./secrets";
import { sed } from "./sed";
import { setfacl } from "./setfacl";
import { sevenZip } from "./sevenZip";
import { shred } from "./shred";
import { smallTools } from "./smallToolsTable";
import { sqlite3 } from "./sqlite3";
import { sshKeygen } from "./sshKeygen";
import { tar } from "./tar";
import { tee } from "./tee";
import { terraform } from "./terraform";
import { gio, trash, trashEmpty } from "./trash";
import { truncate } from "./truncate";
import { unlink } from "./unlink";
import { wget } from "./wget";
import { windowsPrograms } from "./windows";
import { wipers } from "./wipers";
import { zfsTools } from "./zfs";
import { unzip, zip } from "./zip";

/**
 * Every program that the engine knows: a row gives the models of one file or family, so that a bundle
 * can load them when the first of those programs is met. One line each, so that two changes do not
 * collide.
 */
export const table: readonly (() => readonly CommandModel[])[] = [
  () => [ag],
  () => agentModels,
  () => [awk],
  () => backupPrograms,
  () => [btrfs],
  () => [bzip2],
  () => [chgrp],
  () => [chmod],
  () => [chown],
  () => cloudTools,
  () => [cp],
  () => [crontab],
  () => [curl],
  () => dataPrograms,
  () => [dd],
  () => [declareVariables],
  () => deployments,
  () => disks,
  () => [docker],
  () => [dockerCompose],
  () => [dropdb],
  () => [dropuser],
  () => [env],
  () => [exportVariables],
  () => [fallocate],
  () => fileSystems,
  () => [find],
  () => firewalls,
  () => flashers,
  () => [gio],
  () => [git],
  () => [grep],
  () => [gzip],
  () => [harmless],
  () => [hdfs],
  () => [httpie],
  () => [install],
  () => [kubectl],
  () => [ln],
  () => [mv],
  () => [mysql],
  () => [mysqladmin],
  () => packagePrograms,
  () => [perl],
  () => [printenv],
  () => [prisma],
  () => [psql],
  () => [railway],
  () => readers,
  () => [redisCli],
  () => [rg],
  () => [rgrep],
  () => [rimraf],
  () => [rm],
  () => [rmdir],
  () => [rsync],
  () => [ruby],
  () => [scp],
  () => secretPrograms,
  () => [sed],
  () => [setfacl],
  () => [setVariables],
  () => [sevenZip],
  () => [shred],
  () => smallTools,
  () => [sqlite3],
  () => [sshKeygen],
  () => [tar],
  () => [tee],
  () => [terraform],
  () => [trash],
  () => [trashEmpty],
  () => [truncate],
  () => [typesetVariables],
  () => [unlink],
  () => [unzip],
  () => [userdel],
  () => [wget],
  () => windowsPrograms,
  () => wipers,
  () => [xz],
  () => zfsTools,
  () => [zip],
  () => [zstd],
];
