import type { Road } from "../gates/road";

/** The roads as a table in Markdown, for the README. */
export function coverageTable(roads: readonly Road[]): string {
  return [
    "| road | state | why |",
    "|---|---|---|",
    ...roads.map(
      ({ name, state, why, improve }) =>
        `| ${cell(name)} | ${state} | ${cell(improve === undefined ? why : `${why} ${improve}`)} |`,
    ),
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
