import { Flags } from '@oclif/core';

/** The flags of every command that asks a store. */
export const storeFlags = {
  store: Flags.string({
    env: 'FLUMEC_STORE',
    default: 'file:.flumec/state.json',
    helpValue: 'URL',
    description:
      'Where the configuration lives: file:PATH, or zk://host:2181,host:2181/chroot (zks:// with TLS).',
  }),
};

/** The flags of every command that compares a topology with a store. */
export const planFlags = {
  adopt: Flags.boolean({
    description: 'Take over nodes of the store that belong to no flow or to another one.',
  }),
  'allow-mass-delete': Flags.boolean({
    description: 'Let the plan delete more than 30 % of the nodes a flow has, or all of them.',
  }),
  'prune-flow': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FLOW',
    description:
      'Delete all nodes of a flow that no topology has any more. May be given several times.',
  }),
  'secret-file': Flags.string({
    helpValue: 'FILE',
    description: 'Read secrets from a file of NAME=VALUE lines; FLUMEC_SECRET_NAME wins over it.',
  }),
};
