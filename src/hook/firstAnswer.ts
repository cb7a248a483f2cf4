/**
 * The event of `process` by which a command that answers many lines says that it has answered one.
 * What it compiles for the rest is more than other commands need, and would take them longer to
 * read than it saves.
 */
export const firstAnswer = "tenth-second: first answer";
