import { flume1Catalogue } from '../../languages/flume-1/catalogue.js';
import { findComponent } from '../../languages/flume-1/find-component.js';
import { findKey } from '../../languages/flume-1/find-key.js';
import type { TierDeployment } from '../../routing/deployment.js';

type Tier = TierDeployment['vertex']['tier'];

/** Events of one transaction of the operator's source or sink; 1 where its type has no batches, or is a plug-in's. */
export function ownBatchSize(kind: 'source' | 'sink', component: Tier['source' | 'sink']): number {
  const { type, entries } = component?.mapping ?? {};
  const known = type && findComponent(flume1Catalogue, kind, type.value);
  const key = known?.traits.batchKey;
  if (!known || key === undefined) return 1;
  const written = entries?.find((entry) => entry.key.value === key)?.value.value;
  const size = Number(written ?? findKey(known, key)?.default);
  return Number.isInteger(size) ? size : 1;
}
