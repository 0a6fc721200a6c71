import fc from 'fast-check';

/** A topology for flume-1 that the rules have nothing against, its tiers and edges in any order. */
export interface RandomTopology {
  readonly text: string;
  /** The same tiers and edges in another order. */
  readonly shuffled: string;
}

/** Layers of tiers with edges to tiers, groups and nodes behind them, and now and then a reliable path. */
export function randomTopology(): fc.Arbitrary<RandomTopology> {
  const tiers = fc.array(tier, { minLength: 2, maxLength: 5 });
  return fc
    .record({
      tiers,
      seeds: fc.array(edgeSeed, { minLength: 1, maxLength: 7 }),
      provenance: fc.boolean(),
    })
    .chain((drawn) => {
      const edges = edgesOf(drawn.tiers, drawn.seeds);
      const tierLines = drawn.tiers.map((one, index) => tierLine(one, index, edges));
      const edgeLines = edges.map(edgeLine);
      const path = pathOf(edges);
      const text = (lines: readonly string[], others: readonly string[]) =>
        document({
          tierLines: lines,
          edgeLines: others,
          path,
          groups: groupsOf(edges),
          provenance: drawn.provenance,
        });
      return fc.tuple(shuffle(tierLines), shuffle(edgeLines)).map(([lines, others]) => ({
        text: text(tierLines, edgeLines),
        shuffled: text(lines, others),
      }));
    });
}

const node = fc.record({
  cost: fc.constantFrom(0, 0, 0, 5, 10),
  weight: fc.constantFrom(1, 1, 1, 3),
  zone: fc.constantFrom('x', 'y'),
});

const tier = fc.record({
  nodes: fc.array(node, { minLength: 1, maxLength: 4 }),
  port: fc.constantFrom(4141, 5000, 35853),
  hasSource: fc.boolean(),
  hasSink: fc.boolean(),
  process: fc.boolean(),
});

const edgeSeed = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  kind: fc.constantFrom<'tier' | 'group' | 'node'>('tier', 'tier', 'tier', 'group', 'node'),
  batch: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined }),
  wire: fc.constantFrom(
    '',
    ', compression: gzip',
    ', encryption: {keystore: /k, keystore-password: "${secret.K}", truststore: /t}',
  ),
  failover: fc.option(fc.integer({ min: 3, max: 6 }), { nil: undefined }),
  delivery: fc.constantFrom('', ', delivery: best-effort', ', delivery: disk-failover'),
  zone: fc.boolean(),
  isReliable: fc.boolean(),
});

type Tier = typeof tier extends fc.Arbitrary<infer T> ? T : never;
type EdgeSeed = typeof edgeSeed extends fc.Arbitrary<infer T> ? T : never;

interface RandomEdge extends Omit<EdgeSeed, 'delivery'> {
  readonly delivery: string;
  readonly target: string;
  /** The tiers that receive. */
  readonly receivers: readonly number[];
  readonly isOnPath: boolean;
}

/** Each tier is sent to by one edge of a tier at most; edges go forwards. */
function edgesOf(tiers: readonly Tier[], seeds: readonly EdgeSeed[]): readonly RandomEdge[] {
  const taken = new Set<string>();
  const last = tiers.length - 1;
  const first = { ...(seeds[0] as EdgeSeed), from: 0, to: last, kind: 'tier' as const };
  const edges = [first, ...seeds].flatMap((seed): readonly RandomEdge[] => {
    const from = seed.from % last;
    const to = from + 1 + (seed.to % (last - from));
    const receivers = seed.kind === 'group' && to < last ? [to, to + 1] : [to];
    if (receivers.some((one) => taken.has(`${from} ${one}`))) return [];
    for (const one of receivers) taken.add(`${from} ${one}`);
    const kind = receivers.length === 2 ? 'group' : seed.kind === 'group' ? 'tier' : seed.kind;
    const target = kind === 'node' ? `n${to}x0` : kind === 'group' ? `g${from}x${to}` : `t${to}`;
    return [{ ...seed, from, to, kind, target, receivers, isOnPath: false }];
  });
  return markPath(edges, last);
}

/** The first edge is the whole of the reliable path, or there is none. */
function markPath(edges: readonly RandomEdge[], last: number): readonly RandomEdge[] {
  return edges.map((one, index) =>
    index === 0 && one.isReliable && one.to === last
      ? { ...one, isOnPath: true, delivery: '' }
      : one,
  );
}

function pathOf(edges: readonly RandomEdge[]): string {
  const step = edges.find((one) => one.isOnPath);
  return step ? `reliable: [t${step.from} -> ${step.target}]\n` : '';
}

function tierLine(
  { nodes, port, hasSource, hasSink, process }: Tier,
  index: number,
  edges: readonly RandomEdge[],
): string {
  const isReached = edges.some(({ receivers }) => receivers.includes(index));
  const sends = edges.some(({ from }) => from === index);
  const list = nodes.map(
    ({ cost, weight, zone }, at) =>
      `{name: n${index}x${at}, host: h${index}x${at}, cost: ${cost}, weight: ${weight}, zone: ${zone}}`,
  );
  const source = '{type: TAILDIR, filegroups: f, filegroups.f: "/l/.*", batchSize: 300}';
  return [
    `  t${index}: {nodes: [${list.join(', ')}], port: ${port}`,
    ...(!isReached || hasSource ? [`source: ${source}`] : []),
    ...(!sends || hasSink ? ['sink: {type: hdfs, hdfs.path: /x, hdfs.rollInterval: 9}'] : []),
    ...(process ? ['process: [{type: timestamp}]'] : []),
  ]
    .join(', ')
    .concat('}');
}

function edgeLine({
  from,
  target,
  kind,
  batch,
  wire,
  failover,
  delivery,
  zone,
}: RandomEdge): string {
  return [
    `  - {from: t${from}, to: {${kind}: ${target}}`,
    ...(batch === undefined ? [] : [`batch: ${batch}`]),
    ...(failover === undefined ? [] : [`failover: ${failover}`]),
    ...(zone ? ['prefer: same-zone'] : []),
  ]
    .join(', ')
    .concat(wire, delivery, '}');
}

function groupsOf(edges: readonly RandomEdge[]): string {
  const groups = edges.flatMap(({ kind, target, receivers }) =>
    kind === 'group'
      ? [
          `  ${target}: [${receivers.map((one, at) => `{tier: t${one}, cost: ${at * 7}}`).join(', ')}]`,
        ]
      : [],
  );
  return groups.length === 0 ? '' : `groups:\n${groups.join('\n')}\n`;
}

interface DocumentParts {
  readonly tierLines: readonly string[];
  readonly edgeLines: readonly string[];
  readonly path: string;
  readonly groups: string;
  readonly provenance: boolean;
}

function document({ tierLines, edgeLines, path, groups, provenance }: DocumentParts): string {
  return `version: 1
flow: f
target: flume-1
provenance: ${provenance}
tiers:
${tierLines.join('\n')}
${groups}edges:
${edgeLines.join('\n')}
${path}`;
}

function shuffle(lines: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc.shuffledSubarray([...lines], { minLength: lines.length });
}
