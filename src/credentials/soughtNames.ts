import { isSecretPattern } from "../engine";

/** How much a search pattern says that it is a credential that is looked for; 0 says nothing. */
export type Pointedness = 0 | 1 | 2 | 3;

/**
 * Tells words from names from values: `token` (1) stands in every program, `access_token` (2) is what
 * many call one, `RAILWAY_TOKEN`, `railway.*token`, `token=` and `ghp_` (3) are credentials of
 * somebody, and so are several such words tried at once.
 */
export function pointedness(pattern: string): Pointedness {
  if (beginnings.test(pattern) || given.test(pattern)) return 3;
  const parts = pattern
    // `api[_-]?key`, and a part that may be missing: `RAILWAY_(API_)?TOKEN`.
    .replace(/\[[_\-. ]+\]\??/g, "_")
    .replace(/\((?:\?:)?(\w*)\)\?/g, "$1")
    .split(/\\?\||\\n|[()]/)
    .filter((part) => isSecretPattern(part) && !ofPrograms.test(part));
  if (parts.length > 1 || parts.some((part) => variable.test(part) || joined.test(part))) return 3;
  if (parts.some((part) => named.test(part))) return 2;
  return isSecretPattern(pattern) || /\bbearer\b/i.test(pattern) ? 1 : 0;
}

/** How values begin that providers issue, and classes of characters that only ids are made of. */
const beginnings =
  /\b(?:gh[pousr]_|github_pat_|glpat-|sk_live|rk_live|sk-ant|sk-proj|AKIA|xox[bp]-|hf_|eyJ|BEGIN[\w .\\*+-]{0,20}PRIVATE)|\[(?:0-9a-f|a-f0-9|a-f\\d|0-9a-fA-F|a-fA-F0-9)\]\{(?:8|32|36|40|64)\}/;

/** What is given to a name, or stands in a header: `token=`, `password\s*:`, `Bearer [a-z]`. */
const given =
  /(?:token|secret|passw(?:or)?d|api_?key|credentials?)["'\\]{0,2}(?:\\s\*?|\s)?[=:](?![=:])|bearer(?:\s|\\s[*+]?)[\\[.(]/i;

/** A variable of an environment. */
const variable =
  /[A-Z\d]_[A-Z_]{0,24}(?:TOKEN|KEY|SECRET|PASS|PWD|CRED|AUTH)|(?:TOKEN|SECRET|PASSWORD|KEY)_[A-Z]/;

/** A provider and a word: `railway.*token`. */
const joined =
  /\w{3}\.[*+]?\??\w{0,8}(?:token|secret|key|passw|cred)|(?:token|secret|api_?key)\.[*+]\w{3}/i;

/** What many call one in files of settings. */
const named =
  /(?:api|access|auth|secret|private|client|service|account|deploy|admin|root|master|signing|encryption)[_-](?:token|key|secret|passw\w{0,4})/i;

/** Protections of forms and what resets a password are parts of programs. */
const ofPrograms = /csrf|xsrf|reset|forgot|verify|valid|expired?\b|hash/i;
