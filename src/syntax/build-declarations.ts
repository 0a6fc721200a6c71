import { error } from '../diagnostics/diagnostic.js';
import { readBoolean, readItems, readNumber, readText } from './read-scalar.js';
import type { Reading } from './reading.js';
import type { Codec, Group, GroupMember, Plugin, PluginArgument, Target } from './topology.js';
import { childOf, type YamlEntry, type YamlNode } from './yaml-tree.js';

/** The groups of a document. Findings: `missing-key`, `wrong-value` (a member names one tier or one node). */
export function buildGroups(reading: Reading, entries: readonly YamlEntry[]): readonly Group[] {
  return entries.map(({ key, value }) => {
    const items = value.kind === 'list' ? value.items : [];
    const members = items.flatMap((item) => buildMember(reading, item) ?? []);
    return { name: key, span: value.span, members };
  });
}

function buildMember(reading: Reading, written: YamlNode): GroupMember | undefined {
  const cost = readNumber(written, 'cost')?.value ?? 0;
  const tier = readText(written, 'tier');
  const node = readText(written, 'node');
  const name = tier ?? node;
  if (name && !(tier && node)) {
    return { kind: tier ? 'tier' : 'node', name, cost, span: written.span };
  }
  const message = name
    ? 'The member names a tier and a node; expected one of them'
    : 'The member names neither a tier nor a node';
  const help = 'write {tier: NAME, cost: 10} or {node: NAME, cost: 10}';
  reading.report(
    error(name ? 'wrong-value' : 'missing-key', { message, span: written.span, help }),
  );
  return undefined;
}

/** The codecs of a document. */
export function buildCodecs(entries: readonly YamlEntry[]): readonly Codec[] {
  return entries.map(({ key, value }) => ({
    name: key,
    encode: readText(value, 'encode') ?? key,
    decode: readText(value, 'decode') ?? key,
    encrypts: readBoolean(value, 'encrypts')?.value ?? false,
    span: value.span,
  }));
}

/** The plug-ins of a document; a plug-in without a target belongs to the document's, one without `args` takes any. */
export function buildPlugins(entries: readonly YamlEntry[], target: Target): readonly Plugin[] {
  return entries.map(({ key, value }) => ({
    name: key,
    kind: (readText(value, 'kind')?.value ?? 'sink') as Plugin['kind'],
    target: (readText(value, 'target')?.value ?? target) as Target,
    args: readItems(value, 'args').map(buildArgument),
    open: readBoolean(value, 'open')?.value ?? childOf(value, 'args') === undefined,
    span: key.span,
  }));
}

function buildArgument(written: YamlNode): PluginArgument {
  if (written.kind === 'scalar')
    return { name: String(written.value), type: 'string', optional: false };
  return {
    name: readText(written, 'name')?.value ?? '',
    type: (readText(written, 'type')?.value ?? 'string') as PluginArgument['type'],
    optional: readBoolean(written, 'optional')?.value ?? false,
  };
}
