import { describeAgent } from "./describeAgent";

describeAgent("claude");
