import * as fc from 'fast-check';
import type { ChainRequest, Receiver, Sender } from '../../../src/routing/chains/chain-request.js';

/** What random requests are made of; what is absent is left out of them. */
export interface Shape {
  readonly costs?: readonly number[];
  readonly weights?: readonly number[];
  readonly rates?: readonly number[];
  readonly zones?: readonly string[];
  readonly minLength?: number;
}

/** Requests of up to 150 senders and 12 receivers with unlike names, in any order. */
export function randomRequests(shape: Shape = {}): fc.Arbitrary<ChainRequest> {
  const { costs = [10], zones, minLength = 1 } = shape;
  return fc
    .record({
      senders: named(150, { rate: some(shape.rates), zone: some(zones) }),
      receivers: named(12, {
        cost: fc.constantFrom(...costs),
        weight: some(shape.weights),
        zone: some(zones),
      }),
      length: fc.integer({ min: minLength, max: 7 }),
    })
    .map(({ senders, receivers, length }) => ({
      senders: senders as readonly Sender[],
      receivers: (receivers as readonly Receiver[]).map((one) => ({
        ...one,
        name: `to-${one.name}`,
      })),
      length,
      preferSameZone: zones !== undefined,
    }));
}

function some<T>(values: readonly T[] | undefined): fc.Arbitrary<T | undefined> {
  return values ? fc.constantFrom(...values) : fc.constant(undefined);
}

function named(
  most: number,
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<readonly unknown[]> {
  const name = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((n) => `web-${n}`),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  return fc
    .uniqueArray(fc.record({ name, ...fields }), {
      minLength: 1,
      maxLength: most,
      selector: (one) => one.name,
      size: 'max',
    })
    .map((list) => list.map((one) => JSON.parse(JSON.stringify(one))));
}
