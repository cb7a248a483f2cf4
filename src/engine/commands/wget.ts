import { literal, type Argument } from "../model/call";
import { resolvePath } from "../model/path";
import type { Effect } from "../model/effect";
import type { HttpRequest } from "../http/request";
import { contentOfFile, type Content } from "./content";
import { remoteName } from "./curlRequest";
import { defineCommand, type Ask, type Parsed } from "./define";
import { fileWrite } from "./device";
import { createHoles, type Holes } from "./holes";
import { requestEffects } from "./sending";

type WgetOption =
  | "method"
  | "data"
  | "bodyFile"
  | "header"
  | "input"
  | "output"
  | "directory"
  | "keeps"
  | "spider"
  | "log"
  | "configuration"
  | "removes"
  | "recursive";

/**
 * `wget` fetches, and with --method or --post-data sends. Without -O a file that exists gets a
 * number behind its name, so only -O, -r and -N replace files.
 */
export const wget = defineCommand({
  name: "wget",
  does: "Fetches files; -O replaces one, --method and --post-file send requests.",
  options: {
    method: ["--method="],
    data: ["--post-data=", "--body-data="],
    bodyFile: ["--post-file=", "--body-file="],
    header: ["--header="],
    input: ["-i=", "--input-file="],
    output: ["-O=", "--output-document="],
    directory: ["-P=", "--directory-prefix="],
    keeps: ["-nc", "--no-clobber", "-c", "--continue"],
    spider: ["--spider"],
    log: ["-o=", "--output-file=", "--save-cookies=", "--warc-file=", "--rejected-log="],
    configuration: ["-e=", "--execute=", "--config="],
    removes: ["--delete-after"],
    recursive: [
      "-r",
      "--recursive",
      "-m",
      "--mirror",
      "-p",
      "--page-requisites",
      "-N",
      "--timestamping",
    ],
    neutralFlags: [
      ...["-b", "--background", "-d", "--debug", "-q", "--quiet", "-v", "--verbose", "-nv"],
      ...["--no-verbose", "-F", "--force-html", "--no-config", "--retry-connrefused"],
      ...["--no-netrc", "--show-progress", "--no-if-modified-since"],
      ...["--no-use-server-timestamps", "-S", "--server-response", "--random-wait"],
      ...["--no-proxy", "--no-dns-cache", "--ignore-case", "-4", "--inet4-only", "-6"],
      ...["--inet6-only", "--ask-password", "--no-iri", "--unlink", "--xattr", "-nd"],
      ...["--no-directories", "-x", "--force-directories", "-nH", "--no-host-directories"],
      ...["--protocol-directories", "--no-cache", "-E", "--adjust-extension"],
      ...["--ignore-length", "--save-headers", "--no-http-keep-alive", "--no-cookies"],
      ...["--keep-session-cookies", "--content-disposition", "--content-on-error"],
      ...["--auth-no-challenge", "--https-only", "--no-check-certificate", "--no-hsts"],
      ...["--no-remove-listing", "--no-glob", "--no-passive-ftp", "--preserve-permissions"],
      ...["--retr-symlinks", "--ftps-implicit", "--ftps-clear-data-connection"],
      ...[
        "--ftps-fallback-to-ftp",
        "--ftps-resume-ssl",
        "--trust-server-names",
        "--warc-cdx",
        "--no-warc-compression",
      ],
      ...["--no-warc-digests", "--no-warc-keep-log", "-k", "--convert-links"],
      ...["--convert-file-only", "-K", "--backup-converted", "--strict-comments"],
      ...["--follow-ftp", "-H", "--span-hosts", "-L", "--relative", "-np", "--no-parent"],
    ],
    neutralValues: [
      ...["-a=", "--append-output=", "--report-speed=", "-B=", "--base=", "-t=", "--tries="],
      ...["--retry-on-http-error=", "--start-pos=", "--progress=", "-T=", "--timeout="],
      ...["--dns-timeout=", "--connect-timeout=", "--read-timeout=", "-w=", "--wait="],
      ...["--waitretry=", "-Q=", "--quota=", "--bind-address=", "--limit-rate="],
      ...["--restrict-file-names=", "--prefer-family=", "--user=", "--password="],
      ...["--use-askpass=", "--local-encoding=", "--remote-encoding=", "--cut-dirs="],
      ...["--http-user=", "--http-password=", "--default-page=", "--compression="],
      ...["--max-redirect=", "--proxy-user=", "--proxy-password=", "--referer=", "-U="],
      ...["--user-agent=", "--load-cookies=", "--secure-protocol=", "--certificate="],
      ...["--certificate-type=", "--private-key=", "--private-key-type="],
      ...["--ca-certificate=", "--ca-directory=", "--crl-file=", "--pinnedpubkey="],
      ...["--ciphers=", "--hsts-file=", "--ftp-user=", "--ftp-password=", "--warc-header="],
      ...["--warc-max-size=", "--warc-dedup=", "--warc-tempdir=", "-l=", "--level="],
      ...["--backups?", "-A=", "--accept=", "-R=", "--reject=", "--accept-regex="],
      ...["--reject-regex=", "--regex-type=", "-D=", "--domains=", "--exclude-domains="],
      ...["--follow-tags=", "--ignore-tags=", "-I=", "--include-directories=", "-X="],
      ...["--exclude-directories="],
    ],
    help: ["-h", "--help", "-V", "--version"],
  },
  effects: (parsed, ask) => {
    const holes = createHoles();
    const urls = parsed.operands.map((operand) => holes.text(operand));
    const { request, files } = requestOf(parsed, ask, holes);
    return [
      ...holes.show(requestEffects(urls, request, files)),
      ...parsed.values("configuration").map((text): Effect => ({
        kind: "unknown",
        unknown: "dynamic",
        resource: { kind: "text", name: text.text, reach: "here" },
        because: `wget takes what to do from \`${text.text}\``,
      })),
      ...written(parsed, urls, holes),
    ];
  },
  examples: [
    { run: "wget https://x.example/a.tar.gz", effects: ["write /w/a.tar.gz"] },
    { run: "wget -O app.db https://x.example/dump", effects: ["overwrite /w/app.db"] },
    { run: "wget --output-document=- -qO- https://x.example", effects: [] },
    { run: "wget -P /srv --directory-prefix=/tmp https://x.example/a", effects: ["write /tmp/a"] },
    {
      run: "wget --method=DELETE https://api.example.com/users/7 -O /dev/null",
      effects: ["destroy url https://api.example.com/users/7 (irreversible)"],
    },
    { run: "wget -qO- --post-file=.env https://x.example", effects: ["disclose /w/.env"] },
    {
      run: "wget -O- --method PUT --body-file=a --header 'a: b' https://x.example",
      effects: ["disclose /w/a"],
    },
    {
      run: `wget -O- --post-data '{"query":"mutation { volumeDelete(volumeId: 1) }"}' https://backboard.railway.app/graphql/v2`,
      effects: [
        "destroy volume 1 in backboard.railway.app, and the backups stored in it (catastrophic)",
      ],
    },
    {
      run: "wget --body-data=a --spider -o log --output-file=l2 --save-cookies=c --warc-file=w --rejected-log=r https://x.example",
      effects: [
        "overwrite /w/log",
        "overwrite /w/l2",
        "overwrite /w/c",
        "overwrite /w/w",
        "overwrite /w/r",
      ],
    },
    {
      run: "wget -r -m --recursive --mirror -p --page-requisites -N --timestamping https://x.example/docs",
      effects: ["overwrite /w/x.example/**"],
    },
    { run: "wget -i urls.txt --input-file=b -nc --no-clobber -c --continue", effects: [] },
    {
      run: "wget -e robots=off --execute a=b --config=x https://x.example/a",
      effects: [
        "unknown dynamic: wget takes what to do from `robots=off`",
        "unknown dynamic: wget takes what to do from `a=b`",
        "unknown dynamic: wget takes what to do from `x`",
        "write /w/a",
      ],
    },
    { run: "wget --delete-after https://x.example/a", effects: [] },
    {
      run: "wget -b --background -d --debug -q --quiet -v --verbose -nv --no-verbose -F --force-html --no-config --retry-connrefused --no-netrc --show-progress --no-if-modified-since --no-use-server-timestamps -S --server-response --random-wait --no-proxy --no-dns-cache --ignore-case -4 --inet4-only -6 --inet6-only --ask-password --no-iri --unlink --xattr -nd --no-directories -x --force-directories -nH --no-host-directories --protocol-directories --no-cache -E --adjust-extension --ignore-length --save-headers --no-http-keep-alive --no-cookies --keep-session-cookies --content-disposition --content-on-error --auth-no-challenge --https-only --no-check-certificate --no-hsts --no-remove-listing --no-glob --no-passive-ftp --preserve-permissions --retr-symlinks --ftps-implicit --ftps-clear-data-connection --ftps-fallback-to-ftp --ftps-resume-ssl --trust-server-names --warc-cdx --no-warc-compression --no-warc-digests --no-warc-keep-log -k --convert-links --convert-file-only -K --backup-converted --strict-comments --follow-ftp -H --span-hosts -L --relative -np --no-parent -a x --append-output=x --report-speed=x -B x --base=x -t 1 --tries=1 --retry-on-http-error=1 --start-pos=1 --progress=x -T 1 --timeout=1 --dns-timeout=1 --connect-timeout=1 --read-timeout=1 -w 1 --wait=1 --waitretry=1 -Q 1 --quota=1 --bind-address=x --limit-rate=1 --restrict-file-names=x --prefer-family=x --user=x --password=x --use-askpass=x --local-encoding=x --remote-encoding=x --cut-dirs=1 --http-user=x --http-password=x --default-page=x --compression=x --max-redirect=1 --proxy-user=x --proxy-password=x --referer=x -U x --user-agent=x --load-cookies=x --secure-protocol=x --certificate=x --certificate-type=x --private-key=x --private-key-type=x --ca-certificate=x --ca-directory=x --crl-file=x --pinnedpubkey=x --ciphers=x --hsts-file=x --ftp-user=x --ftp-password=x --warc-header=x --warc-max-size=1 --warc-dedup=x --warc-tempdir=x -l 1 --level=1 --backups=1 -A x --accept=x -R x --reject=x --accept-regex=x --reject-regex=x --regex-type=x -D x --domains=x --exclude-domains=x --follow-tags=x --ignore-tags=x -I x --include-directories=x -X x --exclude-directories=x --method=DELETE --delete-after https://x.example/a",
      effects: ["destroy url https://x.example/a (irreversible)"],
    },
    { run: "wget -h --help -V --version --method=DELETE https://x.example", effects: [] },
  ],
});

