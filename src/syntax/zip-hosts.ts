import { error, type Finding } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/source.js';
import { expandScalar } from './expand-scalar.js';
import type { Draft, Drafts } from './node-draft.js';
import type { Reading } from './reading.js';
import type { YamlNode } from './yaml-tree.js';

/** Gives every node its host from a list as long as theirs; undefined where that is wrong (finding `hosts-zip`). */
export function zipHosts(reading: Reading, drafts: Drafts, written: YamlNode): Drafts | undefined {
  const { nodes, placed } = drafts;
  const items = written.kind === 'list' ? written.items : [written];
  const expanded = items.map((item) =>
    item.kind === 'scalar' ? expandScalar(reading, item) : undefined,
  );
  if (expanded.includes(undefined)) return undefined;
  const hosts = expanded.flatMap((some) => some ?? []);
  if (placed) return hostTwice(reading, placed, written.span);
  if (hosts.length !== nodes.length) return hostsDoNotZip(reading, { nodes, hosts, written });
  for (const [index, node] of nodes.entries()) node.host = hosts[index] ?? node.name;
  return { nodes, placed: nodes[0] };
}

function hostTwice(reading: Reading, placed: Draft, span: Span): undefined {
  report(reading, {
    message: `Node "${placed.name}" has a host of its own and one from "hosts"`,
    span,
    related: [{ message: 'its own host', span: placed.span }],
    help: 'give every node its host in one of the two ways',
  });
}

interface Mismatch {
  readonly nodes: readonly Draft[];
  readonly hosts: readonly string[];
  readonly written: YamlNode;
}

function hostsDoNotZip(reading: Reading, { nodes, hosts, written }: Mismatch): undefined {
  const [drafts, names] = [count(nodes.length, 'node'), count(hosts.length, 'host')];
  report(reading, {
    message: `${drafts} and ${names} do not zip; expected one host for each node`,
    span: written.span,
    ...(nodes[0] ? { related: [{ message: `the ${drafts}`, span: nodes[0].span }] } : {}),
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function report(reading: Reading, finding: Finding): void {
  reading.report(error('hosts-zip', finding));
}
