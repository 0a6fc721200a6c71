import { printSink } from '../../languages/flume-0.9/print.js';
import type { Edit } from '../edit.js';
import { wrapsText } from './align-wraps.js';
import { chainEdits, ordinal } from './chain-edits.js';
import { changed, isReordered, type TellDelta } from './fan-out-edits.js';
import { withAddressOf } from './leaf-edits.js';
import { maskedText } from './mask-receivers.js';
import { type Place, within } from './place.js';
import type { PlacedEdit } from './placed-edit.js';
import { receiverOfMember } from './receivers.js';
import { type Spine, sinkOf } from './spine.js';
import { type ListDelta, type MemberOnSide, membersOn, type SpineDelta } from './spine-delta.js';

/** What differs between two failovers: their receivers in order, then the other members, then what stands within those that stay. */
export function failoverEdits(
  list: ListDelta,
  place: Place,
  tell: TellDelta,
): readonly PlacedEdit[] {
  const sides: Sides = { before: membersOn(list, 'before'), after: membersOn(list, 'after') };
  const connections = connectionsOf(sides);
  const chain = chainEdits(
    connections.before.map(({ receiver }) => receiver),
    connections.after.map(({ receiver }) => receiver),
  );
  const edits = [
    ...chain,
    ...oddWraps(connections.after),
    ...sides.before.flatMap((one) => otherMember(one, sides.before.length)),
    ...sides.after.flatMap((one) => otherMember(one, sides.after.length)),
  ];
  const isTold = edits.length > 0 || !isReordered(list);
  return [
    ...edits.map((edit) => ({ place, edit })),
    ...(isTold ? [] : [changed('failover: members in another order', place)]),
    ...connectionEdits(connections.after, place, tell),
    ...innerEdits(sides.after, connections.after, { place, tell }),
  ];
}

interface Sides {
  readonly before: readonly MemberOnSide[];
  readonly after: readonly MemberOnSide[];
}

/** A member that is nothing but a connection to a receiver. */
interface Connection extends MemberOnSide {
  readonly receiver: string;
}

/** The connections on both sides; one that becomes more than a connection, or was more, counts on neither. */
function connectionsOf({ before, after }: Sides) {
  const [old, fresh] = [before.flatMap(connection), after.flatMap(connection)];
  const members = new Set(old.map(({ member }) => member));
  const also = new Set(fresh.map(({ member }) => member));
  return {
    before: old.filter(({ member }) => member.kind === 'removed' || also.has(member)),
    after: fresh.filter(({ member }) => member.kind === 'inserted' || members.has(member)),
  };
}

function connection(one: MemberOnSide): readonly Connection[] {
  const receiver = receiverOfMember(one.spine);
  return receiver === undefined ? [] : [{ ...one, receiver }];
}

/** How a new receiver is connected, where that is not how one that stays is. */
function oddWraps(connections: readonly Connection[]): readonly Edit[] {
  const usual = new Set(
    connections.flatMap(({ member, spine }) =>
      member.kind === 'kept' ? [wrapsText(spine.wraps)] : [''],
    ),
  );
  return connections.flatMap(({ spine, receiver }) => {
    const wraps = wrapsText(spine.wraps);
    if (usual.has(wraps)) return [];
    return [{ mark: '+', text: `${wraps}, before ${receiver}`, likeness: wraps, isChain: true }];
  });
}

function otherMember({ member, spine, at }: MemberOnSide, count: number): readonly Edit[] {
  if (member.kind === 'kept' || receiverOfMember(spine) !== undefined) return [];
  const place = at === count - 1 ? 'last' : ordinal(at);
  const isDrop = spine.wraps.length === 0 && spine.end.kind === 'call' && spine.end.name === 'null';
  const text = memberText(spine);
  const likeness = `failover, ${place}: ${maskedText(spine)}`;
  if (member.kind === 'removed')
    return [{ mark: '-', text: `failover, was ${place}: ${text}`, likeness }];
  const why = isDrop ? ', which drops what no receiver takes' : '';
  return [{ mark: '+', text: `failover, ${place}: ${text}${why}`, likeness }];
}

/** A failover within a failover is told by its receivers where all are connected alike. */
function memberText(spine: Spine): string {
  const members = spine.end.kind === 'failover' ? spine.end.members : [];
  const receivers = members.flatMap((one) => receiverOfMember(one) ?? []);
  const wraps = new Set(members.map((one) => wrapsText(one.wraps)));
  const isPlain = spine.wraps.length === 0 && receivers.length === members.length;
  if (!isPlain || wraps.size !== 1) return printSink(sinkOf(spine));
  const [how = ''] = wraps;
  return `${receivers.join(', ')}${how && `, each behind ${how}`}`;
}

/** What differs in how receivers are connected: once where it is alike for all that stay. */
function connectionEdits(
  connections: readonly Connection[],
  place: Place,
  tell: TellDelta,
): readonly PlacedEdit[] {
  const kept = connections.flatMap(({ member, receiver }) =>
    member.kind === 'kept' ? [{ delta: withoutAddressChange(member.delta), receiver }] : [],
  );
  const each = within(place, 'the connection to each receiver');
  const told = kept.map(({ delta }) => tell(delta, each));
  const [first = [], ...others] = told;
  if (others.length > 0 && others.every((one) => textOf(one) === textOf(first))) return first;
  return kept.flatMap(({ delta, receiver }) =>
    tell(delta, within(place, `the connection to ${receiver}`, 'the connection')),
  );
}

/** The chain tells which receiver comes instead of which. */
function withoutAddressChange(delta: SpineDelta): SpineDelta {
  const { end } = delta;
  if (end.kind !== 'leaf') return delta;
  return { ...delta, end: { ...end, before: withAddressOf(end.after, end.before) } };
}

function textOf(edits: readonly PlacedEdit[]): string {
  return edits.map(({ edit }) => `${edit.mark} ${edit.text}`).join('\n');
}

function innerEdits(
  members: readonly MemberOnSide[],
  connections: readonly Connection[],
  { place, tell }: { readonly place: Place; readonly tell: TellDelta },
): readonly PlacedEdit[] {
  const told = new Set(connections.map(({ member }) => member));
  return members.flatMap(({ member }) =>
    member.kind === 'kept' && !told.has(member) ? tell(member.delta, place) : [],
  );
}
