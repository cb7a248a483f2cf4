import { checkedInHex, uuid, webToken } from "./forms";
import {
  alphanumeric,
  base32,
  base64,
  decimal,
  hex,
  lowerAlphanumeric,
  upperAlphanumeric,
  word,
} from "./random";
import { text, value, type Token } from "./token";

/** Clouds, hosts and databases. */
export const cloudTokens: readonly Token[] = [
  value("AWS access key", "aws.accessKey", "AWS_ACCESS_KEY_ID", (r) => `AKIA${r.of(base32, 16)}`),
  value("AWS temporary", "aws.temporary", "AWS_ACCESS_KEY_ID", (r) => `ASIA${r.of(base32, 16)}`),
  value("AWS other ids, ACCA", "aws.temporary", "AWS_KEY", (r) => `ACCA${r.of(base32, 16)}`),
  value("AWS other ids", "aws.temporary", "AWS_KEY", (r) => `ABIA${r.of(base32, 16)}`),
  value("AWS secret key", ["aws.secretKey", "aws.secretKeyNamed"], "AWS_SECRET_ACCESS_KEY", (r) =>
    r.of(base64, 40),
  ),
  value(
    "AWS Bedrock key",
    "aws.bedrock",
    "AWS_BEARER_TOKEN_BEDROCK",
    (r) => `ABSK${r.of(base64, 120)}`,
  ),
  value("Railway account", "railway.account", "RAILWAY_API_TOKEN", uuid),
  value("Railway project", "railway.project", "RAILWAY_TOKEN", uuid),
  value("Render", "render.key", "RENDER_API_KEY", (r) => `rnd_${r.of(alphanumeric, 28)}`),
  value("Fly.io macaroon", "fly.macaroon", "FLY_API_TOKEN", (r) => `fm2_${r.of(base64, 240)}`),
  value("Fly.io personal", "fly.personal", "FLY_ACCESS_TOKEN", (r) => `fo1_${r.of(word, 43)}`),
  value("Heroku", "heroku.token", "HEROKU_API_KEY", (r) => `HRKU-AA${r.of(word, 58)}`),
  value("Heroku, older", "heroku.legacy", "HEROKU_API_KEY", uuid),
  value(
    "Vercel personal",
    "vercel.personal",
    "VERCEL_TOKEN",
    (r) => `vcp_${r.of(alphanumeric, 40)}`,
  ),
  value("Vercel integration", "vercel.app", "VERCEL_TOKEN", (r) => `vci_${r.of(alphanumeric, 40)}`),
  value("Vercel app", "vercel.app", "VERCEL_TOKEN", (r) => `vca_${r.of(alphanumeric, 40)}`),
  value(
    "Vercel gateway",
    "vercel.gateway",
    "AI_GATEWAY_API_KEY",
    (r) => `vck_${r.of(alphanumeric, 40)}`,
  ),
  value("Vercel, older", "vercel.legacy", "VERCEL_TOKEN", (r) => r.of(alphanumeric, 24)),
  value(
    "Vercel Blob",
    "vercel.blob",
    "BLOB_READ_WRITE_TOKEN",
    (r) => `vercel_blob_rw_${r.of(alphanumeric, 16)}_${r.of(alphanumeric, 30)}`,
  ),
  value("Netlify", "netlify.token", "NETLIFY_AUTH_TOKEN", (r) => `nfp_${r.of(alphanumeric, 36)}`),
  value("Netlify, older", "netlify.legacy", "NETLIFY_AUTH_TOKEN", (r) => r.of(word, 43)),
  value(
    "Supabase personal",
    "supabase.personal",
    "SUPABASE_ACCESS_TOKEN",
    (r) => `sbp_${r.of(hex, 40)}`,
  ),
  value(
    "Supabase OAuth",
    "supabase.personal",
    "SUPABASE_ACCESS_TOKEN",
    (r) => `sbp_oauth_${r.of(hex, 40)}`,
  ),
  value(
    "Supabase secret",
    "supabase.secret",
    "SUPABASE_SECRET_KEY",
    (r) => `sb_secret_${r.of(word, 31)}`,
  ),
  value(
    "Supabase publishable",
    "supabase.publishable",
    "SUPABASE_PUBLISHABLE_KEY",
    (r) => `sb_publishable_${r.of(word, 31)}`,
  ),
  value("Supabase service JWT", "supabase.serviceRole", "SUPABASE_SERVICE_ROLE_KEY", (r) =>
    webToken(r, {
      iss: "supabase",
      ref: r.of(lowerAlphanumeric, 20),
      role: "service_role",
      iat: 1_700_000_000,
      exp: 2_015_000_000,
    }),
  ),
  value("Supabase anon JWT", "supabase.anon", "SUPABASE_ANON_KEY", (r) =>
    webToken(r, {
      iss: "supabase",
      ref: r.of(lowerAlphanumeric, 20),
      role: "anon",
      iat: 1_700_000_000,
      exp: 2_015_000_000,
    }),
  ),
  value("Neon", "neon.key", "NEON_API_KEY", (r) => `napi_${r.of(lowerAlphanumeric, 64)}`),
  value(
    "PlanetScale service",
    "planetscale.service",
    "PLANETSCALE_SERVICE_TOKEN",
    (r) => `pscale_tkn_${r.of(word, 43)}`,
  ),
  value(
    "PlanetScale OAuth",
    "planetscale.oauth",
    "PLANETSCALE_TOKEN",
    (r) => `pscale_oauth_${r.of(word, 43)}`,
  ),
  value(
    "PlanetScale password",
    "planetscale.password",
    "DATABASE_PASSWORD",
    (r) => `pscale_pw_${r.of(word, 43)}`,
  ),
  value("MongoDB Atlas key", "atlas.privateKey", "MONGODB_ATLAS_PRIVATE_KEY", uuid),
  value(
    "MongoDB Atlas service account",
    "atlas.serviceAccount",
    "MONGODB_ATLAS_CLIENT_SECRET",
    (r) => `mdb_sa_sk_${r.of(word, 40)}`,
  ),
  value("Firebase CI", "google.refresh", "FIREBASE_TOKEN", (r) => `1//0${r.of(word, 99)}`),
  value("Google API key", "google.apiKey", "GOOGLE_API_KEY", (r) => `AIza${r.of(word, 35)}`),
  value("Google OAuth", "google.oauth", "GOOGLE_TOKEN", (r) => `ya29.${r.of(word, 160)}`),
  value(
    "Google client secret",
    "google.clientSecret",
    "GOOGLE_CLIENT_SECRET",
    (r) => `GOCSPX-${r.of(word, 28)}`,
  ),
  value(
    "Azure client secret",
    "azure.clientSecret",
    "AZURE_CLIENT_SECRET",
    (r) => `${r.of(alphanumeric, 3)}8Q~${r.of(alphanumeric, 34)}`,
  ),
  text(
    "Azure storage",
    "azure.accountKey",
    (r) =>
      `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${r.of(base64, 86)}==;EndpointSuffix=core.windows.net`,
  ),
  text(
    "Azure Service Bus",
    "azure.accountKey",
    (r) =>
      `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=${r.of(base64, 43)}=`,
  ),
  text(
    "Azure SAS",
    "signature",
    (r) =>
      `https://shop.blob.core.windows.net/backups?sv=2023-11-03&sp=racwd&se=2031-01-01&sig=${r.of(alphanumeric, 42)}%3D`,
  ),
  value(
    "Cloudflare global",
    "cloudflare.global",
    "CLOUDFLARE_API_KEY",
    (r) => `cfk_${checkedInHex(r)}`,
  ),
  value(
    "Cloudflare user token",
    "cloudflare.token",
    "CLOUDFLARE_API_TOKEN",
    (r) => `cfut_${checkedInHex(r)}`,
  ),
  value(
    "Cloudflare account token",
    "cloudflare.token",
    "CLOUDFLARE_API_TOKEN",
    (r) => `cfat_${checkedInHex(r)}`,
  ),
  value("Cloudflare global, older", "cloudflare.legacyGlobal", "CLOUDFLARE_API_KEY", (r) =>
    r.of(hex, 37),
  ),
  value("Cloudflare token, older", "cloudflare.legacyToken", "CLOUDFLARE_API_TOKEN", (r) =>
    r.of(word, 40),
  ),
  value(
    "Cloudflare origin CA",
    "cloudflare.originCa",
    "CF_ORIGIN_CA_KEY",
    (r) => `v1.0-${r.of(hex, 24)}-${r.of(hex, 146)}`,
  ),
  value(
    "DigitalOcean",
    "digitalocean.token",
    "DIGITALOCEAN_TOKEN",
    (r) => `dop_v1_${r.of(hex, 64)}`,
  ),
  value(
    "DigitalOcean OAuth",
    "digitalocean.token",
    "DIGITALOCEAN_TOKEN",
    (r) => `doo_v1_${r.of(hex, 64)}`,
  ),
  value(
    "DigitalOcean Spaces",
    "digitalocean.spaces",
    "SPACES_ACCESS_KEY",
    (r) => `DO00${r.of(upperAlphanumeric, 16)}`,
  ),
  value("Hetzner", "hetzner.token", "HCLOUD_TOKEN", (r) => r.of(alphanumeric, 64)),
  value("Linode", "linode.token", "LINODE_TOKEN", (r) => r.of(hex, 64)),
  value("Vultr", "vultr.key", "VULTR_API_KEY", (r) => r.of(upperAlphanumeric, 36)),
  value(
    "Scaleway access key",
    "scaleway.accessKey",
    "SCW_ACCESS_KEY",
    (r) => `SCW${r.of(upperAlphanumeric, 17)}`,
  ),
  value("Scaleway secret key", "scaleway.secret", "SCW_SECRET_KEY", uuid),
  value(
    "Upstash",
    "upstash.token",
    "UPSTASH_REDIS_REST_TOKEN",
    (r) => `AX${r.of(alphanumeric, 58)}==`,
  ),
  value(
    "Doppler personal",
    "doppler.account",
    "DOPPLER_TOKEN",
    (r) => `dp.pt.${r.of(alphanumeric, 43)}`,
  ),
  ...["sa", "ct"].map((infix) =>
    value(`Doppler ${infix}`, "doppler.account", "DOPPLER_TOKEN", (r) => {
      return `dp.${infix}.${r.of(alphanumeric, 43)}`;
    }),
  ),
  ...["scim", "audit"].map((infix) =>
    value(`Doppler ${infix}`, "doppler.service", "DOPPLER_TOKEN", (r) => {
      return `dp.${infix}.${r.of(alphanumeric, 43)}`;
    }),
  ),
  ...["hvb", "hvr"].map((prefix) =>
    value(`Vault ${prefix}`, "vault.token", "VAULT_TOKEN", (r) => `${prefix}.${r.of(word, 95)}`),
  ),
  value(
    "Tailscale OAuth client",
    "tailscale.api",
    "TS_CLIENT_SECRET",
    (r) => `tskey-client-k${r.of(alphanumeric, 11)}CNTRL-${r.of(alphanumeric, 32)}`,
  ),
  value(
    "Doppler service",
    "doppler.service",
    "DOPPLER_TOKEN",
    (r) => `dp.st.prd.${r.of(alphanumeric, 43)}`,
  ),
  value("Vault", "vault.token", "VAULT_TOKEN", (r) => `hvs.${r.of(word, 95)}`),
  value("Vault, older", "vault.legacy", "VAULT_TOKEN", (r) => `s.${r.of(alphanumeric, 24)}`),
  value(
    "Terraform Cloud",
    "terraform.cloud",
    "TFE_TOKEN",
    (r) => `${r.of(alphanumeric, 14)}.atlasv1.${r.of(alphanumeric, 67)}`,
  ),
  value("Pulumi", "pulumi.token", "PULUMI_ACCESS_TOKEN", (r) => `pul-${r.of(hex, 40)}`),
  value("Databricks", "databricks.token", "DATABRICKS_TOKEN", (r) => `dapi${r.of(hex, 32)}`),
  value(
    "Tailscale API",
    "tailscale.api",
    "TAILSCALE_API_KEY",
    (r) => `tskey-api-k${r.of(alphanumeric, 11)}CNTRL-${r.of(alphanumeric, 32)}`,
  ),
  value(
    "Tailscale auth",
    "tailscale.key",
    "TS_AUTHKEY",
    (r) => `tskey-auth-k${r.of(alphanumeric, 11)}CNTRL-${r.of(alphanumeric, 32)}`,
  ),
  value("OpenShift", "openshift.token", "OPENSHIFT_TOKEN", (r) => `sha256~${r.of(word, 43)}`),
  value("Kubernetes service account", "kubernetes.serviceAccount", "K8S_TOKEN", (r) =>
    webToken(r, {
      iss: "kubernetes/serviceaccount",
      sub: `system:serviceaccount:shop:${r.of(decimal, 6)}`,
    }),
  ),
  text(
    "kubeconfig client key",
    "kubernetes.clientKey",
    (r) =>
      `users:\n- name: admin\n  user:\n    client-key-data: LS0tLS1CRUdJTi${r.of(base64, 400)}`,
  ),
  text(
    "kubeconfig token",
    "assigned",
    (r) => `users:\n- name: admin\n  user:\n    token: ${r.of(alphanumeric, 40)}`,
  ),
];
