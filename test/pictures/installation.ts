import { renderPretty } from '../../src/diagnostics/format/pretty.js';
import type { PictureDifference } from '../../src/pictures/difference.js';
import type { FlowPicture, Picture, TierPicture } from '../../src/pictures/picture.js';
import { pictureOf } from '../../src/pictures/picture-of.js';
import { compileTexts } from '../support/compile-text.js';

/** The picture of topologies that compile. */
export function pictureFrom(
  texts: string | readonly string[],
  difference?: PictureDifference,
): Picture {
  const { value, diagnostics } = compileTexts(typeof texts === 'string' ? [texts] : texts);
  if (!value) throw new Error(renderPretty(diagnostics));
  return pictureOf(value, difference ? { difference } : {});
}

/** The one flow of a topology that compiles. */
export function flowFrom(text: string, difference?: PictureDifference): FlowPicture {
  const [flow] = pictureFrom(text, difference).flows;
  if (!flow) throw new Error('There is no flow');
  return flow;
}

/** The tier of that name. */
export function tierOf({ tiers }: FlowPicture, name: string): TierPicture {
  const tier = tiers.find((one) => one.name === name);
  if (!tier) throw new Error(`There is no tier ${name}`);
  return tier;
}

/** A reliable path from two agents over a group of two collectors and a dearer one, and a branch to a single node. */
export const installation = `version: 1
flow: web-logs
tiers:
  web: {nodes: 'web-[1-2]', hosts: 'h[1-2].example.com', source: 'tail("/var/log/a b")'}
  near: {nodes: [near-1, {name: near-2, cost: 5}], sink: 'collectorSink("hdfs://nn/\${secret.PASS}/", "a-", 30000)'}
  far: {nodes: far-1, port: 4000, sink: 'collectorSink("hdfs://nn/b/", "b-", 30000)'}
  view: {nodes: 'view-[1-2]', process: ['value("a", "b")'], sink: console}
groups:
  store: [{tier: near, cost: 10}, {node: far-1, cost: 50}]
edges:
  - {from: web, to: store, batch: {events: 100, every: 1s}, compression: gzip}
  - {from: web, to: view-2, delivery: best-effort, choke: 16KB/s}
reliable:
  - web -> store
`;

/** The installation with a node of every mark, an edge that comes and one that goes. */
export function markedPicture(): Picture {
  const flow = 'web-logs';
  const before = { tier: 'old', hosts: ['old.example.com'], texts: [], sendsTo: ['near-1'] };
  return pictureFrom(installation, {
    nodes: [
      { node: 'web-1', flow, mark: 'changed', edits: [] },
      { node: 'view-1', flow, mark: 'added', edits: [] },
      { node: 'view-2', flow, mark: 'added', edits: [] },
      { node: 'old-1', flow, mark: 'removed', before, edits: [] },
    ],
  });
}
