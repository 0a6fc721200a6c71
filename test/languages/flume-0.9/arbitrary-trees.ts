import fc from 'fast-check';
import { isName } from '../../../src/languages/flume-0.9/identifier.js';
import type {
  Argument,
  Call,
  Definition,
  Keyword,
  Sink,
  SourceCall,
} from '../../../src/languages/flume-0.9/tree.js';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const nameUnits = `${letters}0123456789._-`;

/** Names that the language takes, some of them near to reserved words. */
export const names: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .tuple(
        fc.constantFrom(...letters),
        fc.string({ unit: fc.constantFrom(...nameUnits), maxLength: 8 }),
      )
      .map(([first, rest]) => first + rest),
    fc.constantFrom('null', 'roll-1', 'collectorSink', 'true.', 'falsey'),
  )
  .filter(isName);

const strings: fc.Arbitrary<Argument> = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', '\\', '\n', '/', '*', "'", '\0', '\ud800', 'é', 'u') }),
    fc.constantFrom('${node}', '', '{ a => b }; // x', '\uffff\ufeff'),
  )
  .map((value) => ({ kind: 'string', value }));

const numbers: fc.Arbitrary<Argument> = fc.oneof(
  fc.bigInt({ min: 0n, max: 10n ** 30n }).map((value) => number('decimal', String(value))),
  fc.stringMatching(/^0[xX][0-9A-Fa-f]{1,20}$/).map((spelling) => number('hex', spelling)),
  fc.stringMatching(/^0[0-7]{1,20}$/).map((spelling) => number('octal', spelling)),
  fc
    .stringMatching(/^(?:[0-9]{1,3}\.[0-9]{0,3}|\.[0-9]{1,3})(?:[eE][+-]?[0-9]{1,2})?[fFdD]?$/)
    .map((spelling) => number('float', spelling)),
  fc
    .stringMatching(/^[0-9]{1,3}(?:[eE][+-]?[0-9]{1,2}|[fFdD])$/)
    .map((spelling) => number('float', spelling)),
);

const { call, sink } = fc.letrec<{
  argument: Argument;
  keyword: Keyword;
  call: Call;
  sink: Sink;
}>((tie) => ({
  argument: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    strings,
    numbers,
    fc.boolean().map((value): Argument => ({ kind: 'boolean', value })),
    tie('call').map((made): Argument => ({ kind: 'function', ...made })),
  ),
  keyword: fc.record(
    {
      kind: fc.constant('keyword' as const),
      name: names,
      value: tie('argument'),
    },
    { noNullPrototype: true },
  ),
  call: fc.record(
    {
      name: names,
      args: fc.array(tie('argument'), { maxLength: 3 }),
      keywords: fc.array(tie('keyword'), { maxLength: 2 }),
    },
    { noNullPrototype: true },
  ),
  sink: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('call').map((made): Sink => ({ kind: 'call', ...made })),
    fc.tuple(tie('call'), tie('sink')).map(
      ([made, inner]): Sink => ({
        kind: 'decorated',
        decorator: { kind: 'decorator', ...made },
        sink: inner,
      }),
    ),
    fc
      .array(tie('sink'), { minLength: 1, maxLength: 3 })
      .map((sinks): Sink => ({ kind: 'fan-out', sinks })),
    fc
      .tuple(tie('sink'), tie('sink'))
      .map(([primary, backup]): Sink => ({ kind: 'failover', primary, backup })),
    fc
      .tuple(fc.constantFrom('roll' as const, 'collector' as const), fc.maxSafeNat(), tie('sink'))
      .map(([kind, millis, body]): Sink => ({ kind, millis, body })),
  ),
}));

/** Any sink the tree can hold. */
export const sinks: fc.Arbitrary<Sink> = sink;

/** Any source the tree can hold. */
export const sources: fc.Arbitrary<SourceCall> = call.map((made) => ({ kind: 'source', ...made }));

/** Any definition of a logical node. */
export const definitions: fc.Arbitrary<Definition> = fc.record(
  {
    host: fc.oneof(names, fc.constantFrom('10.0.0.1', '0.0.0.0', '999.1.1.1')),
    source: sources,
    sink: sinks,
  },
  { noNullPrototype: true },
);

function number(form: 'decimal' | 'hex' | 'octal' | 'float', spelling: string): Argument {
  return { kind: 'number', form, spelling };
}
