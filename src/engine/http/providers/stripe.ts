import { destroys, type Provider } from "../provider";

/**
 * Stripe's API. Source: docs.stripe.com/api. Money that has moved does not come back by another
 * request. (A test key moves none; whether a key is one is for the reader of credentials to say.)
 */
export const stripe: Provider = {
  name: "Stripe",
  hosts: ["api.stripe.com"],
  endpoints: [
    destroys(
      "DELETE /v1/customers/{id}",
      "account",
      "customer {id}",
      "irreversible",
      "Stripe says that it cannot be undone",
      "and its subscriptions, which are cancelled at once",
    ),
    destroys(
      "DELETE /v1/subscriptions/{id}",
      "object",
      "subscription {id}",
      "irreversible",
      "a cancelled subscription cannot be started again",
    ),
    destroys(
      "DELETE /v1/accounts/{id}",
      "account",
      "{id}",
      "irreversible",
      "a deleted account cannot be restored",
    ),
    destroys(
      "DELETE /v1/products/{id}",
      "object",
      "product {id}",
      "irreversible",
      "a deleted product cannot be restored",
    ),
    destroys(
      "DELETE /v1/coupons/{id}",
      "object",
      "coupon {id}",
      "irreversible",
      "a deleted coupon cannot be restored",
    ),
    destroys(
      "DELETE /v1/webhook_endpoints/{id}",
      "setting",
      "webhook {id}",
      "irreversible",
      "its signing secret is lost",
    ),
    money("POST /v1/refunds", "a refund"),
    money("POST /v1/payouts", "a payout"),
    money("POST /v1/transfers", "a transfer"),
    money("POST /v1/payment_intents/{id}/capture", "payment {id}"),
    money("POST /v1/charges", "a charge"),
    {
      ...money("POST /v1/invoices/{id}/void", "invoice {id}"),
      kind: "change",
      because: "a voided invoice cannot be opened again",
    },
    {
      ...money("POST /v1/payment_intents/{id}/cancel", "payment {id}"),
      kind: "change",
      because: "a cancelled payment cannot be taken up again",
    },
  ],
};

function money(call: string, name: string): ReturnType<typeof destroys> {
  return {
    ...destroys(call, "object", name, "irreversible", "the money moves at once"),
    kind: "change",
  };
}
