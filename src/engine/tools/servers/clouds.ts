import type { ToolCall } from "../call";
import { argv, request, type Deed } from "../deed";
import { isOn, textAt, textsAt } from "../input";
import { part } from "./part";
import type { ServerFamily } from "./row";

/** Supabase's server (supabase-mcp). Its SQL is read like anybody's. */
export const supabase: ServerFamily = {
  name: "Supabase",
  words: ["supabase"],
  tools: {
    deletebranch: (call) => [
      request("DELETE", `https://api.supabase.com/v1/branches/${part(call, "branchid", "id")}`),
    ],
    resetbranch: (call) => [
      request("POST", `https://api.supabase.com/v1/branches/${part(call, "branchid", "id")}/reset`),
    ],
    deleteproject: (call) => [
      request("DELETE", `https://api.supabase.com/v1/projects/${part(call, "projectid", "id")}`),
    ],
    pauseproject: () => [],
    restoreproject: () => [],
    confirmcost: () => [],
    searchdocs: () => [],
  },
  examples: [
    {
      name: "delete_branch",
      input: { branch_id: "b" },
      effects: ["destroy database branch b in api.supabase.com (irreversible)"],
    },
    {
      name: "reset_branch",
      input: { branch_id: "b" },
      effects: ["truncate database branch b in api.supabase.com (irreversible)"],
    },
    {
      name: "delete_project",
      input: { project_id: "p" },
      effects: [
        "destroy project p in api.supabase.com, and its database, files, users and their backups (catastrophic)",
      ],
    },
    { name: "pause_project", input: { project_id: "p" }, effects: [] },
    { name: "restore_project", input: { project_id: "p" }, effects: [] },
    { name: "confirm_cost", input: { amount: 1 }, effects: [] },
    {
      name: "search_docs",
      input: { graphql_query: 'query { searchDocs(query: "delete") }' },
      effects: [],
    },
  ],
};

/** Neon's server (mcp-server-neon). A migration was tried on a branch before it is completed. */
export const neon: ServerFamily = {
  name: "Neon",
  words: ["neon", "neondatabase"],
  tools: {
    deleteproject: (call) => [
      request(
        "DELETE",
        `https://console.neon.tech/api/v2/projects/${part(call, "projectid", "id")}`,
      ),
    ],
    deletebranch: (call) => [request("DELETE", neonBranch(call))],
    resetfromparent: (call) => [request("POST", `${neonBranch(call)}/restore`)],
    completequerytuning: () => [],
  },
  examples: [
    {
      name: "delete_project",
      input: { projectId: "p" },
      effects: [
        "destroy project p in console.neon.tech, and its branches and databases (irreversible)",
      ],
    },
    {
      name: "delete_branch",
      input: { projectId: "p", branchId: "b" },
      effects: ["destroy database branch b of project p in console.neon.tech (irreversible)"],
    },
    {
      name: "reset_from_parent",
      input: { projectId: "p", branchIdOrName: "b" },
      effects: ["overwrite database branch b of project p in console.neon.tech (irreversible)"],
    },
    { name: "complete_query_tuning", input: { tuningId: "t" }, effects: [] },
  ],
};

function neonBranch(call: ToolCall): string {
  const project = part(call, "projectid", "project");
  const branch = part(call, "branchid", "branchidorname", "branchname", "branch");
  return `https://console.neon.tech/api/v2/projects/${project}/branches/${branch}`;
}

/** A mutation of Railway's API with its arguments. */
function mutation(field: string, argument: string, keys: readonly string[]) {
  return (call: ToolCall): readonly Deed[] =>
    textsAt(call.input, keys).map((value) =>
      request(
        "POST",
        "https://backboard.railway.com/graphql/v2",
        JSON.stringify({ query: `mutation { ${field}(${argument}: ${JSON.stringify(value)}) }` }),
      ),
    );
}

/** Render's server, which deletes nothing; told to replace, it takes variables away. */
export const render: ServerFamily = {
  name: "Render",
  words: ["render"],
  tools: {
    updateenvironmentvariables: (call) =>
      isOn(call.input, ["replace"])
        ? [
            request(
              "PUT",
              `https://api.render.com/v1/services/${part(call, "serviceid", "id")}/env-vars`,
            ),
          ]
        : [],
  },
  examples: [
    {
      name: "update_environment_variables",
      input: { serviceId: "s", envVars: [], replace: true },
      effects: ["overwrite setting every variable of service s in api.render.com (irreversible)"],
    },
    { name: "update_environment_variables", input: { serviceId: "s", envVars: [] }, effects: [] },
  ],
};

