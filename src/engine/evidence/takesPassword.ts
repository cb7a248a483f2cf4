/** `docker login --password-stdin`, `gh auth login --with-token` and what else takes it that way. */
export function takesPassword(name: string, words: readonly string[]): boolean {
  if (
    words.some((word) =>
      /^--(?:password-stdin|with-token|token-stdin|stdin|passphrase-fd)\b/.test(word),
    )
  )
    return true;
  if (name === "sudo" || name === "ssh-add" || name === "gpg" || name === "chpasswd") return true;
  // Among what is searched for these are words like any other.
  if (/grep$|^(?:rg|ag)$/.test(name)) return false;
  return words.includes("login") || words.includes("secret");
}
