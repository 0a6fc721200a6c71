import type { CommandWords, FlagWords, Vocabulary } from './vocabulary.js';

/** The completion script for fish 3.0 and later. */
export function fishScript({ bin, commands }: Vocabulary): string {
  const lines = commands.flatMap((command) => [
    line(bin, ['-n __fish_use_subcommand', `-a ${command.name}`, describe(command.summary)]),
    ...argumentLines(bin, command),
    ...command.flags.map((flag) => flagLine(bin, command.name, flag)),
  ]);
  return [
    `# fish completion for ${bin}: put it into ~/.config/fish/completions/${bin}.fish`,
    `complete -c ${bin} -f`,
    ...lines,
    '',
  ].join('\n');
}

function argumentLines(bin: string, { name, words, takesFiles }: CommandWords): readonly string[] {
  const inside = condition(name);
  return [
    ...(words.length > 0 ? [line(bin, [inside, `-a '${words.join(' ')}'`])] : []),
    ...(takesFiles ? [line(bin, [inside, '-F'])] : []),
  ];
}

function flagLine(bin: string, command: string, { name, summary, value }: FlagWords): string {
  const spelling = name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`;
  return line(bin, [condition(command), spelling, ...valueOptions(value), describe(summary)]);
}

function valueOptions(value: FlagWords['value']): readonly string[] {
  switch (value.kind) {
    case 'none':
      return [];
    case 'words':
      return [`-x -a '${value.words.join(' ')}'`];
    case 'file':
      return ['-r -F'];
    case 'text':
      return ['-x'];
    default:
      return value satisfies never;
  }
}

function condition(command: string): string {
  return `-n '__fish_seen_subcommand_from ${command}'`;
}

function describe(summary: string): string {
  return `-d '${summary.replace(/['\\]/g, '\\$&')}'`;
}

function line(bin: string, options: readonly string[]): string {
  return `complete -c ${bin} ${options.join(' ')}`;
}
