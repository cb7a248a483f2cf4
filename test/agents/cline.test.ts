import { describeAgent } from "./describeAgent";

describeAgent("cline", { endsWithDenial: true, whenLauncherDies: "held" });
