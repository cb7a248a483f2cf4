import { aws, cloudflare, github, neon, railway, stripe, supabase, terraform } from "./clouds";
import { dockerServer, kubernetes } from "./clusters";
import { elastic, mongodb, redisServer } from "./data";
import { browsers, typing } from "./desktop";
import { gitServer } from "./git";
import type { ServerFamily } from "./row";

/** The servers whose tools are known one by one. The first family that knows a tool speaks for it. */
export const families: readonly ServerFamily[] = [
  gitServer,
  kubernetes,
  dockerServer,
  redisServer,
  mongodb,
  elastic,
  supabase,
  neon,
  railway,
  github,
  cloudflare,
  aws,
  terraform,
  stripe,
  browsers,
  typing,
];
