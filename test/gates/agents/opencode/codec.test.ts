import { describePlugin } from "../describePlugin";

describePlugin("opencode");
