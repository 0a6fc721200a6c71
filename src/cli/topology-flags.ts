import { Flags } from '@oclif/core';

/** The flags of every command that reads topologies. */
export const topologyFlags = {
  var: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'NAME=VALUE',
    description: 'Set a variable: ${var.NAME} in components.',
  }),
  'var-file': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE',
    description: 'Set variables from a file of NAME=VALUE lines; later files and --var win.',
  }),
};

/** What a command line says of variables. */
export interface TopologyFlagValues {
  readonly var?: readonly string[] | undefined;
  readonly 'var-file'?: readonly string[] | undefined;
}
