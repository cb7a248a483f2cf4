/** What a list of git's settings prints; it counts only where somebody looks for logins in it. */
export const gitSettings = "headers and addresses with logins in git's settings";
