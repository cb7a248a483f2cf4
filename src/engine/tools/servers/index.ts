import { aws, cloudflare, neon, railway, render, supabase } from "./clouds";

import { elastic, mongodb, prismaServer, redisServer, upstashServer } from "./data";
import { browsers, typing } from "./desktop";
import { dockerServer } from "./docker";
import { gitServer } from "./git";
import { kubernetes } from "./kubernetes";
import type { ServerFamily } from "./row";
import { github, stripe, terraform } from "./services";

/** The servers whose tools are known one by one. The first family that knows a tool speaks for it. */
export const families: readonly ServerFamily[] = [
  gitServer,
  kubernetes,
  dockerServer,
  redisServer,
  mongodb,
  elastic,
  upstashServer,
  prismaServer,
  supabase,
  neon,
  railway,
  render,
  github,
  cloudflare,
  aws,
  terraform,
  stripe,
  browsers,
  typing,
];
