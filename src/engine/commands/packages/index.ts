import type { CommandModel } from "../define";
import { registryTools } from "./registriesTable";
import { systemTools } from "./systemTable";

/** Package managers and registries. */
export const packagePrograms: readonly CommandModel[] = [...registryTools, ...systemTools];
