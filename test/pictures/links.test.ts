import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { linkLines } from '../../src/pictures/link-lines.js';
import { type Link, linksOf } from '../../src/pictures/links.js';
import type { EdgePicture, FlowPicture } from '../../src/pictures/picture.js';
import { flowFrom, installation } from './installation.js';

const links = linksOf(flowFrom(installation));

test('an edge to a group leads to the group, and from there one arrow to each tier', () => {
  assert.equal(
    links.map(({ kind, edges, from, to, lines, delivery }) => [
      kind,
      edges,
      from,
      to,
      lines,
      delivery,
    ]),
    [
      [
        'edge',
        ['web -> store'],
        'web',
        'store',
        ['batch 100 / 1 s', 'gzip', 'failover 3'],
        'reliable',
      ],
      ['edge', ['web -> view-2'], 'web', 'view', ['only view-2', 'at most 16 KB/s'], 'best-effort'],
      ['member', ['web -> store'], 'store', 'near', ['cost 10'], 'reliable'],
      ['member', ['web -> store'], 'store', 'far', ['far-1: cost 50'], 'reliable'],
    ],
  );
});

function grouped(deliveries: readonly EdgePicture['delivery'][], nodes = 1): readonly Link[] {
  const edges = deliveries.map((delivery, index): EdgePicture => {
    const to = { kind: 'group', group: 'g' } as const;
    return { id: `${index}`, from: 'a', to, delivery, details: [] };
  });
  const members = Array.from({ length: nodes }, (_, at) => ({
    tier: 'b',
    node: `b${at}`,
    cost: at,
  }));
  const flow: FlowPicture = {
    name: 'f',
    target: 'flume-0.9',
    tiers: [],
    groups: [{ name: 'g', members }],
    edges,
  };
  return linksOf(flow).filter(({ kind }) => kind === 'member');
}

test('what leads on from a group is as reliable as the best that leads to it', () => {
  assert.is(grouped(['best-effort', 'reliable'])[0]?.delivery, 'reliable');
  assert.is(grouped(['best-effort', 'disk-failover'])[0]?.delivery, 'disk-failover');
  assert.is(grouped([])[0]?.delivery, 'disk-failover');
});

test('members of one tier share an arrow, on which the first are named', () => {
  assert.equal(grouped([], 4)[0]?.lines, ['b0: cost 0', 'b1: cost 1', 'b2: cost 2', 'b3: cost 3']);
  const [many] = grouped([], 6);
  assert.equal(many?.lines, ['b0: cost 0', 'b1: cost 1', 'b2: cost 2', 'and 3 more members']);
});

test('formats without a legend say how an edge delivers, and what becomes of it', () => {
  const link: Link = {
    kind: 'edge',
    edges: [],
    from: 'a',
    to: 'b',
    lines: ['gzip'],
    delivery: 'reliable',
  };
  assert.equal(linkLines(link), ['gzip']);
  assert.equal(linkLines({ ...link, delivery: 'best-effort' }), ['gzip', 'best-effort']);
  assert.equal(linkLines({ ...link, delivery: 'disk-failover', mark: 'added' }), [
    'gzip',
    'disk-failover',
    'added',
  ]);
  assert.equal(linkLines({ ...link, kind: 'member', delivery: 'best-effort' }), ['gzip']);
  assert.equal(linkLines({ ...link, delivery: 'disk-failover', lines: [], mark: 'removed' }), [
    'removed',
  ]);
});

test.run();
