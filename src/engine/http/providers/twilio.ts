import { destroys, type Provider } from "../provider";

const account = "/2010-04-01/Accounts/{account}";

/** Twilio and SendGrid. Sources: twilio.com/docs/api, docs.sendgrid.com/api-reference. */
export const twilio: Provider = {
  name: "Twilio",
  hosts: ["api.twilio.com", "api.sendgrid.com"],
  endpoints: [
    destroys(
      `DELETE ${account}/IncomingPhoneNumbers/{number}`,
      "account",
      "phone number {number}",
      "irreversible",
      "the number goes back to Twilio and may be given to somebody else",
    ),
    destroys(
      `DELETE ${account}/Recordings/{recording}`,
      "object",
      "recording {recording}",
      "irreversible",
      "a deleted recording cannot be restored",
    ),
    {
      ...destroys(
        "DELETE /v3/marketing/contacts",
        "account",
        "every contact",
        "catastrophic",
        "deleted contacts cannot be restored",
      ),
      having: "delete_all_contacts=true",
    },
    destroys(
      "DELETE /v3/marketing/contacts",
      "account",
      "contacts that the request names",
      "irreversible",
      "deleted contacts cannot be restored",
    ),
    destroys(
      "DELETE /v3/api_keys/{key}",
      "credential",
      "API key {key}",
      "irreversible",
      "whatever uses the key stops working",
    ),
  ],
};
