import { pluginCodec } from "../shapes/pluginCodec";

/** Amp, by the plugin `media/agents/amp.ts`. */
export const ampCodec = pluginCodec("amp");
