import { t } from "./cases";

describe("more providers", () => {
  describe("Slack", () => {
    t(
      ["POST https://slack.com/api/chat.delete", '{"channel":"C1","ts":"1"}'],
      "destroy object message in slack.com (irreversible)",
    );
    t(
      ["POST https://slack.com/api/conversations.archive", '{"channel":"C1"}'],
      "change project channel in slack.com (recoverable)",
    );
    t(["POST https://slack.com/api/chat.postMessage", '{"text":"delete"}']);
  });

  describe("Telegram, OpenAI and Anthropic", () => {
    t(
      "GET https://api.telegram.org/bot1:a/deleteMessage?chat_id=1&message_id=2",
      "destroy object what `deleteMessage` names in api.telegram.org (irreversible)",
    );
    t("GET https://api.telegram.org/bot1:a/getUpdates");
    t("POST https://api.telegram.org/bot1:a/sendMessage");
    t(
      "POST https://api.openai.com/v1/organization/projects/p/archive",
      "stop project p in api.openai.com (irreversible)",
    );
    t(
      "DELETE https://api.openai.com/v1/vector_stores/vs_1",
      "destroy database vector store vs_1 in api.openai.com (irreversible)",
    );
    t("POST https://api.openai.com/v1/chat/completions");
    t(
      "POST https://api.anthropic.com/v1/organizations/workspaces/w/archive",
      "stop project workspace w in api.anthropic.com (irreversible)",
    );
    t("POST https://api.anthropic.com/v1/messages");
  });

  describe("Hasura's tables", () => {
    t(
      [
        "POST https://x.example/v1/graphql",
        '{"query":"mutation { update_users(where: {}, _set: {a: 1}) { affected_rows } }"}',
      ],
      "overwrite rows of users in x.example (irreversible)",
    );
    t([
      "POST https://x.example/v1/graphql",
      '{"query":"mutation { update_users(where: {id: {_eq: 3}}, _set: {a: 1}) { affected_rows } }"}',
    ]);
    t([
      "POST https://x.example/v1/graphql",
      '{"query":"mutation { update_users_by_pk(pk_columns: {id: 3}, _set: {a: 1}) { id } }"}',
    ]);
  });

  describe("Jenkins, Dgraph and GoDaddy", () => {
    t(
      ["POST https://ci.example/scriptText", "script=Jenkins.instance.items.each { it.delete() }"],
      "unknown dynamic: the script that Jenkins is to run calls `delete`, and was not read",
    );
    t(["POST https://ci.example/scriptText", "script=println Jenkins.instance.items.size()"]);
    t(
      ["POST http://h.example:8080/alter", '{"drop_all": true}'],
      "destroy database every predicate and node in h.example:8080 (irreversible)",
    );
    t(["POST http://h.example:8080/alter", "name: string ."]);
    t(
      "PUT https://api.godaddy.com/v1/domains/a.example/records",
      "overwrite setting every DNS record of a.example in api.godaddy.com (irreversible)",
    );
    t("PUT https://api.godaddy.com/v1/domains/a.example/records/A/www");
    t("GET https://api.godaddy.com/v1/domains");
  });

  describe("Elasticsearch's aliases and bulk requests", () => {
    t(
      [
        "POST http://h.example:9200/_aliases",
        '{"actions":[{"remove_index":{"index":"a"}},{"remove_index":{"indices":["b","c"]}}]}',
      ],
      "destroy database index a in h.example (irreversible)",
      "destroy database index b in h.example (irreversible)",
      "destroy database index c in h.example (irreversible)",
    );
    t(["POST http://h.example:9200/_aliases", '{"actions":[{"add":{"index":"a","alias":"b"}}]}']);
    t(
      ["POST http://h.example:9200/_bulk", '{"delete":{"_index":"a","_id":"1"}}\n{"delete":{}}'],
      "delete rows of a, the index of the request in h.example (irreversible)",
    );
    t(["POST http://h.example:9200/a/_bulk", '{"index":{"_id":"1"}}\n{"delete":"x"}']);
    t(
      ["POST http://h.example:9200/a/_update_by_query", "{}"],
      "overwrite rows of a in h.example (irreversible)",
    );
    t(
      ["DELETE http://h.example:9200/_search/scroll", '{"scroll_id":"x"}'],
      "stop object what a search keeps open in h.example (regenerable)",
    );
  });

  describe("GitLab", () => {
    t(
      "DELETE https://gitlab.com/api/v4/projects/acme%2Fshop",
      "destroy project acme%2Fshop in gitlab.com, and its issues, merge requests and packages (irreversible)",
    );
    t(
      "DELETE https://git.acme.example/api/v4/projects/12/repository/branches/old",
      "destroy git remote branch old of project 12 in git.acme.example (recoverable)",
    );
    t("GET https://gitlab.com/api/v4/projects/12");
  });

  describe("Linode", () => {
    t(
      "DELETE https://api.linode.com/v4/linode/instances/12",
      "destroy infrastructure machine 12 in api.linode.com, and its disks and backups (catastrophic)",
    );
    t(
      "POST https://api.linode.com/v4/linode/instances/12/backups/cancel",
      "destroy volume backup every backup of machine 12 in api.linode.com (irreversible)",
    );
    t("POST https://api.linode.com/v4/linode/instances/12/reboot");
  });

  describe("Twilio and SendGrid", () => {
    t(
      "DELETE https://api.twilio.com/2010-04-01/Accounts/AC1/IncomingPhoneNumbers/PN1.json",
      "destroy account phone number PN1.json in api.twilio.com (irreversible)",
    );
    t(
      "DELETE https://api.sendgrid.com/v3/marketing/contacts?delete_all_contacts=true",
      "destroy account every contact in api.sendgrid.com (catastrophic)",
    );
    t(
      "DELETE https://api.sendgrid.com/v3/marketing/contacts?ids=1,2",
      "destroy account contacts that the request names in api.sendgrid.com (irreversible)",
    );
  });
});
