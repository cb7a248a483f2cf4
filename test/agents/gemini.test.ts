import { describeAgent } from "./describeAgent";

describeAgent("gemini", { whenLauncherDies: "held" });
