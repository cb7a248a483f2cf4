const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== "");

/** Programs that send the files they are given to somebody, whatever else is on their line. */
export const senders: ReadonlySet<string> = new Set(
  words(
    `croc wormhole magic-wormhole transfer transfer.sh ipfs mail mailx mutt neomutt sendmail swaks
    telegram-send slackcat gist pastebinit pb ix b2 backblaze-b2 ossutil ossutil64 coscli coscmd obsutil
    swift s4cmd gdrive dbxcli dropbox_uploader.sh mega-put onedrive onionshare onionshare-cli ffsend lftp
    ncftpput ftp tftp sftp termbin catbox 0x0 discord.sh imgur put tailscale kdeconnect-cli warp-cli
    hub surge rsend piknik filebin scp-cli smbclient curlftpfs socat`,
  ),
);

/**
 * Programs with a model of what they destroy that are also told, by a verb, to send a file to their
 * provider: `az storage blob upload`, `gh release upload`, `aws s3api put-object`.
 */
export const clients: ReadonlySet<string> = new Set(
  words(
    `gh glab hub az aws awslocal gcloud gsutil oci ibmcloud doctl aliyun tccli ossutil b2 swift openstack
    linode-cli vultr-cli hcloud scw exo firebase heroku fly flyctl vercel netlify railway supabase wrangler
    rclone s3cmd s5cmd mc aws2 lxc incus multipass limactl vagrant gcloud-beta tea jira glab bb jf jfrog
    huggingface-cli hf kaggle wandb sentry-cli databricks snowsql dvc ipfs minikube k3d colima podman-remote
    tailscale ossutil64 obsutil coscli`,
  ),
);

/** Programs that bring a file from another machine or out of a container, by a verb of theirs if there is one. */
export const fetchers: ReadonlyMap<string, RegExp | undefined> = new Map([
  ...words("docker podman nerdctl finch docker-compose podman-compose").map(
    (name) => [name, /^cp$/] as const,
  ),
  ...words("kubectl oc k kubecolor").map((name) => [name, /^(?:cp|rsync)$/] as const),
  ...words("scp pscp rsync").map((name) => [name, undefined] as const),
]);

/** Programs that do nothing but show, pack or change what they are given, whatever stands before the name. */
export const showers: ReadonlySet<string> = new Set(
  words(
    `brotli lz4 lzop compress zpaq pax cpio ar arj rar lha zoo genisoimage mkisofs plutil dasel mlr xsv qsv csvlook csvcut bat-extras hexyl glow mdcat
    w3m lynx links elinks enscript a2ps groff nroff troff ul colrm pr look pg xmore ccze cpp m4 as gcc cc clang g++ run-mailcap`,
  ),
);

/** Options by which a program prints the lines of a file, often as what it cannot understand (GTFOBins). */
export const printingOptions: ReadonlyMap<string, RegExp> = new Map([
  ...words("wc du sort ls").map((name) => [name, /^--files0-from$/] as const),
  ...words("date file dig arp nft ssh-keyscan mosquitto_pub logger").map(
    (name) => [name, /^-f$|^--files?(?:-from)?$/] as const,
  ),
  ...words("msgcat msgattrib msgconv msguniq msgfilter msgmerge").map(
    (name) => [name, /^-P$/] as const,
  ),
  ...words("ssh scp sftp alpine ss mtr").map((name) => [name, /^-F$/] as const),
  ...words("bridge ip tc").map((name) => [name, /^-b(?:atch)?$/] as const),
  ...words("dialog whiptail").map((name) => [name, /^--(?:textbox|editbox|tailbox)$/] as const),
  ...words("xargs parallel").map((name) => [name, /^(?:-a|--arg-file)$/] as const),
  ["aspell", /^(?:-c|check)$/],
  ["bc", /^-s$/],
  ["cowsay", /^-f$/],
  ["cowthink", /^-f$/],
  ["dmesg", /^-[a-zA-Z]*F$/],
  ["espeak", /^-[a-zA-Z]*f$/],
  ["ksshell", /^-i$/],
  ["ldconfig", /^-f$/],
  ["openvpn", /^--config$/],
  ["xpad", /^-f$/],
  ["ab", /^-[pu]$/],
  ["fping", /^-f$/],
  ["sysctl", /^-p$/],
  ["tic", /^-C$/],
  ["history", /^-[rna]$/],
  ["fc", /^-R$/],
  ["wget", /^(?:-i|--input-file)$/],
  ["dasel", /^(?:-f|--file|-i|--in)$/],
  ["nasm", /^-@$/],
  ["make", /^-f$|^--(?:make)?file$/],
  ["neofetch", /^--(?:ascii|source)$/],
  ["gpg", /^-[a-z]*[edsc]$|^--(?:encrypt|decrypt|sign|store|enarmor|symmetric)$/],
]);

