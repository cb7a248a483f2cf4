import { aws, cloudflare, github, neon, railway, stripe, supabase, terraform } from "./clouds";
import { docker_, kubernetes } from "./clusters";
import { elastic, mongodb, redis_ } from "./data";
import { browsers, typing } from "./desktop";
import { git_ } from "./git";
import type { ServerFamily } from "./row";

/** The servers whose tools are known one by one. The first family that knows a tool speaks for it. */
export const families: readonly ServerFamily[] = [
  git_,
  kubernetes,
  docker_,
  redis_,
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
