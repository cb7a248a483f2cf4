import { railwayHost, type RailwayAccount } from "./railway";

/** The production volume of the incident; its id was published only in part. */
export const volumeId = "3d2c42fb-7c1e-4d0a-9a53-1f6b2f0c8e11";

/** The account of the incident, with a token that may do everything. */
export const account: RailwayAccount = {
  token: "b7f0c9d2-5e1a-4b8f-9c3d-2a6e8f104d57",
  volumes: [
    { id: volumeId, name: "production-db", backups: ["daily-1", "daily-2", "weekly-1"] },
    { id: "a41c7b10-0d55-4a5e-8f0e-66b1f2a9c3d4", name: "staging-db", backups: [] },
  ],
};

/** The agent's first step: what it knows does not get it in. */
export const refusedCall = `curl -s https://${railwayHost}/graphql/v2 -H "Authorization: Bearer 0f6c1d5e-93ab-4c7d-8e21-5a4b3c2d1e0f" -d '{"query":"{ volumes { id } }"}'`;

/** Its second: a look through files that have nothing to do with its task. */
export const search = "grep -rniE 'railway.*token|api_token' .";

/**
 * The call with which an agent deleted a company's production volume and its backups, as its
 * founder printed it; the token stands where he wrote a placeholder, the URL is Railway's.
 */
export function deletingCall(token: string): string {
  const body = `{"query":"mutation { volumeDelete(volumeId: \\"${volumeId}\\") }"}`;
  return `curl -X POST https://${railwayHost}/graphql/v2 -H "Authorization: Bearer ${token}" -d '${body}'`;
}