/** Options without a value that stand before the file that is shown: `w3m -dump .env`, `foo -n .env`. */
export const showingFlag =
  /^-[abdghjklmnqrstuvwxyzA-BDGH-Z]$|^--?[\w-]*(?:dump|plain|raw|pretty|colou?r|stdout|print|show|cat|all|verbose|quiet|lines?|json|number|code|text)$/;

/** Programs without a model that a file is named to and that show nothing of what is in it. */
export const discreet: ReadonlySet<string> = new Set(
  words(
    `copy code code-insiders codium cursor windsurf zed subl atom idea webstorm pycharm goland gedit kate mousepad
    gnome-text-editor notepad notepad++ textedit explorer start open xdg-open wslview gnome-open
    lsattr chattr getfacl setfacl namei getfattr setfattr xattr mdls chcon restorecon b3sum sha3sum rhash
    inotifywait inotifywatch fswatch entr watchman watchexec nodemon chokidar incrond
    dos2unix unix2dos mac2unix prettier dprint shfmt shellcheck dotenv-linter yamllint jsonlint taplo
    detect-secrets gitleaks trufflehog ggshield secretlint git-secrets whispers talisman pre-commit lint-staged
    direnv dotenv dotenv-cli dotenvx dotenv-vault godotenv env-cmd shdotenv envdir foreman honcho nf overmind
    hivemind run-p git-crypt transcrypt blackbox_register_new_file blackbox_edit_end git-secret yadm
    ssh-add ssh-copy-id ssh autossh mosh openvpn wg wg-quick mkcert step certbot caddy nginx stunnel
    minisign signify cosign jarsigner apksigner codesign signtool osslsigncode rpmsign debsign
    pytest tox nox jest vitest mocha playwright cypress ctest kill pkill killall wait source . exec
    command builtin trap declare eval true false return exit break continue vagrant packer`,
  ),
);

/** Interpreters: the first operand is their program, and what comes after it is the program's business. */
export const programRunners: ReadonlySet<string> = new Set(
  words(
    `bash sh zsh dash ksh ash fish pwsh powershell python python2 python3 pypy pypy3 ipython node nodejs bun deno
    tsx ts-node ruby perl php lua luajit Rscript R groovy julia elixir java tclsh expect osascript swift`,
  ),
);

/** Modules of Python that print, pack or serve the file that they are given. */
export const printingModules =
  /^(?:json\.tool|json|tokenize|token|base64|zipfile|tarfile|gzip|quopri|uu|uuid|fileinput|http\.server|SimpleHTTPServer|ast|dis|trace|pdb|cProfile|profile|timeit|pygments|rich\.\w+|markdown|yaml|toml|tomllib|csv|difflib|mimetypes|email|xml\..*|html\.parser|zipapp|runpy|code|codeop|smtplib|pyftpdlib|uploadserver|twisted)$/;

/** Verbs after which a file goes to somebody. */
export const sendingVerb =
  /^(?:upload|put|send|push|share|publish|post|attach|paste|submit|transfer|sync|cp|copy|mv|move|scp|import|add|comment|note|create|edit|invoke|note|rsync|store|stash|drop|backup|pin)(?:[-_:][\w-]+)?$|^[\w-]+[-_:](?:upload|put|send|push|publish)$/i;

/** Verbs after which a program loads the file for what it then runs. */
export const loadingVerb = /^(?:exec|exec-env|run|start|serve|up|dev|load|allow|permit)$/i;

/** Verbs after which a file is shown or fetched. */
export const showingVerb =
  /^(?:cat|show|print|view|dump|read|get|display|type|head|tail|export|render|decode|encode|convert|inspect|pull|download|fetch|pack|archive|compress|zip|tar|less|parse|format|pretty|query|file|transfer|cp|copy|scp)(?:[-_:][\w-]+)?$/i;

/** Options that name what a program logs in with, or what it loads for itself. */
export const loadingOption =
  /(?:key|identity|ident|cred|cert|auth|token|env|config|kubeconfig|profile|password|passwd|secret|vars?|ca|keystore|settings|account)(?:[-_]?(?:file|path|store|values?))?$/i;

/** Files that programs are given in order to use them: keys, key stores, dumps, states of machines. */
export const usedByPrograms =
  /\.(?:pem|key|p12|pfx|pkcs12|jks|keystore|bks|ppk|p8|kdbx?|agekey|ovpn|conf|dump|pgdump|sql(?:\.\w+)?|tfstate(?:\.\w+)?|tfvars(?:\.json)?|kubeconfig|keychain(?:-db)?)$|(?:^|\/)(?:id_\w+|kubeconfig[^/]*|wallet\.dat)$/i;
