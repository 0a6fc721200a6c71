import { type Component, component, optional, required } from './component.js';
import { TYPES } from './value-types.js';

/** How `tail`, `multitail` and `tailDir` cut records; without `delim` a record is a line. */
const DELIMITER = [
  optional('delim', TYPES.regex),
  optional('delimMode', TYPES.delimiterMode, 'exclude'),
];

/** Sources of files, programs and generated events (flume-0.9.md 2). */
export const LOCAL_SOURCES: readonly Component[] = [
  component(['null'], 'Ends at once; the node goes IDLE.', { traits: ['ends'] }),
  component(['console'], 'Interactive terminal input; needs a foreground node.', {
    traits: ['any-arguments'],
  }),
  component(['stdin'], "Reads lines from the node process's standard input.", {
    traits: ['any-arguments'],
  }),
  component(
    ['text', required('filename', TYPES.string)],
    'Reads a file once, one event per line, then ends.',
    { traits: ['ends'] },
  ),
  component(
    ['tail', required('filename', TYPES.string), optional('startFromEnd', TYPES.boolean, false)],
    'Follows one file across rotation; one event per line; adds attribute tailSrcFile.',
    { keywords: DELIMITER },
  ),
  component(
    ['multitail', required('filename', TYPES.string)],
    'Follows several files; always from the beginning.',
    { isVariadic: true, keywords: DELIMITER },
  ),
  component(
    [
      'tailDir',
      required('dirname', TYPES.string),
      optional('fileregex', TYPES.regex, '.*'),
      optional('startFromEnd', TYPES.boolean, false),
      optional('recurseDepth', TYPES.natural, 0),
    ],
    'Follows every file of a directory whose name matches; adds attribute tailSrcFile.',
    { keywords: DELIMITER },
  ),
  component(
    ['seqfile', required('filename', TYPES.string)],
    'Replays a Hadoop sequence file written by the seqfile sink.',
    { traits: ['ends'] },
  ),
  component(['log4jfile', required('filename', TYPES.string)], 'Parses a log4j text file once.', {
    traits: ['ends', 'unsupported'],
  }),
  component(
    [
      'exec',
      required('command', TYPES.string),
      optional('aggregate', TYPES.boolean, false),
      optional('restart', TYPES.boolean, false),
      optional('period', TYPES.int, 0),
    ],
    'Runs a program (no shell); per line or whole output; adds procsource, execcmd, service.',
  ),
  component(
    ['execPeriodic', required('command', TYPES.string), required('period', TYPES.int)],
    'exec with aggregate=true, restart=true.',
  ),
  component(
    ['execStream', required('command', TYPES.string)],
    'exec with aggregate=false, restart=false; ends with the program.',
    { traits: ['ends'] },
  ),
  component(
    ['synth', optional('count', TYPES.long, 0), optional('size', TYPES.int, 150)],
    'Random binary bodies.',
  ),
  component(
    ['nonlsynth', optional('count', TYPES.long, 0), optional('size', TYPES.int, 150)],
    'Random bodies without newlines.',
  ),
  component(
    ['asciisynth', optional('count', TYPES.long, 0), optional('size', TYPES.int, 150)],
    'Random printable bodies.',
  ),
  component(
    [
      'synthrndsize',
      required('count', TYPES.long),
      required('minSize', TYPES.int),
      required('maxSize', TYPES.int),
    ],
    'Random bodies of varying size; all three arguments required.',
  ),
  component(
    ['report', optional('periodMs', TYPES.int, 2000)],
    "Polls the node's own metrics as events.",
  ),
  component(
    ['fail', optional('reason', TYPES.string)],
    'Always fails on open; emitted by translators.',
    { traits: ['any-arguments'] },
  ),
];
