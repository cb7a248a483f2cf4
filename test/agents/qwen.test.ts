import { describeAgent } from "./describeAgent";

describeAgent("qwen");
