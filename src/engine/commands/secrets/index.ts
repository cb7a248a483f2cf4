import type { CommandModel } from "../define";
import { openssl } from "./openssl";

/** Programs that print, make or destroy credentials. */
export const secretPrograms: readonly CommandModel[] = [openssl];
