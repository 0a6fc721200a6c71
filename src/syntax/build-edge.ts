import type { Located } from '../text/source.js';
import { flattenEntry } from './build-component.js';
import { buildChoke } from './build-tier.js';
import { readDurationMs } from './read-quantity.js';
import { readNumber, readText } from './read-scalar.js';
import type { Reading } from './reading.js';
import type { Batch, Delivery, Edge, Encryption } from './topology.js';
import { childOf, type YamlNode } from './yaml-tree.js';

/** One edge; its ends are still names. */
export function buildEdge(reading: Reading, written: YamlNode): Edge {
  const nowhere = { value: '', span: written.span };
  const optional = {
    batch: readBatch(written),
    compression: readText(written, 'compression'),
    encryption: readEncryption(reading, written),
    failover: readNumber(written, 'failover'),
    delivery: readText(written, 'delivery') as Located<Delivery> | undefined,
    choke: buildChoke(written),
    prefer: readText(written, 'prefer') as Located<'same-zone'> | undefined,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    span: written.span,
    from: readText(written, 'from') ?? nowhere,
    ...(readTarget(written) ?? { to: nowhere }),
    ...(Object.fromEntries(given) as Partial<Edge>),
  };
}

function readTarget(written: YamlNode): Pick<Edge, 'to' | 'toKind'> | undefined {
  const name = readText(written, 'to');
  if (name) return { to: name };
  const target = childOf(written, 'to');
  for (const toKind of ['tier', 'group', 'node'] as const) {
    const to = target ? readText(target, toKind) : undefined;
    if (to) return { to, toKind };
  }
  return undefined;
}

function readBatch(written: YamlNode): Located<Batch> | undefined {
  const short = readNumber(written, 'batch');
  if (short) return { value: { events: short.value }, span: short.span };
  const batch = childOf(written, 'batch');
  const events = batch ? readNumber(batch, 'events') : undefined;
  if (!batch || !events) return undefined;
  const every = readNumber(batch, 'every') ?? readText(batch, 'every');
  const everyMs = every === undefined ? {} : { everyMs: readDurationMs(every.value) };
  return { value: { events: events.value, ...everyMs }, span: batch.span };
}

function readEncryption(reading: Reading, written: YamlNode): Encryption | undefined {
  const node = childOf(written, 'encryption');
  if (node === undefined) return undefined;
  if (node.kind !== 'map') {
    const enabled = node.kind === 'scalar' && node.value === true;
    return { span: node.span, enabled, settings: [] };
  }
  const settings = node.entries.flatMap((entry) => flattenEntry(reading, entry, ''));
  return { span: node.span, enabled: true, settings };
}
