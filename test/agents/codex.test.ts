import { describeAgent } from "./describeAgent";

describeAgent("codex", { whenLauncherDies: "runs" });
