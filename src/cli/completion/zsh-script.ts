import type { CommandWords, FlagWords, Vocabulary } from './vocabulary.js';

/** The completion script for zsh 5: a function file of that name in `$fpath`, or sourced after `compinit`. */
export function zshScript({ bin, commands }: Vocabulary): string {
  return `#compdef ${bin}
# zsh completion for ${bin}: put it into a folder of $fpath as _${bin}, or source it after compinit
_${bin}() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands '${bin} command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _${bin} "$@"
else
  compdef _${bin} ${bin}
fi
`;
}

function commandCase({ name, flags, words, takesFiles }: CommandWords): string {
  const first = words.length > 0 ? [quote(`1:name:(${words.join(' ')})`)] : [];
  const rest = takesFiles ? [quote('*:file:_files')] : [];
  const specs = [...flags.map(flagSpec), ...first, ...rest];
  return `    ${name})\n      _arguments -s -S \\\n        ${specs.join(' \\\n        ')}\n      ;;`;
}

function flagSpec({ name, summary, isRepeated, value }: FlagWords): string {
  const star = isRepeated ? '*' : '';
  const equals = value.kind !== 'none' && name.startsWith('--') ? '=' : '';
  const words = summary.replace(/[[\]\\]/g, '\\$&');
  return quote(`${star}${name}${equals}[${words}]${action(value)}`);
}

function action(value: FlagWords['value']): string {
  switch (value.kind) {
    case 'none':
      return '';
    case 'words':
      return `:value:(${value.words.join(' ')})`;
    case 'file':
      return ':file:_files';
    case 'text':
      return ':value: ';
    default:
      return value satisfies never;
  }
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
