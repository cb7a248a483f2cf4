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
