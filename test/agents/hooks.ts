import { installEditor } from "../host/provision/editor.mjs";
import { installAgents } from "./provision/installAgents.mjs";

/** Runs once, before any of the agents: those that are missing are fetched. */
export async function mochaGlobalSetup(): Promise<void> {
  // One agent needs a newer Node than the tests do; the embedded editor comes with it.
  await installEditor();
  await installAgents();
}
