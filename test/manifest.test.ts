import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rules } from "../src/engine";
import { settingNames, settingsTable, switchableRules } from "../src/host/settings/settingsTable";
import { colorIds, commandIds, contextKeys } from "../src/ui/ids";

interface Property {
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly extensionKind: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string }[]>
    >;
    readonly colors: readonly { readonly id: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Property>> };
  };
}

const text = readFileSync("package.json", "utf8");
const manifest = JSON.parse(text) as Manifest;
const phrases = JSON.parse(readFileSync("package.nls.json", "utf8")) as Record<string, string>;
const { commands, menus, colors, configuration } = manifest.contributes;
const settings = settingNames.map((name) => settingsTable[name]);

function sorted(texts: readonly string[]): readonly string[] {
  return [...texts].sort();
}

describe("the manifest", () => {
  it("declares the commands that the extension registers", () => {
    assert.deepEqual(
      sorted(commands.map(({ command }) => command)),
      sorted(Object.values(commandIds)),
    );
  });

  it("puts only declared commands into menus", () => {
    const ids: readonly string[] = Object.values(commandIds);
    const inMenus = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      inMenus.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it("looks only at context keys that the extension sets", () => {
    const clauses = Object.values(menus).flatMap((items) => items.map(({ when }) => when ?? ""));
    const named = clauses.join(" ").match(/tenthSecond\.\w+/g) ?? [];
    assert.deepEqual(sorted([...new Set(named)]), sorted(Object.values(contextKeys)));
  });

  it("declares the colours that the extension uses", () => {
    assert.deepEqual(
      colors.map(({ id }) => id),
      Object.values(colorIds),
    );
  });

  it("has the settings of the table, with the same defaults", () => {
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(configuration.properties).map(([key, property]) => [key, property.default]),
      ),
      Object.fromEntries(settings.map(({ key, fallback }) => [`tenthSecond.${key}`, fallback])),
    );
  });

  it("takes from the table what a workspace may set", () => {
    for (const { key, tighten } of settings) {
      const scope = configuration.properties[`tenthSecond.${key}`]?.scope ?? "";
      // `application` values are read from the user settings alone.
      assert.equal(["window", "resource"].includes(scope), tighten !== undefined, key);
      assert.ok(tighten !== undefined || scope === "application", key);
    }
  });

  it("accepts the words that it offers, and no others", () => {
    for (const { key, decode } of settings) {
      const property = configuration.properties[`tenthSecond.${key}`];
      const words = property?.enum ?? [];
      for (const word of words) assert.equal(decode(word).value, word);
      assert.equal(property?.enumDescriptions?.length ?? 0, words.length, key);
    }
  });

  it("offers the rules that can be switched off, each with its reason", () => {
    const offered = configuration.properties["tenthSecond.rules"]?.properties ?? {};
    assert.deepEqual(sorted(Object.keys(offered)), sorted(switchableRules));
    for (const { id, why } of rules.filter(({ canBeOff }) => canBeOff)) {
      const phrase = phrases[`rule.${id}`] ?? "";
      assert.equal(phrase.toLowerCase(), `${why.toLowerCase()}.`);
    }
  });

  it("has every phrase it names, and names every phrase", () => {
    const named = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? "");
    assert.deepEqual(sorted([...new Set(named)]), sorted(Object.keys(phrases)));
  });

  it("runs where the shells run, in Restricted Mode too, and in older editors", () => {
    assert.deepEqual(manifest.extensionKind, ["workspace"]);
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.engines.vscode, "^1.100.0");
    assert.match(manifest.devDependencies["@types/vscode"] ?? "", /^1\.100\./);
  });
});
