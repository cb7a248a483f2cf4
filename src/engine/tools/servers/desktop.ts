import type { ToolCall } from "../call";
import { argv, guess, type Deed } from "../deed";
import { shellDeeds } from "../dialect";
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
    ...shellDeeds(text, call).map(guess),
    guess(argv(["python3", "-c", text])),
    guess(argv(["node", "-e", text])),
    ...queryDeeds([text], call),
  ]);
}

/** Terminals that are written to, by agents' own tools and by servers such as Desktop Commander. */
export const typing: ServerFamily = {
  name: "terminals (Desktop Commander, agents' own)",
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
  examples: [
    {
      name: "interact_with_process",
      input: { pid: 1, input: "DROP TABLE users;" },
      effects: ["drop table users (irreversible)"],
    },
    {
      name: "interact_with_process",
      input: { pid: 1, input: "df = df.drop(columns=['a']); del df['b']" },
      effects: [],
    },
    {
      name: "send_to_terminal",
      input: { text: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    {
      name: "send_input",
      input: { input: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    {
      name: "send_keys",
      input: { keys: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    {
      name: "send_command",
      input: { command: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    {
      name: "write_stdin",
      input: { chars: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    {
      name: "write_to_terminal",
      input: { command: "rm -rf src" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    { name: "write_to_process", input: { input: "ls" }, effects: [] },
    { name: "write_process", input: { data: "ls" }, effects: [] },
    { name: "type_in_terminal", input: { text: "ls" }, effects: [] },
    {
      name: "set_config_value",
      input: { key: "blockedCommands", value: [] },
      effects: ["change setting blockedCommands in interact (recoverable)"],
    },
  ],
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
  name: "browsers (Playwright, Puppeteer, Chrome)",
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
    browserdrop: () => [],
    browserclose: () => [],
    browsertabs: () => [],
    browserfillform: () => [],
    browserselectoption: () => [],
    browserhandledialog: () => [],
    browserpresskey: () => [],
    browserhover: () => [],
    browserresize: () => [],
  },
  examples: [
    {
      name: "browser_evaluate",
      input: { function: "() => fetch('https://api.example.com/users/1', { method: 'DELETE' })" },
      effects: ["destroy url https://api.example.com/users/1 (irreversible)"],
    },
    { name: "browser_evaluate", input: { function: "() => document.title" }, effects: [] },
    {
      name: "browser_run_code",
      input: { code: "async (page) => page.goto('https://example.com')" },
      effects: [],
    },
    {
      name: "browser_run_code_unsafe",
      input: { code: "require('fs').rmSync('/w/src', { recursive: true })" },
      effects: ["delete /w/src/** (irreversible)"],
    },
    { name: "playwright_evaluate", input: { script: "document.title" }, effects: [] },
    { name: "puppeteer_evaluate", input: { script: "localStorage.clear()" }, effects: [] },
    { name: "evaluate_script", input: { function: "() => 1" }, effects: [] },
    { name: "evaluate", input: { script: "1" }, effects: [] },
    {
      name: "browser_navigate",
      input: { url: "file:///w/.env" },
      effects: ["read /w/.env (none)"],
    },
    { name: "browser_navigate", input: { url: "https://example.com" }, effects: [] },
    { name: "puppeteer_navigate", input: { url: "https://example.com" }, effects: [] },
    { name: "playwright_navigate", input: { url: "https://example.com" }, effects: [] },
    { name: "navigate_page", input: { url: "https://example.com" }, effects: [] },
    { name: "new_page", input: { url: "https://example.com" }, effects: [] },
    {
      name: "browser_file_upload",
      input: { paths: ["/home/u/.aws/credentials"] },
      effects: ["send /home/u/.aws/credentials (none)"],
    },
    { name: "upload_file", input: { filePath: "/w/a.png" }, effects: [] },
    { name: "browser_click", input: { element: "Delete account" }, effects: [] },
    { name: "browser_type", input: { text: "rm -rf /" }, effects: [] },
    { name: "browser_drag", input: { startRef: "a", endRef: "b" }, effects: [] },
    { name: "browser_drop", input: { ref: "a" }, effects: [] },
    { name: "browser_close", input: {}, effects: [] },
    { name: "browser_tabs", input: { action: "close" }, effects: [] },
    {
      name: "browser_fill_form",
      input: { fields: [{ name: "a", value: "drop" }] },
      effects: [],
    },
    { name: "browser_select_option", input: { values: ["delete"] }, effects: [] },
    { name: "browser_handle_dialog", input: { accept: true }, effects: [] },
    { name: "browser_press_key", input: { key: "Delete" }, effects: [] },
    { name: "browser_hover", input: { ref: "a" }, effects: [] },
    { name: "browser_resize", input: { width: 1, height: 1 }, effects: [] },
  ],
};
