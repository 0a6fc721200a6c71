import * as assert from 'uvu/assert';
import { lastOfEachKey, readProperties } from '../../../src/languages/flume-1/read-properties.js';
import type { Artifact } from '../../../src/targets/artifact.js';
import { source } from '../../../src/text/source.js';
import { artifactsOf } from '../../support/compile-text.js';

/** An agent's properties by key, without its name in front. */
export type Properties = ReadonlyMap<string, string>;

/** The properties of the agents of a topology that compiles, by agent. */
export function agentsOf(text: string): Readonly<Record<string, Properties>> {
  const artifacts = Object.values(artifactsOf(text));
  return Object.fromEntries(artifacts.map((one) => [one.node, propertiesOf(one)]));
}

/** One agent of a topology that compiles. */
export function agentOf(text: string, node: string): Properties {
  return agentsOf(text)[node] ?? new Map();
}

/** What a properties text says, as Java reads it. */
export function propertiesOf({ node, parts }: Artifact): Properties {
  const text = parts['properties']?.shown ?? '';
  const { value = [], diagnostics } = readProperties(source(node, text));
  assert.equal(diagnostics, []);
  const prefix = `${node}.`;
  return new Map(
    [...lastOfEachKey(value)].map(([key, { value: written }]) => {
      assert.ok(key.startsWith(prefix), key);
      return [key.slice(prefix.length), written.value];
    }),
  );
}

/** The lines of an agent that start with one of the prefixes, as `key = value`, sorted. */
export function linesOf(properties: Properties, ...prefixes: readonly string[]): readonly string[] {
  return [...properties]
    .filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix)))
    .map(([key, value]) => `${key} = ${value}`)
    .sort();
}

/** The words of a list. */
export function wordsOf(properties: Properties, key: string): readonly string[] {
  return (properties.get(key) ?? '').split(' ').filter((word) => word !== '');
}

/** Where an agent listens for others: by port, how. */
export function listenersOf(properties: Properties): ReadonlyMap<number, string> {
  const sources = wordsOf(properties, 'sources').filter((name) => name.startsWith('in'));
  return new Map(
    sources.map((name) => [
      Number(properties.get(`sources.${name}.port`)),
      wireOf(properties, `sources.${name}`),
    ]),
  );
}

/** Where each avro sink of an agent sends to, and how. */
export function sendingsOf(properties: Properties): readonly Sending[] {
  return wordsOf(properties, 'sinks')
    .filter((name) => name !== 'own')
    .flatMap((name) => {
      const prefix = `sinks.${name}`;
      const wire = wireOf(properties, prefix);
      const batchSize = Number(properties.get(`${prefix}.batch-size`));
      const hosts = wordsOf(properties, `${prefix}.hosts`);
      const addresses =
        hosts.length > 0
          ? hosts.map((alias) => properties.get(`${prefix}.hosts.${alias}`) ?? '')
          : [`${properties.get(`${prefix}.hostname`)}:${properties.get(`${prefix}.port`)}`];
      return addresses.map((address) => {
        const [host = '', port] = address.split(':');
        return { sink: name, host, port: Number(port), wire, batchSize };
      });
    });
}

/** A receiver of a sink. */
export interface Sending {
  readonly sink: string;
  readonly host: string;
  readonly port: number;
  /** Compression and TLS in one word. */
  readonly wire: string;
  readonly batchSize: number;
}

function wireOf(properties: Properties, prefix: string): string {
  const compression = properties.get(`${prefix}.compression-type`) ?? 'none';
  return `${compression} ${properties.get(`${prefix}.ssl`) ?? 'false'}`;
}
