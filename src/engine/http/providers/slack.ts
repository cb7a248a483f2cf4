import { destroys, type Endpoint, type Provider } from "../provider";

/** Slack's Web API: every call is a POST to the name of a method. Source: docs.slack.dev/reference/methods. */
export const slack: Provider = {
  name: "Slack",
  hosts: ["slack.com"],
  endpoints: [
    method("chat.delete", "object", "message", "irreversible", "a deleted message is gone"),
    method("files.delete", "object", "file", "irreversible", "a deleted file is gone"),
    method(
      "admin.conversations.delete",
      "project",
      "channel",
      "catastrophic",
      "a deleted channel cannot be restored",
      "and every message and file in it",
    ),
    method(
      "admin.users.remove",
      "account",
      "user of the workspace",
      "recoverable",
      "they can be invited again",
    ),
    {
      ...method(
        "conversations.archive",
        "project",
        "channel",
        "recoverable",
        "it can be unarchived",
      ),
      kind: "change",
    },
  ],
};

function method(
  name: string,
  resource: Endpoint["resource"],
  what: string,
  reversibility: Endpoint["reversibility"],
  because: string,
  including?: string,
): Endpoint {
  return destroys(`POST /api/${name}`, resource, what, reversibility, because, including);
}
