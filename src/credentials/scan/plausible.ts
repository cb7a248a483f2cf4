/** Bits per character of a text, by how often each character occurs in it (Shannon). */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) {
    const share = count / text.length;
    bits -= share * Math.log2(share);
  }
  return bits;
}

const blanks =
  // What looks random are the tokens in the documentation of JSON web tokens, which everybody copies,
  // and the first keys of every local chain for tests (Hardhat, Anvil).
  /eyJzdWIiOiIxMjM0NTY3ODkw|eyJzb21lIjoicGF5bG9hZCJ9|ac0974bec39a17e36ba4a6b4d238ff94|59c6995e998f97a5a0044966f0945389|5de4111afa1a4b94908f83103eb1f170|example|placeholder|redacted|changeme|change[-_]me|your[-_ ]|x{6}|(?<![a-z0-9])x{3,}(?![a-z0-9])|\*{3}|\.{3}|<|>|insert[-_]|dummy|not-?a-?real|replace[-_]?(?:me|this|with)|(.)\1{7}/i;

/** True for what stands where a token will be put: `sk_live_xxxxxxxx`, `AKIA…EXAMPLE`. */
export function isBlank(value: string): boolean {
  return blanks.test(value);
}

/** Words that people write where a password goes when they mean none. */
const sayings =
  /^(?:(?:my|your|the|some|a|an|new|old|test|fake|mock|foo|bar|user|db|root|admin|super|plain|correct|wrong|bad|good|invalid|valid|default|initial|temp|secure|strong|top)?[-_ ]?)*(?:secret|password|passw0rd|passwd|pass|pwd|token|key|apikey|credential|value|string|here|hunter2|admin|root|user|guest|postgres|mysql|redis|mongo|rabbitmq|test|letmein|qwerty|hello|world|foo|bar|baz)[-_ ]?(?:here|value|\d{0,4}!?)?$/i;

/** True for a name of a value, or a way to get it, in whatever language a file is written. */
function isReference(value: string): boolean {
  return (
    /^(?:[$%@#&*!]|\{|\[|~|\.{0,2}\/|\\|--|https?:|file:|env:|ENC\[|vault:|op:\/\/|arn:|projects\/|secretref:)/i.test(
      value,
    ) ||
    /[${}[\]()<>|\\\s]|=>|::|process\.env|os\.environ|getenv|config\.|secrets?\.|\.(?:json|ya?ml|pem|key|txt|js|ts|py|md|html|css|env)$/i.test(
      value,
    )
  );
}

/** Words of a language run together or joined: `my-secret-name`, `resetPasswordToken`. */
export function isWords(value: string): boolean {
  return value.split(/[^A-Za-z0-9]+/).every((chunk) => {
    const parts = chunk.replace(/([a-z])([A-Z])/g, "$1 $2").split(" ");
    const word = /^(?:[A-Z]?[a-z]*|[A-Z]+|\d{1,4}|[A-Za-z][a-z]*\d{1,4})$/;
    // Capitals that stand closer together than words begin: `oIuNvPuh77`.
    const chopped = parts.length >= 4 && chunk.length / parts.length < 3;
    return !chopped && parts.every((part) => word.test(part));
  });
}

/** A run such as `abcdefgh` or `12345678`: somebody's fingers, not a generator. */
function isSequence(value: string): boolean {
  let steps = 0;
  for (let at = 1; at < value.length; at++) {
    const step = value.charCodeAt(at) - value.charCodeAt(at - 1);
    steps += step === 1 || step === 0 ? 1 : 0;
  }
  return steps >= (value.length - 1) * 0.6;
}

/** True if a generator probably made it: keys and tokens, not words, names or places. */
export function looksRandom(value: string): boolean {
  if (value.length < 16 || value.length > 512) return false;
  if (isBlank(value) || isReference(value) || isSequence(value) || isWords(value)) return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (!/^[\w+/=.~:-]+$/.test(value) || value.includes("/.")) return false;
  return entropyOf(value) >= (/^[0-9a-f-]+$/i.test(value) ? 2.8 : 3.4);
}

/**
 * True for letters without a digit that no words make, as one token in some dozens is. It takes a name
 * that speaks of a provider to believe in them.
 */
export function looksMixed(value: string): boolean {
  if (value.length < 20 || value.length > 512 || !/^[\w.-]+$/.test(value)) return false;
  if (isBlank(value) || isReference(value) || isSequence(value)) return false;
  const turns = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  // Words that are run together never have two capitals in a row, acronyms have few turns.
  const capitals = value.match(/[A-Z](?=[A-Z])/g)?.length ?? 0;
  return turns >= value.length * 0.3 && capitals >= 2 && entropyOf(value) >= 3.4;
}

/** True if a person or a generator probably chose it as a password. */
export function looksLikePassword(value: string): boolean {
  if (value.length < 7 || value.length > 256) return false;
  if (isBlank(value) || isReference(value) || sayings.test(value) || isSequence(value))
    return false;
  const sorts = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((sort) => sort.test(value)).length;
  if (sorts < 2 || !/[\d!@#$%^&*+?]/.test(value) || entropyOf(value) < 2.5) return false;
  // Capitals, a digit and one of the signs above a keyboard's digits: what sign-up forms ask for.
  return (sorts === 4 && /[!@#$%^&*+?]/.test(value)) || !isWords(value);
}

/** True if a password in a URL is meant: documentation writes `user:password@host`. */
export function isUrlPassword(value: string): boolean {
  return (
    value.length >= 3 &&
    !isBlank(value) &&
    !isReference(value) &&
    !sayings.test(value) &&
    !isSequence(value)
  );
}
