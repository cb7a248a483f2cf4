import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { textOfFile } from "../content";
import type { Ask, Parsed } from "../define";
import { deletion, inCluster, worse, type Global } from "./cluster";
import { objectsOfManifest } from "./kinds";

type Files = "file" | "kustomize" | Global;
type Delete = Parsed<Files | "selector" | "fields" | "all" | "everywhere" | "raw">;

/** What `kubectl delete` is asked for: an address, manifests, or objects by kind and name. */
export function deleteEffects(parsed: Delete, ask: Ask): readonly Effect[] {
  const raw = parsed.value("raw");
  if (raw !== undefined) {
    const resource = inCluster("url", raw.text, parsed);
    return [
      {
        kind: "destroy",
        resource,
        reversibility: worse("irreversible", resource),
        because: "the address may stand for a single object or for all of a kind",
      },
    ];
  }
  if (parsed.has("file") || parsed.has("kustomize")) return fileDeletions(parsed, ask);
  return targetsOf(parsed).map(([kind, name]) => deletion(kind, name, parsed, "cluster"));
}

/** `TYPE NAME…`, `TYPE/NAME…`, `TYPE,TYPE`, with a selector or --all instead of names. */
function targetsOf(parsed: Delete): readonly (readonly [kind: string, name: string])[] {
  const [first, ...names] = parsed.operands;
  if (first === undefined) return [];
  if (first.text.includes("/")) {
    return parsed.operands.map((operand) => {
      const slash = operand.text.indexOf("/");
      return [operand.text.slice(0, slash), operand.text.slice(slash + 1)] as const;
    });
  }
  // What is not known may be a kind with its names, or a whole list of them.
  if (literal(first) === undefined && names.length === 0) return [["object", first.text]];
  const where = parsed.has("everywhere") ? " in every namespace" : "";
  const chosen = [...parsed.values("selector"), ...parsed.values("fields")].map(
    (value) => value.text,
  );
  return first.text.split(",").flatMap((kind) => {
    if (chosen.length > 0) return [[kind, `with ${chosen.join(", ")}${where}`] as const];
    if (parsed.has("all"))
      return [[kind, isNamespace(kind) ? "every namespace" : `every one${where}`] as const];
    return names.map((name) => [kind, name.text] as const);
  });
}

function isNamespace(kind: string): boolean {
  return /^(?:ns|namespaces?)$/i.test(kind);
}

/** What the manifests define: by their text where it is known, else as a whole. */
export function fileDeletions(parsed: Parsed<Files>, ask: Ask): readonly Effect[] {
  const given: readonly Argument[] = [...parsed.values("file"), ...parsed.values("kustomize")];
  return given.flatMap((file): readonly Effect[] => {
    const { input } = parsed.call;
    const text =
      file.text === "-"
        ? input.kind === "text"
          ? literal(input.text)
          : undefined
        : textOfFile(parsed.path(file), ask);
    const objects = text === undefined ? [] : objectsOfManifest(text);
    if (objects.length > 0)
      return objects.map(({ kind, name }) => deletion(kind, name, parsed, "manifest"));
    const resource = inCluster(
      "cluster object",
      `everything in ${file.text === "-" ? "standard input" : file.text}`,
      parsed,
    );
    return [
      {
        kind: "destroy",
        resource,
        reversibility: worse("irreversible", resource),
        because:
          "namespaces and volume claims may be among the objects, and their data goes with them",
      },
    ];
  });
}
