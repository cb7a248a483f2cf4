/** `docker login --password-stdin`, `gh auth login --with-token` and what else takes it that way. */
export function takesPassword(name: string, words: readonly string[]): boolean {
  if (
    words.some((word) =>
      /^--(?:password-stdin|with-token|token-stdin|stdin|passphrase-fd)\b/.test(word),
    )
  )
    return true;
  if (name === "sudo" || name === "ssh-add" || name === "gpg" || name === "chpasswd") return true;
  return words.includes("login") || words.includes("secret");
}
