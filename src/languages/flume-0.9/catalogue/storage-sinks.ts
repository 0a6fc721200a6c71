import { type Component, component, expanding, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** Sinks that write, print, count, drop or fail (flume-0.9.md 2). */
export const STORAGE_SINKS: readonly Component[] = [
  component(['null'], 'Discards events.'),
  component(['fail', optional('reason', TYPES.string)], 'Throws on every append (open succeeds).', {
    traits: ['any-arguments'],
  }),
  component(['console', optional('format', TYPES.format, 'debug')], "Writes to the node's stdout."),
  component(
    ['text', required('filename', TYPES.string), optional('format', TYPES.format, 'debug')],
    'Local file, truncated at each open.',
    { keywords: [optional('format', TYPES.format, 'debug')] },
  ),
  component(['seqfile', required('filename', TYPES.string)], 'Local Hadoop sequence file.'),
  component(
    ['dfs', expanding(required('path', TYPES.string))],
    'Sequence file on a Hadoop filesystem, path escapes expanded.',
  ),
  component(
    ['formatDfs', required('path', TYPES.string), optional('format', TYPES.format, 'raw')],
    'Formatted file on a Hadoop filesystem, path not expanded.',
  ),
  component(
    ['customdfs', required('path', TYPES.string), optional('format', TYPES.format, 'raw')],
    'Deprecated alias of formatDfs.',
    { traits: ['deprecated'], aliasOf: 'formatDfs' },
  ),
  component(
    [
      'escapedFormatDfs',
      expanding(required('path', TYPES.string)),
      expanding(optional('filename', TYPES.string, '')),
      optional('format', TYPES.format, 'avrojson'),
    ],
    'Formatted files bucketed by expanding escapes per event; one open writer per distinct path.',
  ),
  component(
    [
      'escapedCustomDfs',
      expanding(required('path', TYPES.string)),
      expanding(optional('filename', TYPES.string, '')),
      optional('format', TYPES.format, 'avrojson'),
    ],
    'Deprecated alias of escapedFormatDfs.',
    { traits: ['deprecated'], aliasOf: 'escapedFormatDfs' },
  ),
  component(
    [
      'collectorSink',
      expanding(required('dir', TYPES.string)),
      expanding(required('prefix', TYPES.string)),
      optional('rollMillis', TYPES.long, 30000),
      optional('format', TYPES.format),
    ],
    'gunzip+unbatch+ackChecker+retry+roll around escapedCustomDfs(dir, prefix%{rolltag}); acknowledges to the master when a roll closes.',
    { traits: ['acknowledges'] },
  ),
];
