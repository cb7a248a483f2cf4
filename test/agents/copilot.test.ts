import { describeAgent } from "./describeAgent";

describeAgent("copilot");
