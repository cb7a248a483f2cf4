import { describeAgent } from "./describeAgent";

describeAgent("qwen", { whenLauncherDies: "runs" });
