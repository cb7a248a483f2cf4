import { describeAgent } from "./describeAgent";

describeAgent("kilo", { whenLauncherDies: "held" });
