// Loaded before the tool: says on standard error, at its end, how much memory it had at most, in KB.
process.on("exit", () => {
  process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
});
