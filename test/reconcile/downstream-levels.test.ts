import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { downstreamLevels } from '../../src/reconcile/downstream-levels.js';

type Edges = Readonly<Record<string, readonly string[]>>;

function levelsOf(edges: Edges): Readonly<Record<string, string>> {
  const levels = downstreamLevels(Object.keys(edges), (node) => edges[node] ?? []);
  return Object.fromEntries(
    [...levels].map(([node, { level, isInCycle }]) => [node, `${level}${isInCycle ? '*' : ''}`]),
  );
}

test('a node stands above all it sends to', () => {
  assert.equal(levelsOf({ a: ['b', 'c'], b: ['c'], c: [], d: ['c'] }), {
    a: '2',
    b: '1',
    c: '0',
    d: '1',
  });
});

test('receivers that are not among the nodes do not count', () => {
  assert.equal(levelsOf({ a: ['x'], b: ['a'] }), { a: '0', b: '1' });
});

test('the nodes of a cycle stand on one level, above what they send to', () => {
  assert.equal(levelsOf({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [], e: ['e'] }), {
    a: '2',
    b: '1*',
    c: '1*',
    d: '0',
    e: '0',
  });
});

test('a chain of a hundred thousand nodes is no deeper than any other', () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => `n${index}`);
  const levels = downstreamLevels(nodes, (node) => [`n${Number(node.slice(1)) + 1}`]);
  assert.is(levels.get('n0')?.level, 99_999);
});

const graphs = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }).map((pairs) => {
  const edges: Record<string, string[]> = {};
  for (let index = 0; index < 12; index++) edges[`n${index}`] = [];
  for (const [from, to] of pairs) edges[`n${from}`]?.push(`n${to}`);
  return edges;
});

function reach(edges: Edges, from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(edges[from] ?? [])];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    if (!reached.has(node)) {
      reached.add(node);
      open.push(...(edges[node] ?? []));
    }
  return reached;
}

test('in any graph, levels fall along every edge but those within a cycle', () =>
  fc.assert(
    fc.property(graphs, (edges) => {
      const levels = downstreamLevels(Object.keys(edges), (node) => edges[node] ?? []);
      for (const [sender, receivers] of Object.entries(edges)) {
        const reached = reach(edges, sender);
        const cycle = [...reached].filter((node) => reach(edges, node).has(sender));
        assert.is(
          levels.get(sender)?.isInCycle,
          cycle.some((node) => node !== sender),
        );
        for (const receiver of receivers) {
          const [above, below] = [levels.get(sender)?.level ?? 0, levels.get(receiver)?.level ?? 0];
          if (cycle.includes(receiver)) assert.is(above, below);
          else assert.ok(above > below);
        }
      }
    }),
    { numRuns: 500 },
  ));

test.run();
