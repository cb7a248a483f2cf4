import { chromium, type Browser } from "playwright-core";
import { findProgram } from "../provision/programs.mjs";

/** Starts the machine's Chromium without a screen, in the given environment only. */
export async function startBrowser(
  environment: Readonly<Record<string, string>>,
): Promise<Browser> {
  const executablePath = findProgram("chromium");
  if (executablePath === undefined) throw new Error("no `chromium` on PATH");
  return chromium.launch({
    executablePath,
    env: { ...environment },
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
