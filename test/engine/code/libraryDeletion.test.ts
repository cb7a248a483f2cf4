import assert from "node:assert/strict";
import { libraryDeletion } from "../../../src/engine/code/libraryDeletion";

/** Programs that reach services by their libraries, and the call that deletes something. */
const deleting: readonly (readonly [string, string])[] = [
  ["from openai import OpenAI\nOpenAI().files.delete('f')", "files.delete"],
  ["from huggingface_hub import delete_repo\ndelete_repo('a/b')", "delete_repo"],
  ["from kafka.admin import KafkaAdminClient\nc.delete_topics(['t'])", "delete_topics"],
  [
    "import hvac\nhvac.Client().secrets.kv.v2.delete_metadata_and_all_versions('a')",
    "delete_metadata_and_all_versions",
  ],
  ["import pulumi.automation as a\na.select_stack('p').destroy()", "select_stack('p').destroy"],
  ["import pulumi.automation as a\nstack = a.select_stack('p')\nstack.destroy()", "stack.destroy"],
  ["const A = require('airtable'); base('T').destroy(['rec1'])", "destroy"],
  ["from slack_sdk import WebClient\nWebClient(t).chat_delete(ts='1')", "chat_delete"],
  ["const { Kafka } = require('kafkajs'); admin.deleteTopics({ topics: ['t'] })", "deleteTopics"],
  [
    "import { Client } from '@notionhq/client'; c.blocks.delete({ block_id: 'b' })",
    "blocks.delete",
  ],
  ["import { Vercel } from '@vercel/sdk'; v.projects.deleteProject({})", "deleteProject"],
  ["const s = require('stripe')(k); s.refunds.create({ charge: 'c' })", "refunds.create"],
  ["import stripe\nstripe.Refund.create(charge='c')", "Refund.create"],
  ["import redis\nr = redis.Redis()\nfor k in r.scan_iter('*'):\n    r.delete(k)", "delete"],
  [
    "from googleapiclient.discovery import build\nd.files().delete(fileId='x').execute()",
    "files().delete",
  ],
  ["from jira import JIRA\nJIRA(u).issue('A-1').delete()", "issue('A-1').delete"],
  ["const D = require('dockerode'); new D().getVolume('v').remove()", "getVolume('v').remove"],
  ["const c = require('@sanity/client').createClient({}); c.delete({ query: '*' })", "delete"],
  ["from celery import Celery\nCelery(broker=u).control.purge()", "purge"],
  ["import neo4j\nd.execute_query('MATCH (n) DETACH DELETE n')", "DETACH DELETE"],
  ["import redis\nr.delete(*r.keys('*'))", "delete"],
  ["import boto3\nt = boto3.resource('dynamodb').Table('a')\nt.delete()", "t.delete"],
  ["import chromadb\nchromadb.Client().reset()", "reset"],
  ['require "redis"; Redis.new.flushall', "flushall"],
  ['require "mongo"; Mongo::Client.new(u).database.drop', "drop"],
  ['require "sequel"; DB[:users].delete', "delete"],
  ['require "octokit"; Octokit::Client.new.delete_repository("o/r")', "delete_repository"],
  ['Aws::S3::Resource.new.bucket("b").clear!', "clear!"],
  ['Sidekiq::Queue.new("default").clear', "clear"],
  ["ActiveStorage::Blob.all.each(&:purge)", "purge"],
  ['$s = new Stripe\\StripeClient($k); $s->customers->delete("c");', "delete"],
  ['(new Aws\\S3\\S3Client([]))->deleteBucket(["Bucket" => "b"]);', "deleteBucket"],
  ["(new MongoDB\\Client)->shop->drop();", "drop"],
  ["Redis::flushall();", "flushall"],
  ["Storage::disk('s3')->deleteDirectory('/');", "deleteDirectory"],
  ['dbRemoveTable(con, "users")', "dbRemoveTable"],
];

const sparing: readonly string[] = [
  "from openai import OpenAI\ncache = {}\ncache.delete('a')\nOpenAI().files.list()",
  "import OpenAI from 'openai'; const seen = new Set(); seen.delete(1); headers.delete('x')",
  "const { Kafka } = require('kafkajs'); admin.listTopics()",
  "const { google } = require('googleapis'); url.searchParams.delete('x'); drive.files.list()",
  "import neo4j\nd.execute_query('MATCH (n) WHERE n.id = 1 DELETE n')",
  "import neo4j\nd.execute_query('MATCH (n {id: 1}) DELETE n')",
  "const s = require('stripe')(k); s.customers.list({ limit: 3 })",
  "import redis\nprint(redis.Redis().keys('*'))",
  "import redis\nredis.Redis().delete('session:1')",
  "import redis\nfor k in r.scan_iter('cache:*'):\n    r.delete(k)",
  'require "mongo"; Mongo::Client.new(u)[:users].find.limit(3)',
  'require "sequel"; DB[:users].where(id: 1).first',
  "Storage::disk('s3')->files('/');",
  "import boto3\nt = boto3.resource('dynamodb').Table('a')\nseen.delete(1)",
  "const nats = require('nats'); socket.destroy(); stream.destroy( )",
  "deleteProject('a')",
];

/** The language that a text is plainly in; any that has no parser for the rest. */
function languageOf(source: string): "python" | "javascript" | "ruby" {
  if (/^(?:from \w|import [a-z])[^"']*\n/.test(source)) return "python";
  return /\brequire\(|^import /.test(source) ? "javascript" : "ruby";
}

describe("deletions by libraries", () => {
  for (const [source, call] of deleting) {
    it(source.slice(0, 90), () => {
      assert.equal(libraryDeletion(languageOf(source), source)?.[1], call);
    });
  }
  for (const source of sparing) {
    it(source.slice(0, 90), () => {
      assert.equal(libraryDeletion(languageOf(source), source), undefined);
    });
  }
});
