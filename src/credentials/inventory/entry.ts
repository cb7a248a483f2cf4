import type { Environment } from "../environment";
import type { Finding } from "../scan/finding";

/** A credential in the inventory: what it is, where, and a keyed digest of its value. */
export interface Entry extends Finding {
  /** Absolute. */
  readonly path: string;
  readonly digest: string;
  /** Of the value itself, where what stands in the file encodes it. */
  readonly digestWithin?: string;
  /** When the file was written last, in milliseconds: the credential is there at least since then. */
  readonly changedAt?: number;
  readonly environment?: Environment;
}
