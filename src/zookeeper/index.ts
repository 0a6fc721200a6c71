/**
 * A ZooKeeper client that speaks the wire protocol itself: promises, types, no dependencies.
 *
 * ```ts
 * const zookeeper = await connect({ connectString: 'h1:2181,h2:2181,[::1]:2181/app' });
 * const { data, stat } = await zookeeper.get('/settings', { watch: (event) => reload(event) });
 * await zookeeper.multi([
 *   { kind: 'check', path: '/lock', version: 0 },
 *   { kind: 'set', path: '/settings', data: 'new', version: stat.version },
 * ]);
 * await zookeeper.close();
 * ```
 *
 * - Everything that fails throws a `ZooKeeperError` with a `code`, the `path`, the `index` of the culprit
 *   in a multi, and an `outcome`: `not-sent` and `rejected` wrote nothing, after `unknown` (a lost
 *   connection, a deadline) wait for `connected`, `sync` and read to find out.
 * - Nothing hangs: connecting has one deadline over TCP, TLS and session; each request has its own; a
 *   silent server is left after two thirds of the session timeout.
 * - After a lost connection the client comes back by itself, with growing random waits and over all
 *   servers: authentication first, then the watches, then requests. Meanwhile requests fail at once with
 *   `not-sent`; nothing is queued or sent again. `state` and `onState` tell where it stands; an expired
 *   session is the end of the client, and who wants another connects anew.
 * - At most `maxInFlight` requests are under way; more wait for their turn within their deadline.
 *   Requests over `maxRequestBytes` are refused unsent; `multiSize` and `splitMulti` help to stay below.
 * - Servers from 3.4 on; `container` and `withStat` need 3.5, `addWatch` needs 3.6, and `multiRead` falls
 *   back to single reads on older ones.
 *
 * @packageDocumentation
 */
export {
  type Acl,
  allPermissions,
  creatorAcl,
  digestId,
  openAcl,
  type Permission,
  readOnlyAcl,
} from './acl.js';
export { connect, type ZooKeeperClient } from './connect.js';
export type { ConnectOptions } from './connect-options.js';
export {
  type ConnectionString,
  parseConnectionString,
  renderAddress,
  type ServerAddress,
} from './connection-string.js';
export type { CreatedNode, CreateMode, CreateOptions } from './create-operation.js';
export type { LastingWatchOptions, StopWatching } from './lasting-watch.js';
export type { ReadRequest, ReadResult } from './multi-read-operation.js';
export type { MultiResult } from './multi-reply.js';
export type { MultiOperation } from './multi-request.js';
export { type MultiLimits, multiSize, splitMulti } from './multi-size.js';
export type { NodeAcl, NodeChildren, NodeData } from './read-operations.js';
export type { Auth } from './session-operations.js';
export type { SessionState } from './session-state.js';
export type { Stat } from './stat.js';
export type { TlsOptions } from './tls-options.js';
export type { WatchEvent, WatchListener } from './watch-event.js';
export type { WatchOptions } from './watched-reads.js';
export type { NodeContent } from './write-records.js';
export { type RequestOutcome, ZooKeeperError, type ZooKeeperErrorCode } from './zookeeper-error.js';
