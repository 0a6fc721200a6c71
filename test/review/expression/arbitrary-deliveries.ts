import * as fc from 'fast-check';
import {
  call,
  collector,
  decorate,
  decorator,
  failover,
} from '../../../src/languages/flume-0.9/build.js';
import type { DecoratorCall, Sink } from '../../../src/languages/flume-0.9/tree.js';

const decorators: fc.Arbitrary<readonly DecoratorCall[]> = fc.array(
  fc.oneof(
    fc
      .constantFrom(
        ...[
          'ackedWriteAhead',
          'diskFailover',
          'gzip',
          'unbatch',
          'stubbornAppend',
          'insistentOpen',
        ],
        ...['lazyOpen', 'choke', 'lzoDeco', 'constructor'],
      )
      .map((name) => decorator(name)),
    fc.constantFrom(10, 20).map((count) => decorator('batch', count)),
  ),
  { maxLength: 4 },
);

const receivers: fc.Arbitrary<Sink> = fc.constantFrom(
  ...['a', 'b', 'c', 'd'].map((host) => call('thriftSink', host, 1)),
  call('rpcSink', 'a', 1),
);

const leaves: fc.Arbitrary<Sink> = fc.oneof(
  { arbitrary: receivers, weight: 4 },
  fc.constantFrom(call('null'), call('console'), call('text', '/x'), call('text', '/y')),
);

const { sink } = fc.letrec<{ sink: Sink }>((tie) => ({
  sink: fc
    .tuple(
      decorators,
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaves,
        fc.array(tie('sink'), { minLength: 2, maxLength: 3 }).map(failover),
        fc.array(receivers, { minLength: 2, maxLength: 4 }).map(failover),
        fc
          .array(tie('sink'), { minLength: 1, maxLength: 3 })
          .map((sinks): Sink => ({ kind: 'fan-out', sinks })),
        fc
          .tuple(fc.constantFrom(1, 2), tie('sink'))
          .map(([millis, body]) => collector(millis, body)),
      ),
    )
    .map(([list, inner]) => decorate(list, inner)),
}));

/** Sinks of few words, so that two of them have much in common. */
export const deliveries: fc.Arbitrary<Sink> = sink;
