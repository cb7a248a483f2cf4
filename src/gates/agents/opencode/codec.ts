import { pluginCodec } from "../shapes/pluginCodec";

/** OpenCode, by the plugin `media/agents/opencode.js`. */
export const opencodeCodec = pluginCodec("opencode");
