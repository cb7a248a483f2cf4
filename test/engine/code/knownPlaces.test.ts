import assert from "node:assert/strict";
import { withKnownPlaces } from "../../../src/engine/code/knownPlaces";

const home = "/home/u";

describe("places that a program names by itself", () => {
  for (const [language, source, known] of [
    ["ruby", "FileUtils.rm_rf(Dir.home)", 'FileUtils.rm_rf("/home/u")'],
    ["ruby", 'system("rm -rf #{Dir.home}/x")', 'system("rm -rf /home/u/x")'],
    ["ruby", 'File.delete(ENV.fetch("HOME") + "/x")', 'File.delete("/home/u/x")'],
    ["ruby", "FileUtils.rm_rf(Dir.pwd)", 'FileUtils.rm_rf(".")'],
    ["perl", "system('rm', $ENV{HOME})", "system('rm', \"/home/u\")"],
    ["perl", 'unlink("$ENV{HOME}/x")', 'unlink("/home/u/x")'],
    ["perl", 'rmtree($ENV{HOME} . "/x")', 'rmtree("/home/u/x")'],
    ["php", "unlink(getenv('HOME') . '/x');", 'unlink("/home/u/x");'],
    ["php", "unlink($_SERVER['HOME']);", 'unlink("/home/u");'],
    ["lua", 'os.remove(os.getenv("HOME") .. "/x")', 'os.remove("/home/u/x")'],
    ["elixir", "File.rm_rf!(System.user_home!())", 'File.rm_rf!("/home/u")'],
    ["r", 'unlink(Sys.getenv("HOME"))', 'unlink("/home/u")'],
  ] as const)
    it(`are written out in ${source}`, () => {
      assert.equal(withKnownPlaces(language, source, home), known);
    });

  it("change nothing where there are none", () => {
    for (const source of ["puts 'a' + 'b'", "x = ENV['PATH']", "Dir.homes"])
      assert.equal(withKnownPlaces("ruby", source, home), source);
  });
});
