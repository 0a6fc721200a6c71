import type { Weakness } from '../weakness.js';
import { isOnDisk, listOf } from './property-facts.js';
import type { PropertyMap } from './property-map.js';

/** The promises an agent keeps no more; what a component promised that is gone is not missed (flume-1.x.md 6.3). */
export function propertyWeaknesses(before: PropertyMap, after: PropertyMap): readonly Weakness[] {
  const kept = keptComponents(before, after);
  const found = new Set<Weakness>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const component = componentOf(key);
    if (!kept.has(component)) continue;
    for (const { ending, weakness, holds } of promises)
      if (key.endsWith(ending) && holds(before, key) && !holds(after, key)) found.add(weakness);
  }
  if (diskChannels(before).length > 0 && diskChannels(after).length === 0)
    found.add('durable-channel');
  if (hasNewOptional(before, after)) found.add('optional-channel');
  return [...found];
}

/** A promise that a key tells of. */
interface KeyPromise {
  readonly ending: string;
  readonly weakness: Weakness;
  readonly holds: (properties: PropertyMap, key: string) => boolean;
}

const promises: readonly KeyPromise[] = [
  { ending: '.ssl', weakness: 'encryption', holds: isTrue },
  { ending: '.trust-all-certs', weakness: 'certificate', holds: checksCertificate },
  { ending: '.compression-type', weakness: 'compression', holds: compresses },
  { ending: '.kafka.producer.compression.type', weakness: 'compression', holds: compresses },
  { ending: '.type', weakness: 'durable-channel', holds: isDiskChannel },
  {
    ending: '.fsyncPerTransaction',
    weakness: 'sync',
    holds: (properties, key) => properties.get(key) !== 'false',
  },
  {
    ending: '.kafka.producer.acks',
    weakness: 'replica-acks',
    holds: (properties, key) => ['all', '-1'].includes(properties.get(key) ?? '1'),
  },
];

function isTrue(properties: PropertyMap, key: string): boolean {
  return properties.get(key)?.toLowerCase() === 'true';
}

/** Only who encrypts has a certificate to check. */
function checksCertificate(properties: PropertyMap, key: string): boolean {
  return isTrue(properties, `${componentOf(key)}.ssl`) && !isTrue(properties, key);
}

function compresses(properties: PropertyMap, key: string): boolean {
  return (properties.get(key) ?? 'none') !== 'none';
}

function isDiskChannel(properties: PropertyMap, key: string): boolean {
  return key.startsWith('channels.') && isOnDisk(properties.get(key));
}

function diskChannels(properties: PropertyMap): readonly string[] {
  const channels = listOf(properties, 'channels');
  return channels.filter((one) => isDiskChannel(properties, `channels.${one}.type`));
}

/** Whether a source may now go on without a channel that it fed before whatever happened. */
function hasNewOptional(before: PropertyMap, after: PropertyMap): boolean {
  return listOf(after, 'sources').some((source) => {
    const key = `sources.${source}.selector.optional`;
    const required = new Set(listOf(before, `sources.${source}.channels`));
    for (const channel of listOf(before, key)) required.delete(channel);
    return listOf(after, key).some((channel) => required.has(channel));
  });
}

/** Components that both texts have, such as `sinks.k1`. */
function keptComponents(before: PropertyMap, after: PropertyMap): ReadonlySet<string> {
  const old = new Set([...before.keys()].map(componentOf));
  return new Set([...after.keys()].map(componentOf).filter((one) => old.has(one)));
}

function componentOf(key: string): string {
  return key.split('.', 2).join('.');
}
