import { describeAgent } from "./describeAgent";

describeAgent("kilo");
