import type { Road } from "../gates/road";

/** The roads as a table in Markdown, for the README. */
export function coverageTable(roads: readonly Road[]): string {
  return [
    "| road | state | why |",
    "|---|---|---|",
    ...roads.map(
      ({ name, state, why, improve }) =>
        `| ${cell(name)} | ${state} | ${cell([why, improve ?? ""].map(sentence).join(" ").trim())} |`,
    ),
  ].join("\n");
}

function sentence(text: string): string {
  return text === "" || text.endsWith(".") ? text : `${text}.`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
