import type { CommandModel } from "../define";
import { aws } from "./awsTable";

/** The tools of clouds, platforms and services, each with its table. */
export const cloudTools: readonly CommandModel[] = [aws];
