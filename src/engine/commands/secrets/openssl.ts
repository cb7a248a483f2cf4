import type { Effect } from "../../model/effect";
import { pathFact } from "../ask";
import { defineCommand } from "../define";
import { fileWrite } from "../device";

/**
 * `openssl` reads keys and files and writes what it makes of them. Of a digest or a certificate
 * nothing secret is shown; what its other commands print or write is the content in another form.
 */
export const openssl = defineCommand({
  name: "openssl",
  does: "Reads keys and files, and prints or writes them in another form.",
  // Its options are words with one dash, and its first word is a command.
  style: "words",
  options: {
    input: ["-in=", "-inkey=", "-key=", "-certfile=", "-content=", "-sigopt_file="],
    output: ["-out=", "-keyout=", "-writerand="],
    quiet: ["-check", "-pubout", "-pubin", "-modulus", "-verify=", "-prverify="],
    values: [
      ...[
        "-pass=",
        "-passin=",
        "-passout=",
        "-k=",
        "-K=",
        "-iv=",
        "-S=",
        "-iter=",
        "-md=",
        "-kfile=",
      ],
      ...[
        "-inform=",
        "-outform=",
        "-keyform=",
        "-name=",
        "-caname=",
        "-CAfile=",
        "-CApath=",
        "-CA=",
      ],
      ...[
        "-CAkey=",
        "-days=",
        "-subj=",
        "-config=",
        "-extensions=",
        "-addext=",
        "-newkey=",
        "-engine=",
      ],
      ...[
        "-connect=",
        "-servername=",
        "-host=",
        "-port=",
        "-signature=",
        "-algorithm=",
        "-pkeyopt=",
      ],
      ...["-set_serial=", "-extfile=", "-rand=", "-cipher=", "-starttls=", "-cert=", "-groups="],
    ],
    flags: [
      ...["-e", "-d", "-a", "-A", "-base64", "-salt", "-nosalt", "-pbkdf2", "-p", "-P", "-text"],
      ...["-noout", "-nodes", "-noenc", "-des3", "-aes128", "-aes256", "-aes-256-cbc", "-x509"],
      ...["-new", "-export", "-nokeys", "-nocerts", "-clcerts", "-cacerts", "-topk8", "-nocrypt"],
      ...[
        "-req",
        "-CAcreateserial",
        "-sha256",
        "-sha512",
        "-hex",
        "-binary",
        "-showcerts",
        "-legacy",
      ],
      ...["-dates", "-enddate", "-startdate", "-subject", "-issuer", "-fingerprint", "-serial"],
      ...[
        "-sha1",
        "-md5",
        "-r",
        "-c",
        "-decrypt",
        "-encrypt",
        "-sign",
        "-pubkey",
        "-info",
        "-debug",
      ],
    ],
    help: ["-help", "--help", "-version"],
  },
  effects: (parsed, ask) => {
    const [command] = parsed.operands;
    // A key that is made goes to a new file, unless one is known to be there.
    const outputs = parsed.values("output").flatMap((file) => {
      const path = parsed.path(file);
      const isNew = making.has(command?.text ?? "") && pathFact(ask, path)?.exists !== true;
      return fileWrite(isNew ? "write" : "overwrite", path);
    });
    if (!showing.has(command?.text ?? "") || parsed.has("quiet")) return outputs;
    return [
      ...parsed
        .values("input")
        .map((file): Effect => ({ kind: "read", resource: parsed.path(file) })),
      ...outputs,
    ];
  },
  examples: [
    { run: "openssl rsa -in server.key -text", effects: ["read /w/server.key"] },
    {
      run: "openssl enc -aes-256-cbc -in .env -out /tmp/e -k x",
      effects: ["read /w/.env", "overwrite /tmp/e"],
    },
    { run: "openssl genrsa -out server.key 4096", effects: ["write /w/server.key"] },
    { run: "openssl base64 -in id_rsa", effects: ["read /w/id_rsa"] },
    {
      run: "openssl pkcs12 -export -inkey a.key -key b.key -certfile c -content d -sigopt_file e -out a.p12 -keyout k -writerand r",
      effects: [
        "read /w/a.key",
        "read /w/b.key",
        "read /w/c",
        "read /w/d",
        "read /w/e",
        "overwrite /w/a.p12",
        "overwrite /w/k",
        "overwrite /w/r",
      ],
    },
    {
      run: "openssl rsa -in a.key -check -pubout -pubin -modulus -verify x -prverify x",
      effects: [],
    },
    { run: "openssl x509 -in server.crt -text -noout", effects: [] },
    { run: "openssl dgst -sha256 dist.tgz", effects: [] },
    {
      run: "openssl pkey -in a -pass p -passin p -passout p -k k -K k -iv i -S s -iter 1 -md m -kfile f -inform x -outform x -keyform x -name x -caname x -CAfile x -CApath x -CA x -CAkey x -days 1 -subj x -config x -extensions x -addext x -newkey x -engine x -connect x -servername x -host x -port 1 -signature x -algorithm x -pkeyopt x -set_serial 1 -extfile x -rand x -cipher x -starttls x -cert x -groups x",
      effects: ["read /w/a"],
    },
    {
      run: "openssl cms -in a -e -d -a -A -base64 -salt -nosalt -pbkdf2 -p -P -text -noout -nodes -noenc -des3 -aes128 -aes256 -aes-256-cbc -x509 -new -export -nokeys -nocerts -clcerts -cacerts -topk8 -nocrypt -req -CAcreateserial -sha256 -sha512 -hex -binary -showcerts -legacy -dates -enddate -startdate -subject -issuer -fingerprint -serial -sha1 -md5 -r -c -decrypt -encrypt -sign -pubkey -info -debug",
      effects: ["read /w/a"],
    },
    { run: "openssl enc -help --help -version -in .env", effects: [] },
  ],
});

/** Commands whose output is the input in another form. */
const showing = new Set(
  "rsa ec pkey dsa pkcs8 pkcs12 pkcs7 enc base64 cms smime asn1parse aes-256-cbc aes-128-cbc des3 storeutl pkeyutl rsautl zlib".split(
    " ",
  ),
);

/** Commands that make keys, requests, certificates or random bytes. */
const making = new Set("genrsa genpkey gendsa ecparam req rand dhparam x509 ca".split(" "));
