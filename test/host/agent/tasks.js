const vscode = require("vscode");
const { spawned } = require("./programs");

/** Orders about tasks; those that run one answer its exit code once its process has ended. */
exports.registerTasks = () => ({
  runTaskNamed: async ({ name }) => exitCodeOf(await taskNamed(name)),
  /** Says when the task has started: one that waits for others may never have a process. */
  startTaskNamed: async ({ name }) => {
    const task = await taskNamed(name);
    // It fails when a task that it waits for fails.
    void vscode.tasks.executeTask(task).then(undefined, () => undefined);
  },
  /** A task whose terminal is drawn by the extension, which starts the program itself. */
  executeCustomTask: ({ name, program, args }) =>
    new Promise((resolve, reject) => {
      const execution = new vscode.CustomExecution(async () => {
        const closed = new vscode.EventEmitter();
        return {
          onDidWrite: new vscode.EventEmitter().event,
          onDidClose: closed.event,
          close: () => undefined,
          open: () => {
            spawned(program, args, {}).then((ended) => {
              closed.fire(ended.code);
              resolve(ended.code);
            }, reject);
          },
        };
      });
      vscode.tasks.executeTask(taskOf(name, execution)).then(undefined, reject);
    }),
  executeProcessTask: ({ name, program, args }) =>
    exitCodeOf(taskOf(name, new vscode.ProcessExecution(program, args))),
  executeShellTask: ({ name, commandLine, options }) =>
    exitCodeOf(taskOf(name, new vscode.ShellExecution(commandLine, options))),
});

/** A tasks.json that was just written is read a moment later. */
async function taskNamed(name) {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = (await vscode.tasks.fetchTasks()).find((task) => task.name === name);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no task \`${name}\``);
}

function taskOf(name, execution) {
  return new vscode.Task(
    { type: "playing-agent", name },
    vscode.TaskScope.Workspace,
    name,
    "playing-agent",
    execution,
  );
}

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
