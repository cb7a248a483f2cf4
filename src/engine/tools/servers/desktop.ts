import type { ToolCall } from "../call";
import { argv, guess, type Deed } from "../deed";
import { dialectsOf } from "../dialect";
import { textAt, textsAt } from "../input";
import { codeDeeds } from "../codeText";
import { queryDeeds } from "../queryText";
import type { ServerFamily } from "./row";

/**
 * What is typed into a program that runs already. Which one that is nobody tells: a shell, an
 * interpreter, a database client. It is read as each of them.
 */
function typed(call: ToolCall): readonly Deed[] {
  const texts = textsAt(call.input, ["input", "text", "chars", "data", "command", "keys", "stdin"]);
  return texts.flatMap((text) => [
    ...dialectsOf(call).map((dialect): Deed => guess({ does: "shell", text, dialect })),
    guess(argv(["python3", "-c", text])),
    guess(argv(["node", "-e", text])),
    ...queryDeeds([text], call),
  ]);
}

/** Terminals that are written to, by agents' own tools and by servers such as Desktop Commander. */
export const typing: ServerFamily = {
  words: ["interact", "send", "write", "desktop", "iterm", "terminal", "tmux", "copilot", "type"],
  tools: {
    interactwithprocess: typed,
    sendtoterminal: typed,
    sendinput: typed,
    sendkeys: typed,
    sendcommand: typed,
    writestdin: typed,
    writetoterminal: typed,
    writetoprocess: typed,
    writeprocess: typed,
    typeinterminal: typed,
    // Its own limits and the commands it refuses.
    setconfigvalue: (call) => [
      {
        does: "effect",
        effect: {
          kind: "change",
          resource: {
            kind: "setting",
            name: textAt(call.input, ["key"]) ?? "of the server",
            ...(call.server === undefined ? {} : { in: call.server }),
            reach: "here",
          },
          reversibility: "recoverable",
        },
      },
    ],
  },
};

function inPage(call: ToolCall): readonly Deed[] {
  return textsAt(call.input, ["function", "code", "script", "expression", "pagefunction"]).flatMap(
    (text) => codeDeeds(text, { ...call, words: ["browser"], serverWords: [] }),
  );
}

/** An address of a file is a file that is read. */
function visited(call: ToolCall): readonly Deed[] {
  return textsAt(call.input, ["url", "uri"])
    .filter((url) => /^(?:file:|view-source:file:)/i.test(url))
    .map((url) => ({ does: "path", effect: "read", path: url.replace(/^view-source:/i, "") }));
}

function uploaded(call: ToolCall): readonly Deed[] {
  return textsAt(call.input, ["paths", "path", "files", "filepath"]).map((path) => ({
    does: "path",
    effect: "send",
    path,
  }));
}

/**
 * Browsers: Playwright's server (`browser_…`), Puppeteer's (`puppeteer_…`), Chrome's developer tools.
 * Clicking and typing is what they are for; what a page makes of it is not known.
 */
export const browsers: ServerFamily = {
  words: ["browser", "playwright", "puppeteer", "chrome", "evaluate", "navigate", "upload"],
  tools: {
    browserevaluate: inPage,
    browserruncode: inPage,
    browserruncodeunsafe: inPage,
    playwrightevaluate: inPage,
    puppeteerevaluate: inPage,
    evaluatescript: inPage,
    evaluate: inPage,
    browsernavigate: visited,
    puppeteernavigate: visited,
    playwrightnavigate: visited,
    navigatepage: visited,
    newpage: visited,
    browserfileupload: uploaded,
    uploadfile: uploaded,
    browserclick: () => [],
    browsertype: () => [],
    browserdrag: () => [],
    browserclose: () => [],
    browsertabs: () => [],
    browserfillform: () => [],
    browserselectoption: () => [],
    browserhandledialog: () => [],
    browserpresskey: () => [],
    browserhover: () => [],
    browserresize: () => [],
  },
};
