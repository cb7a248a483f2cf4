import type { Provider } from "../provider";
import { railway } from "./railway";

/** Every service whose requests we know. One line each. */
export const providers: readonly Provider[] = [railway];
