/**
 * `<name>` as documentation writes it: `rm -rf <repo>/build`, `docker volume rm db_<project>`. A
 * shell takes the signs for redirections, but what an agent that copied the line means, or will put
 * there, is one word. Letters begin it, no blank stands beside a sign, and few words are in it.
 */
const placeholder = /(?<![<>&\d])<[A-Za-z][\w.:|-]{0,40}(?: [\w.:|-]{1,40}){0,3}>(?![>&|(])/g;

/** A stretch that is quoted anyway, a comment, or a placeholder. */
const stretch = new RegExp(
  String.raw`\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"|(?<=^|\s)#[^\n]*|${placeholder.source}`,
  "g",
);

/**
 * The text with its placeholders quoted, so that a shell reads them as words. Undefined if there are
 * none, and where a heredoc begins: what stands there is text as it is.
 */
export function quotingPlaceholders(source: string): string | undefined {
  if (!source.includes("<") || source.includes("<<")) return undefined;
  const quoted = source.replace(stretch, (text) => (text.startsWith("<") ? `'${text}'` : text));
  return quoted === source ? undefined : quoted;
}
