import { plainTools, type PlainTool } from "./plainTools";
import type { Deed } from "./tool";
import type { CommandModel } from "../define";

const unpublished: Deed = {
  kind: "package",
  because:
    "whoever depends on it can no longer install it, and its name or version may never be used again",
};
const artifact: Deed = {
  kind: "object",
  noun: "artifact",
  because: "the repository keeps no copy unless its trash is on",
};

/** Registries beside those of the large package managers, by the verbs of their tools. */
const rows: readonly PlainTool[] = [
  {
    names: ["pod"],
    provider: "CocoaPods",
    does: "Installs libraries for Apple's systems; `trunk` manages those that are published.",
    deletes: "",
    verbAt: [0, -1],
    switches: "--silent --allow-warnings --no-ansi",
    commands: {
      "trunk delete": { ...unpublished, operands: "name version" },
      "trunk deprecate": {
        does: "change",
        kind: "package",
        because: "CocoaPods has no command that takes it back",
      },
      "trunk remove-owner": {
        does: "revoke",
        kind: "account",
        operands: "package name",
        loss: "recoverable",
        because: "another owner can add it again",
      },
    },
    run: "pod trunk delete Shop 1.0.0",
    effect: "destroy package Shop in version 1.0.0 on CocoaPods (irreversible)",
    spared: "pod trunk info Shop",
  },
  {
    names: ["nuget", "nuget.exe"],
    provider: "the NuGet server",
    does: "Installs and publishes packages of .NET.",
    deletes: "",
    verbAt: [0, -1],
    switches: "-NonInteractive -NoPrompt",
    values: "-Source -ApiKey -ConfigFile",
    commands: {
      delete: {
        ...unpublished,
        operands: "name version",
        because: "nuget.org only hides it, other servers delete it",
      },
    },
    run: "nuget delete Shop 1.0.0 -Source https://n.example.com",
    effect: "destroy package Shop in version 1.0.0 on the NuGet server (irreversible)",
    spared: "nuget list",
  },
  {
    names: ["jf", "jfrog"],
    provider: "Artifactory",
    does: "Copies, searches and deletes artifacts of Artifactory.",
    deletes: "delete",
    switches: "--recursive --fail-no-op",
    values: "--server-id --threads --spec --props --build --url --user --password",
    commands: {
      "rt del|delete": artifact,
      "rt repo-delete|rdel": {
        kind: "project",
        noun: "repository",
        loss: "catastrophic",
        including: "and every artifact in it",
        because: "Artifactory does not restore a deleted repository",
      },
      "rt build-discard|bdi": {
        does: "delete",
        kind: "release",
        noun: "old builds of",
        because: "what is discarded is in no other place",
      },
      "rt delete-props|delp": "nothing",
    },
    run: "jf rt del shop/old/ --quiet",
    effect: "destroy object artifact shop/old/ in Artifactory (irreversible)",
    spared: "jf rt s shop/",
  },
  {
    names: ["anaconda", "cloudsmith", "fury", "gemfury"],
    provider: "the package server",
    does: "Uploads and removes packages of a package server.",
    deletes: "remove delete yank",
    values: "-t --token -k --api-key --as --account",
    verbAt: [0, 1],
    commands: {
      "remove|delete|yank": unpublished,
      "repos|repositories delete": {
        kind: "project",
        noun: "repository",
        including: "and every package in it",
        because: "a deleted repository cannot be restored",
      },
    },
    run: "anaconda remove acme/shop -f",
    effect: "destroy package acme/shop in the package server (irreversible)",
    spared: "anaconda show acme/shop",
  },
  {
    names: ["conan"],
    provider: "the Conan remote",
    does: "Installs packages of C and C++; with a remote it removes them from there.",
    deletes: "",
    verbAt: [0, -1],
    switches: "-c --confirm -s --src -b --builds -p --packages",
    values: "-pr --profile",
    places: { remote: "-r --remote" },
    commands: {
      remove: [
        { ...unpublished, operands: "name", when: "-r" },
        { ...unpublished, operands: "name", when: "--remote" },
      ],
    },
    run: "conan remove 'shop/*' -r acme -c",
    effect: "destroy package shop/* in remote acme on the Conan remote (irreversible)",
    spared: "conan remove 'shop/*' -c",
  },
  {
    names: ["luarocks-admin"],
    provider: "the rocks server",
    does: "Changes a server of Lua's packages.",
    deletes: "",
    verbAt: [0, -1],
    commands: { remove: unpublished },
    run: "luarocks-admin remove shop-1.0.rock",
    effect: "destroy package shop-1.0.rock in the rocks server (irreversible)",
    spared: "luarocks-admin make-manifest",
  },
];

/** Tools of package servers. */
export const otherRegistries: readonly CommandModel[] = plainTools(rows);
