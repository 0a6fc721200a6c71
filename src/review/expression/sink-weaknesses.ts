import type { Weakness } from '../weakness.js';
import { nameOfWrap } from './align-wraps.js';
import { namesIn, sinkFacts } from './sink-facts.js';
import { type SpineDelta, sideOf } from './spine-delta.js';

/**
 * The promises a sink keeps no more. Logs on disk and acknowledging count for the whole sink; packing
 * counts only where what it packed for is still there, so that a branch that goes is no weakness.
 */
export function sinkWeaknesses(delta: SpineDelta): readonly Weakness[] {
  const [before, after] = [sinkFacts(sideOf(delta, 'before')), sinkFacts(sideOf(delta, 'after'))];
  const { gone, come } = exchangedNames(delta);
  const has = (names: readonly string[], word: RegExp) =>
    names.filter((name) => word.test(name)).length;
  const isLost = (word: RegExp) => has(gone, word) > has(come, word);
  const isEnd = after.receivers.chains.length === 0;
  const found: readonly (readonly [Weakness, boolean])[] = [
    ['write-ahead', before.writesAhead && !after.writesAhead],
    ['acknowledgement', before.acknowledges && !after.acknowledges && isEnd],
    ['disk-failover', before.hasDiskFailover && !after.hasDiskFailover && !after.writesAhead],
    ['drops', has(come, /^null$/) > has(gone, /^null$/)],
    ['encryption', isLost(encrypting)],
    ['compression', isLost(compressing)],
    ['bandwidth', isLost(/^choke$/)],
  ];
  return found.flatMap(([weakness, isSo]) => (isSo ? [weakness] : []));
}

/** Flume 0.9 has no encryption and one compression of its own; what plug-ins do is told by their names. */
const encrypting = /^(?!un|de).*(?:crypt|cipher|tls|ssl|pgp|gpg)/i;
const compressing = /^(?!un|de|gun).*(?:gzip|zip|lzo|lz4|zstd|snappy|compress)/i;

interface ExchangedNames {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** The names that go and come where something stays; of failovers also whether the sink that drops comes or goes. */
function exchangedNames({ wraps, end }: SpineDelta): ExchangedNames {
  const own: ExchangedNames = {
    gone: wraps.flatMap((one) => (one.kind === 'removed' ? [nameOfWrap(one.before)] : [])),
    come: wraps.flatMap((one) => (one.kind === 'inserted' ? [nameOfWrap(one.after)] : [])),
  };
  return joined([own, ...endNames(end)]);
}

function endNames(end: SpineDelta['end']): readonly ExchangedNames[] {
  if (end.kind === 'leaf') return [];
  if (end.kind === 'replaced')
    return [
      {
        gone: namesIn({ wraps: [], end: end.before }),
        come: namesIn({ wraps: [], end: end.after }),
      },
    ];
  return end.members.map((member) => {
    if (member.kind === 'kept') return exchangedNames(member.delta);
    const isDrop = end.of === 'failover' && namesIn(member.spine).join() === 'null';
    const names = isDrop ? ['null'] : [];
    return member.kind === 'inserted' ? { gone: [], come: names } : { gone: names, come: [] };
  });
}

function joined(all: readonly ExchangedNames[]): ExchangedNames {
  return {
    gone: all.flatMap(({ gone }) => gone),
    come: all.flatMap(({ come }) => come),
  };
}
