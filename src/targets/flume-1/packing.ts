import { type EdgeContract, edgeContracts } from '../../languages/flume-1/edge-contract.js';
import type { TierDeployment } from '../../routing/deployment.js';

type Vertex = TierDeployment['vertex'];
type Arc = Vertex['incoming'][number];
type Settings = NonNullable<Arc['edge']['encryption']>['settings'];

/** Events of a transaction where an edge says nothing of batches: Flume's own default (flume-1.x.md 3.1). */
export const defaultBatchSize = 100;

/** The most events that come along an edge in one transaction. */
export function batchSizeOf({ edge }: Arc): number {
  return edge.batch?.value.events ?? defaultBatchSize;
}

/** What both ends of the edge agree on. */
export function contractOf({ edge }: Arc): EdgeContract {
  return {
    isCompressed: edge.compression?.value === 'gzip',
    isEncrypted: edge.encryption?.enabled === true,
  };
}

/** The contracts of the edges into a tier, each once, in the order of their ports. */
export function inboundContracts({ incoming }: Vertex): readonly EdgeContract[] {
  const wanted = incoming.map(contractOf);
  return edgeContracts.filter(({ isCompressed, isEncrypted }) =>
    wanted.some((one) => one.isCompressed === isCompressed && one.isEncrypted === isEncrypted),
  );
}

/** The properties by which a source or sink keeps to a contract; the stores may be the host's (flume-1.x.md 3.7). */
export function contractProperties(
  { isCompressed, isEncrypted }: EdgeContract,
  stores: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...(isCompressed ? { 'compression-type': 'deflate' } : {}),
    ...(isEncrypted ? { ssl: 'true', ...stores } : {}),
  };
}

/** The key store of a tier's nodes: what any edge into it says (`one-key-store` holds them alike). */
export function keyStoreOf({ incoming }: Vertex): Readonly<Record<string, string>> {
  return Object.assign({}, ...incoming.map(({ edge }) => storeOf('keystore', edge)));
}

/** The trust store with which the senders of an edge meet its receivers. */
export function trustStoreOf({ edge }: Arc): Readonly<Record<string, string>> {
  return storeOf('truststore', edge);
}

function storeOf(
  store: 'keystore' | 'truststore',
  { encryption }: Arc['edge'],
): Readonly<Record<string, string>> {
  const settings: Settings = encryption?.settings ?? [];
  return Object.fromEntries(
    settings
      .filter(({ key }) => key.value.startsWith(store))
      .map(({ key, value }) => [key.value, String(value.value)]),
  );
}
