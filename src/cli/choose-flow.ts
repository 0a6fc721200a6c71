import { didYouMean } from '../diagnostics/suggestion.js';
import type { FlowRecord } from '../reconcile/revision.js';
import type { Snapshot } from '../reconcile/snapshot.js';
import { UsageError } from './usage-error.js';

/** The flow of the store that is meant: the one named, or the only one; otherwise a `UsageError`. */
export function chooseFlow({ flows }: Snapshot, name: string | undefined): FlowRecord {
  const names = [...flows.keys()].sort();
  if (names.length === 0)
    throw new UsageError('The store holds no flow', 'flumec apply writes one');
  if (name === undefined && names.length > 1) {
    throw new UsageError(
      'The store holds several flows',
      `name one with --flow: ${names.join(', ')}`,
    );
  }
  const flow = flows.get(name ?? names[0] ?? '');
  if (flow) return flow;
  throw new UsageError(`There is no flow "${name}" in the store`, didYouMean(name ?? '', names));
}
