import { describeAgent } from "./describeAgent";

describeAgent("opencode");
