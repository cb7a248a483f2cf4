import { spawn } from "node:child_process";

/**
 * Runs a program with its output shown, and answers its exit code; a program that a signal ended
 * counts as failed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    child.once("error", (error) => {
      // Aborting is a signal like another: the exit tells of it.
      if (error.name !== "AbortError") reject(error);
    });
    child.once("exit", (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a program that has to succeed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string; readonly env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<void>}
 */
export async function mustRun(program, args, options = {}) {
  const code = await run(program, args, options);
  if (code !== 0) throw new Error(`\`${[program, ...args].join(" ")}\` ended with ${String(code)}`);
}
