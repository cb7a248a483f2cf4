import type { ToolCall } from "../call";
import { argv, request, type Deed } from "../deed";
import { directoryKeys } from "../tables/keysTable";
import { isOn, textAt, textsAt } from "../input";
import { destructiveVerb } from "../../http/verbs";
import type { ServerFamily } from "./row";

/** A value as one segment of a path. */
function part(call: ToolCall, ...keys: readonly string[]): string {
  return encodeURIComponent(textAt(call.input, keys) ?? "unknown");
}

/** Supabase's server (supabase-mcp). Its SQL is read like anybody's. */
export const supabase: ServerFamily = {
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
};

/** Neon's server (mcp-server-neon). A migration was tried on a branch before it is completed. */
export const neon: ServerFamily = {
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

/** Railway: the community's server (railway-mcp), and Railway's own, which destroys nothing by design. */
export const railway: ServerFamily = {
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
};

/** GitHub's server (github-mcp-server). Its reads are of files that lie on GitHub. */
export const github: ServerFamily = {
  words: ["github"],
  tools: {
    deleterepository: (call) => [request("DELETE", repository(call))],
    deletebranch: (call) => [
      request("DELETE", `${repository(call)}/git/refs/heads/${part(call, "branch", "branchname")}`),
    ],
    // A commit that removes a file; history keeps it.
    deletefile: () => [],
    getfilecontents: () => [],
    searchcode: () => [],
    createorupdatefile: () => [],
    pushfiles: () => [],
    deleteworkflowrunlogs: (call) => [
      request("DELETE", `${repository(call)}/actions/runs/${part(call, "runid")}`),
    ],
    actionsruntrigger: (call) =>
      (textAt(call.input, ["method"]) ?? "").includes("delete")
        ? [request("DELETE", `${repository(call)}/actions/runs/${part(call, "runid")}`)]
        : [],
    deletependingpullrequestreview: () => [],
    deleterelease: (call) => [
      request("DELETE", `${repository(call)}/releases/${part(call, "releaseid", "id")}`),
    ],
  },
};

function repository(call: ToolCall): string {
  return `https://api.github.com/repos/${part(call, "owner")}/${part(call, "repo")}`;
}

/** Cloudflare's servers; what they delete has the provider's own rules where they are known. */
export const cloudflare: ServerFamily = {
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
};

/** AWS: the command line's words in one text (`call_aws`, awslabs). */
export const aws: ServerFamily = {
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
};

/** Terraform: HashiCorp's server, and awslabs', which runs the program. */
export const terraform: ServerFamily = {
  words: ["terraform", "execute", "tfe", "hcp"],
  tools: {
    executeterraformcommand: (call) => [
      argv(
        ["terraform", textAt(call.input, ["command"]), "-auto-approve"],
        textAt(call.input, directoryKeys),
      ),
    ],
    executeterragruntcommand: (call) => [
      argv(
        ["terragrunt", textAt(call.input, ["command"]), "--auto-approve"],
        textAt(call.input, directoryKeys),
      ),
    ],
    actionrun: (call) =>
      (textAt(call.input, ["runaction", "action"]) ?? "").includes("apply")
        ? [argv(["terraform", "apply", "-auto-approve"])]
        : [],
    // It refuses when the workspace still manages anything.
    deleteworkspacesafely: () => [],
    createrun: (call) =>
      isOn(call.input, ["isdestroy"]) || (textAt(call.input, ["runtype"]) ?? "").includes("destroy")
        ? [argv(["terraform", "destroy", "-auto-approve"])]
        : [],
  },
};

/** Stripe's server: an operation of the API by its id, such as `DeleteCustomersCustomer`. */
export const stripe: ServerFamily = {
  words: ["stripe"],
  tools: {
    stripeapiwrite: (call) => {
      const operation = textAt(call.input, ["stripeapioperationid", "operationid", "operation"]);
      if (operation === undefined || destructiveVerb(operation) === undefined) return [];
      const [id] = textsAt(call.input, ["parameters"]);
      return [
        {
          does: "effect",
          effect: {
            kind: "destroy",
            resource: { kind: "object", name: id ?? operation, in: "Stripe", reach: "elsewhere" },
            reversibility: "irreversible",
            because: `\`${operation}\` cannot be undone at Stripe`,
          },
        },
      ];
    },
    cancelsubscription: (call) => [
      request(
        "DELETE",
        `https://api.stripe.com/v1/subscriptions/${part(call, "subscription", "id")}`,
      ),
    ],
    createrefund: (call) => [
      request("POST", "https://api.stripe.com/v1/refunds", `charge=${part(call, "paymentintent")}`),
    ],
  },
};
