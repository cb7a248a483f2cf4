import assert from "node:assert/strict";
import { ormDeeds, type OrmLanguage } from "../../../src/engine/code/ormPatterns";
import { readPatterns } from "../../../src/engine/code/patterns";
import { cpuTime } from "../../support/cpuTime";

/** A program and the SQL that its object mapper would send. */
const table: readonly (readonly [OrmLanguage, string, readonly string[]])[] = [
  ["ruby", "User.delete_all", ["DELETE FROM User"]],
  [
    "ruby",
    "Shop::Order.where('total > 1').destroy_all",
    ["DELETE FROM Shop_Order WHERE total > 1"],
  ],
  ["ruby", "User.where(id: 5).delete_all", ["DELETE FROM User WHERE id = 1"]],
  ["ruby", "connection.drop_table(:users)", ["DROP TABLE users"]],
  ["ruby", "connection.truncate 'users'", ["TRUNCATE TABLE users"]],
  ["ruby", "User.find_each(&:destroy)", ["DELETE FROM User"]],
  ["ruby", "User.all.each { |u| u.destroy }", ["DELETE FROM User"]],
  ["ruby", "User.where(id: 5).each(&:destroy)", ["DELETE FROM User WHERE id = 1"]],
  ["ruby", "User.all.each { |u| puts u.name }", []],
  ["ruby", "User.update_all(active: false)", ["UPDATE User SET a = b"]],
  ["ruby", "tables.each { |t| connection.drop_table(t) }", ["DROP TABLE every_table"]],
  ["php", "User::where('id', '>', 0)->delete();", ["DELETE FROM User WHERE id > 0"]],
  ["php", "User::whereNotNull('id')->delete();", ["DELETE FROM User WHERE id IS NOT NULL"]],
  ["php", "User::all()->each(fn($u) => $u->forceDelete());", ["DELETE FROM User"]],
  ["ruby", "user.delete; list.delete(x); puts User.count", []],
  ["php", 'DB::table("users")->truncate();', ["TRUNCATE TABLE users"]],
  ["php", "DB::table('a')->where('b', 1)->delete();", ["DELETE FROM a WHERE id = 1"]],
  ["php", "User::query()->delete();", ["DELETE FROM User"]],
  ["php", "Schema::dropIfExists('users');", ["DROP TABLE users"]],
  ["php", "$user->delete(); User::count();", []],
  ["elixir", "Repo.delete_all(App.User)", ["DELETE FROM App_User"]],
  ["elixir", "Repo.delete_all(from u in User, where: u.id == 1)", ["DELETE FROM User WHERE a = b"]],
  ["elixir", "Repo.delete(user)", []],
];

describe("what object mappers would do", () => {
  for (const [language, source, sql] of table) {
    it(source, () => {
      const deeds = ormDeeds(language, source);
      assert.deepEqual(
        deeds.map((deed) => (deed.does === "sql" ? deed.text : deed.does)),
        sql,
      );
    });
  }

  it("is linear", () => {
    for (const scrap of ["A.", "A.b(", "A.b().", "DB::table('a')->", "A::b()"])
      for (const language of ["ruby", "php", "elixir"] as const) {
        const took = cpuTime(() => ormDeeds(language, scrap.repeat(20_000)));
        assert.ok(took < 1_000, `${took} ms on ${scrap} in ${language}`);
      }
  });
});

describe("commands in words", () => {
  for (const source of [
    "system('rm', '-rf', 'x')",
    "system(qw(rm -rf x))",
    'exec "rm", "-rf", "x"',
    "system(%w[rm -rf x])",
  ]) {
    it(source, () => {
      const [deed] = readPatterns("perl", source, "/home/u");
      assert.deepEqual(deed?.does === "argv" && deed.argv.map((word) => word.text), [
        "rm",
        "-rf",
        "x",
      ]);
    });
  }
});
