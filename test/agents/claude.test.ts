import { describeAgent } from "./describeAgent";

describeAgent("claude", { whenLauncherDies: "held" });
