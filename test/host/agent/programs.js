const { spawn } = require("node:child_process");
const vscode = require("vscode");

/** Orders about programs that the extension starts itself, with no terminal in between. */
exports.registerPrograms = () => ({
  spawn: ({ program, args, shell }) => spawned(program, args, { shell: shell ?? false }),
  // All extensions of a window share one environment.
  addToPath: ({ folder }) => {
    process.env.PATH = `${folder}:${process.env.PATH}`;
  },
  configure: ({ key, value }) =>
    vscode.workspace
      .getConfiguration()
      .update(key, value ?? undefined, vscode.ConfigurationTarget.Global),
});

/** Runs a program in the folder of the window, as agents in an extension host do. */
function spawned(program, args, options) {
  const cwd = vscode.workspace.workspaceFolders[0].uri.fsPath;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (piece) => (output += piece));
    child.stderr.on("data", (piece) => (output += piece));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
exports.spawned = spawned;
