import type { CommandModel } from "../define";
import { aws } from "./awsTable";
import { az, azd } from "./azureTable";
import { bq, gcloud, gsutil } from "./gcloudTable";
import { fly, heroku, netlify, render, surge, vercel } from "./platformsTable";

/** The tools of clouds, platforms and services, each with its table. */
export const cloudTools: readonly CommandModel[] = [
  aws,
  az,
  azd,
  bq,
  fly,
  gcloud,
  gsutil,
  heroku,
  netlify,
  render,
  surge,
  vercel,
];
