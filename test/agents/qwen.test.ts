import { describeAgent } from "./describeAgent";

describeAgent("qwen", { whenLauncherDies: "held" });
