import { type ChangeReview, namesOf } from '../change/review-change.js';
import { groupBy } from '../group-by.js';
import { nameHider } from '../own-names.js';
import type { Rename, RenameGroup } from './change-group.js';

/** Renames among the changes of a tier, and the changes that are none. */
export interface FoundRenames {
  readonly renames: readonly RenameGroup[];
  readonly others: readonly ChangeReview[];
}

/**
 * Pairs nodes that go with nodes that come and have the same configuration: first on the same host, then
 * on hosts that differ as the names do. Receivers do not count, for they follow from the name. Where more
 * go than come, or the other way round, nobody can tell which is which, and none is a rename.
 */
export function findRenames(changes: readonly ChangeReview[]): FoundRenames {
  const gone = changes.filter(
    ({ change, before }) => change.kind === 'delete' && before && !change.isDrifted,
  );
  const come = changes.filter(({ change }) => change.kind === 'create' && !change.before);
  const onSameHost = pairsOf(gone, come, (one) => `${one.form}\n${hostOf(one)}`);
  const taken = new Set(onSameHost.flat());
  const elsewhere = pairsOf(
    gone.filter((one) => !taken.has(one)),
    come.filter((one) => !taken.has(one)),
    (one) =>
      `${one.form}\n${nameHider({ ...namesOf(one.change), host: undefined }).hide(hostOf(one))}`,
  );
  for (const one of elsewhere.flat()) taken.add(one);
  return {
    renames: [...renameGroup(onSameHost, true), ...renameGroup(elsewhere, false)],
    others: changes.filter((one) => !taken.has(one)),
  };
}

type RenamePair = readonly [ChangeReview, ChangeReview];

function pairsOf(
  gone: readonly ChangeReview[],
  come: readonly ChangeReview[],
  keyOf: (one: ChangeReview) => string,
): readonly RenamePair[] {
  const comeByKey = groupBy(come, keyOf);
  return [...groupBy(gone, keyOf)].flatMap(([key, olds]) => {
    const fresh = comeByKey.get(key) ?? [];
    if (fresh.length !== olds.length) return [];
    return olds.flatMap((old, at): RenamePair[] => (fresh[at] ? [[old, fresh[at]]] : []));
  });
}

function renameGroup(pairs: readonly RenamePair[], isSameHost: boolean): readonly RenameGroup[] {
  if (pairs.length === 0) return [];
  const renames = pairs
    .map(([{ change: from }, { change: to }]): Rename => ({ from: from.node, to: to.node }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return [{ kind: 'rename', renames, isSameHost }];
}

function hostOf({ change }: ChangeReview): string {
  return change.kind === 'delete' ? change.before.hosts.join() : change.after.host;
}
