import { pluginCodec } from "../shapes/pluginCodec";

/** Amp, by the plugin `media/agents/amp.js`. */
export const ampCodec = pluginCodec("amp");
