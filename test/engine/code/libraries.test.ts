import assert from "node:assert/strict";
import type { Deed } from "../../../src/engine/code/deed";
import { deedsOf } from "../../../src/engine/code/deeds";
import type { TreeLanguage } from "../../../src/engine/code/language";
import { readCode } from "../../../src/engine/code/read";
import { worthReading } from "../../../src/engine/code/worthReading";

/** Programs that reach servers and databases by libraries, and what they come down to. */
const table: Readonly<Record<TreeLanguage, readonly (readonly [string, readonly string[]])[]>> = {
  javascript: [
    [
      'require("https").request({ host: "a.example", path: "/b", method: "DELETE" }, () => {}).end()',
      ["DELETE https://a.example/b"],
    ],
    [
      'const u = require("undici"); u.request("https://a.example/b", { method: "DELETE" })',
      ["DELETE https://a.example/b"],
    ],
    [
      'const axios = require("axios"); axios.request({ method: "delete", url: "https://a.example/b" })',
      ["DELETE https://a.example/b"],
    ],
    [
      'const c = require("axios").create({ baseURL: "https://a.example" }); c.delete("/b")',
      ["DELETE https://a.example/b"],
    ],
    [
      'import ky from "ky"; await ky("https://a.example/b", { method: "delete" })',
      ["DELETE https://a.example/b"],
    ],
    [
      'require("superagent")("DELETE", "https://a.example/b").end()',
      ["DELETE https://a.example/b"],
    ],
    [
      'const x = new XMLHttpRequest(); x.open("DELETE", "https://a.example/b")',
      ["DELETE https://a.example/b"],
    ],
    ['require("needle").delete(address, null)', ["DELETE a server that is known only at run time"]],
    ['app.delete("/users/:id", (request, response) => response.end())', []],
    ['client.indices.delete({ index: "_all" })', ["destroy database index _all"]],
    [
      'client.deleteByQuery({ index: "a", query: { match_all: {} } })',
      ["delete rows (all that `deleteByQuery` reaches)"],
    ],
    ['client.indices.refresh({ index: "a" })', []],
    ['https.get("https://a.example/b")', []],
    ['const knex = require("knex")({}); knex("users").del()', ["DELETE FROM users"]],
    ['const knex = require("knex")({}); knex("users").where({ id: 1 }).del()', []],
    [
      'const knex = require("knex")({}); knex("users").truncate().then(() => knex.destroy())',
      ["TRUNCATE TABLE users"],
    ],
    [
      'const { neon } = require("@neondatabase/serverless"); neon(u)("DELETE FROM users")',
      ["DELETE FROM users"],
    ],
    [
      'const { neon } = require("@neondatabase/serverless"); neon(u)("DROP TABLE users")',
      ["DROP TABLE users"],
    ],
    ['neon(u)("SELECT 1"); f(u)("DROP TABLE users")', []],
    ['page.request.delete("https://a.example/b")', ["DELETE https://a.example/b"]],
    [
      'octokit.request("DELETE /repos/{owner}/{repo}", { owner: "o", repo: "r" })',
      ["DELETE https://api.github.com/repos/o/r"],
    ],
    ['octokit.request("GET /repos/{owner}/{repo}", { owner: "o", repo: "r" })', []],
    ["knex.migrate.rollback(null, true)", ["DROP TABLE every_table"]],
    ["prisma.user.deleteMany({ where: {} })", ["delete rows (all that `deleteMany` reaches)"]],
    ["prisma.user.deleteMany({ where: { id: 1 } })", []],
    ["prisma.user.updateMany({ data: { active: false } })", ["UPDATE user SET a = b"]],
    ["User.destroy({ where: {} })", ["DELETE FROM User"]],
    ["User.destroy({ truncate: true })", ["DELETE FROM User"]],
    ["User.destroy({ where: { id: 1 } })", []],
    ["socket.destroy(); stream.truncate(3); set.clear()", []],
    ["User.truncate({ cascade: true })", ["TRUNCATE TABLE User"]],
    ["sequelize.sync({ force: true })", ["DROP TABLE every_table"]],
    ["sequelize.sync()", []],
    ["User.drop()", ["DROP TABLE User"]],
    ['source.getRepository("User").clear()', ["TRUNCATE TABLE User"]],
    ['source.getRepository("User").delete({})', ["DELETE FROM User"]],
    ['source.getRepository("User").delete({ id: 1 })', []],
    ["source.synchronize(true)", ["DROP TABLE every_table"]],
    ['source.createQueryBuilder().delete().from("users").execute()', ["DELETE FROM users"]],
    ['source.createQueryBuilder().delete().from("users").where("id = 1").execute()', []],
    ["new DataSource({ dropSchema: true }).initialize()", ["DROP TABLE every_table"]],
    ['db.deleteFrom("person").execute()', ["DELETE FROM person"]],
    ['db.deleteFrom("person").where("id", "=", 1).execute()', []],
    ['import { users } from "./schema.js"; await db.delete(users)', ["DELETE FROM users"]],
    ['import { users } from "./schema.js"; await db.delete(users).where(eq(users.id, 1))', []],
    ["const m = new Map(); m.delete(key)", []],
    ['client.db("app").collection("users").drop()', ["DROP TABLE users"]],
    ['client.sendCommand(["FLUSHALL"])', ["argv redis-cli FLUSHALL"]],
    ['client.storage.emptyBucket("a")', ["delete rows (all that `emptyBucket` reaches)"]],
    ['client.auth.admin.deleteUser("a")', ["revoke account a"]],
    ['require("simple-git")().clean("fd")', ["argv git clean -fd"]],
    ['require("simple-git")().reset(["--hard"])', ["argv git reset --hard"]],
    [
      'const Sftp = require("ssh2-sftp-client"); new Sftp().delete("/a")',
      ["delete object /a on a server"],
    ],
  ],
  python: [
    [
      'import httpx; c = httpx.Client(base_url="https://a.example"); c.delete("/b")',
      ["DELETE https://a.example/b"],
    ],
    [
      'import urllib3; urllib3.PoolManager().urlopen("DELETE", "https://a.example/b")',
      ["DELETE https://a.example/b"],
    ],
    [
      'import requests; requests.request(method="DELETE", url="https://a.example/b")',
      ["DELETE https://a.example/b"],
    ],
    [
      "import requests; requests.delete(address)",
      ["DELETE an address that is known only at run time"],
    ],
    ['c.setopt(c.CUSTOMREQUEST, "DELETE")', ["DELETE an address that is known only at run time"]],
    [
      'import http.client; c = http.client.HTTPSConnection("a.example"); c.putrequest("DELETE", "/b")',
      ["DELETE https://a.example/b"],
    ],
    ['client.delete("/api/users/1")', []],
    ["User.objects.filter().delete()", ["DELETE FROM User"]],
    ["User.objects.filter(id=1).delete()", []],
    ["User.objects.first().delete()", []],
    ["for u in User.objects.all(): u.delete()", ["DELETE FROM User"]],
    ["User.objects.update(active=False)", ["UPDATE User SET a = b"]],
    ["session.query(User).delete()", ["DELETE FROM User"]],
    ["session.query(User).filter_by(id=1).delete()", []],
    ["from sqlalchemy import delete; s.execute(delete(User))", ["DELETE FROM User"]],
    ["from sqlalchemy import delete; s.execute(delete(User).where(User.id == 1))", []],
    [
      'from sqlalchemy import Table; t = Table("users", metadata); c.execute(t.delete())',
      ["DELETE FROM users"],
    ],
    ["from app import users; c.execute(users.delete())", ["DELETE FROM users"]],
    ["Order.objects.filter(id__gte=0).delete()", ["DELETE FROM Order"]],
    ["Order.objects.exclude(pk=None).delete()", ["DELETE FROM Order"]],
    ["Order.objects.filter(id__gte=500).delete()", []],
    ["from app import users; c.execute(users.delete().where(users.c.id == 1))", []],
    ["users.drop(engine)", ["DROP TABLE users"]],
    ["User.delete().execute()", ["DELETE FROM User"]],
    ["User.drop_table()", ["drop table (all that `drop_table` reaches)"]],
    ['frame.drop(columns=["a"])', []],
    ['client["app"]["users"].drop()', ["DROP TABLE users"]],
    [
      'from django.core.management import call_command; call_command("flush", interactive=False)',
      ["argv manage.py flush"],
    ],
    ['r.execute_command("FLUSHALL")', ["argv redis-cli FLUSHALL"]],
    ['import sh; sh.rm("-rf", "a")', ["argv rm -rf a"]],
    ['from sh import rm; rm("-rf", "a")', ["argv rm -rf a"]],
    ['from invoke import run; run("rm -rf a")', ["sh rm -rf a"]],
    [
      'from ftplib import FTP; f = FTP("h"); f.delete("a"); f.rmd("b")',
      ["delete object a on a server", "delete object b on a server"],
    ],
    ['client.open_sftp().remove("/a")', ["delete object /a on a server"]],
    ['import docker; docker.from_env().volumes.get("a").remove()', ["argv docker volume rm a"]],
    [
      'import git; git.Repo(".").git.push("origin", "main", force=True)',
      ["argv git push --force origin main"],
    ],
    [
      'from sqlalchemy import create_engine; e = create_engine("sqlite:///:memory:"); users.drop(engine)',
      [],
    ],
  ],
};

function show(deed: Deed): string {
  switch (deed.does) {
    case "path":
      return `${deed.effect} ${deed.path.text}`;
    case "shell":
      return `sh ${deed.text.text}`;
    case "argv":
      return `argv ${deed.argv.map(({ text }) => text).join(" ")}`;
    case "sql":
      return deed.text;
    case "http":
      return `${deed.method} ${deed.url.text}`;
    case "named":
      return `${deed.effect} ${deed.resource.kind} ${deed.resource.name}`;
    case "code":
      return `code ${deed.text.text}`;
  }
}

describe("what programs do by libraries", () => {
  for (const language of ["javascript", "python"] as const) {
    for (const [source, deeds] of table[language]) {
      it(source, () => {
        const read = worthReading(language, source) ? readCode(language, source).calls : [];
        assert.deepEqual(deedsOf(read).map(show), deeds);
      });
    }
  }
});
