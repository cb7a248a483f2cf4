import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A key and a certificate that signs itself, with the file that makes a client trust it. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
  readonly certificateFile: string;
}

/** Makes a certificate for one host, good for a day, in `directory`. */
export function makeCertificate(directory: string, host: string): Certificate {
  const keyFile = join(directory, `${host}.key`);
  const certificateFile = join(directory, `${host}.pem`);
  const { status, stderr } = spawnSync(
    "openssl",
    [
      ...["req", "-x509", "-nodes", "-days", "1", "-subj", `/CN=${host}`],
      ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"],
      ...["-addext", `subjectAltName=DNS:${host}`],
      ...["-keyout", keyFile, "-out", certificateFile],
    ],
    { encoding: "utf8", env: { PATH: "/usr/local/bin:/usr/bin:/bin", HOME: directory } },
  );
  if (status !== 0) throw new Error(`openssl could not make a certificate: ${stderr}`);
  return {
    key: readFileSync(keyFile, "utf8"),
    certificate: readFileSync(certificateFile, "utf8"),
    certificateFile,
  };
}
