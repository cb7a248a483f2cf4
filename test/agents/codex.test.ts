import { describeAgent } from "./describeAgent";

describeAgent("codex");
