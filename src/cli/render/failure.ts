import { Errors } from '@oclif/core';
import { didYouMean } from '../../diagnostics/suggestion.js';
import { StoreError } from '../../reconcile/store-error.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { UsageError } from '../usage-error.js';

/** What a run that could not go on says, and how it ends. */
export interface Failure {
  readonly message: string;
  readonly help?: string;
  readonly exitCode: ExitCode;
}

/** Puts what was thrown into words; what nobody foresaw is called a defect of flumec. */
export function describeFailure(cause: unknown, commandNames: readonly string[]): Failure {
  if (cause instanceof UsageError) {
    const { message, help } = cause;
    return { message, ...(help === undefined ? {} : { help }), exitCode: exitCodes.usage };
  }
  if (cause instanceof StoreError) return { message: cause.message, exitCode: exitCodes.store };
  if (cause instanceof Errors.CLIError) return usageFailure(cause, commandNames);
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `flumec failed in a way it should not: ${words}`,
    help: 'this is a defect of flumec; set FLUMEC_DEBUG=1 to see where, and report it',
    exitCode: exitCodes.incomplete,
  };
}

function usageFailure(cause: Errors.CLIError, commandNames: readonly string[]): Failure {
  const [message = '', ...rest] = cause.message.split('\n').filter((line) => line.trim() !== '');
  const unknownCommand = /^command ([^: ]*).* not found$/.exec(message)?.[1];
  if (unknownCommand !== undefined) return unknownName('command', unknownCommand, commandNames);
  const unknownFlag = unknownFlagOf(cause);
  if (unknownFlag !== undefined) return unknownName('flag', unknownFlag, knownFlagsOf(cause));
  const details = rest
    .filter((line) => !line.startsWith('See more help'))
    .map((line) => line.trim());
  return {
    message: [message, ...details].join('; '),
    help: 'add --help to see how the command is used',
    exitCode: exitCodes.usage,
  };
}

function unknownName(kind: 'command' | 'flag', name: string, known: readonly string[]): Failure {
  const isFlag = name.startsWith('-');
  const near = didYouMean(name, isFlag ? [...known, '--help', '--version'] : known);
  const fallback =
    kind === 'command'
      ? 'flumec --help lists the commands'
      : 'add --help to see how the command is used';
  return {
    message: `There is no ${isFlag ? 'flag' : 'command'} "${name}"`,
    help: near ?? fallback,
    exitCode: exitCodes.usage,
  };
}

/** What oclif's error about flags that a command does not have tells beside its message. */
interface UnknownFlags {
  readonly flags?: unknown;
  readonly parse?: {
    readonly input?: { readonly flags?: Readonly<Record<string, { allowNo?: boolean }>> };
  };
}

function unknownFlagOf(cause: Errors.CLIError): string | undefined {
  const { flags } = cause as UnknownFlags;
  return Array.isArray(flags) ? String(flags[0]).replace(/=.*/s, '') : undefined;
}

function knownFlagsOf(cause: Errors.CLIError): readonly string[] {
  const flags = Object.entries((cause as UnknownFlags).parse?.input?.flags ?? {});
  return flags.flatMap(([name, { allowNo }]) =>
    allowNo === true ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  );
}
