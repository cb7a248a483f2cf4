const vscode = require("vscode");

/** Orders about tasks; each answers the exit code once the task's process has ended. */
exports.registerTasks = () => ({
  runTaskNamed: async ({ name }) => {
    const tasks = await vscode.tasks.fetchTasks();
    const task = tasks.find((candidate) => candidate.name === name);
    if (task === undefined) throw new Error(`no task \`${name}\``);
    return exitCodeOf(task);
  },
  executeShellTask: ({ name, commandLine, options }) =>
    exitCodeOf(
      new vscode.Task(
        { type: "playing-agent", name },
        vscode.TaskScope.Workspace,
        name,
        "playing-agent",
        new vscode.ShellExecution(commandLine, options),
      ),
    ),
});

function exitCodeOf(task) {
  return new Promise((resolve, reject) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode ?? null);
    });
    vscode.tasks.executeTask(task).then(undefined, reject);
  });
}