/** Railway: the community's server (railway-mcp), and Railway's own, which destroys nothing by design. */
export const railway: ServerFamily = {
  name: "Railway",
  words: ["railway"],
  tools: {
    projectdelete: mutation("projectDelete", "id", ["projectid", "id"]),
    projectdeletebatch: mutation("projectDelete", "id", ["projectids", "projectid"]),
    deleteproject: mutation("projectDelete", "id", ["projectid", "id"]),
    volumedelete: mutation("volumeDelete", "volumeId", ["volumeid", "id"]),
    deletevolume: mutation("volumeDelete", "volumeId", ["volumeid", "id"]),
    servicedelete: mutation("serviceDelete", "id", ["serviceid", "id"]),
    deleteservice: mutation("serviceDelete", "id", ["serviceid", "id"]),
    environmentdelete: mutation("environmentDelete", "id", ["environmentid", "id"]),
    deleteenvironment: mutation("environmentDelete", "id", ["environmentid", "id"]),
    variabledelete: mutation("variableDelete", "name", ["name", "variablename"]),
    domaindelete: mutation("customDomainDelete", "id", ["domainid", "id"]),
    tcpproxydelete: mutation("tcpProxyDelete", "id", ["proxyid", "id"]),
    servicerestart: () => [],
  },
  examples: [
    {
      name: "project_delete",
      input: { projectId: "p" },
      effects: [
        "destroy project p in backboard.railway.com, and its services, volumes and their backups (catastrophic)",
      ],
    },
    {
      name: "project_delete_batch",
      input: { projectIds: ["p"] },
      effects: [
        "destroy project p in backboard.railway.com, and its services, volumes and their backups (catastrophic)",
      ],
    },
    {
      name: "delete_project",
      input: { id: "p" },
      effects: [
        "destroy project p in backboard.railway.com, and its services, volumes and their backups (catastrophic)",
      ],
    },
    {
      name: "volume_delete",
      input: { volumeId: "3d2c" },
      effects: [
        "destroy volume 3d2c in backboard.railway.com, and the backups stored in it (catastrophic)",
      ],
    },
    {
      name: "delete_volume",
      input: { volumeId: "v" },
      effects: [
        "destroy volume v in backboard.railway.com, and the backups stored in it (catastrophic)",
      ],
    },
    {
      name: "service_delete",
      input: { serviceId: "s" },
      effects: ["destroy service s in backboard.railway.com (irreversible)"],
    },
    {
      name: "delete_service",
      input: { serviceId: "s" },
      effects: ["destroy service s in backboard.railway.com (irreversible)"],
    },
    {
      name: "environment_delete",
      input: { environmentId: "e" },
      effects: [
        "destroy environment e in backboard.railway.com, and the volumes in it with their backups (catastrophic)",
      ],
    },
    {
      name: "delete_environment",
      input: { environmentId: "e" },
      effects: [
        "destroy environment e in backboard.railway.com, and the volumes in it with their backups (catastrophic)",
      ],
    },
    {
      name: "variable_delete",
      input: { name: "KEY" },
      effects: ["destroy setting variable KEY in backboard.railway.com (irreversible)"],
    },
    {
      name: "domain_delete",
      input: { id: "d" },
      effects: ["destroy setting domain d in backboard.railway.com (recoverable)"],
    },
    {
      name: "tcp_proxy_delete",
      input: { proxyId: "x" },
      effects: ["destroy setting TCP proxy x in backboard.railway.com (recoverable)"],
    },
    { name: "service_restart", input: { serviceId: "s" }, effects: [] },
  ],
};

/** Cloudflare's servers; what they delete has the provider's own rules where they are known. */
export const cloudflare: ServerFamily = {
  name: "Cloudflare",
  words: ["cloudflare", "r2", "d1", "kv", "workers", "hyperdrive"],
  tools: {
    r2bucketdelete: (call) => [
      argv(["wrangler", "r2", "bucket", "delete", textAt(call.input, ["name", "bucketname"])]),
    ],
    d1databasedelete: (call) => [
      argv(["wrangler", "d1", "delete", textAt(call.input, ["databaseid", "name"])]),
    ],
    kvnamespacedelete: (call) => [
      argv([
        "wrangler",
        "kv",
        "namespace",
        "delete",
        "--namespace-id",
        textAt(call.input, ["namespaceid"]),
      ]),
    ],
  },
  examples: [
    {
      name: "r2_bucket_delete",
      input: { name: "b" },
      effects: ["destroy bucket b in Cloudflare (irreversible)"],
    },
    {
      name: "d1_database_delete",
      input: { database_id: "d" },
      effects: ["destroy database d in Cloudflare, and its Time Travel history (catastrophic)"],
    },
    {
      name: "kv_namespace_delete",
      input: { namespace_id: "n" },
      effects: [
        "destroy database KV namespace n in Cloudflare, and every key in it (catastrophic)",
      ],
    },
  ],
};

/** AWS: the command line's words in one text (`call_aws`, awslabs). */
export const aws: ServerFamily = {
  name: "AWS",
  words: ["aws", "call", "awslabs"],
  tools: {
    callaws: (call) =>
      textsAt(call.input, ["clicommand", "command", "cli"]).map((text) => ({
        does: "shell",
        text,
        dialect: "bash",
      })),
    suggestawscommands: () => [],
  },
  examples: [
    {
      name: "call_aws",
      input: { cli_command: "aws s3 rb s3://b --force" },
      effects: ["destroy bucket s3://b in AWS, and every object in it (irreversible)"],
    },
    { name: "call_aws", input: { cli_command: "aws s3 ls" }, effects: [] },
    { name: "suggest_aws_commands", input: { query: "delete a bucket" }, effects: [] },
  ],
};
