import type { CommandWords, FlagWords, Vocabulary } from './vocabulary.js';

/** The completion script for bash 3.2 and later; it needs nothing else. */
export function bashScript({ bin, commands }: Vocabulary): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# bash completion for ${bin}: source it in ~/.bashrc, or put it into
# /etc/bash_completion.d or ~/.local/share/bash-completion/completions/${bin}
_${bin}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= index
  COMPREPLY=()
  # Readline takes "--flag=value" for three words.
  if [[ $cur == "=" ]]; then
    cur=
  elif [[ $prev == "=" ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for (( index = 1; index < COMP_CWORD; index++ )); do
    if [[ \${COMP_WORDS[index]} != -* ]]; then
      command=\${COMP_WORDS[index]}
      break
    fi
  done
  case "$command $prev" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
    "") words="${names} --help --version" ;;
${commands.map(commandCase).join('\n')}
  esac
  COMPREPLY=( $(compgen -W "$words" -- "$cur") )
}
complete -o bashdefault -o default -F _${bin} ${bin}
`;
}

/** Values that are listed; files are what bash offers where nothing is. */
function valueCases({ name: command, flags }: CommandWords): readonly string[] {
  return flags.flatMap(({ name, value }) => {
    const pattern = `    "${command} ${name}")`;
    switch (value.kind) {
      case 'none':
        return [];
      case 'words':
        return [
          `${pattern} COMPREPLY=( $(compgen -W "${value.words.join(' ')}" -- "$cur") ); return ;;`,
        ];
      case 'file':
        return [`${pattern} return ;;`];
      case 'text':
        return [`${pattern} compopt +o bashdefault +o default 2>/dev/null; return ;;`];
      default:
        return value satisfies never;
    }
  });
}

function commandCase({ name, flags, words }: CommandWords): string {
  const names = flags.map((flag: FlagWords) => flag.name).join(' ');
  const first =
    words.length === 0 ? '' : `\n      [[ $prev == ${name} ]] && words="$words ${words.join(' ')}"`;
  return `    ${name})\n      [[ $cur == -* ]] && words="${names}"${first}\n      ;;`;
}
