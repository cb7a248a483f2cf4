import { describePlugin } from "../describePlugin";

describePlugin("amp");
