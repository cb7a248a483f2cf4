/** One thing that somebody could break: the first place where `find` stands in a file is changed. */
export interface Mutant {
  readonly breaks: string;
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** The tests that must notice. */
  readonly tests: readonly string[];
}

const ofEngine = ["test/engine/**/*.test.ts"];
const ofHunts = ["test/credentials/hunt.test.ts", "test/credentials/ordinaryDebugging.test.ts"];

function mutant(file: string, breaks: string, find: string, put: string): Mutant {
  return { breaks, file: `src/engine/${file}`, find, put, tests: ofEngine };
}

function ofHunt(file: string, breaks: string, find: string, put: string): Mutant {
  const path = `src/credentials/${file}`;
  return {
    breaks,
    file: path,
    find,
    put,
    tests: ofHunts,
  };
}

/** Rules and tables, each broken in one place; every one of them must fail a test. */
export const mutants: readonly Mutant[] = [
  mutant(
    "policy/rules.ts",
    "the worst passes when a person does it",
    'outcome: { agent: "ask", person: "ask", strict: "deny" }',
    'outcome: { agent: "ask", person: "allow", strict: "deny" }',
  ),
  mutant(
    "policy/rules.ts",
    "an off-limits file is only asked about",
    'outcome: { agent: "deny", person: "allow", strict: "deny" }',
    'outcome: { agent: "ask", person: "allow", strict: "deny" }',
  ),
  mutant("policy/rules.ts", "what is run unseen passes", 'unknown: ["dynamic"]', "unknown: []"),
  mutant("policy/rules.ts", "the guard's own files are like any other", '"guard"', '"device"'),
  mutant("policy/judge.ts", "the mildest outcome wins", ">= outcomes", "<= outcomes"),
  mutant(
    "policy/judge.ts",
    "rules can be switched off that must not",
    "rule.canBeOff && policy",
    "policy",
  ),
  mutant(
    "weigh/place.ts",
    "a home is a directory like any other",
    'return "home"',
    "return undefined",
  ),
  mutant("weigh/place.ts", "a glob is never everything", "resource.path.replace(", "String("),
  mutant("weigh/regenerableTable.ts", "dependencies are not made again", '"node_modules",', ""),
  mutant("weigh/names.ts", "NVMe disks are files", "|nvme", ""),
  mutant("weigh/preciousNames.ts", "keys are ordinary files", "pem|key|", ""),
  mutant("weigh/earlier.ts", "a popped stash still keeps", 'sub === "pop" || ', ""),
  mutant(
    "offLimits.ts",
    "exceptions do not count",
    " || firstOf(exceptions, written) !== undefined",
    "",
  ),
  mutant("rescan.ts", "text that does not parse hides dd", "|dd|", "|"),
  mutant("commands/rm.ts", "-R is not known", '"-R", ', ""),
  mutant("commands/git/clean.ts", "a dry run deletes", 'if (git.has("dryRun")) return [];', ""),
  mutant("commands/git/push.ts", "mirrors lose nothing", 'git.has("everyBranch")', "false"),
  mutant(
    "commands/find/index.ts",
    "find does not delete",
    '"-delete") return',
    '"-deleted") return',
  ),
  mutant("commands/redisLosses.ts", "FLUSHALL is unknown", "FLUSHALL:", "FLUSH_ALL:"),
  mutant(
    "commands/kubectl/delete.ts",
    "namespaces are objects",
    "^(?:ns|namespaces?)$",
    "^(?:nothing)$",
  ),
  mutant("resolve/wrapperTable.ts", "doas is unknown", "  doas:", "  doas_:"),
  mutant("resolve/wrapperTable.ts", "what ssh runs happens here", '    site: "host",\n', ""),
  mutant("resolve/xargs.ts", "-I puts nothing in", 'given.get("-I") ??', ""),
  mutant("resolve/decoders.ts", "base64 is not decoded", '"base64",', '"base65",'),
  mutant("resolve/shells.ts", "sh -c runs nothing", 'word.includes("c")', 'word === "c"'),
  mutant("sql/classify.ts", "COPY runs no program", 'case "COPY"', 'case "COPIED"'),
  mutant(
    "sql/conditions.ts",
    "NOT false keeps rows out",
    'keyword === "NOT"',
    'keyword === "KNOT"',
  ),
  mutant("sql/alter.ts", "a dropped partition is a column", '  PARTITION: "partition",\n', ""),
  mutant("graphql/document.ts", "fragments are not followed", "fragments.get(name)", "undefined"),
  mutant("http/providers/railway.ts", "volumes are not known", "volumeDelete:", "volumeRemove:"),
  mutant("evidence/production.ts", "prd is not production", '"prd", ', ""),
  mutant("code/deedTable.ts", "rmtree does nothing", '"shutil.rmtree"', '"shutil.rmtrees"'),
  mutant("code/worthReading.ts", "programs that open are not read", '["open", ', "["),
  mutant(
    "code/python/statements.ts",
    "what follows a loop is in it",
    "statements(tokens, indent + 1, body)",
    "statements(tokens, 0, body)",
  ),
  mutant("secrets/kinds/codeTable.ts", "tokens of GitHub Apps are shown", ', "ghs_"', ""),
  mutant("powershell/aliasTable.ts", "ri is unknown", '  ri: "Remove-Item",\n', ""),
  mutant(
    "commands/windows/cmdFiles.ts",
    "rd /s takes no tree",
    'switches.has("s")',
    'switches.has("t")',
  ),
  mutant("resolve/forkBomb.ts", "one call to itself is a bomb", "> 1;", "> 0;"),
  mutant(
    "weigh/opening.ts",
    "keys of another machine are no door",
    "resource.on === undefined && ",
    "",
  ),
  mutant(
    "weigh/earlier.ts",
    "what was moved may be removed",
    "moved !== undefined && isWorse(moved, regenerated)",
    "moved === regenerated",
  ),
  mutant(
    "resolve/walk.ts",
    "what a stage of a pipe writes is not known after it",
    "scope.written = within.written;\n    input",
    "input",
  ),
  mutant("resolve/gateVariables.ts", "the gate's variables are any others", "BASH_ENV", "BASH_EN"),
  mutant(
    "code/httpPatterns.ts",
    "PHP's curl deletes nothing",
    "CURLOPT_CUSTOMREQUEST",
    "CURLOPT_X",
  ),
  mutant(
    "code/knownPlaces.ts",
    "the home of Perl is not known",
    "HOME[\"']?\\}/g,\n  php",
    "H\\}/g,\n  php",
  ),
  mutant(
    "http/effects.ts",
    "a path asks for nothing",
    'method === "POST" || method === "PUT"',
    'method === "NONE"',
  ),
  mutant(
    "weigh/edit.ts",
    "what nobody could look at is replaced",
    'answer?.fact === "unanswered"',
    "answer === null",
  ),
  mutant("resolve/decoders.ts", "tr is not followed", '["tr", translated]', '["trr", translated]'),
  mutant(
    "commands/mv.ts",
    "history goes to a temporary directory",
    'baseName(path) === ".git"',
    'baseName(path) === ".gitt"',
  ),
  mutant("commands/unmodelled.ts", "all of it is as little as one", "all|everything", "everything"),
  mutant(
    "code/python/tokens.ts",
    "brackets do not carry a line of Python on",
    "if (open > 0) continue;",
    "",
  ),
  mutant(
    "code/python/expressions.ts",
    "a lambda of Python is no expression",
    'isAt(tokens, "lambda")',
    'isAt(tokens, "lambada")',
  ),
  mutant(
    "code/python/statements.ts",
    "what a file was opened as is not bound",
    'case "with":',
    'case "within":',
  ),
  mutant(
    "code/python/format.ts",
    "braces in an f-string hold no expression",
    'source.charAt(at + 1) !== "{"',
    'source.charAt(at + 1) === "{"',
  ),
  mutant(
    "sql/conditions.ts",
    "a condition that is true beside one that nobody knows keeps rows out",
    "truths.includes(true) || ",
    "",
  ),
  mutant(
    "sql/conditions.ts",
    "one false part does not make a whole condition false",
    "if (truths.includes(false)) return false;",
    "",
  ),
  mutant(
    "sql/conditions.ts",
    "the opposite of what nobody knows is true",
    "denied === undefined ? undefined : !denied",
    "denied !== true",
  ),
  mutant(
    "sql/conditions.ts",
    "a table of another schema is the same",
    '.replace(/^(?:public|dbo)\\./, "")',
    '.replace(/^.*\\./, "")',
  ),
  mutant(
    "sql/comparisons.ts",
    "a pattern that everything fits keeps rows out",
    "/^%+$/.test",
    "/^%%%$/.test",
  ),
  mutant(
    "weigh/rebuilt.ts",
    "dependencies that the line fetches again are lost",
    '["composer", ',
    '["composers", ',
  ),
  mutant(
    "weigh/rebuilt.ts",
    "whatever directory a program writes to is made again",
    "(?:src|sources?|app|",
    "(?:app|",
  ),
  mutant(
    "weigh/rebuilt.ts",
    "an archive brings back what lies anywhere",
    "!isForPrograms ? []",
    "false ? []",
  ),
  mutant(
    "weigh/edit.ts",
    "a file that only lies here may be replaced",
    "effect.whole === true && isOnlyCopy(fact)",
    "effect.whole === null && isOnlyCopy(fact)",
  ),
  mutant(
    "weigh/edit.ts",
    "a database is replaced like any file",
    "kind !== undefined",
    "kind === null",
  ),
  mutant(
    "weigh/earlier.ts",
    "what the line only added to counts as made by it",
    'kind === "overwrite" && resource',
    '(kind === "overwrite" || kind === "write") && resource',
  ),
  mutant(
    "weigh/earlier.ts",
    "a stash keeps the untracked files as well",
    'resource.kind === "git untracked files" && earlier.stashed === "everything"',
    'resource.kind === "git untracked files" && earlier.stashed !== "nothing"',
  ),
  mutant(
    "commands/mv.ts",
    "renaming many to one name is a rename",
    "if (!kept && more.length === 0 && collides(source, target)) return",
    "if (source === null) return",
  ),
  mutant(
    "commands/cp.ts",
    "what cp writes over is not replaced",
    "more : replacing(place, isNamed, ask)",
    "more : more",
  ),
  mutant(
    "commands/secrets/handed.ts",
    "programs without a model may be handed secrets",
    '!usedByPrograms.test(file.text) ? "read" : undefined',
    "!usedByPrograms.test(file.text) ? undefined : undefined",
  ),
  mutant(
    "commands/secrets/handedTable.ts",
    "uploading by the command line of a provider sends nothing",
    "`gh glab hub az aws",
    "`gh glab hub az",
  ),
  mutant(
    "http/verbs.ts",
    "an operation that is called delete does nothing",
    '"delete",',
    '"deleet",',
  ),
  mutant("tools/tables/verbsTable.ts", "tools that drop do nothing", '"drop", ', ""),
  mutant("weigh/opening.ts", "who may do everything is a setting", "sudoers", "sudoes"),
  ofHunt(
    "hunt.ts",
    "a hunt goes on in whatever agent",
    "!isSameAgent(failure.agent, agentOf(request))",
    "false",
  ),
  ofHunt(
    "hunt.ts",
    "a person who says no is asked again",
    'failure.denied ||= by === "person"',
    "failure.denied ||= false",
  ),
  ofHunt(
    "huntStep.ts",
    "any search after a refusal is a hunt",
    "pattern > 0 && pattern + reach >= 3",
    "pattern > 0",
  ),
];
