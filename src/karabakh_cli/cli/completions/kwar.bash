# bash completion for kwar
_kwar_completion() {
    local IFS=$'\n' line word breaks prefix=
    line="${COMP_WORDS[*]:0:COMP_CWORD+1}"
    # bash splits --source=x into three words; kwar is given one.
    line="${line//$'\n='$'\n'/=}"
    [[ $line == *$'\n=' ]] && line="${line%$'\n='}="
    word="${line##*$'\n'}"
    breaks="${line//[^$'\n']/}"
    # Where = does not split words (COMP_WORDBREAKS), bash replaces the whole word.
    [[ $word == --*=* && ${COMP_WORDS[COMP_CWORD]} == "$word" ]] && prefix="${word%%=*}="
    COMPREPLY=( $( env COMP_WORDS="$line" COMP_CWORD="${#breaks}" \
        _KWAR_COMPLETE=complete_bash "$1" ) )
    COMPREPLY=( "${COMPREPLY[@]/#/$prefix}" )
    # A list of fields goes on, so no space follows it.
    [[ $line =~ --fields[=$'\n'][^$'\n']*$ ]] && compopt -o nospace
    return 0
}
complete -o default -F _kwar_completion kwar
