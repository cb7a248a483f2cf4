import type { ToolCall } from "../call";
import { argv, request } from "../deed";
import { directoryKeys } from "../tables/keysTable";
import { isOn, textAt, textsAt } from "../input";
import { destructiveVerb } from "../../http/verbs";
import { part } from "./part";
import type { ServerFamily } from "./row";

/** GitHub's server (github-mcp-server). Its reads are of files that lie on GitHub. */
export const github: ServerFamily = {
  name: "GitHub",
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
  examples: [
    {
      name: "delete_repository",
      input: { owner: "o", repo: "r" },
      effects: [
        "destroy project o/r in api.github.com, and its issues, pull requests and wiki (irreversible)",
      ],
    },
    {
      name: "delete_branch",
      input: { owner: "o", repo: "r", branch: "b" },
      effects: ["destroy git remote branch b of o/r in api.github.com (irreversible)"],
    },
    {
      name: "delete_file",
      input: { owner: "o", repo: "r", path: "a.md", branch: "b", message: "m" },
      effects: [],
    },
    { name: "get_file_contents", input: { owner: "o", repo: "r", path: ".env" }, effects: [] },
    { name: "search_code", input: { query: "rm -rf /" }, effects: [] },
    {
      name: "create_or_update_file",
      input: { owner: "o", repo: "r", path: "a.sql", content: "DROP TABLE t" },
      effects: [],
    },
    {
      name: "push_files",
      input: { owner: "o", repo: "r", files: [{ path: ".env.example", content: "A=" }] },
      effects: [],
    },
    {
      name: "delete_workflow_run_logs",
      input: { owner: "o", repo: "r", run_id: 1 },
      effects: ["destroy object workflow run 1 of o/r in api.github.com (irreversible)"],
    },
    {
      name: "actions_run_trigger",
      input: { method: "delete_workflow_run_logs", owner: "o", repo: "r", run_id: 1 },
      effects: ["destroy object workflow run 1 of o/r in api.github.com (irreversible)"],
    },
    {
      name: "actions_run_trigger",
      input: { method: "rerun_workflow_run", owner: "o", repo: "r", run_id: 1 },
      effects: [],
    },
    {
      name: "delete_pending_pull_request_review",
      input: { owner: "o", repo: "r", pullNumber: 1 },
      effects: [],
    },
    {
      name: "delete_release",
      input: { owner: "o", repo: "r", release_id: 1 },
      effects: ["destroy release 1 of o/r in api.github.com, and its files (irreversible)"],
    },
  ],
};

function repository(call: ToolCall): string {
  return `https://api.github.com/repos/${part(call, "owner")}/${part(call, "repo")}`;
}

/** Terraform: HashiCorp's server, and awslabs', which runs the program. */
export const terraform: ServerFamily = {
  name: "Terraform",
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
  examples: [
    {
      name: "ExecuteTerraformCommand",
      input: { command: "destroy", working_directory: "/w" },
      effects: ["destroy infrastructure of this configuration (catastrophic)"],
    },
    { name: "ExecuteTerraformCommand", input: { command: "plan" }, effects: [] },
    {
      name: "ExecuteTerragruntCommand",
      input: { command: "destroy" },
      effects: ["destroy infrastructure of this directory in terraform (catastrophic)"],
    },
    {
      name: "action_run",
      input: { run_id: "r", run_action: "apply" },
      effects: ["change infrastructure of this configuration (irreversible)"],
    },
    { name: "action_run", input: { run_id: "r", run_action: "discard" }, effects: [] },
    { name: "delete_workspace_safely", input: { workspace_id: "w" }, effects: [] },
    { name: "create_run", input: { run_type: "plan_only" }, effects: [] },
    {
      name: "create_run",
      input: { is_destroy: true },
      effects: ["destroy infrastructure of this configuration (catastrophic)"],
    },
  ],
};

/** Stripe's server: an operation of the API by its id, such as `DeleteCustomersCustomer`. */
export const stripe: ServerFamily = {
  name: "Stripe",
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
  examples: [
    {
      name: "stripe_api_write",
      input: {
        stripe_api_operation_id: "DeleteCustomersCustomer",
        parameters: { customer: "cus_1" },
      },
      effects: ["destroy object cus_1 in Stripe (irreversible)"],
    },
    {
      name: "stripe_api_write",
      input: { stripe_api_operation_id: "PostCustomers", parameters: { name: "a" } },
      effects: [],
    },
    {
      name: "cancel_subscription",
      input: { subscription: "sub_1" },
      effects: ["destroy object subscription sub_1 in api.stripe.com (irreversible)"],
    },
    {
      name: "create_refund",
      input: { payment_intent: "pi_1" },
      effects: ["change object a refund in api.stripe.com (irreversible)"],
    },
  ],
};
