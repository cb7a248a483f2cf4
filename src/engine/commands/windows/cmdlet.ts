import type { Effect } from "../../model/effect";
import type { Ask, CommandModel, Example, Parsed, Spellings } from "../define";

/** How the command line of a cmdlet is read, beside its parameters. */
export interface Signature {
  /** Parameters by our name for them, spelled like options; the first spelling is the full name. */
  readonly parameters: Readonly<Record<string, Spellings>>;
  /** The parameters that values without a name are for, in order; the last one takes the rest. */
  readonly positions: readonly string[];
  /** The parameter that what comes through the pipe is for. */
  readonly piped?: string;
  /** Parameters whose values are paths with wildcards, and paths taken as they stand. */
  readonly wildcards?: readonly string[];
  readonly literals?: readonly string[];
}

/**
 * A cmdlet, or something else that is PowerShell's own. Its model gets a command line in full:
 * names not shortened, every value behind the name of its parameter, lists laid out.
 */
export interface Cmdlet extends CommandModel {
  readonly dialect: "powershell";
  readonly signature: Signature;
  /** Set for a cmdlet that puts content into a file, so that a script just written can be read. */
  readonly writes?: Writes;
}

export interface Writes {
  readonly paths: readonly string[];
  readonly content: string;
  readonly appends: boolean;
}

/** Defines a cmdlet. Aliases are PowerShell's, not the model's: they stand in its own table. */
export function defineCmdlet<Name extends string>(definition: {
  readonly name: string;
  readonly does: string;
  readonly parameters: Readonly<Record<Name, Spellings>>;
  readonly positions?: readonly NoInfer<Name>[];
  readonly piped?: NoInfer<Name>;
  readonly wildcards?: readonly NoInfer<Name>[];
  readonly literals?: readonly NoInfer<Name>[];
  readonly writes?: Writes;
  effects(parsed: Parsed<Name>, ask: Ask): readonly Effect[];
  readonly examples: readonly Example[];
}): Cmdlet {
  const { name, does, parameters, examples, piped, wildcards, literals, writes } = definition;
  return {
    names: [name],
    dialect: "powershell",
    does,
    options: parameters,
    style: "words",
    effects: (parsed, ask) => definition.effects(parsed, ask),
    examples,
    signature: {
      parameters,
      positions: definition.positions ?? [],
      ...(piped === undefined ? {} : { piped }),
      ...(wildcards === undefined ? {} : { wildcards }),
      ...(literals === undefined ? {} : { literals }),
    },
    ...(writes === undefined ? {} : { writes }),
  };
}

/** True for a name as cmdlets have them: `Remove-AzResourceGroup`. */
export function isCmdletName(name: string): boolean {
  return (
    /^[A-Za-z]{2,}-[A-Za-z]\w*$/.test(name) && verbs.has((name.split("-")[0] ?? "").toLowerCase())
  );
}

/**
 * PowerShell's approved verbs, and a few that cmdlets have all the same. A program such as
 * `docker-compose` is no cmdlet.
 */
const verbs = new Set(
  [
    "add approve assert backup block build checkpoint clear close compare complete compress confirm",
    "connect convert convertfrom convertto copy debug deny deploy disable disconnect dismount edit",
    "enable enter exit expand export find flush foreach format get grant group hide import initialize",
    "install invoke join limit lock measure merge mount move new open optimize out ping pop protect",
    "publish push read receive redo register remove rename repair request reset resize resolve restart",
    "restore resume revoke save search select send set show skip sort split start step stop submit",
    "suspend switch sync tee test trace unblock undo uninstall unlock unprotect unpublish unregister",
    "update use wait watch where write delete destroy purge drop terminate",
  ].flatMap((line) => line.split(" ")),
);
