# Read from the person's own profile, because no variable leads PowerShell to a file of ours. Written from the
# documentation of PowerShell 5.1 and 7 (about_PSConsoleHostReadLine, about_Profiles, PSReadLine) and run by nobody yet.
#
# The host calls a function PSConsoleHostReadLine for each line and runs what it returns. Ours calls the one before it
# (PSReadLine's; VS Code wraps ours in turn), asks, and returns an empty line in place of one that is denied. With an
# answer that is no text the host would read a line by itself, past us: so whatever fails ends in a text as well.
#
# The protocol is told in src/gates/shell/protocol.ts. .NET in place of cmdlets: a person may have aliases of their names.

if ($null -eq $Global:__TenthSecond) {
    $Global:__TenthSecond = @{
        Base    = [IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName([IO.Path]::GetDirectoryName($PSCommandPath)))
        Within  = $env:TENTH_SECOND_LINE
        Allowed = ''
        Reason  = ''
        Markers = @(
            'AI_AGENT', 'COPILOT_AGENT', 'CLAUDECODE', 'CLAUDE_CODE_ENTRYPOINT', 'CURSOR_AGENT', 'GEMINI_CLI',
            'CODEX_SANDBOX', 'CODEX_SANDBOX_NETWORK_DISABLED', 'CODEX_THREAD_ID', 'QWEN_CODE', 'OPENCODE',
            'OPENCODE_CLIENT', 'CLINE_ACTIVE', 'AUGMENT_AGENT', 'GOOSE_TERMINAL'
        )
        Context = @(
            'CURSOR_TRACE_ID', 'AGENT', 'TENTH_SECOND_INHERITED', 'HOME', 'TMPDIR', 'USER', 'LOGNAME', 'SUDO_USER',
            'TERM_PROGRAM', 'VSCODE_INJECTION', 'SSH_CONNECTION'
        )
    }

    # The fields of a request, each ended by NUL, and an empty one.
    function Global:__TenthSecondFrame([string]$Token, [string]$Kind, [string]$Text) {
        $interactive = '0'
        if ($Kind -eq 'line') { $interactive = '1' }
        $fields = [Collections.Generic.List[string]]::new()
        $fields.Add('version=1')
        $fields.Add("token=$Token")
        $fields.Add('shell=powershell')
        $fields.Add("kind=$Kind")
        $fields.Add("interactive=$interactive")
        $fields.Add("pid=$PID")
        # Windows PowerShell cannot tell its parent; 0 is nobody.
        $fields.Add('ppid=0')
        $fields.Add('cwd=' + $ExecutionContext.SessionState.Path.CurrentFileSystemLocation.ProviderPath)
        $fields.Add('within=' + $Global:__TenthSecond.Within)
        $fields.Add("text=$Text")
        foreach ($name in ($Global:__TenthSecond.Markers + $Global:__TenthSecond.Context)) {
            $value = [Environment]::GetEnvironmentVariable($name)
            if ($value) { $fields.Add("env.$name=$value") }
        }
        $fields.Add('')
        return [Text.Encoding]::UTF8.GetBytes([string]::Join([string][char]0, $fields) + [char]0)
    }

    # What only this shell knows of a name that the server asks about.
    function Global:__TenthSecondFact([string]$What, [string]$Name) {
        $session = $ExecutionContext.SessionState
        $found = $null
        if ($What -eq 'alias') {
            $found = $session.InvokeCommand.GetCommand($Name, 'Alias')
            if ($null -ne $found) { return '=' + $found.Definition }
            return '-'
        }
        if ($What -eq 'function') {
            $found = $session.InvokeCommand.GetCommand($Name, 'Function')
            if ($null -ne $found) { return '=' + $found.Definition }
            return '-'
        }
        if ($What -eq 'variable') {
            $found = $session.PSVariable.Get($Name)
            if ($null -eq $found) { return '-' }
            if ($found.Value -is [string] -or $found.Value -is [int]) { return '=' + [string]$found.Value }
        }
        return '?'
    }

    # Takes the last word of an answer apart; false when it is none.
    function Global:__TenthSecondTake([string]$Line) {
        if ($Line.StartsWith('allow')) {
            $Global:__TenthSecond.Allowed = $Line.Substring(5).Trim()
            $Global:__TenthSecond.Reason = ''
            return $true
        }
        if ($Line.StartsWith('deny ')) {
            $Global:__TenthSecond.Reason = $Line.Substring(5)
            return $true
        }
        return $false
    }

    # Asks the window: 'allow', 'deny', or 'none' when no window gives an answer that can be used.
    function Global:__TenthSecondAskWindow([string]$Kind, [string]$Text) {
        $run = $env:TENTH_SECOND_RUN
        if (-not $run) { return 'none' }
        $socket = $null
        try {
            # Terminals outlive the reload of their window, so where its server is stands in a file.
            $words = [IO.File]::ReadAllText([IO.Path]::Combine($run, 'endpoint')).Trim().Split(' ')
            if ($words[0] -ne '1' -or $words.Length -lt 4) { return 'none' }
            $path = [IO.Path]::Combine($run, $words[3], 'socket')
            $socket = [Net.Sockets.Socket]::new('Unix', 'Stream', 'Unspecified')
            $socket.Connect([Net.Sockets.UnixDomainSocketEndPoint]::new($path))
            # The server says something every two seconds; three times that is a dead one.
            $socket.ReceiveTimeout = 6000
            $null = $socket.Send((__TenthSecondFrame $words[2] $Kind $Text))
            $reader = [IO.StreamReader]::new([Net.Sockets.NetworkStream]::new($socket), [Text.Encoding]::UTF8)
            while ($true) {
                $line = $reader.ReadLine()
                if ($null -eq $line) { return 'none' }
                if (__TenthSecondTake $line) {
                    if ($line.StartsWith('deny ')) { return 'deny' }
                    return 'allow'
                }
                if ($line -eq 'beat') { continue }
                if ($line.StartsWith('held ')) {
                    $Host.UI.WriteLine('[Tenth Second] ' + $line.Substring(5))
                    continue
                }
                if (-not $line.StartsWith('need ')) { return 'none' }
                $asked = $line.Substring(5).Split(' ')
                $facts = [Collections.Generic.List[string]]::new()
                for ($at = 0; $at + 1 -lt $asked.Length; $at += 2) {
                    $facts.Add((__TenthSecondFact $asked[$at] $asked[$at + 1]))
                }
                $facts.Add('')
                $answer = [string]::Join([string][char]0, $facts) + [char]0
                $null = $socket.Send([Text.Encoding]::UTF8.GetBytes($answer))
            }
        } catch {
            # No window, or one that broke: the installed tool decides.
            return 'none'
        } finally {
            # Also after Ctrl-C: the closed connection withdraws the question.
            if ($null -ne $socket) { $socket.Dispose() }
        }
    }

    # The installed tool decides with the same engine. With the tool gone, we are gone: run it.
    function Global:__TenthSecondDecideAlone([string]$Kind, [string]$Text) {
        $tool = [IO.Path]::Combine($Global:__TenthSecond.Base, 'bin', 'tenth-second')
        if ([IO.Path]::DirectorySeparatorChar -eq '\') { $tool += '.cmd' }
        if (-not [IO.File]::Exists($tool)) { return 'allow' }
        $start = [Diagnostics.ProcessStartInfo]::new($tool, 'hook shell --standalone')
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $true
        $start.RedirectStandardOutput = $true
        $process = [Diagnostics.Process]::Start($start)
        $frame = __TenthSecondFrame '' $Kind $Text
        $process.StandardInput.BaseStream.Write($frame, 0, $frame.Length)
        $process.StandardInput.Close()
        $line = $process.StandardOutput.ReadLine()
        $process.WaitForExit()
        if ($line -eq 'absent') { return 'allow' }
        if ($null -eq $line -or -not (__TenthSecondTake $line)) { throw 'the installed tool gave no answer' }
        if ($line.StartsWith('deny ')) { return 'deny' }
        return 'allow'
    }

    # KIND TEXT   $true: run it; $false: do not, and the reason is in Reason.
    function Global:__TenthSecondDecide([string]$Kind, [string]$Text) {
        $ErrorActionPreference = 'Stop'
        $Global:__TenthSecond.Reason = ''
        $Global:__TenthSecond.Allowed = ''
        try {
            $answer = __TenthSecondAskWindow $Kind $Text
            if ($answer -eq 'none') { $answer = __TenthSecondDecideAlone $Kind $Text }
            if ($answer -eq 'allow') {
                $env:TENTH_SECOND_LINE = $Global:__TenthSecond.Allowed
                return $true
            }
            return $false
        } catch {
            # Nothing could judge it: what an agent starts does not run, what a person starts does.
            $inherited = ' ' + [Environment]::GetEnvironmentVariable('TENTH_SECOND_INHERITED') + ' '
            foreach ($name in $Global:__TenthSecond.Markers) {
                if ([Environment]::GetEnvironmentVariable($name) -and -not $inherited.Contains(" $name ")) {
                    $Global:__TenthSecond.Reason = 'no window answers and the installed tool failed'
                    return $false
                }
            }
            $Host.UI.WriteLine('[Tenth Second] could not judge this line, no window answers: it runs unchecked')
            return $true
        }
    }

    # What this PowerShell was started with: -Command, -File and the like. The profile is read before any of it runs.
    # VS Code's own integration comes in the same way and is let pass.
    $arguments = [Environment]::GetCommandLineArgs()
    $given = @($arguments | & { process { if ($_ -match '^[-/](?:c|co|com|comm|comma|comman|command|commandwithargs|cwa|f|fi|fil|file|e|ec|en|enc|enco|encod|encode|encoded|encodedc.*)$') { $_ } } })
    $last = [string]$arguments[$arguments.Length - 1]
    # Only that and nothing before it: PowerShell runs all the words after -Command, and expands `$` in quotes. And only
    # from where an editor has it: the file of that name in another folder is somebody's own script.
    $isIntegration = $given.Length -eq 1 -and $arguments.Length -ge 2 -and $arguments[$arguments.Length - 2] -eq $given[0] -and
        $last -match '^try \{ \. "[^"$`]+[\\/]out[\\/]vs[\\/]workbench[\\/]contrib[\\/]terminal[\\/]common[\\/]scripts[\\/]shellIntegration\.ps1" \} catch \{\}$'
    if ($given.Length -gt 0 -and -not $isIntegration) {
        $quoted = [Collections.Generic.List[string]]::new()
        $quoted.Add('pwsh')
        for ($at = 1; $at -lt $arguments.Length; $at++) { $quoted.Add("'" + $arguments[$at].Replace("'", "''") + "'") }
        if (-not (__TenthSecondDecide 'script' ([string]::Join(' ', $quoted)))) {
            [Console]::Error.WriteLine('[Tenth Second] not run: ' + $Global:__TenthSecond.Reason)
            [Environment]::Exit(126)
        }
    }

    $Global:__TenthSecond.ReadLine = $null
    if ($null -ne $function:PSConsoleHostReadLine) { $Global:__TenthSecond.ReadLine = $function:PSConsoleHostReadLine }

    function Global:PSConsoleHostReadLine {
        # First of all: what was before us looks at the status of the last command.
        if ($null -ne $Global:__TenthSecond.ReadLine) { $line = & $Global:__TenthSecond.ReadLine } else { $line = $Host.UI.ReadLine() }
        $text = [string]$line
        if ($text.Trim() -eq '') { return $text }
        if (__TenthSecondDecide 'line' $text) { return $text }
        $Host.UI.WriteErrorLine('[Tenth Second] not run: ' + $Global:__TenthSecond.Reason)
        return ''
    }
}
