const vscode = require("vscode");

/**
 * Drives VS Code's own agent tool without a model: the participant runs the prompt, word for word,
 * with `run_in_terminal`, as an agent's turn would. A model has to exist, so one that says nothing
 * of use is registered.
 */
exports.registerAgentTool = (context) => {
  const results = new Map();
  context.subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider("playing-agent", {
      provideLanguageModelChatInformation: () => [
        {
          id: "silent",
          name: "Silent",
          family: "silent",
          version: "1",
          maxInputTokens: 100_000,
          maxOutputTokens: 4_000,
          capabilities: { toolCalling: true, imageInput: false },
        },
      ],
      provideLanguageModelChatResponse: (_model, _messages, _options, progress) => {
        progress.report(new vscode.LanguageModelTextPart("nothing to say"));
        return Promise.resolve();
      },
      provideTokenCount: () => Promise.resolve(1),
    }),
    vscode.chat.createChatParticipant(
      "playing-agent.participant",
      async ({ prompt, toolInvocationToken }, _context, stream, token) => {
        const input = { command: prompt, explanation: "test", goal: "test", mode: "sync" };
        try {
          const { content } = await vscode.lm.invokeTool(
            "run_in_terminal",
            { toolInvocationToken, input: { ...input, timeout: 60_000 } },
            token,
          );
          results.set(prompt, { text: content.map(({ value }) => value ?? "").join("") });
        } catch (error) {
          results.set(prompt, { error: String(error?.stack ?? error) });
        }
        stream.markdown("done");
      },
    ),
  );
  return {
    askAgent: async ({ command }) => {
      results.delete(command);
      await modelIsKnown();
      await vscode.commands.executeCommand("workbench.action.chat.open", {
        query: `@player ${command}`,
      });
    },
    agentResult: ({ command }) => results.get(command) ?? null,
  };
};

// A chat request that comes before VS Code has resolved a model fails with "Language model
// unavailable".
async function modelIsKnown() {
  for (;;) {
    const models = await vscode.lm.selectChatModels({ vendor: "playing-agent" });
    if (models.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
