import fc from 'fast-check';

/** A flow that compiles, and what was drawn for it. */
export interface GeneratedFlow {
  readonly text: string;
  readonly wire: Wire;
}

type Wire = 'thrift' | 'rpc' | 'avro';

/**
 * Two origins, one or two relays, two ends and a side branch, with every property that tiers, edges and
 * flows may have, and with reliable paths that merge, begin or end anywhere.
 */
export const flows: fc.Arbitrary<GeneratedFlow> = fc
  .record({
    wire: fc.constantFrom('thrift' as const, 'rpc' as const, 'avro' as const),
    provenance: fc.boolean(),
    hasSecondRelay: fc.boolean(),
    reliable: fc.constantFrom('none', 'one', 'both', 'first hop', 'hop by hop', 'from the relay'),
    codecs: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    edges: fc.array(edgeProperties(), { minLength: 8, maxLength: 8 }),
    tiers: fc.array(tierProperties(), { minLength: 7, maxLength: 7 }),
    optional: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  })
  .map(render);

interface EdgeProperties {
  readonly batch: string;
  readonly isZipped: boolean;
  readonly onDisk: boolean;
  readonly choke: string;
  readonly failover: string;
}

interface TierProperties {
  readonly nodes: number;
  readonly process: string;
  readonly hasSink: boolean;
  readonly choke: string;
}

interface Drawn {
  readonly wire: Wire;
  readonly provenance: boolean;
  readonly hasSecondRelay: boolean;
  readonly reliable: string;
  readonly codecs: readonly boolean[];
  readonly edges: readonly EdgeProperties[];
  readonly tiers: readonly TierProperties[];
  readonly optional: readonly boolean[];
}

function edgeProperties(): fc.Arbitrary<EdgeProperties> {
  return fc.record({
    batch: fc.constantFrom('', ', batch: 1', ', batch: 7', ', batch: {events: 20, every: 300ms}'),
    isZipped: fc.boolean(),
    onDisk: fc.boolean(),
    choke: fc.constantFrom('', ', choke: 200'),
    failover: fc.constantFrom('', ', failover: 1', ', failover: 4'),
  });
}

function tierProperties(): fc.Arbitrary<TierProperties> {
  return fc.record({
    nodes: fc.integer({ min: 1, max: 3 }),
    process: fc.constantFrom('', 'value', 'regex', 'delay'),
    hasSink: fc.boolean(),
    choke: fc.constantFrom('', ', choke: 300'),
  });
}

function render(drawn: Drawn): GeneratedFlow {
  const relays = drawn.hasSecondRelay ? ['r0', 'r1'] : ['r0'];
  const paths = pathsOf(drawn.reliable, relays);
  const hops = new Set(paths.flatMap((path) => path.slice(1).map((to, at) => `${path[at]} ${to}`)));
  const ends = new Set(paths.map((path) => path.at(-1) ?? ''));
  const names = ['o0', 'o1', ...relays, 'e0', 'e1', 's0'];
  const lines = [
    'version: 1',
    'flow: generated',
    `wire: ${drawn.wire}`,
    `provenance: ${drawn.provenance}`,
    'codecs: {lzo: {encode: lzoDeco, decode: unlzoDeco}}',
    'tiers:',
    ...names.map((name, at) => tierLine(name, drawn.tiers[at] as TierProperties, ends.has(name))),
    'edges:',
    ...edgeLines(drawn, arcsOf(drawn, relays), hops),
    `reliable: [${paths.map((path) => path.join(' -> ')).join(', ')}]`,
    '',
  ];
  return { text: lines.join('\n'), wire: drawn.wire };
}

function pathsOf(reliable: string, relays: readonly string[]): readonly (readonly string[])[] {
  const rest = [...relays, 'e0'];
  switch (reliable) {
    case 'one':
      return [['o0', ...rest]];
    case 'both':
      return [
        ['o0', ...rest],
        ['o1', ...rest],
      ];
    case 'first hop':
      return [['o0', 'r0']];
    case 'hop by hop':
      return [['o0', 'r0'], rest];
    case 'from the relay':
      return [rest];
    default:
      return [];
  }
}

type Arc = readonly [from: string, to: string];

function arcsOf({ optional }: Drawn, relays: readonly string[]): readonly Arc[] {
  const last = relays.at(-1) ?? 'r0';
  return [
    ['o0', 'r0'],
    ['o1', 'r0'],
    ...relays.slice(1).map((to): Arc => ['r0', to]),
    [last, 'e0'],
    [last, 's0'],
    ['o1', 'e1'],
    ...(optional[0] ? [['o0', 'e1'] as const] : []),
    ...(optional[1] ? [['e0', 's0'] as const] : []),
  ];
}

function tierLine(name: string, tier: TierProperties, isEnd: boolean): string {
  const process: Readonly<Record<string, string>> = {
    value: `, process: ['value("by-${name}", "$\{node}")']`,
    regex: `, process: ['regex("(\\\\d+)", 1, "n-${name}")', 'delay(1)']`,
    delay: `, process: ['delay(1)']`,
  };
  const source = name.startsWith('o') ? `, source: 'tail("/var/log/${name}")'` : '';
  const collector = `, sink: 'collector(20000) { console }'`;
  const isLast = /^[es]/.test(name);
  const own = tier.hasSink && !isEnd ? `, sink: 'counter("${name}")'` : '';
  const sink = isLast ? collector : own;
  return `  ${name}: {nodes: '${name}-[1-${tier.nodes}]'${source}${process[tier.process] ?? ''}${sink}${tier.choke}}`;
}

/** Off the reliable paths a tier keeps at most the events of its first edge on disk. */
function edgeLines(
  drawn: Drawn,
  arcs: readonly Arc[],
  hops: ReadonlySet<string>,
): readonly string[] {
  const withDisk = new Set<string>();
  return arcs.map(([from, to], at) => {
    const { batch, isZipped, onDisk, choke, failover } = drawn.edges[at] as EdgeProperties;
    const isPlugin = drawn.codecs[Number(to[1]) + 2 * Number(to.startsWith('e'))];
    const codec = isPlugin ? 'lzo' : isZipped ? 'gzip' : 'none';
    const isHop = hops.has(`${from} ${to}`);
    const keeps = onDisk && !withDisk.has(from);
    if (keeps && !isHop) withDisk.add(from);
    const delivery = isHop || keeps ? '' : ', delivery: best-effort';
    return `  - {from: ${from}, to: ${to}, compression: ${codec}${batch}${choke}${failover}${delivery}}`;
  });
}
