import type { CommandModel } from "../define";
import { aws } from "./awsTable";
import { az, azd } from "./azureTable";
import { wrangler } from "./cloudflareTable";
import {
  atlas,
  convex,
  firebase,
  neonctl,
  pscale,
  supabase,
  turso,
  upstash,
} from "./dataPlatformsTable";
import { bq, gcloud, gsutil } from "./gcloudTable";
import { fly, heroku, netlify, render, surge, vercel } from "./platformsTable";

/** The tools of clouds, platforms and services, each with its table. */
export const cloudTools: readonly CommandModel[] = [
  atlas,
  aws,
  az,
  azd,
  bq,
  convex,
  firebase,
  fly,
  gcloud,
  gsutil,
  heroku,
  neonctl,
  netlify,
  pscale,
  render,
  supabase,
  surge,
  turso,
  upstash,
  vercel,
  wrangler,
];
