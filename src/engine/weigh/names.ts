import { baseName, isWithin, slashed } from "../model/path";
import { isWindowsPath } from "../model/windowsPath";
import { regenerableDirectories } from "./regenerableTable";
import {
  isWindowsCache,
  isWindowsScratch,
  isWindowsSystemFile,
  isWindowsSystemPath,
  isWindowsSystemRoot,
  windowsDeviceOf,
} from "./windowsNames";

const regenerablePrefixes =
  /^(?:test[-_](?:outputs?|results?|reports?)(?:[-_]|$)|lib[-_]?(?:cjs|esm?|umd)$|(?:dist|coverage)\*$|output[-_](?:dir|test|tmp)|cmake-build-|bazel-|build[-_]|dist[-_]|out[-_]|coverage[-_]|es20\d\d$|es[56]$|tmp[-_.]|temp[-_.])/;
const regenerableSuffixes =
  /(?:[-_.](?:build|cache|tmp)|\.egg-info|\.dist-info|\.tsbuildinfo|\.dSYM)$/;

/** Directories that say what they are only together with the one above them. */
const regenerableBelow =
  /\/(?:public\/(?:build|packs|packs-test)|vendor\/bundle|framework\/views|\.idea\/caches|(?:ios|macos)\/\.symlinks)(?:\/|$)/;

/** Files that tools make anew. */
const regenerableFiles =
  /(?:\.(?:snap|pyc|pyo|pyd|cpython[\w*-]*|o|obj|a|class|log|tmp|temp|swp|swo|bak~|pid|seed|orig|rej|bak|so|so\.[\d.*]+|ko|mod\.[\w*]+|symvers|order|elf|bin|dll|exe|dylib|gcda|gcno|gcov|profraw|profdata|prof|cov|lcov|map|tsbuildinfo|whl|vsix|nupkg|egg|cache|coverage|rlib|lock|lo|la|aux|toc|blg|bbl|ilk|ipdb|iobj|tlog|fls|fdb_latexmk|synctex\.gz|stackdump|out|hprof|heapsnapshot|cpuprofile|pb\.(?:go|cc|h|gw\.go|validate\.go)|[gf]\.dart|freezed\.dart|gr\.dart|mocks\.dart)|_pb2(?:_grpc)?\.pyi?|~)$|^(?:\*\.test|\.terraform\*|(?:[\w-]+|\*)\.tab\.[ch]|lex\.yy\.c|perf\.data(?:\.old)?|(?:callgrind|massif|cachegrind)\.out(?:\.[\d*]+)?|vgcore\.(?:\d+|\*)|zz_generated\.[\w.*-]+\.go|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|poetry\.lock|uv\.lock|pipfile\.lock|cargo\.lock|gemfile\.lock|composer\.lock|go\.sum|flake\.lock|\.terraform\.lock\.hcl|\.ds_store|thumbs\.db|nohup\.out|a\.out|core|core\.(?:\d+|\*)|junit(?:[-_.][\w-]+)?\.xml|\.coverage(?:\.\w+|\*)?|(?:coverage|cov|cover|cobertura)(?:\.(?:cobertura|opencover))?\.(?:xml|html|json|txt|info)|\.eslintcache|\.nfs\w+|npm-debug\.log.*|cmakecache\.txt)$/i;

/** True for a name that stands for something a tool makes again; the facts may still say otherwise. */
export function isRegenerableName(path: string): boolean {
  const name = baseName(path).toLowerCase();
  // It ends like a binary, but holds what people threw away by mistake.
  if (name === "$recycle.bin") return false;
  // `.git.bak` is the history of a project, put aside.
  if (name.startsWith(".git.") || name.startsWith(".git-")) return false;
  if (name.startsWith("{") && name.endsWith("}"))
    return name.slice(1, -1).split(",").every(isRegenerableName);
  return (
    regenerableDirectories.has(name) ||
    regenerablePrefixes.test(name) ||
    regenerableSuffixes.test(name) ||
    regenerableFiles.test(name) ||
    regenerableBelow.test(path)
  );
}

/** Directories that a person keeps in a home directory under the name of build output. */
const kept =
  /\/(?:home\/[^/]+|Users\/[^/]+|root)(?:\/(?:Documents|Desktop|Downloads|Projects|work))?\/(?:bin|build|reports|target|out|output|obj|logs?|pkg|env|public|dist|coverage)(?:\/|$)/;

/** True for `~/reports` and `~/bin`: outside a project such a name says nothing. */
export function isKeptAtHome(path: string): boolean {
  return kept.test(slashed(path));
}

/** Names that mean the same everywhere, also outside a project. */
const unmistakable =
  /\/(?:node_modules|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.cache|\.venv|venv|site-packages|\.tox|\.gradle)\//;

