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
import {
  aliyun,
  doctl,
  hcloud,
  ibmcloud,
  linodeCli,
  oci,
  openstack,
  scw,
  vultrCli,
} from "./hostsTable";
import { fly, heroku, netlify, render, surge, vercel } from "./platformsTable";

/** The tools of clouds, platforms and services, each with its table. */
export const cloudTools: readonly CommandModel[] = [
  aliyun,
  atlas,
  aws,
  az,
  azd,
  bq,
  convex,
  doctl,
  firebase,
  fly,
  gcloud,
  gsutil,
  hcloud,
  heroku,
  ibmcloud,
  linodeCli,
  neonctl,
  netlify,
  oci,
  openstack,
  pscale,
  render,
  scw,
  supabase,
  surge,
  turso,
  upstash,
  vercel,
  vultrCli,
  wrangler,
];
