import { describeAgent } from "./describeAgent";

describeAgent("copilot", { whenLauncherDies: "held" });
