import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Decorators that drop, repeat, fail on purpose or measure (flume-0.9.md 2). */
export const SAMPLING_DECORATORS: readonly Component[] = [
  component(['intervalSampler', required('interval', TYPES.positive)], 'Keeps every n-th event.', {
    traits: ['drops-events', 'breaks-acks'],
  }),
  component(
    ['probSampler', required('probability', TYPES.probability), optional('seed', TYPES.long)],
    'Keeps events at random.',
    { traits: ['drops-events', 'breaks-acks'] },
  ),
  component(
    ['reservoirSampler', required('size', TYPES.int)],
    'Keeps a random sample until close; reorders.',
    { traits: ['drops-events', 'breaks-acks'] },
  ),
  component(['mult', optional('count', TYPES.int, 1)], 'Duplicates each event.', {
    traits: ['breaks-acks'],
  }),
  component(
    ['flakeyAppend', required('probability', TYPES.probability), optional('seed', TYPES.int)],
    'Testing: fails appends at random.',
    { traits: ['unsupported', 'ignores-extra-arguments'] },
  ),
  component(
    ['intervalFlakeyAppend', required('interval', TYPES.positive)],
    'Testing: fails every n-th append.',
    { traits: ['unsupported'] },
  ),
  component(
    ['intervalDroppyAppend', required('interval', TYPES.positive)],
    'Testing: drops every n-th event.',
    { traits: ['drops-events', 'breaks-acks', 'unsupported'] },
  ),
  component(['benchinject', optional('tag', TYPES.string)], 'Benchmark markers.', {
    traits: ['unsupported'],
  }),
  component(
    ['benchreport', required('name', TYPES.string), optional('reportSink', TYPES.sinkSpec, 'null')],
    'Benchmark reporting.',
    { traits: ['unsupported'] },
  ),
  component(
    ['bloomGen', optional('bits', TYPES.int, 100000000), optional('hashes', TYPES.int, 2)],
    'Bloom filter generation.',
    { traits: ['unsupported'] },
  ),
  component(
    [
      'bloomCheck',
      optional('bits', TYPES.int, 100000000),
      optional('hashes', TYPES.int, 2),
      optional('reportSink', TYPES.sinkSpec, 'null'),
    ],
    'Bloom filter check.',
    { traits: ['unsupported'] },
  ),
];
