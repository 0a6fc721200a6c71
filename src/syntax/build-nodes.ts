import { error, type Finding } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/source.js';
import { expandScalar } from './expand-scalar.js';
import type { InventoryNode } from './inventory-field.js';
import {
  type Draft,
  type Drafts,
  draftOf,
  numberProperties,
  type Properties,
  setProperties,
} from './node-draft.js';
import { readInventory } from './read-inventory.js';
import { readNumber, readText } from './read-scalar.js';
import type { Reading } from './reading.js';
import type { Node } from './topology.js';
import { childOf, entryOf, type YamlNode, type YamlScalar } from './yaml-tree.js';
import { zipHosts } from './zip-hosts.js';

/**
 * The logical nodes of a tier: ranges expanded, inventories read, hosts zipped. Findings:
 * `node-range`, `hosts-zip`, `inventory`.
 */
export function buildNodes(reading: Reading, tier: YamlNode): readonly Node[] {
  const written = childOf(tier, 'nodes');
  const drafts = written === undefined ? undefined : draftNodes(reading, written);
  const hosts = childOf(tier, 'hosts');
  const { nodes } = (drafts && hosts ? zipHosts(reading, drafts, hosts) : drafts) ?? { nodes: [] };
  const zone = readText(tier, 'zone')?.value;
  if (zone !== undefined) for (const node of nodes) node.zone ??= zone;
  return nodes;
}

/** Undefined where a part is wrong, so that a wrong range is not also reported as not zipping. */
function draftNodes(reading: Reading, written: YamlNode): Drafts | undefined {
  if (written.kind === 'map') return inventoryNodes(reading, written);
  if (written.kind === 'scalar') return namedNodes(reading, written);
  const nodes: Draft[] = [];
  const placed: Draft[] = [];
  let isWhole = true;
  for (const item of written.items) {
    const some = item.kind === 'scalar' ? namedNodes(reading, item) : objectNodes(reading, item);
    isWhole &&= some !== undefined;
    for (const draft of some?.nodes ?? []) nodes.push(draft);
    if (some?.placed) placed.push(some.placed);
  }
  return isWhole ? { nodes, placed: placed[0] } : undefined;
}

function namedNodes(reading: Reading, written: YamlScalar): Drafts | undefined {
  const { span } = written;
  const names = expandScalar(reading, written);
  return names && { nodes: names.map((name) => draftOf(name, span)), placed: undefined };
}

function objectNodes(reading: Reading, written: YamlNode): Drafts | undefined {
  const nameNode = childOf(written, 'name');
  if (nameNode?.kind !== 'scalar') return undefined;
  const drafts = namedNodes(reading, nameNode);
  const properties = nodeProperties(written);
  for (const node of drafts?.nodes ?? []) setProperties(node, properties);
  const host = childOf(written, 'host');
  return drafts && host ? zipHosts(reading, drafts, host) : drafts;
}

function nodeProperties(written: YamlNode): Properties {
  const properties: Properties = {};
  for (const key of numberProperties) {
    const number = readNumber(written, key);
    if (number) properties[key] = number.value;
  }
  const zone = readText(written, 'zone');
  if (zone) properties.zone = zone.value;
  return properties;
}

function inventoryNodes(reading: Reading, written: YamlNode): Drafts | undefined {
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
  return findings.length === 0 ? inventoryDrafts(nodes) : undefined;
}

function inventoryDrafts(inventory: readonly InventoryNode[]): Drafts {
  let placed: Draft | undefined;
  const nodes = inventory.map((one) => {
    const node = draftOf(one.name, one.span);
    setProperties(node, one);
    if (one.host === undefined) return node;
    node.host = one.host;
    placed ??= node;
    return node;
  });
  return { nodes, placed };
}

function report(reading: Reading, code: string, finding: Finding): void {
  reading.report(error(code, finding));
}

/** The place of a tier's nodes: their value, or the tier's own where there is none. */
export function nodesSpan(tier: YamlNode): Span {
  return entryOf(tier, 'nodes')?.value.span ?? tier.span;
}
