import { describeAgent } from "./describeAgent";

describeAgent("codex", { whenLauncherDies: "held" });
