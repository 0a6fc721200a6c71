import fc from 'fast-check';
import { realText, recordText } from '../../src/reconcile/shown-text.js';
import type { NodeRecord, Snapshot, StoredNode } from '../../src/reconcile/snapshot.js';
import type { Artifact, Content } from '../../src/targets/artifact.js';
import { key, secretText } from './samples.js';

const names = Array.from({ length: 9 }, (_, index) => `n${index}`);
const secretValue = fc.constantFrom('pw', 'other', '');

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constantFrom('null', 'console', 'rpcSink("x", 1)').map((shown) => ({ shown })),
  secretValue.map((value) => secretText('sink("${secret.A}", 1)', { A: value })),
);

interface NodeChoice {
  readonly node: string;
  readonly flow: string;
  readonly tier: string;
  readonly host: string;
  readonly target: Artifact['target'];
  readonly contents: readonly [Content, Content];
  readonly chokes: Readonly<Record<string, number>>;
  /** Bits: which of the nodes after it in the order it sends to. */
  readonly receivers: number;
}

const choice = (node: string): fc.Arbitrary<NodeChoice> =>
  fc.record({
    node: fc.constant(node),
    flow: fc.constantFrom('f1', 'f2'),
    tier: fc.constantFrom('t1', 't2'),
    host: fc.constantFrom('h1', 'h2'),
    target: fc.constantFrom('flume-0.9' as const, 'flume-1' as const),
    contents: fc.tuple(content, content),
    chokes: fc.constantFrom({}, { wan: 10 }, { wan: 20 }, { wan: 10, lan: 1 }),
    receivers: fc.nat(511),
  });

function toArtifact(one: NodeChoice, later: readonly NodeChoice[]): Artifact {
  const { receivers, contents, ...facts } = one;
  const [source, sink] = contents;
  const parts = one.target === 'flume-1' ? { properties: source } : { source, sink };
  const sendsTo = later
    .filter((other, index) => other.flow === one.flow && (receivers >> index) & 1)
    .map(({ node }) => node)
    .sort();
  return { ...facts, parts, sendsTo };
}

/** A topology's artifacts: some of nine nodes in an order of chance, each sending to some that come after it in its flow. */
export const someArtifacts: fc.Arbitrary<readonly Artifact[]> = fc
  .shuffledSubarray(names, { minLength: 0 })
  .chain((nodes) => fc.tuple(...nodes.map(choice)))
  .map((choices: readonly NodeChoice[]) =>
    choices.map((one, index) => toArtifact(one, choices.slice(index + 1))),
  );

/** What other hands did to a node after flumec wrote it. */
export type Tampering = 'none' | 'gone' | 'text' | 'host' | 'unowned' | 'choke';

const tamperings = fc.array(
  fc.constantFrom<Tampering>(
    'none',
    'none',
    'none',
    'none',
    'gone',
    'text',
    'host',
    'unowned',
    'choke',
  ),
  { minLength: 9, maxLength: 9 },
);

/** A store that an earlier topology was applied to, and that other hands may have been at since. */
export const someSnapshot: fc.Arbitrary<Snapshot> = fc
  .tuple(someArtifacts, tamperings)
  .map(([artifacts, hands]) => {
    const nodes = artifacts.map(
      (one, index) => [one.node, stored(one, hands[index] ?? 'none')] as const,
    );
    const flows = ['f1', 'f2'].map((flow) => [flow, { flow, history: [] }] as const);
    return { nodes: new Map(nodes), flows: new Map(flows), fingerprintKey: key };
  });

function stored(artifact: Artifact, hand: Tampering): StoredNode {
  const { flow, tier, host, target, chokes, sendsTo } = artifact;
  const texts = Object.entries(artifact.parts);
  const parts = Object.fromEntries(texts.map(([part, text]) => [part, recordText(text, key)]));
  const record: NodeRecord = { flow, tier, host, target, parts, chokes, sendsTo, revision: 1 };
  const real = Object.fromEntries(texts.map(([part, text]) => [part, realText(text) ?? '']));
  const live = { parts: real, hosts: [host], chokes };
  switch (hand) {
    case 'gone':
      return { revision: 'r', record };
    case 'text':
      return { revision: 'r', record, live: { ...live, parts: { ...real, sink: 'tampered pw' } } };
    case 'host':
      return { revision: 'r', record, live: { ...live, hosts: ['h1', 'h2'] } };
    case 'choke':
      return { revision: 'r', record, live: { ...live, chokes: { wan: 99 } } };
    case 'unowned':
      return { revision: 'r', live };
    case 'none':
      return { revision: 'r', record, live };
    default:
      return hand satisfies never;
  }
}
