/**
 * What an error says, in words that may be shown. It may hold the text that it arose from, and so a
 * secret; the engine that masks those is loaded only here, where nothing is quick any more.
 */
export async function failureText(error: unknown): Promise<string> {
  try {
    const { maskSecrets } = await import("../engine");
    return maskSecrets(error instanceof Error ? error.message : String(error));
  } catch {
    // Without the engine nothing that could be said is known to be harmless.
    return "it failed, and cannot say why";
  }
}
