import { flow } from './rule-harness.js';

/** What a test says of a flow for flume-1; the rest is as plain as can be. */
export interface Pieces {
  readonly head?: string;
  /** The tiers' sources and sinks, and more keys of the relay. */
  readonly source?: string;
  readonly relay?: string;
  readonly sink?: string;
  /** More keys of the edges web -> relay and relay -> archive. */
  readonly first?: string;
  readonly second?: string;
  /** More tiers and edges, each a line. */
  readonly tiers?: readonly string[];
  readonly edges?: readonly string[];
  /** Paths, separated by commas. */
  readonly reliable?: string;
}

/** web -> relay -> archive; the tiers stand on lines 5, 6 and 7, the edges on 9 and 10 where no tier is added. */
export function relayed(pieces: Pieces = {}): string {
  const more = (text: string | undefined) => (text ? `, ${text}` : '');
  return flow(
    'target: flume-1',
    'tiers:',
    `  web: {nodes: w1, source: ${pieces.source ?? '{type: http, port: 8080}'}}`,
    `  relay: {nodes: r1${more(pieces.relay)}}`,
    `  archive: {nodes: a1, sink: ${pieces.sink ?? durableSink}}`,
    ...(pieces.tiers ?? []),
    'edges:',
    `  - {from: web, to: relay${more(pieces.first)}}`,
    `  - {from: relay, to: archive${more(pieces.second)}}`,
    ...(pieces.edges ?? []),
    `reliable: [${pieces.reliable ?? 'web -> relay -> archive'}]`,
    ...(pieces.head ? [pieces.head] : []),
  );
}

/** One tier with a source and a sink, on line 5. */
export function alone(source: string, sink = '{type: logger}', more = ''): string {
  return flow(
    'target: flume-1',
    'tiers:',
    `  web: {nodes: w1, source: ${source}, sink: ${sink}${more}}`,
  );
}

/** A sink that may end a reliable path. */
export const durableSink = '{type: hdfs, hdfs.path: "/x", hdfs.rollInterval: 300}';
