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
  acl: Flags.option({ options: ['open', 'digest'] as const })({
    env: 'FLUMEC_ZK_ACL',
    helpGroup: 'ZOOKEEPER',
    description:
      'Who may do what with znodes that are created from now on: open lets everybody write, as ZooKeeper does by itself; digest lets only the credentials of FLUMEC_ZK_AUTH=user:password write, everybody read, and nodes add their own state.',
  }),
  'zk-auth-file': Flags.string({
    env: 'FLUMEC_ZK_AUTH_FILE',
    helpGroup: 'ZOOKEEPER',
    helpValue: 'FILE',
    description: 'Read the credentials user:password from a file instead of FLUMEC_ZK_AUTH.',
  }),
  'zk-ca-file': Flags.string({
    env: 'FLUMEC_ZK_CA_FILE',
    helpGroup: 'ZOOKEEPER',
    helpValue: 'FILE',
    description: "With zks://: trust the authorities of this PEM file instead of the system's.",
  }),
  'zk-cert-file': Flags.string({
    env: 'FLUMEC_ZK_CERT_FILE',
    helpGroup: 'ZOOKEEPER',
    helpValue: 'FILE',
    description: 'With zks://: the client certificate, PEM.',
  }),
  'zk-key-file': Flags.string({
    env: 'FLUMEC_ZK_KEY_FILE',
    helpGroup: 'ZOOKEEPER',
    helpValue: 'FILE',
    description:
      "With zks://: the client certificate's key, PEM; FLUMEC_ZK_KEY_PASSPHRASE opens it.",
  }),
  'zk-server-name': Flags.string({
    env: 'FLUMEC_ZK_SERVER_NAME',
    helpGroup: 'ZOOKEEPER',
    helpValue: 'NAME',
    description:
      "With zks://: the name that the servers' certificates must bear, where it is not their host in the URL.",
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
