import { l10n } from "vscode";

/** How well this window is guarded. */
export type Status =
  | { readonly kind: "starting" }
  | { readonly kind: "guarding"; readonly mode: "guard" | "strict" }
  | { readonly kind: "holding"; readonly mode: "guard" | "strict"; readonly count: number }
  | { readonly kind: "not enforcing"; readonly why: string };

export interface StatusText {
  readonly text: string;
  /** For screen readers, which cannot read the icon. */
  readonly label: string;
  readonly summary: string;
  readonly background: "none" | "warning" | "error";
}

/** A status in words. */
export function statusText(status: Status): StatusText {
  switch (status.kind) {
    case "starting":
      return {
        text: l10n.t("$(sync~spin) Starting"),
        label: l10n.t("Tenth Second is starting"),
        summary: l10n.t("Starting. Commands wait for a decision already."),
        background: "none",
      };
    case "guarding":
      return status.mode === "strict"
        ? {
            text: l10n.t("$(lock) Strict"),
            label: l10n.t("Tenth Second is in strict mode in this window"),
            summary: l10n.t(
              "Strict mode: everything that would lose something asks, whoever runs it.",
            ),
            background: "none",
          }
        : {
            text: l10n.t("$(shield) Guarding"),
            label: l10n.t("Tenth Second is guarding this window"),
            summary: l10n.t("Guarding: an agent's irreversible commands wait for your click."),
            background: "none",
          };
    case "holding":
      return {
        text: l10n.t("$(debug-pause) Holding {0}", status.count),
        label:
          status.count === 1
            ? l10n.t("Tenth Second is holding 1 command until you decide")
            : l10n.t("Tenth Second is holding {0} commands until you decide", status.count),
        summary: l10n.t("Held commands wait for your decision in the dialog."),
        background: "warning",
      };
    case "not enforcing":
      return {
        text: l10n.t("$(warning) Not Enforcing"),
        label: l10n.t("Tenth Second is not enforcing: {0}", status.why),
        summary: l10n.t("Not enforcing: {0}", status.why),
        background: "error",
      };
  }
}