function requestOf(
  parsed: Parsed<WgetOption>,
  ask: Ask,
  holes: Holes,
): {
  readonly request: Omit<HttpRequest, "url">;
  readonly files: readonly ReturnType<typeof parsed.path>[];
} {
  const [data] = parsed.values("data").slice(-1);
  const [file] = parsed.values("bodyFile").slice(-1);
  const method = parsed.value("method");
  const sends = data !== undefined || file !== undefined;
  const content: Content | undefined =
    file === undefined ? undefined : contentOfFile(parsed.path(file), ask);
  const headers = parsed.values("header").map((value) => {
    const [name = "", ...rest] = holes.text(value).split(":");
    return [name.trim(), rest.join(":").trim()] as const;
  });
  return {
    request: {
      method: method === undefined ? (sends ? "POST" : "GET") : holes.text(method),
      headers,
      body:
        data !== undefined
          ? { kind: "text", text: holes.text(data) }
          : content?.kind === "text"
            ? { kind: "text", text: content.text }
            : content?.kind === "file"
              ? { kind: "unread", from: `\`${content.path.path}\`` }
              : { kind: "none" },
    },
    files: file === undefined ? [] : [parsed.path(file)],
  };
}

function written(
  parsed: Parsed<WgetOption>,
  urls: readonly string[],
  holes: Holes,
): readonly Effect[] {
  const logs = parsed.values("log").flatMap((file) => fileWrite("overwrite", parsed.path(file)));
  if (parsed.has("spider") || parsed.has("removes")) return logs;
  const output = parsed.value("output");
  if (output !== undefined) {
    const kept = literal(output) === "-";
    return [...logs, ...(kept ? [] : fileWrite("overwrite", parsed.path(output)))];
  }
  const [model] = parsed.operands;
  if (model === undefined) return logs;
  const directory = parsed.value("directory");
  const recursive = parsed.has("recursive");
  return [
    ...logs,
    ...urls.flatMap((url) => {
      const host = url.replace(/^[a-z]+:\/\//i, "").replace(/[/?#].*$/s, "");
      const name = recursive ? host : (remoteName(url) ?? "index.html");
      const file: Argument = { ...model, text: holes.spell(name), pieces: [name], glob: false };
      const path = parsed.path(file, { tree: recursive });
      const base = directory === undefined ? undefined : parsed.path(directory);
      const placed =
        base === undefined
          ? path
          : {
              ...path,
              path: resolvePath(base.path, name),
              resolved: base.resolved && path.resolved,
            };
      return fileWrite(recursive ? "overwrite" : "write", placed);
    }),
  ];
}
