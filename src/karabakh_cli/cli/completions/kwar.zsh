#compdef kwar
# zsh completion for kwar
_kwar_completion() {
    # kwar doubles an apostrophe within quotes.
    setopt local_options rc_quotes
    # Case does not matter.
    local answer any_case="_arguments -M 'm:{a-zA-Z}={A-Za-z}'"
    answer="$(env _TYPER_COMPLETE_ARGS="${words[1,$CURRENT]}" _KWAR_COMPLETE=complete_zsh "$words[1]")"
    # Of --source=x only what follows the equals sign is completed.
    compset -P '--*='
    eval "${answer/#_arguments/$any_case}"
}
# Loaded by its name from fpath, the file is the function itself and answers the first TAB too.
if [ "$funcstack[1]" = "_kwar" ]; then
    _kwar_completion "$@"
else
    compdef _kwar_completion kwar
fi
