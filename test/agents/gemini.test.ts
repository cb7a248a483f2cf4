import { describeAgent } from "./describeAgent";

describeAgent("gemini");
