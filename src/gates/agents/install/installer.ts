import type { AgentName } from "../agentCodec";
import type { JsonPath } from "./jsonText";

/** What of a machine decides where hooks go and whether they work. Plain data: nothing is run. */
export interface Machine {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The launcher at its stable path. */
  readonly launcher: string;
  /** The person's folder of documents, which is not called so everywhere. */
  readonly documents: string;
  /** The text of the plugin that goes into an agent. */
  readonly plugin: (agent: AgentName) => string;
  /** The editor's name, as it calls itself. */
  readonly editor: string;
  /** Installed extensions, by id in lower case, with their versions. */
  readonly extensions: ReadonlyMap<string, string>;
  /** The value in force of a setting of the editor. */
  readonly setting: (key: string) => unknown;
}

/** An element that we put into a list of a file which is not ours. */
export interface HookEntry {
  readonly at: readonly string[];
  readonly entry: object;
}

/** A file that an installation writes. */
export type HookFile =
  /** A file of ours alone. A file of somebody else's under its name is left as it is. */
  | {
      readonly kind: "own";
      readonly path: string;
      readonly text: string;
      readonly executable: boolean;
    }
  /** A file of the agent or of the person, in which we own a few elements. */
  | {
      readonly kind: "shared";
      readonly path: string;
      readonly entries: readonly HookEntry[];
      /** Properties that the agent expects beside the hooks, written only where they are missing. */
      readonly also: readonly (readonly [name: string, value: unknown])[];
      /** The agent looks elsewhere as long as there is no such file. */
      readonly onlyIfPresent?: true;
    };

/** What tells that an agent is used here. */
export interface Signs {
  /** Folders below the home directory. */
  readonly folders: readonly string[];
  /** Programs in PATH. */
  readonly programs: readonly string[];
  /** Extensions of the editor, in lower case. */
  readonly extensions: readonly string[];
  /** Editors that are the agent, by the name that they give themselves. */
  readonly editors: readonly string[];
}

/** Why a hook that is installed does less than it should, or nothing. */
export type HookLimit =
  /** A switch of the agent turns every hook off. */
  | { readonly kind: "switched off"; readonly where: string; readonly key: string }
  /** The agent runs the hook only once the person has approved it there, and as it is now they have not. */
  | {
      readonly kind: "not trusted";
      readonly how: string;
      /** It was approved once, and is another since. */
      readonly changed: boolean;
    }
  /** The agent reads nothing of a file with comments or trailing commas, and runs no hook of it. */
  | { readonly kind: "not plain JSON"; readonly where: string }
  /** The agent is too old for what the hook relies on. */
  | { readonly kind: "old version"; readonly found: string; readonly needed: string }
  /** The agent approves everything by itself. The hook still holds; what it lets pass is never asked. */
  | { readonly kind: "approves everything"; readonly key: string }
  /** The agent lets an action pass when the hook fails or is late. */
  | { readonly kind: "fails open" }
  /** A start option or another switch that cannot be seen from outside. */
  | { readonly kind: "unseen switch"; readonly option: string };

/** How the hook of one agent (or of several that read the same file) is installed. */
export interface AgentInstaller {
  readonly agent: AgentName;
  /** The other agents that the same files serve. */
  readonly serves: readonly AgentName[];
  /** The agent's name for people. */
  readonly title: string;
  readonly signs: Signs;
  readonly files: (machine: Machine) => readonly HookFile[];
  /** Limits that hold whatever is installed come first, then what the machine's files tell. */
  readonly limits: (machine: Machine, look: Look) => readonly HookLimit[];
}

/** What a search for limits may look at. */
export interface Look {
  /** The value at a path in a JSON file; nothing if there is none. */
  readonly json: (path: string, at: JsonPath) => unknown;
  /** The text of a file; nothing if there is none. */
  readonly text: (path: string) => string | undefined;
  /** The versions of a program that are found without running it. */
  readonly versions: (sign: {
    readonly program: string;
    readonly extension?: string;
  }) => readonly string[];
}
