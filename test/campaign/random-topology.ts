import type { Artifact, Content } from '../../src/targets/artifact.js';
import { secretText } from '../reconcile/samples.js';
import type { Seeded } from './seeded.js';

/** The flows of every topology of a campaign. */
export const flows = ['logs', 'web'];

/** The value of the one secret there is. */
export const secretValue = 'hunter2';

/** A node as the campaign thinks of it; its texts follow from the rest. */
interface Sketch {
  readonly node: string;
  readonly flow: string;
  readonly level: number;
  readonly host: string;
  readonly target: Artifact['target'];
  readonly version: number;
  readonly hasSecret: boolean;
  readonly chokes: readonly string[];
  readonly sendsTo: readonly string[];
}

/** A topology that can be changed and written as artifacts. */
export type Topology = readonly Sketch[];

/** Levels of nodes, each sending to the level below, in one or two flows. */
export function randomTopology(random: Seeded): Topology {
  const levels = random.int(2, 4);
  const nodes: Sketch[] = [];
  for (let level = 0; level < levels; level++)
    for (let index = random.int(1, 4); index > 0; index--)
      nodes.push(randomNode(random, { level, name: `n${level}-${index}` }));
  return connected(random, nodes);
}

/** The topology with some of its nodes changed, moved, removed and added. */
export function changedTopology(random: Seeded, topology: Topology): Topology {
  const kept = topology.filter(() => !random.chance(0.15));
  const isTurned = random.chance(0.08);
  const highest = Math.max(1, ...topology.map(({ level }) => level));
  const changed = kept.map((one) => ({
    ...one,
    level: isTurned ? highest - one.level : one.level,
    version: one.version + (random.chance(0.3) ? 1 : 0),
    host: random.chance(0.1) ? randomHost(random) : one.host,
    flow: random.chance(0.06) ? random.pick(flows) : one.flow,
    target: random.chance(0.06) ? randomTarget(random) : one.target,
    chokes: random.chance(0.1) ? randomChokes(random) : one.chokes,
    sendsTo: random.chance(0.4) ? [] : one.sendsTo,
  }));
  const added = Array.from({ length: random.int(0, 4) }, (_, index) =>
    randomNode(random, { level: random.int(0, highest), name: `x${random.int(0, 99)}-${index}` }),
  );
  const names = new Set(changed.map(({ node }) => node));
  return connected(random, [...changed, ...added.filter(({ node }) => !names.has(node))]);
}

/** What the store has to hold for the topology. */
export function artifactsOf(topology: Topology): readonly Artifact[] {
  return topology.map(({ node, flow, level, host, target, chokes, sendsTo, ...rest }) => ({
    node,
    flow,
    tier: `tier-${level}`,
    host,
    target,
    parts: partsOf({ node, target, sendsTo, ...rest }),
    chokes: Object.fromEntries(chokes.map((id) => [id, limitOf(host, id)])),
    sendsTo,
  }));
}

function randomNode(
  random: Seeded,
  { level, name }: { readonly level: number; readonly name: string },
): Sketch {
  return {
    node: name,
    flow: random.pick(flows),
    level,
    host: randomHost(random),
    target: randomTarget(random),
    version: 1,
    hasSecret: random.chance(0.2),
    chokes: randomChokes(random),
    sendsTo: [],
  };
}

function randomHost(random: Seeded): string {
  return `h${random.int(1, 8)}.example.com`;
}

function randomTarget(random: Seeded): Artifact['target'] {
  return random.chance(0.3) ? 'flume-1' : 'flume-0.9';
}

function randomChokes(random: Seeded): readonly string[] {
  return ['lan', 'wan'].filter(() => random.chance(0.15));
}

/** Every node sends to some of the next lower level of its flow that has nodes, where it does not do so already. */
function connected(random: Seeded, nodes: readonly Sketch[]): Topology {
  return nodes.map((one) => {
    const below = nodes.filter(({ flow, level }) => flow === one.flow && level < one.level);
    const next = Math.max(...below.map(({ level }) => level));
    const receivers = below.filter(({ level }) => level === next).map(({ node }) => node);
    const kept = one.sendsTo.filter((node) => receivers.includes(node));
    if (kept.length > 0 && kept.length === one.sendsTo.length) return one;
    return { ...one, sendsTo: [...random.some(receivers, random.int(1, 3))].sort() };
  });
}

type Texts = Pick<Sketch, 'node' | 'target' | 'version' | 'hasSecret' | 'sendsTo'>;

function partsOf({ node, target, version, hasSecret, sendsTo }: Texts): Artifact['parts'] {
  const receivers = sendsTo.join(' ');
  const text = (shown: string): Content =>
    hasSecret ? secretText(`${shown} \${secret.PW}`, { PW: secretValue }) : { shown };
  if (target === 'flume-1')
    return { properties: text(`${node}.sinks = ${version} ${receivers}\n`) };
  return {
    source: { shown: `tail("${node}")` },
    sink: text(`rpcSink("${receivers}", ${version})`),
  };
}

/** The same for all nodes of the host, because they share it. */
function limitOf(host: string, id: string): number {
  return host.length * 100 + id.charCodeAt(0) + Number(host.slice(1, 2));
}
