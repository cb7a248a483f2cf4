import { alphanumeric, base64, hex, lowerAlphanumeric, type Random } from "./random";
import { uuid } from "./forms";

/** Files without a credential, but with what looks like one: hashes, ids, placeholders, words. */
export const haystack: readonly {
  readonly ending: string;
  readonly write: (random: Random, index: number) => string;
}[] = [
  {
    ending: ".ts",
    write: (_, index) =>
      `import { token${index} } from "./tokens";
/** Reads the password of the user from the form; the key is its name. */
export function read${index}(form: Form, key = "password"): string {
  const secret = form.get(key) ?? process.env.SECRET_${index} ?? "";
  return secret.length > ${index} ? secret : token${index}(secret);
}
`.repeat(4),
  },
  {
    ending: ".lock",
    write: (random, index) =>
      Array.from(
        { length: 12 },
        (_, at) =>
          `package-${index}-${at}@^1.2.3:\n  version "1.2.${at}"\n  resolved "https://registry.example/p/-/p-1.2.${at}.tgz#${random.of(hex, 40)}"\n  integrity sha512-${random.of(base64, 86)}==\n`,
      ).join("\n"),
  },
  {
    ending: ".json",
    write: (random, index) =>
      JSON.stringify(
        Array.from({ length: 8 }, () => ({
          id: uuid(random),
          key: `users/${index}/avatar.png`,
          etag: random.of(hex, 32),
          tokenCount: index,
          author: "kim@shop.example",
        })),
        null,
        2,
      ),
  },
  {
    ending: ".py",
    write: (random, index) =>
      `import os\n\nREVISION = "${random.of(hex, 40)}"\n\n\ndef connect_${index}(password: str, *, token: str | None = None):\n    """The password comes from the vault; see RAILWAY_TOKEN in the runbook."""\n    return Client(password=password, token=token or os.environ["RAILWAY_TOKEN"])\n`.repeat(
        3,
      ),
  },
  {
    ending: ".yaml",
    write: (random, index) =>
      `image: registry.example/shop@sha256:${random.of(hex, 64)}\nenv:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef: { name: shop-${index}, key: password }\n  - name: API_TOKEN\n    value: \${API_TOKEN}\n`,
  },
  {
    ending: ".env.example",
    write: (_, index) =>
      `PORT=${3000 + index}\nDATABASE_URL=postgres://user:password@localhost:5432/shop\nSTRIPE_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxx\nGITHUB_TOKEN=<your token>\nSESSION_SECRET=change-me\n`,
  },
  {
    ending: ".md",
    write: (random, index) =>
      `# Part ${index}\n\nFixed in ${random.of(hex, 7)} and ${random.of(hex, 40)}. Set \`RAILWAY_API_TOKEN\` and \`AWS_SECRET_ACCESS_KEY\`, keep the key secret, and never commit a password.\n\n![diagram](data:image/png;base64,${random.of(base64, 600)}==)\n`,
  },
  {
    ending: ".ipynb",
    write: (random, index) =>
      JSON.stringify(
        {
          cells: [
            {
              cell_type: "code",
              id: random.of(hex, 8),
              outputs: [{ data: { "image/png": random.of(base64, 1_200) } }],
              source: [
                "tokens = tokenizer.encode(text)\n",
                `max_tokens = ${index}\n`,
                "key = 'sales'\n",
              ],
            },
          ],
        },
        null,
        1,
      ),
  },
  {
    ending: ".css",
    write: (random, index) =>
      `.key-${index}{background:#${random.of(hex, 6)};mask:url(/a/${random.of(lowerAlphanumeric, 20)}.svg)}.password-field{color:red}`.repeat(
        10,
      ),
  },
  {
    ending: ".min.js",
    write: (random, index) =>
      `!function(e,t){var n=t.token,r=e.key||"id_${index}";n.auth=function(e){return e.password?r:"${random.of(alphanumeric, 6)}"}}(window,{});`.repeat(
        12,
      ),
  },
];
