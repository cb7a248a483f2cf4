import { families } from "../../src/engine/tools/servers";
import { fileTools, type FileWork } from "../../src/engine/tools/tables/fileToolsTable";
import { hardVerbs } from "../../src/engine/tools/tables/verbsTable";

const works: Readonly<Record<Exclude<FileWork, "told">, string>> = {
  read: "Show a file to the agent",
  overwrite: "Replace a whole file; a loss if git does not hold it",
  edit: "Change a part of a file, and show what is around it",
  append: "Add to a file",
  delete: "Delete files or directories",
  move: "Move or rename",
  copy: "Read one file and replace another",
  search: "Show lines that match; off-limits only where the pattern matches inside",
  look: "Show names only, or end the agent's own processes",
  patch: "Do what the patch says: add, change, move, delete",
};

/** The part of the page about tool calls. */
export function toolsSection(): readonly string[] {
  return [
    "## Tools",
    "",
    "A call of a tool is read like a command. Names are compared without case, dashes and underscores. File tools of agents and of servers:",
    "",
    ...Object.entries(works).map(([work, does]) => `- ${does}: ${named(work)}.`),
    "",
    "Tools of servers of the Model Context Protocol that are known one by one:",
    "",
    ...families.map(({ name, examples }) => {
      const tools = [...new Set(examples.map((example) => example.name))];
      return `- ${name}: ${tools.map((tool) => `\`${tool}\``).join(", ")}.`;
    }),
    "",
    `Any other tool is read by what it is handed (commands, SQL, programs, GraphQL, requests, paths) and by its verb: ${[...hardVerbs].map((verb) => `\`${verb}\``).join(", ")} are taken at their word; words such as \`remove\` or \`reset\` where they meet data, production, force, or the server's own warning. Names such as \`get\`, \`list\` or \`search\` are silent, unless what they get is a secret. What a call says about itself (\`confirm\`, \`readOnlyHint\`) never makes it milder.`,
    "",
  ];
}

function named(work: string): string {
  const tools = [...fileTools].flatMap(([tool, own]) => (own === work ? [`\`${tool}\``] : []));
  return tools.sort().join(", ");
}
