import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnose } from './rule-harness.js';

/** A decorator of a tier's `process`. */
interface Step {
  readonly name: 'value' | 'mask' | 'select';
  readonly attribute: string;
}

/** Tiers in order, each with its steps and the later tiers that it sends to. */
interface Drawn {
  readonly tiers: readonly { readonly steps: readonly Step[]; readonly to: readonly number[] }[];
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom('value' as const, 'value' as const, 'mask' as const, 'select' as const),
  attribute: fc.constantFrom('a', 'b'),
});

const drawn: fc.Arbitrary<Drawn> = fc
  .integer({ min: 2, max: 6 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          steps: fc.array(step, { maxLength: 3 }),
          to:
            at + 1 < count
              ? fc.uniqueArray(fc.integer({ min: at + 1, max: count - 1 }), {
                  minLength: 1,
                  maxLength: 3,
                })
              : fc.constant([]),
        }),
      ),
    ),
  )
  .map((tiers) => ({ tiers }));

function text({ tiers }: Drawn): string {
  const reached = new Set(tiers.flatMap(({ to }) => to));
  const lines = tiers.map(({ steps }, at) => {
    const source = reached.has(at) ? '' : `, source: 'text("/x")'`;
    const process = steps.map(
      ({ name, attribute }) => `'${name}("${attribute}"${name === 'value' ? ', "x"' : ''})'`,
    );
    return `  t${at}: {nodes: n${at}${source}, process: [${process.join(', ')}], sink: console}`;
  });
  const edges = tiers.flatMap(({ to }, from) =>
    to.map((one) => `  - {from: t${from}, to: t${one}, delivery: best-effort}`),
  );
  return ['version: 1', 'flow: f', 'tiers:', ...lines, 'edges:', ...edges, ''].join('\n');
}

/** The steps that set again what is set on some path, found by walking every path: `TIER.STEP`. */
function setAgain({ tiers }: Drawn): readonly string[] {
  const found = new Set<string>();
  const reached = new Set(tiers.flatMap(({ to }) => to));
  const walk = (at: number, before: ReadonlySet<string>): void => {
    const set = new Set(before);
    for (const [index, { name, attribute }] of (tiers[at]?.steps ?? []).entries()) {
      if (name === 'value' && set.has(attribute)) found.add(`${at}.${index}`);
      if (name === 'value') set.add(attribute);
      if (name === 'mask') set.delete(attribute);
      if (name === 'select') for (const one of [...set]) if (one !== attribute) set.delete(one);
    }
    for (const next of tiers[at]?.to ?? []) walk(next, set);
  };
  for (const at of tiers.keys()) if (!reached.has(at)) walk(at, new Set());
  return [...found].sort();
}

/** The same as the rule finds it. */
function reported(flow: Drawn): readonly string[] {
  const source = text(flow);
  const found = diagnose(source).filter(({ code }) => code === 'attribute-set-once');
  const places = found.map(({ span }) => {
    const before = source.slice(0, span?.start ?? 0);
    const line = before.slice(before.lastIndexOf('\n'));
    const tier = /t(\d+):/.exec(line)?.[1];
    return `${tier}.${countSteps(line)}`;
  });
  return [...new Set(places)].sort();
}

/** Which step a place is in: the steps before it in the line, each in quotes. */
function countSteps(line: string): number {
  const [, process = ''] = line.split('process: [');
  return Math.floor(process.split("'").length / 2) - 1;
}

test('the states of paths that meet find what walking every path finds', () => {
  fc.assert(
    fc.property(drawn, (flow) => {
      assert.equal(reported(flow), setAgain(flow), text(flow));
    }),
    { numRuns: 300, seed: 9 },
  );
});

test('a flow whose tiers all meet again and again is looked at tier by tier, not path by path', () => {
  const layers = Array.from({ length: 16 }, (_, at) => at);
  const tiers = layers.flatMap((at) =>
    [0, 1, 2].map((one) => {
      const source = at === 0 ? `, source: 'tail("/x")'` : '';
      return `  t${at}-${one}: {nodes: n${at}-${one}${source}, process: ['value("by-${at}", "x")'], sink: console}`;
    }),
  );
  const edges = layers
    .slice(1)
    .flatMap((at) =>
      [0, 1, 2].flatMap((from) =>
        [0, 1, 2].map(
          (to) => `  - {from: t${at - 1}-${from}, to: t${at}-${to}, delivery: best-effort}`,
        ),
      ),
    );
  const again = `  last: {nodes: last, process: ['value("by-0", "x")'], sink: console}`;
  const lines = [
    'version: 1',
    'flow: f',
    'tiers:',
    ...tiers,
    again,
    'edges:',
    ...edges,
    '  - {from: t15-0, to: last}',
    '',
  ];
  assert.equal(
    diagnose(lines.join('\n')).map(({ message }) => message),
    [
      '"value" in tier "last" sets the attribute "by-0" again: "value" of tier "t0-0" has set it before',
    ],
  );
});

test.run();
