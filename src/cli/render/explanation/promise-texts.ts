import type { PathPromise } from '../../../tracing/path-promises.js';

/** What a reliable path promises, what it does not, and where it is weakest, in sentences. */
export function promiseTexts(promise: PathPromise): readonly string[] {
  const { path, weakest, endsEarly, target } = promise;
  const [first = ''] = path;
  const last = path.at(-1) ?? '';
  const keeper =
    target === 'flume-0.9' ? `the disk of its ${first} node` : "any agent's disk on the way";
  return [
    `Promised: what ${first} has taken in reaches ${last} at least once, as long as ${keeper} is not lost.`,
    `Not promised: that it comes only once, since what is not acknowledged in time is sent again; that it comes in order; what the source itself loses before ${first} has it.`,
    ...(endsEarly ? [`Not promised either: anything behind ${last}, where the path ends.`] : []),
    `Weakest hop: ${weakest.from} -> ${weakest.to}, where a sender has ${receivers(weakest.receivers)}.`,
  ];
}

function receivers(count: number): string {
  return count === 1 ? 'one receiver and no other' : `${count} receivers`;
}
