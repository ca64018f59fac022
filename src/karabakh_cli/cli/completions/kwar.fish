# fish completion for kwar
function __kwar_complete
    # fish replaces the whole of --source=x, so each value is offered with the option before it.
    set -l option (string match --regex -- '^--[^=]+=' (commandline -ct))
    for offer in (env _KWAR_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=get-args \
            _TYPER_COMPLETE_ARGS=(commandline -cp) kwar)
        echo "$option$offer"
    end
end
complete --command kwar --no-files --arguments "(__kwar_complete)" --condition "env \
    _KWAR_COMPLETE=complete_fish _TYPER_COMPLETE_FISH_ACTION=is-args \
    _TYPER_COMPLETE_ARGS=(commandline -cp) kwar"
