import assert from "node:assert/strict";
import { httpDeletions } from "../../../src/engine/code/httpPatterns";

function deletions(source: string): readonly string[] {
  return httpDeletions(source).map((deed) =>
    deed.does === "http" ? `${deed.method} ${deed.url.text}` : deed.does,
  );
}

const app = "DELETE https://api.example.com/apps/7";

describe("requests that delete, in languages without a parser", () => {
  for (const source of [
    'HTTParty.delete("https://api.example.com/apps/7")',
    "RestClient.delete 'https://api.example.com/apps/7', headers",
    'u = URI("https://api.example.com/apps/7"); Net::HTTP.start(u.host) { |h| h.request(Net::HTTP::Delete.new(u)) }',
    'URI("https://api.example.com"); http.delete("/apps/7")',
    'RestClient::Request.execute(method: :delete, url: "https://api.example.com/apps/7")',
    'LWP::UserAgent->new->request(HTTP::Request->new(DELETE => "https://api.example.com/apps/7"))',
    'HTTP::Tiny->new->request("DELETE", "https://api.example.com/apps/7")',
    '$c = curl_init("https://api.example.com/apps/7"); curl_setopt($c, CURLOPT_CUSTOMREQUEST, "DELETE");',
    'file_get_contents("https://api.example.com/apps/7", false, stream_context_create(["http" => ["method" => "DELETE"]]));',
    '$client->delete("https://api.example.com/apps/7")',
  ])
    it(`are seen in ${source}`, () => {
      assert.deepEqual(deletions(source), [app]);
    });

  it("have the host that was named before, or say that none is known", () => {
    assert.deepEqual(deletions('Net::HTTP.new("api.example.com").delete("/apps/7")'), [
      "DELETE api.example.com/apps/7",
    ]);
    assert.deepEqual(deletions("http.request(Net::HTTP::Delete.new(uri))"), [
      "DELETE an address that is known only at run time",
    ]);
  });

  for (const source of [
    'Net::HTTP.get(URI("https://api.example.com/apps"))',
    "h = { a: 1 }; h.delete(:a); s.delete(' ')",
    'delete $h{"/a"}; print "https://api.example.com"',
    '$client->request("GET", "https://api.example.com/delete")',
  ])
    it(`are not seen in ${source}`, () => {
      assert.deepEqual(deletions(source), []);
    });
});
