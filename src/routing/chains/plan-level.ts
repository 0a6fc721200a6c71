import { apportion, type Bounds } from './apportion.js';
import type { Sender } from './chain-request.js';
import type { Crowd } from './crowd.js';
import { evenOut } from './even-out.js';
import { fillSeats } from './fill-seats.js';
import { firstPeers, nextPeers, type Peers } from './group-peers.js';
import type { Level } from './level.js';
import { placeEvenly } from './place-evenly.js';
import { type Population, type Ranking, rankReceivers } from './rank-receivers.js';

/** How many receivers senders choose from; more hardly change a chain. */
const choice = 5;

interface Plan {
  readonly level: Level;
  readonly ranking: Ranking;
  readonly weights: Float64Array;
  /** Parallel to the senders: their rates; undefined where all are the same. */
  readonly rates: readonly number[] | undefined;
  /** For each slot that is filled, parallel to the senders: the receiver. */
  readonly picks: number[][];
}

/** How many losses at once are evened out: beyond them chains go on as each sender would have it. */
const evenLosses = 2;

/** For each slot of a level, parallel to its senders, the number of the receiver that fills it. */
export function planLevel(level: Level, slots: number): readonly (readonly number[])[] {
  const rates = level.senders.map(({ rate = 1 }) => rate);
  const plan: Plan = {
    level,
    ranking: rankReceivers(level, slots - 1 + choice),
    weights: Float64Array.from(level.receivers, ({ weight = 1 }) => weight),
    rates: rates.every((rate) => rate === rates[0]) ? undefined : rates,
    picks: [],
  };
  let groups = firstPeers(level);
  let pick = fillSlot(plan, groups);
  while (plan.picks.push(pick) < Math.min(slots, 1 + evenLosses)) {
    groups = nextPeers(groups, pick);
    pick = fillSlot(plan, groups);
  }
  if (slots > plan.picks.length) fillFromRows(plan, slots);
  return plan.picks;
}

/** Goes on with what is left of each sender's row. */
function fillFromRows({ level, ranking, picks }: Plan, slots: number): void {
  const { width, receivers } = ranking;
  const tails = level.senders.map((_, sender) => {
    const row = receivers.subarray(sender * width, (sender + 1) * width);
    return row.filter((receiver) => picks.every((pick) => pick[sender] !== receiver));
  });
  for (let index = 0; picks.length < slots; index++) {
    picks.push(tails.map((tail) => tail[index] as number));
  }
}

/** What the crowds before have left on each receiver: how many senders, and their rates together. */
interface Loads {
  readonly counts: Float64Array;
  readonly carried: Float64Array;
}

/** In the first slot later crowds even out what earlier ones left; in others each is on its own. */
function fillSlot(plan: Plan, groups: readonly Peers[]): number[] {
  const { level, rates, picks } = plan;
  const size = level.receivers.length;
  const loads = { counts: new Float64Array(size), carried: new Float64Array(size) };
  const pick = new Array<number>(level.senders.length).fill(0);
  for (const peers of groups) {
    const receivers = spread(plan, peers, loads);
    for (const [index, sender] of peers.senders.entries()) {
      const receiver = receivers[index] as number;
      pick[sender] = receiver;
      if (picks.length > 0) continue;
      loads.counts[receiver] = (loads.counts[receiver] as number) + 1;
      loads.carried[receiver] = (loads.carried[receiver] as number) + (rates?.[sender] ?? 1);
    }
  }
  return pick;
}

function spread(plan: Plan, peers: Peers, { counts, carried }: Loads): readonly number[] {
  const { level, ranking, weights, rates, picks } = plan;
  const rows = peers.senders;
  const depth = Math.min(ranking.width, picks.length + choice);
  const isOpen = findOpen(level, peers);
  const crowd: Crowd = { rows, ranking, depth, isOpen };
  const portions = { amount: rows.length, isOpen, weights, loads: counts };
  const bounds = apportion(portions, picks.length < evenLosses ? 0 : 1);
  const even = picks.length === 0 ? placeFirst(level, crowd, bounds) : fillSeats(crowd, bounds);
  if (rates === undefined || picks.length === evenLosses) return even;
  const own = rows.map((sender) => rates[sender] as number);
  return evenOut({ rates: own, isOpen, weights, carried, slack: picks.length }, even);
}

function findOpen({ receivers }: Level, { lost, home }: Peers): Uint8Array {
  const isOpen = new Uint8Array(receivers.length).fill(home ? 0 : 1);
  for (const receiver of home?.bands[0] ?? []) isOpen[receiver] = 1;
  for (const receiver of lost) isOpen[receiver] = 0;
  return isOpen;
}

/** Makes rows that are too short for the bounds longer, for this crowd alone. */
function placeFirst(population: Population, crowd: Crowd, bounds: Bounds): readonly number[] {
  const placed = placeEvenly(crowd, bounds);
  if (placed) return placed;
  const members: Population = {
    senders: crowd.rows.map((row) => population.senders[row] as Sender),
    receivers: population.receivers,
    homes: crowd.rows.map((row) => population.homes[row]),
  };
  const ranking = rankReceivers(members, 2 * crowd.depth);
  const rows = [...crowd.rows.keys()];
  return placeFirst(members, { ...crowd, rows, ranking, depth: ranking.width }, bounds);
}
