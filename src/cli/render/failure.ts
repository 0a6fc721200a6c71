import { Errors } from '@oclif/core';
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
export function describeFailure(cause: unknown): Failure {
  if (cause instanceof UsageError) {
    const { message, help } = cause;
    return { message, ...(help === undefined ? {} : { help }), exitCode: exitCodes.usage };
  }
  if (cause instanceof StoreError) return { message: cause.message, exitCode: exitCodes.store };
  if (cause instanceof Errors.CLIError) return usageFailure(cause);
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    message: `flumec failed in a way it should not: ${words}`,
    help: 'this is a defect of flumec; set FLUMEC_DEBUG=1 to see where, and report it',
    exitCode: exitCodes.incomplete,
  };
}

function usageFailure(cause: Errors.CLIError): Failure {
  const [message = '', ...rest] = cause.message.split('\n').filter((line) => line.trim() !== '');
  const isUnknownCommand = /^command (.*) not found$/.exec(message);
  if (isUnknownCommand) {
    return {
      message: `There is no command "${isUnknownCommand[1]}"`,
      help: 'flumec --help lists the commands',
      exitCode: exitCodes.usage,
    };
  }
  const details = rest
    .filter((line) => !line.startsWith('See more help'))
    .map((line) => line.trim());
  return {
    message: [message, ...details].join('; '),
    help: 'add --help to see how the command is used',
    exitCode: exitCodes.usage,
  };
}
