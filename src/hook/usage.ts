/** What `tenth-second --help` prints. The names in it are a public, stable interface. */
export const usage = `tenth-second: tells what a command would do before it does it

  tenth-second explain [--shell SHELL] [--cwd DIRECTORY] [--json] -- COMMAND
      What COMMAND would do here, to what, and what would be decided and why.
      COMMAND is one text for the shell, or the words of one call.
      SHELL is bash, sh, zsh, fish, powershell or cmd.

  tenth-second check --jsonl [--facts none|host] [--mode guard|strict]
      Reads one JSON object per line on standard input and writes one for each, in order.

      in:   {"id", "command", "shell", "cwd"?, "env"?, "origin"?: "agent"|"person", "facts"?,
             "tool"?: {"server", "name", "input", "annotations"}}
            \`tool\` stands instead of \`command\` for a tool call. Without \`shell\` it is bash,
            without \`origin\` an agent, without \`cwd\` /workspace with the home /home/user.
            \`cwd\` is taken for the root of the workspace.
      out:  {"id", "outcome": "allow"|"ask"|"deny",
             "reversibility": "none"|"regenerable"|"recoverable"|"irreversible"|"catastrophic"|"unknown",
             "effects": [{"kind", "resource": {"kind", "name", "in"?}, "reversibility"}],
             "reasons": [{"rule", "what", "why", "instead"?}], "us": microseconds}
            A line that is wrong gives {"id", "error"}, and the others are still answered.

      --facts none (the default) touches no disk. It takes what would be deleted to exist and to be
      held by nothing else, unless its name says that it is made again or is scratch, and what would
      be written to be an ordinary file, unless its name says database, key or state.
      --facts host looks at the files and repositories of this machine.

      \`facts\` answers by hand what would be asked, under these keys:
        "path /w/a", "tree /w/a"     {"fact":"path","exists":true,"kind":"file"|"directory"|"symlink",
                                      "target"?,"bytes"?,"entries"?,"precious"?:[…],"offLimits"?:[…],
                                      "manifest"?,
                                      "git"?:{"tracked","modified","untracked","ignored"}}
                                     \`tree\` is asked about what would be deleted, with all below it
        "glob /w/*.log"              {"fact":"glob","paths":[…]}
        "repository /w"              {"fact":"repository","root"?,"branch"?,"modified"?:[…],
                                      "untracked"?:[…],"stashes"?,"remotes"?:{…},"aliases"?:{…}}
        "text /w/run.sh"             {"fact":"text","text"}
        "alias k", "function f",     {"fact":"shell","value"?}; no value: there is none
        "variable V", "option o"
        any of them                  {"fact":"unanswered"}

  tenth-second scan DIRECTORY [--jsonl]
      Finds credentials in the files below DIRECTORY, ignored ones included, and prints what each is,
      where it stands and how much it opens; never its value. Folders of packages and build output
      and files above 5 MB are left out. With --jsonl nothing is written to standard error but how
      far it is, for a person who watches, and what could not be read.
      out:  {"path", "line", "kind", "breadth": "full"|"wide"|"narrow"|"temporary"|"publishable",
             "reason"}
      Exit status: 0 nothing found, 1 something found, 2 it could not be scanned,
      or nothing was found and something could not be read.

  tenth-second hook shell --standalone
      For the shell hooks, when no window of the editor answers: reads one request on standard
      input and writes \`allow\` or \`deny REASON\`.

  tenth-second hook AGENT [--standalone]
      For the hooks of agents: reads one event on standard input and answers it as AGENT expects, on
      standard output, standard error and by the exit status. What has to be asked is asked in the
      window of the editor whose workspace holds the directory; without one, or with --standalone,
      it is refused. An event about which there is nothing to say gets no answer and status 0.
      AGENT is claude, vscode, copilot, cursor, windsurf, gemini, codex, qwen, cline, opencode, kilo,
      droid, kiro, augment or amp. TENTH_SECOND_DEADLINE, in milliseconds, shortens the time after
      which an unanswered question is refused (it stays open: run the same again once approved).

  tenth-second mcp [--name NAME] -- SERVER ARGUMENTS…
      Runs a server of the Model Context Protocol on standard input and output and passes everything
      on as it comes, except that each \`tools/call\` is judged first. What is refused never reaches
      the server: its answer is a tool error with the reason. NAME is what people call the server.
      The exit status is the server's.

  tenth-second --help | --version

Exit status: 0 done (hook shell: allowed); 1 failed (hook shell: denied); 2 wrong arguments, or a wrong line in
the input of check.
`;
