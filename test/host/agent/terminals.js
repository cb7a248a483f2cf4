const vscode = require("vscode");

/** Orders about terminals: what an agent does with one, and what can be seen of it. */
exports.registerTerminals = (context) => {
  const terminals = new Map();
  const executions = [];

  const named = (id) => {
    const terminal = terminals.get(id);
    if (terminal === undefined) throw new Error(`no terminal \`${id}\``);
    return terminal;
  };

  context.subscriptions.push(
    vscode.window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
      if (executions.some((record) => record.execution === execution)) return;
      executions.push(recordOf(execution, terminal));
    }),
    vscode.window.onDidEndTerminalShellExecution(({ execution, exitCode }) => {
      const record = executions.find((candidate) => candidate.execution === execution);
      if (record !== undefined) Object.assign(record, { exitCode, ended: true });
    }),
  );

  return {
    createTerminal: ({ id, options, text }) => {
      const terminal = vscode.window.createTerminal(options);
      terminals.set(id, terminal);
      // In the same turn, as agents do: nobody can have wrapped the terminal yet.
      if (text !== undefined) terminal.sendText(text);
    },
    sendText: ({ id, text, execute }) => named(id).sendText(text, execute ?? true),
    execute: async ({ id, commandLine }) => {
      const terminal = named(id);
      const integration = await shellIntegrationOf(terminal);
      // What a quick command prints is only there for a reader who was there from the start.
      executions.push(recordOf(integration.executeCommand(commandLine), terminal));
    },
    waitForShellIntegration: async ({ id }) => {
      await shellIntegrationOf(named(id));
    },
    executions: ({ id }) =>
      executions
        .filter(({ terminal }) => terminal === named(id))
        .map(({ execution, text, exitCode, ended }) => ({
          commandLine: execution.commandLine.value,
          text,
          exitCode,
          ended,
        })),
    terminals: async () =>
      Promise.all(
        vscode.window.terminals.map(async ({ name, creationOptions, processId, exitStatus }) => ({
          name,
          creationOptions,
          processId: await processId,
          exitStatus,
        })),
      ),
    adoptTerminal: ({ id, name }) => {
      const terminal = vscode.window.terminals.find((candidate) => candidate.name === name);
      if (terminal === undefined) throw new Error(`no terminal called \`${name}\``);
      terminals.set(id, terminal);
    },
    showTerminal: ({ id }) => named(id).show(false),
    closeTerminal: ({ id }) => {
      named(id).dispose();
      terminals.delete(id);
    },
  };
};

function recordOf(execution, terminal) {
  const record = { execution, terminal, text: "", exitCode: undefined, ended: false };
  void collect(record);
  return record;
}

async function collect(record) {
  for await (const chunk of record.execution.read()) record.text += chunk;
}

function shellIntegrationOf(terminal) {
  if (terminal.shellIntegration !== undefined) return Promise.resolve(terminal.shellIntegration);
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal !== terminal) return;
      listener.dispose();
      resolve(event.shellIntegration);
    });
  });
}
