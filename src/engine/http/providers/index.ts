import type { Provider } from "../provider";
import { anthropic, openai, telegram } from "./assistants";
import { atlas } from "./atlas";
import { auth0 } from "./auth0";
import { aws } from "./aws";
import { azure } from "./azure";
import { cloudflare } from "./cloudflare";
import { dataServers } from "./dataServersTable";
import { digitalocean } from "./digitalocean";
import { dockerEngine } from "./dockerEngine";
import { elasticsearch } from "./elasticsearch";
import { firebase } from "./firebase";
import { fly } from "./fly";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { google } from "./google";
import { heroku } from "./heroku";
import { hetzner } from "./hetzner";
import { linode } from "./linode";
import { neon } from "./neon";
import { netlify } from "./netlify";
import { planetscale } from "./planetscale";
import { railway } from "./railway";
import { render } from "./render";
import { slack } from "./slack";
import { stripe } from "./stripe";
import { supabase } from "./supabase";
import { twilio } from "./twilio";
import { upstash } from "./upstash";
import { vercel } from "./vercel";

/**
 * Every service whose requests we know. The first whose host fits counts, so that one below
 * another's domain (Elasticsearch in AWS, Firebase in Google) comes before it.
 */
export const providers: readonly Provider[] = [
  elasticsearch,
  firebase,
  anthropic,
  atlas,
  auth0,
  aws,
  azure,
  cloudflare,
  digitalocean,
  dockerEngine,
  fly,
  github,
  gitlab,
  google,
  heroku,
  hetzner,
  linode,
  neon,
  netlify,
  openai,
  planetscale,
  railway,
  render,
  slack,
  stripe,
  supabase,
  telegram,
  twilio,
  upstash,
  vercel,
  // Last, because many of them are known by a port or a path alone.
  ...dataServers,
];
