import { describeAgent } from "./describeAgent";

describeAgent("cline");