/** True for what lies in a dependency folder or cache, wherever it is. */
export function isInCache(path: string): boolean {
  return unmistakable.test(path);
}

/** True if a directory above the path has such a name: `dist/assets/app.js`. */
export function isBelowRegenerable(path: string, root: string): boolean {
  const inside = isWithin(path, root) ? path.slice(root.length) : path;
  const parents = slashed(inside).split("/").slice(0, -1);
  return parents.some(
    (part) => regenerableDirectories.has(part.toLowerCase()) || /\.(?:egg|dist)-info$/i.test(part),
  );
}

/** Where temporary things live. */
export function isScratch(path: string, temporary: string | undefined): boolean {
  if (isWindowsPath(path)) {
    return isWindowsScratch(path) || (temporary !== undefined && isWithin(path, temporary));
  }
  if (
    /^\/(?:private\/)?(?:tmp|var\/tmp|var\/folders|dev\/shm|(?:home|Users)\/[^/]+\/AppData\/Local\/Temp)(?:\/|$)/.test(
      path,
    )
  )
    return true;
  return (
    temporary !== undefined &&
    temporary !== "/" &&
    (path === temporary || path.startsWith(`${temporary}/`))
  );
}

/**
 * A single file that somebody tried something out with, or that a compiler wrote without an
 * extension. Names are weak evidence, so this counts only where no facts are to be had.
 */
export function looksLikeScratchFile(path: string): boolean {
  const name = baseName(path);
  if (/^[a-z][a-z\d]*(?:[-_][a-z\d]+)*$/.test(name))
    return !/^(?:makefile|dockerfile|license|readme|database|backup|dump|data|files?(?:[-_]?\w+)?|device|secrets?|credentials?|passwords?|keys?|notes|todo|id_\w+)$/.test(
      name,
    );
  if (
    /^(?:\w+[-_])?(?:errors?|failures?|warnings?|results?|outputs?|timings?)\.(?:json|txt|log|html|xml)$/i.test(
      name,
    )
  )
    return true;
  if (
    /^(?:(?:tmp|temp)\d*(?:[-_.][\w.-]+)?|(?:output|plot|figure|graph|chart)\d*\.(?:svg|png|jpe?g|gif|pdf))$/i.test(
      name,
    )
  )
    return true;
  return /^(?:screenshots?|test|tests|repro|reproduce|debug|check|verify|demo|scratch|try|tryout|foo|bar|baz|explore|simple|quick|minimal|run|sanitize|patch|fix|sample|dummy|mock|generated?)\d*(?:[-_.]\w[\w-]*)?\.(?:png|py|js|mjs|cjs|ts|sh|rb|pl|php|c|cc|cpp|h|rs|go|java|txt|json|out|html|md|ipynb|r|jl|lua|sql|tar\.gz|tgz|zip|whl)$|[-_](?:test|debug|repro|bug|fix|demo|tmp|temp|scratch|explore|script|example|backup|old|copy|stub|parsetab)\.(?:py|js|ts|sh|txt|json|c|cpp|rs|go|html)$|\.(?:tar\.gz|tgz|tar\.xz|tar\.bz2|whl|deb|rpm|zip|html\.bak|mod\.\*|symvers|order)$/i.test(
    name,
  );
}

/** Names under which agents try something out and which no project keeps: `repro.py`, `debug_login.js`. */
export function isTryout(path: string): boolean {
  return /^(?:output|plot)\d*\.(?:json|txt|csv|png|svg|html)$|^(?:test[-_])?(?:repro|reproduce|reproduction|debug|scratch|tryout|try|tmp|temp|fix|quick|minimal|demo|verify|check)(?:[-_.]?\w+)?\.(?:py|js|mjs|cjs|ts|sh|rb|pl|php|go|txt|json|html|sql|log)$/i.test(
    baseName(path),
  );
}

/** Where package managers and tools keep what they can fetch again, outside any project. */
const systemCache =
  /^(?:\/usr\/share\/(?:doc|man|info|locale|gtk-doc|lintian)(?:\/|$)|\/var\/cache\/|\/var\/lib\/apt\/lists(?:\/|$)|\/var\/log\/|\/(?:home|Users)\/[^/]+\/(?:\.cache|\.npm|Library\/(?:Caches|Developer\/Xcode\/DerivedData|Developer\/CoreSimulator\/Caches)|\.cargo\/(?:registry|git)|\.gradle\/(?:caches|wrapper\/dists|daemon)|\.m2\/repository|\.ivy2\/cache|\.pnpm-store|\.local\/share\/pnpm\/store|\.yarn\/(?:cache|berry\/cache)|\.bun\/install\/cache|\.nuget\/packages|\.pub-cache|\.composer\/cache|\.node-gyp|\.electron|\.konan\/cache|\.cocoapods\/repos|\.android\/(?:cache|build-cache)|\.terraform\.d\/plugin-cache|go\/pkg\/mod)(?:\/|$)|\/root\/(?:\.cache|\.npm|\.cargo\/registry|\.gradle\/caches|\.m2\/repository|go\/pkg\/mod)(?:\/|$))/;

