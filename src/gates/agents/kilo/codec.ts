import { pluginCodec } from "../shapes/pluginCodec";

/** Kilo, by the plugin `media/agents/kilo.js`. */
export const kiloCodec = pluginCodec("kilo");
