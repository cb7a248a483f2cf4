import { describeAgent } from "./describeAgent";

describeAgent("opencode", { whenLauncherDies: "held" });
