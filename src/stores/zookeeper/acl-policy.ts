import { type Acl, creatorAcl, openAcl, readOnlyAcl } from '../../zookeeper/index.js';

/** Who may do what with what flumec creates, by the kind of place. */
export interface AclPolicy {
  /** What nodes and other tools read: configuration, folders, records, history, the lock. */
  readonly shown: readonly Acl[];
  /** A node's own folder, below which it puts its `state`, `http` and `json`. */
  readonly shared: readonly Acl[];
  /** The key of the fingerprints. */
  readonly secret: readonly Acl[];
}

/** Everybody may do everything: ZooKeeper's own way, for a network that is closed. */
export const openPolicy: AclPolicy = { shown: openAcl, shared: openAcl, secret: openAcl };

/**
 * Written by whoever has the credentials of this run, readable by everybody; nodes may add children to
 * their own folders. Flume 1.x agents cannot authenticate, so what they read must be open to read
 * (flume-1.x.md 1.7).
 */
export const creatorPolicy: AclPolicy = {
  shown: [...creatorAcl, ...readOnlyAcl],
  shared: [...creatorAcl, { permissions: ['read', 'create'], scheme: 'world', id: 'anyone' }],
  secret: creatorAcl,
};
