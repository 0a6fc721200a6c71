import type { Component } from '../../languages/flume-0.9/catalogue/component.js';
import { valueText } from '../../languages/flume-0.9/check/value-text.js';
import type { DecoratorCall } from '../../languages/flume-0.9/tree.js';
import type { Topology } from '../../syntax/topology.js';
import { ACK_ATTRIBUTES } from './ack-attributes.js';
import { catalogueOf, isBuiltIn } from './catalogue-of.js';

const PACKERS: readonly string[] = ['batch', 'gzip'];
const UNPACKERS: readonly string[] = ['unbatch', 'gunzip'];

/** What a decorator does to groups of events that wait for their acknowledgement. */
export interface AcknowledgementBreak {
  readonly kind: 'packing' | 'unpacking' | 'content';
  /** In words. */
  readonly does: string;
}

/** What a decorator between the write-ahead log and the checker breaks; undefined where it does no harm (flume-0.9.md 3.4). */
export function breakOfAcknowledgement(
  call: DecoratorCall,
  topology: Topology,
): AcknowledgementBreak | undefined {
  if (isPacker(call.name, topology)) return { kind: 'packing', does: 'packs events' };
  if (isUnpacker(call.name, topology)) return { kind: 'unpacking', does: 'unpacks events' };
  const component = catalogueOf(topology).decorator.get(call.name);
  if (!component || !isBuiltIn('decorator', component)) return undefined;
  const does = attributesTaken(call) ?? traitInWords(component);
  return does === undefined ? undefined : { kind: 'content', does };
}

/** Whether it is a decorator that packs: batch, gzip, or the encoder of a codec. */
export function isPacker(name: string, { codecs }: Topology): boolean {
  return PACKERS.includes(name) || codecs.some(({ encode }) => encode.value === name);
}

function isUnpacker(name: string, { codecs }: Topology): boolean {
  return UNPACKERS.includes(name) || codecs.some(({ decode }) => decode.value === name);
}

/** Which attributes of acknowledgement a mask names, or a select does not. */
function attributesTaken({ name, args }: DecoratorCall): string | undefined {
  const names = args.map(valueText);
  const taken = ACK_ATTRIBUTES.filter((one) => names.includes(one) === (name === 'mask'));
  if ((name !== 'mask' && name !== 'select') || taken.length === 0) return undefined;
  return `takes ${taken.map((one) => `"${one}"`).join(', ')} off events`;
}

function traitInWords({ name, traits }: Component): string | undefined {
  if (name === 'select' || !traits.has('breaks-acks')) return undefined;
  if (traits.has('drops-events')) return 'drops events';
  return traits.has('changes-body') ? 'changes the bodies of events' : 'repeats events';
}
