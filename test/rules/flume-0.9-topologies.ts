import { positionAt } from '../../src/text/position.js';
import { diagnose, flow, type Texts } from './rule-harness.js';

/** What a test says of the tiers of a flow; the rest is as plain as can be. */
export interface Pieces {
  /** YAML of the tier's keys, beside its nodes. */
  readonly web?: string;
  readonly relay?: string;
  readonly archive?: string;
  /** Keys of the edge between web and relay, and between relay and archive. */
  readonly first?: string;
  readonly second?: string;
  /** Paths, separated by commas. */
  readonly reliable?: string;
  /** More lines, such as `provenance: true`. */
  readonly more?: string;
}

/** web -> relay -> archive, reliable unless said otherwise; the tiers stand on lines 4, 5 and 6. */
export function threeTiers(pieces: Pieces): string {
  const { web = '', relay = '', archive = collectorSink } = pieces;
  return tiersOf(
    `  web: {${keys('nodes: w1', `source: 'tail("/a")'`, web)}}`,
    `  relay: {${keys('nodes: r1', relay)}}`,
    `  archive: {${keys('nodes: a1', archive)}}`,
    'edges:',
    `  - {${keys('from: web', 'to: relay', pieces.first ?? '')}}`,
    `  - {${keys('from: relay', 'to: archive', pieces.second ?? '')}}`,
    `reliable: [${pieces.reliable ?? 'web -> relay -> archive'}]`,
    pieces.more ?? '',
  );
}

/** Two nodes, w1 and w2, that send to an archive, with what they do beside; the tier stands on line 4. */
export function twoSenders(web: string, edge = '', reliable = ''): string {
  return tiersOf(
    `  web: {${keys('nodes: [w1, w2]', `source: 'tail("/a")'`, web)}}`,
    `  archive: {${keys('nodes: a1', collectorSink)}}`,
    'edges:',
    `  - {${keys('from: web', 'to: archive', edge)}}`,
    `reliable: [${reliable}]`,
  );
}

/** One tier with a source and a sink, on line 4. */
export function oneTier(sink: string, more = ''): string {
  return tiersOf(`  web: {${keys('nodes: w1', `source: 'tail("/a")'`, `sink: '${sink}'`, more)}}`);
}

/** A flow of these lines below `tiers:`; where one names c1, a collector of another flow listens there for Thrift. */
export function tiersOf(...lines: readonly string[]): string {
  const text = flow('tiers:', ...lines);
  return text.includes('"c1') ? `${text}---\n${collectors}` : text;
}

const collectors = `version: 1
flow: collectors
tiers:
  collector: {nodes: c1, source: collectorSource, sink: console}
`;

/** A sink that acknowledges. */
export const collectorSink = `sink: 'collectorSink("hdfs://nn/a/", "a-")'`;

/** Findings with their places: `LINE:COLUMN severity code: message`, and the help behind an arrow. */
export function placed(texts: Texts): readonly string[] {
  return diagnose(texts).map(({ severity, code, message, span, help }) => {
    const at = span ? positionAt(span.source, span.start) : { line: 0, column: 0 };
    const end = help === undefined ? '' : ` -> ${help}`;
    return `${at.line}:${at.column} ${severity} ${code}: ${message}${end}`;
  });
}

/** What the findings point at: the text of their spans. */
export function pointed(texts: Texts): readonly string[] {
  return diagnose(texts).map(({ span }) => span?.source.text.slice(span.start, span.end) ?? '');
}

function keys(...given: readonly string[]): string {
  return given.filter((one) => one !== '').join(', ');
}
