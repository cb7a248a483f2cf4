import { describePlugin } from "../describePlugin";

describePlugin("kilo");
