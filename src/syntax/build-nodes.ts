import { error, type Finding } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/source.js';
import { expandRange } from './expand-range.js';
import { readInventory } from './read-inventory.js';
import { readNumber, readText } from './read-scalar.js';
import type { Reading } from './reading.js';
import { scalarText } from './scalar-text.js';
import type { Node } from './topology.js';
import { childOf, entryOf, type YamlNode, type YamlScalar } from './yaml-tree.js';

/** A node before its tier's hosts and zone are known. */
type Draft = Omit<Node, 'host' | 'cost'> & { readonly host?: string; readonly cost?: number };

/**
 * The logical nodes of a tier: ranges expanded, inventories read, hosts zipped. Findings:
 * `node-range`, `hosts-zip`, `inventory`.
 */
export function buildNodes(reading: Reading, tier: YamlNode): readonly Node[] {
  const written = childOf(tier, 'nodes');
  const drafts = written === undefined ? undefined : draftNodes(reading, written);
  const hosts = childOf(tier, 'hosts');
  const zipped = drafts && hosts ? zipHosts(reading, drafts, hosts) : drafts;
  const zone = readText(tier, 'zone')?.value;
  return (zipped ?? []).map((draft) => finishNode(draft, zone));
}

function finishNode(draft: Draft, zone: string | undefined): Node {
  const { host = draft.name, cost = 0 } = draft;
  const inZone = draft.zone ?? zone;
  return { ...draft, host, cost, ...(inZone === undefined ? {} : { zone: inZone }) };
}

/** Undefined where a part is wrong, so that a wrong range is not also reported as not zipping. */
function draftNodes(reading: Reading, written: YamlNode): readonly Draft[] | undefined {
  if (written.kind === 'map') return inventoryNodes(reading, written);
  if (written.kind === 'scalar') return namedNodes(reading, written);
  const drafts: Draft[] = [];
  let isWhole = true;
  for (const item of written.items) {
    const some = item.kind === 'scalar' ? namedNodes(reading, item) : objectNodes(reading, item);
    isWhole &&= some !== undefined;
    for (const draft of some ?? []) drafts.push(draft);
  }
  return isWhole ? drafts : undefined;
}

function namedNodes(reading: Reading, written: YamlScalar): readonly Draft[] | undefined {
  const { span } = written;
  return expand(reading, written)?.map((name) => ({ name, span }));
}

function expand(reading: Reading, written: YamlScalar): readonly string[] | undefined {
  const expansion = expandRange(scalarText(written));
  if (expansion.kind === 'names') return expansion.names;
  reading.report(error('node-range', expansion.finding));
  return undefined;
}

function objectNodes(reading: Reading, written: YamlNode): readonly Draft[] | undefined {
  const nameNode = childOf(written, 'name');
  if (nameNode?.kind !== 'scalar') return undefined;
  const properties = nodeProperties(written);
  const drafts = namedNodes(reading, nameNode)?.map((draft) => ({ ...draft, ...properties }));
  const host = childOf(written, 'host');
  return drafts && host ? zipHosts(reading, drafts, host) : drafts;
}

function nodeProperties(written: YamlNode): Omit<Draft, 'name' | 'span'> {
  const properties: Record<string, string | number> = {};
  for (const key of ['cost', 'port', 'weight', 'rate'] as const) {
    const number = readNumber(written, key);
    if (number) properties[key] = number.value;
  }
  const zone = readText(written, 'zone');
  return zone ? { ...properties, zone: zone.value } : properties;
}

function inventoryNodes(reading: Reading, written: YamlNode): readonly Draft[] | undefined {
  const file = readText(written, 'file');
  if (!file) return undefined;
  const inventory = reading.surroundings.readInventory(file.value, reading.source);
  if (inventory.status === 'refused') {
    const { problem, help } = inventory;
    report(reading, 'inventory', { message: problem, span: file.span, ...(help ? { help } : {}) });
    return undefined;
  }
  const { nodes, findings } = readInventory(inventory.source);
  for (const finding of findings) {
    const named = { message: `${reading.source.name} names this file`, span: file.span };
    report(reading, 'inventory', { ...finding, related: [named] });
  }
  return findings.length === 0 ? nodes : undefined;
}

function zipHosts(reading: Reading, drafts: readonly Draft[], written: YamlNode) {
  const items = written.kind === 'list' ? written.items : [written];
  const expanded = items.map((item) =>
    item.kind === 'scalar' ? expand(reading, item) : undefined,
  );
  if (expanded.includes(undefined)) return undefined;
  const hosts = expanded.flatMap((some) => some ?? []);
  const placed = drafts.find((draft) => draft.host !== undefined);
  if (placed) return hostTwice(reading, placed, written.span);
  if (hosts.length !== drafts.length) return hostsDoNotZip(reading, { drafts, hosts, written });
  return drafts.map((draft, index) => ({ ...draft, host: hosts[index] ?? draft.name }));
}

function hostTwice(reading: Reading, placed: Draft, span: Span): undefined {
  report(reading, 'hosts-zip', {
    message: `Node "${placed.name}" has a host of its own and one from "hosts"`,
    span,
    related: [{ message: 'its own host', span: placed.span }],
    help: 'give every node its host in one of the two ways',
  });
}

interface Mismatch {
  readonly drafts: readonly Draft[];
  readonly hosts: readonly string[];
  readonly written: YamlNode;
}

function hostsDoNotZip(reading: Reading, { drafts, hosts, written }: Mismatch): undefined {
  const [nodes, names] = [count(drafts.length, 'node'), count(hosts.length, 'host')];
  report(reading, 'hosts-zip', {
    message: `${nodes} and ${names} do not zip; expected one host for each node`,
    span: written.span,
    ...(drafts[0] ? { related: [{ message: `the ${nodes}`, span: drafts[0].span }] } : {}),
  });
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function report(reading: Reading, code: string, finding: Finding): void {
  reading.report(error(code, finding));
}

/** The place of a tier's nodes: their value, or the tier's own where there is none. */
export function nodesSpan(tier: YamlNode): Span {
  return entryOf(tier, 'nodes')?.value.span ?? tier.span;
}
