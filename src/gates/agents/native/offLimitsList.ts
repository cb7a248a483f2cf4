/** What is off-limits, as it is written for one folder. Paths are absolute, with forward slashes and no slash at the end. */
export interface OffLimitsList {
  /** Globs as the policy has them. */
  readonly patterns: readonly string[];
  /** A person's exceptions, as globs too. */
  readonly exceptions: readonly string[];
  readonly folder: string;
  readonly home: string;
  /** Files in the folder that are there and off-limits: some mechanisms know no glob that says it. */
  readonly present: readonly string[];
}
