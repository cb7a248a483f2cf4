# Found by fish through XDG_DATA_DIRS, before the user's own files. With our files gone we are gone.
set -q __ts_home; and exit
set -l folder (string replace -r '/fish/data/fish/vendor_conf\.d/[^/]*$' '' -- (status filename))
test -r $folder/fish/client.sh; or exit
set -g __ts_home $folder
set -g __ts_within $TENTH_SECOND_LINE
set -g __ts_shims (string replace -r '[^/]*$' shims -- $folder)

# KIND TEXT   0: run it; 1: do not, and the reason is in __ts_reason.
function __ts_decide
    test -r $__ts_home/fish/client.sh; or return 0
    set -l interactive 0
    string match -q 'line*' -- $argv[1]; and set interactive 1
    set -l parent (string match -rg '^PPid:\s*(\d+)' < /proc/$fish_pid/status 2> /dev/null)
    test -n "$parent"; or set parent 0
    set -l answer (command /bin/sh $__ts_home/fish/client.sh $argv[1] $interactive $fish_pid $parent "$__ts_within" "$argv[2]" (__ts_known "$argv[2]" | string split0))
    switch "$answer"
        case allow 'allow *'
            set -gx TENTH_SECOND_LINE (string replace -r '^allow ?' '' -- $answer)
            return 0
        case 'deny *'
            set -g __ts_reason (string replace 'deny ' '' -- $answer)
        case '*'
            # Ctrl-C, or something broke.
            set -g __ts_reason 'it was not answered'
    end
    return 1
end

# What only this shell knows of the words in a text, asked for or not: WHAT NAME VALUE, each ended by NUL.
function __ts_known
    set -l words (string match -ra '[A-Za-z0-9_.:@%+~/-]+' -- "$argv[1]")
    for word in $words[1..40]
        printf '%s\0' alias $word -
        if functions -q -- $word
            printf '%s\0' function $word "="(functions --no-details -- $word | string collect)
        else
            printf '%s\0' function $word -
        end
        if string match -qr '^[A-Za-z_]\w*$' -- $word; and string match -q "*\$$word*" -- "$argv[1]"
            if not set -q $word
                printf '%s\0' variable $word -
            else if test (count $$word) = 1
                printf '%s\0' variable $word "=$$word"
            end
        end
    end
end

if status is-interactive
    # In place of Enter: asks about a complete line, and hands on to what Enter did before.
    function __ts_enter
        set -l line (commandline | string collect)
        commandline --is-valid
        if test $status = 0 -a -n "$(string trim -- "$line")"
            if __ts_decide line "$line"
                set -g __ts_allowed $line
            else
                __ts_tell_terminal "$line"
                commandline -r ''
                commandline -f repaint
                return
            end
        end
        $__ts_entered
    end

    function __ts_entered
        if set -q __ts_enter_of_user[1]
            eval $__ts_enter_of_user
        else
            commandline -f execute
        end
    end
    set -g __ts_entered __ts_entered

    # What reaches execution by another way (a key of the user's own, an abbreviation that Enter expands) is asked about
    # here, where fish knows only one way to say no: to leave.
    function __ts_preexec --on-event fish_preexec
        set -l allowed $__ts_allowed
        set -e __ts_allowed
        test "$argv[1]" = "$allowed"; and return
        __ts_decide line "$argv[1]"; and return
        printf '\e[31m[Tenth Second] not run, and the shell ends: %s\e[0m\n' $__ts_reason >&2
        exec /bin/sh -c 'exit 126'
    end

    # Before each prompt: whatever an rc file or the last line may have changed.
    function __ts_arm --on-event fish_prompt
        test "$PATH[1]" = "$__ts_shims"; or not test -d "$__ts_shims"; or set -gx PATH $__ts_shims (string match -v -- $__ts_shims $PATH)
        for mode in default insert
            for key in \r \n
                set -l bound (bind -M $mode $key 2> /dev/null)
                string match -q '*__ts_enter*' -- "$bound[-1]"; and continue
                if test $key = \r -a -n "$bound"; and not string match -qr ' execute$' -- "$bound[-1]"
                    set -g __ts_enter_of_user (string replace -r '^bind (--\S+ )*(-M \S+ )?(-m \S+ )?\S+ ' '' -- $bound[-1])
                end
                bind -M $mode $key __ts_enter
            end
        end
    end

    # VS Code's own marks come with fish_preexec, which a denied line does not reach: E (the line), C, D (the status).
    function __ts_tell_terminal
        set -l message \e'[31m[Tenth Second] not run: '$__ts_reason\e'[0m'
        if set -q VSCODE_SHELL_INTEGRATION; or functions -q __vsc_esc
            set -l escaped (string replace -a '\\' '\\\\' -- $argv[1] | string replace -a ';' '\\x3b' | string join '\\x0a')
            printf '\n\e]633;E;%s;%s\a\e]633;C\a%s\n\e]633;D;126\a' $escaped "$__vsc_nonce" $message >&2
        else
            printf '\n%s\n' $message >&2
        end
    end
else
    test "$PATH[1]" = "$__ts_shims"; or not test -d "$__ts_shims"; or set -gx PATH $__ts_shims $PATH
    set -l words (string split0 < /proc/$fish_pid/cmdline 2> /dev/null)
    test -n "$words[1]"; or set words (string split ' ' -- (/bin/ps -ww -o args= -p $fish_pid))
    set -l kind
    set -l text
    set -l at 2
    while set -q words[$at]
        switch $words[$at]
            case -c --command -C --init-command
                set kind exec-string
                set -a text $words[(math $at + 1)]
                set at (math $at + 1)
            case '--command=*' '--init-command=*'
                set kind exec-string
                set -a text (string replace -r '^[^=]*=' '' -- $words[$at])
            case '-*c'
                set kind exec-string
                set -a text $words[(math $at + 1)]
                set at (math $at + 1)
            case '-*'
            case '*'
                if test -z "$kind"
                    set kind script
                    set text fish (string escape -- $words[$at..-1])
                end
                break
        end
        set at (math $at + 1)
    end
    if test "$kind" = script
        set text (string join ' ' -- $text)
    else
        set text (string join \n -- $text | string collect)
    end
    # What comes on standard input is not seen; the programs it starts have shims.
    if test -n "$kind"; and not __ts_decide $kind "$text"
        printf '[Tenth Second] not run: %s\n' $__ts_reason >&2
        # Not `exit`: fish 3.6 goes on after one in a start-up file.
        exec /bin/sh -c 'exit 126'
    end
    # A script must not find us in its own names.
    functions -e __ts_decide __ts_known
    set -e __ts_home __ts_within __ts_shims __ts_reason
end
