import type { Command, Interfaces } from '@oclif/core';

/** What can stand on a command line of flumec, as the commands themselves say it. */
export interface Vocabulary {
  readonly bin: string;
  /** Sorted by name. */
  readonly commands: readonly CommandWords[];
}

/** One command with its flags and its first argument. */
export interface CommandWords {
  readonly name: string;
  readonly summary: string;
  readonly flags: readonly FlagWords[];
  /** What the first argument may be; empty where it is a file or a name. */
  readonly words: readonly string[];
  /** Whether arguments may be files and folders. */
  readonly takesFiles: boolean;
}

/** One spelling of a flag. */
export interface FlagWords {
  /** With its dashes. */
  readonly name: string;
  readonly summary: string;
  readonly isRepeated: boolean;
  readonly value: FlagValue;
}

/** What stands behind a flag. */
export type FlagValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' }
  | { readonly kind: 'text' };

/** Words that no flag or argument lists by itself: by `COMMAND` for the first argument, by `COMMAND --FLAG` for a flag. */
export type KnownWords = Readonly<Record<string, readonly string[]>>;

/** The vocabulary of a command line, from oclif's own description of it. */
export function vocabularyOf(config: Interfaces.Config, known: KnownWords): Vocabulary {
  const commands = config.commands
    .filter(({ hidden }) => !hidden)
    .map((command) => commandWords(command, known));
  const byName = (a: CommandWords, b: CommandWords) => (a.name < b.name ? -1 : 1);
  return { bin: config.bin, commands: commands.sort(byName) };
}

function commandWords(command: Command.Loadable, known: KnownWords): CommandWords {
  const args = Object.values(command.args);
  const help: FlagWords = {
    name: '--help',
    summary: 'Show how the command is used',
    isRepeated: false,
    value: { kind: 'none' },
  };
  return {
    name: command.id,
    summary: command.summary ?? '',
    flags: [
      ...Object.values(command.flags).flatMap((flag) => flagWords(command.id, flag, known)),
      help,
    ],
    words: args[0]?.options ?? known[command.id] ?? [],
    takesFiles: 'path' in command.args,
  };
}

function flagWords(
  command: string,
  flag: Command.Flag.Cached,
  known: KnownWords,
): readonly FlagWords[] {
  const { name, char, summary = '', description = summary } = flag;
  const isRepeated = flag.type === 'option' && flag.multiple === true;
  const base = { summary: firstSentence(description), isRepeated };
  const value = flagValue(flag, known[`${command} --${name}`]);
  const names = [
    `--${name}`,
    ...(char === undefined ? [] : [`-${char}`]),
    ...(flag.type === 'boolean' && flag.allowNo === true ? [`--no-${name}`] : []),
  ];
  return names.map((spelling) => ({ name: spelling, ...base, value }));
}

function flagValue(flag: Command.Flag.Cached, known: readonly string[] | undefined): FlagValue {
  if (flag.type === 'boolean') return { kind: 'none' };
  const words = flag.options ?? known;
  if (words) return { kind: 'words', words };
  return { kind: /FILE|FOLDER/.test(flag.helpValue?.toString() ?? '') ? 'file' : 'text' };
}

function firstSentence(text: string): string {
  return /^.*?[.;](?=\s|$)/.exec(text)?.[0].slice(0, -1) ?? text;
}