/** True for a cache that its own tool fills again. */
export function isSystemCache(path: string): boolean {
  return isWindowsPath(path) ? isWindowsCache(path) : systemCache.test(path);
}

/** Files of the machine that certainly exist, and that a machine cannot do without. */
export function isSystemFile(path: string): boolean {
  if (isWindowsPath(path)) return isWindowsSystemFile(path);
  return /^\/etc\/(?:passwd|shadow|group|gshadow|sudoers|fstab|hosts|hostname|resolv\.conf|crontab|profile|environment|ld\.so\.conf|nsswitch\.conf|ssh\/sshd_config|apt\/sources\.list|nginx\/nginx\.conf|pam\.conf|exports|inittab)$|^\/boot\/|^\/(?:usr\/)?s?bin\/[^/]+$/.test(
    path,
  );
}

/** Directories whose loss takes the machine, or everybody's data on it, with it. */
export function isSystemRoot(path: string): boolean {
  if (isWindowsPath(path)) return isWindowsSystemRoot(path);
  // A drive of Windows as Linux and Git for Windows mount it.
  const mounted = /^\/(?:mnt\/|cygdrive\/)?[a-z](?=\/)/.exec(path)?.[0];
  if (mounted !== undefined && isWindowsSystemRoot(path.slice(mounted.length))) return true;
  return (
    /^\/(?:bin|boot|dev|etc|home|lib|lib32|lib64|libx32|media|mnt|opt|proc|root|run|sbin|srv|sys|usr|var|Applications|Library|System|Users|Volumes|cygdrive|[a-z])$/.test(
      path,
    ) ||
    /^\/(?:usr\/(?:bin|lib|local|sbin|share|include)|var\/(?:lib|log|www|spool|mail|backups)|mnt\/[a-z]|home\/[^/]+|Users\/[^/]+|Volumes\/[^/]+)$/.test(
      path,
    )
  );
}

/** Configuration and programs of the machine: overwriting one of them is never an ordinary edit. */
export function isSystemPath(path: string): boolean {
  if (isWindowsPath(path)) return isWindowsSystemPath(path);
  return /^\/(?:bin|boot|etc|lib|lib32|lib64|sbin|usr|System|Library|Applications|root\/\.|var\/(?:lib|spool|mail|www|backups))(?:\/|$)/.test(
    path,
  );
}

/** Kernel pseudo files and block devices. */
export function deviceOf(path: string): "sink" | "device" | undefined {
  if (isWindowsPath(path)) return windowsDeviceOf(path);
  if (
    /^\/dev\/(?:null|zero|full|random|urandom|stdin|stdout|stderr|tty\w*|pts\/.*|ptmx|fd(?:\/\d+)?)$/.test(
      path,
    )
  )
    return "sink";
  if (
    /^\/dev\/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|rdisk|mapper|md|loop|dm-|mem|sg|sr)[\w/-]*/.test(path)
  )
    return "device";
  return undefined;
}

const temporary = /^(?:tmp|temp)(?:dirs?|d|files?|repo|root|path|folder|base)?\d*$/i;

/** True for a path that begins with a variable for temporary things: `$TMP/x`, `$RUNNER_TEMP/x`, `%TMP%`. */
export function isTemporaryVariable(path: string): boolean {
  if (/[\\/]\.\.(?:[\\/]|$)/.test(path)) return false;
  const name =
    /^["']?(?:\$\{?(?:env:)?(\w+)\}?|%(\w+)%)(?:["']?[\\/]|["']?$)/i.exec(path)?.slice(1) ?? [];
  const words = (name[0] ?? name[1] ?? "").replace(/([a-z])([A-Z])/g, "$1_$2").split("_");
  return words.some((word) => temporary.test(word)) || words.join("_") === "XDG_RUNTIME_DIR";
}

/** True for a variable that holds the name of a file for the time being: `"$pid_file"`, `$LOCKFILE`. */
export function isPassingFile(path: string): boolean {
  return /^["']?\$\{?(?:\w+_)?(?:pid|lock|sock|socket)(?:_?(?:file|path))?\}?["']?$/i.test(path);
}

/** True for what a package manager says its cache is: `$(yarn cache dir)`. Empty, it is nothing. */
export function isAskedForCache(path: string): boolean {
  return /^["']?\$\((?:\S*\/)?(?:yarn cache dir|npm config get cache|pnpm store path|(?:pip3?|uv) cache dir|go env GO(?:MOD)?CACHE|brew --cache|composer config (?:-g |--global )?cache-dir|poetry config cache-dir)\)["']?$/.test(
    path,
  );
}
