import { type Diagnostic, error } from '../../../diagnostics/diagnostic.js';
import { textOf } from '../component/component-properties.js';
import type { ListedComponent } from './listed-component.js';

const KNOWN = ['OTHER', 'REPLICATING', 'MULTIPLEXING'];

/**
 * The validator knows the load balancing selector by name and has no configuration for it, so that
 * every source with it is dropped (FLUME-3412, flume-1.x.md 2.3).
 */
export function checkSelectorType({ name, properties }: ListedComponent): readonly Diagnostic[] {
  const type = properties.properties.get('selector.type')?.value;
  if (type === undefined) return [];
  const word = type.value.toUpperCase();
  const isBroken = word === 'LOAD_BALANCING' || word === BROKEN_CLASS.toUpperCase();
  if (isBroken) {
    const message = `The selector "${type.value}" of source "${name.value}" is broken in Flume 1.10 and 1.11: Flume drops the source`;
    const help = 'use several ungrouped sinks on one channel';
    return [error('known-component', { message, span: type.span, help })];
  }
  const config = textOf(properties, 'selector.config');
  const isShort = SHORT_TYPES.has(word);
  if (config === undefined || isShort || KNOWN.includes(config.toUpperCase())) return [];
  const message = `"selector.config" of source "${name.value}" is "${config}", expected none: Flume drops the source`;
  return [error('agent-wiring', { message, span: type.span })];
}

const BROKEN_CLASS = 'org.apache.flume.channel.LoadBalancingChannelSelector';

const SHORT_TYPES: ReadonlySet<string> = new Set([
  ...KNOWN,
  'ORG.APACHE.FLUME.CHANNEL.REPLICATINGCHANNELSELECTOR',
  'ORG.APACHE.FLUME.CHANNEL.MULTIPLEXINGCHANNELSELECTOR',
]);
