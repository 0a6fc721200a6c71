import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Sinks that count and report (flume-0.9.md 2). */
export const REPORT_SINKS: readonly Component[] = [
  component(
    [
      'ganglia',
      required('attr', TYPES.string),
      required('units', TYPES.string),
      required('type', TYPES.gangliaType),
      optional('servers', TYPES.string),
    ],
    'Sends an attribute as a Ganglia metric.',
  ),
  component(['counter', required('name', TYPES.string)], 'Counts events.'),
  component(['accumulator', required('name', TYPES.string)], 'Counts events and bytes.'),
  component(
    ['counterHistory', required('name', TYPES.string), optional('periodMs', TYPES.int, 1000)],
    'Count per period history. Zero arguments raises an array index error.',
  ),
  component(
    ['multigrep', required('name', TYPES.string), required('pattern', TYPES.string)],
    'Counts fixed strings.',
    { isVariadic: true },
  ),
  component(
    ['multigrepspec', required('name', TYPES.string), required('specFile', TYPES.string)],
    'multigrep with patterns from a file, which must exist on the MASTER as well as the node.',
  ),
  component(
    [
      'regexhisto',
      required('name', TYPES.string),
      required('regex', TYPES.regex),
      required('group', TYPES.int),
    ],
    'Histogram of a capture group.',
  ),
  component(
    ['regexhistospec', required('specFile', TYPES.string)],
    'regexhisto definitions from a file, which must exist on the MASTER as well as the node.',
  ),
];
