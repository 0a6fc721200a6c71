import { printSink } from '../../languages/flume-0.9/print.js';
import { nameOfWrap } from './align-wraps.js';
import { isDisk, receiverOfMember, receiversOf } from './receivers.js';
import { type ListEnd, type Spine, sinkOf } from './spine.js';

/**
 * Which member of one list is which of the other, by index: equal ones first, then those that send to
 * the same receiver, then those of the same form.
 */
export function pairMembers(before: ListEnd, after: ListEnd): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  for (const keysOf of before.kind === 'failover' ? chainKeys : branchKeys)
    pairByKeys([before.members, after.members], keysOf, partners);
  return partners;
}

/** What members are told apart by; members with a key in common belong together. */
type KeysOf = (member: Spine) => readonly string[];

const chainKeys: readonly KeysOf[] = [
  printed,
  (member) => [receiverOfMember(member) ?? (isDisk(member) ? 'disk' : formOf(member))],
  (member) => (receiverOfMember(member) === undefined ? [] : ['receiver']),
];

const branchKeys: readonly KeysOf[] = [printed, receiversOf, (member) => [formOf(member)]];

function pairByKeys(
  [before, after]: readonly [readonly Spine[], readonly Spine[]],
  keysOf: KeysOf,
  partners: Map<number, number>,
): void {
  const taken = new Set(partners.values());
  const free = new Map<string, number[]>();
  for (const [at, member] of after.entries()) {
    if (taken.has(at)) continue;
    for (const key of keysOf(member)) {
      const queue = free.get(key) ?? [];
      free.set(key, queue);
      queue.push(at);
    }
  }
  for (const [at, member] of before.entries()) {
    if (partners.has(at)) continue;
    const partner = firstFree(keysOf(member), free, taken);
    if (partner === undefined) continue;
    partners.set(at, partner);
    taken.add(partner);
  }
}

function firstFree(
  keys: readonly string[],
  free: ReadonlyMap<string, number[]>,
  taken: ReadonlySet<number>,
): number | undefined {
  for (const key of keys) {
    const queue = free.get(key) ?? [];
    while (taken.has(queue[0] ?? -1)) queue.shift();
    if (queue[0] !== undefined) return queue[0];
  }
  return undefined;
}

function printed(member: Spine): readonly string[] {
  return [printSink(sinkOf(member))];
}

/** The words of a member without its arguments. */
function formOf({ wraps, end }: Spine): string {
  return [...wraps.map(nameOfWrap), end.kind === 'call' ? end.name : end.kind].join(' ');
}
