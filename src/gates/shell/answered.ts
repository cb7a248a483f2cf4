/**
 * The exit codes with which the tool tells the launcher that it has answered an agent's hook: with 0 in
 * the agent's protocol, or with 2.
 */
export const answered = { silence: 80, refusal: 82 } as const;
