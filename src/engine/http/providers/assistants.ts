import { destroys, type Provider } from "../provider";

const stopped = "its API keys stop working at once, and nothing can be done in it any more";

/** What organisations keep at OpenAI and Anthropic. Sources: the references of their APIs. */
export const openai: Provider = {
  name: "OpenAI",
  hosts: ["api.openai.com"],
  endpoints: [
    {
      ...destroys(
        "POST /v1/organization/projects/{project}/archive",
        "project",
        "{project}",
        "irreversible",
        stopped,
      ),
      kind: "stop",
    },
    destroys(
      "DELETE /v1/organization/projects/{project}/api_keys/{key}",
      "credential",
      "API key {key}",
      "irreversible",
      "whatever uses it stops working",
    ),
    destroys(
      "DELETE /v1/organization/users/{user}",
      "account",
      "user {user}",
      "irreversible",
      "the user has to be invited again",
    ),
    destroys(
      "DELETE /v1/files/{file}",
      "object",
      "file {file}",
      "irreversible",
      "OpenAI keeps no copy to restore",
    ),
    destroys(
      "DELETE /v1/vector_stores/{store}",
      "database",
      "vector store {store}",
      "irreversible",
      "its index has to be built again",
    ),
    destroys(
      "DELETE /v1/models/{model}",
      "object",
      "fine-tuned model {model}",
      "irreversible",
      "it has to be trained again",
    ),
    destroys(
      "DELETE /v1/assistants/{assistant}",
      "object",
      "assistant {assistant}",
      "irreversible",
      "its instructions are gone",
    ),
  ],
};

export const anthropic: Provider = {
  name: "Anthropic",
  hosts: ["api.anthropic.com"],
  endpoints: [
    {
      ...destroys(
        "POST /v1/organizations/workspaces/{workspace}/archive",
        "project",
        "workspace {workspace}",
        "irreversible",
        stopped,
      ),
      kind: "stop",
    },
    destroys(
      "DELETE /v1/organizations/workspaces/{workspace}/members/{user}",
      "account",
      "member {user} of workspace {workspace}",
      "recoverable",
      "the member can be added again",
    ),
    destroys(
      "DELETE /v1/organizations/users/{user}",
      "account",
      "user {user}",
      "irreversible",
      "the user has to be invited again",
    ),
    destroys(
      "DELETE /v1/files/{file}",
      "object",
      "file {file}",
      "irreversible",
      "a deleted file cannot be restored",
    ),
  ],
};

/** Telegram's bots, which do by the path alone, whatever the method. Source: core.telegram.org/bots/api. */
export const telegram: Provider = {
  name: "Telegram",
  hosts: ["api.telegram.org"],
  endpoints: [],
  other: (_request, url) => {
    const call = /\/(delete(?:Messages?|ForumTopic|StickerSet))$/.exec(url.path)?.[1];
    if (call === undefined) return [];
    return [
      {
        kind: "destroy",
        resource: {
          kind: "object",
          name: `what \`${call}\` names`,
          in: url.host,
          reach: "elsewhere",
        },
        reversibility: "irreversible",
        because: "it is gone for everybody in the chat",
      },
    ];
  },
};
