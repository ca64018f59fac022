"""Completion scripts, for the shell that is asked for and not the one that is running.

The scripts ask kwar itself what may follow, by the variables that Typer's completion reads.
"""

_BASH = """\
# bash completion for kwar
_kwar_completion() {
    local IFS=$'\\n'
    COMPREPLY=( $( env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \\
        _KWAR_COMPLETE=complete_bash "$1" ) )
    # A list of fields is continued, so no blank follows it.
    [[ ${COMP_WORDS[COMP_CWORD-1]} == --fields ]] && compopt -o nospace
    return 0
}
complete -o default -F _kwar_completion kwar
"""

_ZSH = """\
#compdef kwar
# zsh completion for kwar
_kwar_completion() {
    # An apostrophe comes doubled.
    setopt local_options rc_quotes
    eval "$(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _KWAR_COMPLETE=complete_zsh kwar)"
}
if [ "$funcstack[1]" = "_kwar" ]; then
    _kwar_completion "$@"
else
    compdef _kwar_completion kwar
fi
"""

_FISH = """\
# fish completion for kwar
complete --command kwar --no-files --arguments "(env _KWAR_COMPLETE=complete_fish \\
    _TYPER_COMPLETE_FISH_ACTION=get-args _TYPER_COMPLETE_ARGS=(commandline -cp) kwar)" \\
    --condition "env _KWAR_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=is-args \\
    _TYPER_COMPLETE_ARGS=(commandline -cp) kwar"
"""

_SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def script(shell: str) -> str:
    """The script for bash, zsh or fish."""
    return _SCRIPTS[shell]
