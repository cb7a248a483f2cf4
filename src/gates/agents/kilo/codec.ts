import { pluginCodec } from "../shapes/pluginCodec";

/** Kilo, by the plugin `media/agents/opencode.js`. */
export const kiloCodec = pluginCodec("kilo");
