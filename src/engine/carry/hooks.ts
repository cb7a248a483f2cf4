import { plainArgument, withoutHead } from "../model/argument";
import type { Argument, Call } from "../model/call";
import { asTexts, inputText, valuesOf, type Carried, type Carrier } from "./carried";
import { taking } from "./taking";

/** Programs with hooks, helpers and prompts of their own that run a command (their manuals; GTFOBins). */
export const carriersByHook: Readonly<Record<string, Carrier>> = {
  apt: carriedByApt,
  "apt-get": carriedByApt,
  byebug: typed("ruby"),
  c89: carriedByCompiler,
  c99: carriedByCompiler,
  cc: carriedByCompiler,
  certbot: taking(
    ...["--pre-hook", "--post-hook", "--deploy-hook", "--renew-hook"],
    ...["--manual-auth-hook", "--manual-cleanup-hook"],
  ),
  clang: carriedByCompiler,
  cpan: prompted,
  crash: prompted,
  "g++": carriedByCompiler,
  gcc: carriedByCompiler,
  gem: taking("-e", "--editor"),
  ghci: prompted,
  gimp: coded("python", "-b", "--batch"),
  ginsh: prompted,
  hping3: prompted,
  knife: coded("ruby", "-E", "--exec"),
  mail: carriedByMail,
  mailx: carriedByMail,
  nano: taking("-s", "--speller"),
  nmap: prompted,
  openvpn: taking(
    ...["--up", "--down", "--route-up", "--route-pre-down", "--ipchange", "--tls-verify"],
    ...["--client-connect", "--client-disconnect", "--auth-user-pass-verify", "--learn-address"],
  ),
  pdb: typed("python"),
  pdb3: typed("python"),
  perlbug: taking("-e"),
  pico: taking("-s"),
  rake: coded("ruby", "-p", "-E", "-e", "--execute", "--execute-print", "--execute-continue"),
  rtorrent: carriedByRtorrent,
  scanmem: prompted,
  scrot: taking("-e", "--exec"),
  smbclient: (call) => shellEscapes(valuesOf(call.args, ["-c", "--command"])),
  sqlmap: coded("python", "--eval"),
  sshuttle: taking("-e", "--ssh-cmd"),
  tasksh: prompted,
  tdbtool: prompted,
  zathura: prompted,
};

/** Options whose value is code of a language. */
function coded(language: "python" | "ruby", ...options: readonly string[]): Carrier {
  return ({ args }) =>
    valuesOf(args, options).map((text) => ({ runs: "code", language, text }) as const);
}

/** What is typed into a debugger is code of its language. */
function typed(language: "python" | "ruby"): Carrier {
  return (call) => {
    const text = inputText(call);
    return text === undefined ? [] : [{ runs: "code", language, text }];
  };
}

/** A prompt of a program's own where `!cmd`, `:!cmd` or `shell cmd` is one for the shell. */
function prompted(call: Call): readonly Carried[] {
  const input = inputText(call);
  return input === undefined ? [] : shellEscapes([input]);
}

function shellEscapes(texts: readonly Argument[]): readonly Carried[] {
  return asTexts(
    texts.flatMap(({ text, span }) =>
      [...text.matchAll(/(?:^|[\n;])\s*(?::?!|shell\s|exec\s)\s*([^\n;]+)/g)].map(([, command]) =>
        plainArgument((command ?? "").replace(/^exec\s+["']([^"']*)["']$/, "$1"), span),
      ),
    ),
  );
}

/** `mail --exec='!cmd'`: a command of its prompt. */
function carriedByMail(call: Call): readonly Carried[] {
  const input = inputText(call);
  const given = valuesOf(call.args, ["--exec"]);
  return shellEscapes(input === undefined ? given : [...given, input]);
}

/** `gcc -wrapper sh,-c,'cmd'`: words with commas between them, before the compiler's own. */
function carriedByCompiler({ args, span }: Call): readonly Carried[] {
  return valuesOf(args, ["-wrapper"]).map(({ text }) => ({
    runs: "words",
    argv: text.split(",").map((word) => plainArgument(word, span)),
  }));
}

/** `apt-get -o DPkg::Pre-Invoke::=cmd`, and its like before and after it updates. */
function carriedByApt({ args }: Call): readonly Carried[] {
  return asTexts(
    valuesOf(args, ["-o", "--option"]).flatMap((setting) => {
      const head = /^[\w:]*(?:Pre|Post)-(?:Invoke|Install-Pkgs)[\w-]*(?:::)?=/i.exec(
        setting.text,
      )?.[0];
      return head === undefined ? [] : [withoutHead(setting, head.length)];
    }),
  );
}

/** `rtorrent -o "execute=rm,-rf,x"` */
function carriedByRtorrent({ args, span }: Call): readonly Carried[] {
  return valuesOf(args, ["-o"]).flatMap(({ text }): readonly Carried[] => {
    const words = /^execute[\w.]*=(.+)$/s.exec(text)?.[1]?.split(",");
    return words === undefined
      ? []
      : [{ runs: "words", argv: words.map((word) => plainArgument(word, span)) }];
  });
}
