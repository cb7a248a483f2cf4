import type { Road, RoadState } from "../../gates/road";

/** A road with what a check found. */
export interface ShownRoad extends Road {
  /** True if a canary was held on it just now. */
  readonly proved: boolean;
}

/** The words of the page, translated by whoever shows it. */
export interface PageWords {
  readonly title: string;
  readonly summary: string;
  readonly columns: readonly [road: string, state: string, why: string];
  readonly states: Readonly<Record<RoadState, string>>;
  readonly proved: string;
}

/** A table below the first one, of roads that no canary is sent down. */
export interface MoreRoads {
  readonly heading: string;
  readonly roads: readonly Road[];
}

/** The page of the coverage view: a table without scripts, in the theme's own colours. */
export function coveragePage(
  roads: readonly ShownRoad[],
  more: readonly MoreRoads[],
  words: PageWords,
): string {
  const worstFirst = [...roads].sort((one, other) => order[one.state] - order[other.state]);
  const others = more
    .filter((each) => each.roads.length > 0)
    .map(
      (each) =>
        `<h2>${escape(each.heading)}</h2>\n${table(
          each.roads.map((road) => ({ ...road, proved: false })),
          words,
        )}`,
    );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';">
<title>${escape(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(words.title)}</h1>
<p>${escape(words.summary)}</p>
${table(worstFirst, words)}
${others.join("\n")}
</body>
</html>`;
}

function table(roads: readonly ShownRoad[], words: PageWords): string {
  return `<table>
<thead><tr>${words.columns.map((column) => `<th scope="col">${escape(column)}</th>`).join("")}</tr></thead>
<tbody>
${roads.map((road) => row(road, words)).join("\n")}
</tbody>
</table>`;
}

function row({ id, name, state, why, improve, proved }: ShownRoad, words: PageWords): string {
  const badge = `<span class="${state.replace(" ", "-")}">${escape(words.states[state])}</span>`;
  const proof = proved ? `<br><small>${escape(words.proved)}</small>` : "";
  const better = improve === undefined ? "" : `<br><small>${marked(improve)}</small>`;
  return `<tr id="${escape(id)}"><th scope="row">${marked(name)}</th><td>${badge}${proof}</td><td>${marked(why)}${better}</td></tr>`;
}

/** What a person should look at comes first. */
const order: Readonly<Record<RoadState, number>> = {
  "not covered": 0,
  limited: 1,
  "not verified": 2,
  enforced: 3,
};

/** The two marks that roads are written with, for the README as well: commands and code. */
function marked(text: string): string {
  return escape(text)
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>")
    .replaceAll(/\*([^*]+)\*/g, "<em>$1</em>");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `
body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1.5rem 2rem; line-height: 1.5; }
h1, h2 { font-weight: 600; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--vscode-widget-border, #8884); font-weight: normal; }
thead th { font-weight: 600; }
tbody th { width: 30%; }
td:nth-child(2) { white-space: nowrap; }
small { color: var(--vscode-descriptionForeground); }
span::before { content: "\\25cf\\00a0"; }
.enforced::before { color: var(--vscode-testing-iconPassed, #388a34); }
.limited::before { color: var(--vscode-editorWarning-foreground, #bf8803); }
.not-covered::before { color: var(--vscode-testing-iconFailed, #f14c4c); }
.not-verified::before { color: var(--vscode-testing-iconSkipped, #848484); }
`;
