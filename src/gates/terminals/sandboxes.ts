import { offerSandbox, type SandboxEdges } from "./sandboxProfile";
import { offerSandboxTasks, type SandboxTasks } from "./sandboxTasks";

/** Offers every sandbox there is: a terminal, tasks, and single commands. */
export function offerSandboxes(edges: SandboxEdges): SandboxTasks {
  const terminal = offerSandbox(edges);
  const { run, dispose } = offerSandboxTasks(edges);
  return {
    run,
    dispose() {
      terminal.dispose();
      dispose();
    },
  };
}
