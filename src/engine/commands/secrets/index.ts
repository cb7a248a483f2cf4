import type { CommandModel } from "../define";
import { keyTools } from "./keysTable";
import { openssl } from "./openssl";

/** Programs that print, make or destroy credentials. */
export const secretPrograms: readonly CommandModel[] = [...keyTools, openssl];
