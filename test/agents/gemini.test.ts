import { describeAgent } from "./describeAgent";

describeAgent("gemini", { whenLauncherDies: "runs" });
