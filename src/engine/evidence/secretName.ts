/**
 * Names that people give to what holds a secret: variables, keys of a configuration, outputs. What
 * a value looks like is another question. Public keys and mere locations of keys are none.
 */
const secret =
  /secret|token|passw|(?:^|_)pw$|(?:^|_)pwd$|passphrase|api_?key|private_?key|access_?key|credential|(?:^|_)auth(?:_|$)|_key$|(?:^|_)dsn$|(?:database|mongo\w*|redis|postgres\w*|mysql|amqp|rabbitmq)_ur[il]$|connection_?string/i;

const harmless =
  /public|token(?:s_count|_count|izer|_limit|s$)|(?:_file|_path|_dir|_id|_name|_ids|_url_template|_ttl|_expiry|_timeout)$|^(?:ssh_auth_sock|xauthority|sort_key|primary_key|foreign_key)$/i;

/** True if what has this name is probably a secret: `GITHUB_TOKEN`, `db_password`, `DATABASE_URL`. */
export function isSecretName(name: string): boolean {
  // The working directory of every shell; in lower case it may be a password.
  if (name === "PWD") return false;
  return secret.test(name) && !harmless.test(name);
}

/** True if a search for this pattern looks for secrets: `token`, `^AWS_SECRET`, `api[_-]?key`. */
export function isSecretPattern(pattern: string): boolean {
  const words = pattern
    .replace(/\\[bBwWsSdD<>]/g, " ")
    .replace(/\[[^\]]{0,200}\]\??/g, "_")
    // A part that may be missing: `RAILWAY_(API_)?TOKEN`.
    .replace(/\((?:\?:)?(\w*)\)\?/g, "$1");
  return words.split(/[^\w]+/).some((word) => {
    if (/tokeni[sz]/i.test(word)) return false;
    // Classes and functions of programs are called so too: `CancellationToken`.
    if (/[a-z][A-Z]/.test(word))
      return /passw|secret|api_?key|private_?key|access_?key/i.test(word);
    return isSecretName(word) || /^(?:key|keys|pass|auth|creds?|credentials)$/i.test(word);
  });
}
