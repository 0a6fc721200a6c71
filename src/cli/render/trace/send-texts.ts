import type { ChainLink, Send, Trace } from '../../../tracing/trace.js';
import { treatmentWords } from './treatment-words.js';

type Target = Trace['target'];

/** What a node does along one edge: how it keeps the event, how it packs it, whom it tries, and what comes of it. */
export function sendTexts(send: Send, target: Target): readonly string[] {
  const treatments = send.treatments.map(treatmentWords);
  return [
    `to ${send.to}: ${deliveryWords(send, target)}`,
    ...(treatments.length > 0 ? [treatments.join('; ')] : []),
    ...send.chain.map((link, index) => linkText(send, link, index)),
    ...outcomeTexts(send, target),
  ];
}

function deliveryWords({ delivery, isOrigin }: Send, target: Target): string {
  if (target === 'flume-1') {
    return delivery === 'best-effort'
      ? 'best effort, kept in memory and dropped when that is full'
      : `${delivery}, kept in a file channel until a receiver has it in its own`;
  }
  switch (delivery) {
    case 'reliable':
      return isOrigin
        ? 'reliable from here on, kept in a write-ahead log until it is acknowledged'
        : 'reliable, tried again until a receiver takes it';
    case 'disk-failover':
      return 'disk-failover, kept on disk while no receiver is up';
    case 'best-effort':
      return 'best effort, dropped while no receiver is up';
    default:
      return delivery satisfies never;
  }
}

function linkText({ chain, next }: Send, link: ChainLink, index: number): string {
  const { node, host, port, cost } = link;
  const costs = new Set(chain.map((one) => one.cost));
  const price = costs.size > 1 ? `, cost ${cost}` : '';
  return `${index + 1}. ${node} at ${host}:${port}${price}${linkState(link, next, chain[0])}`;
}

function linkState(link: ChainLink, next: readonly string[], first: ChainLink | undefined): string {
  if (link.isDown) return ': down';
  if (!next.includes(link.node)) return '';
  if (next.length > 1) return ': shares the load';
  return first?.isDown ? ': takes over' : '';
}

function outcomeTexts({ outcome }: Send, target: Target): readonly string[] {
  const until = 'until one of them is back';
  switch (outcome) {
    case 'sent':
      return [];
    case 'waits':
      return [`waits on the disk of this node ${until}`];
    case 'held':
      return [
        `is tried again ${until}; meanwhile this node takes nothing more, and the origin keeps it`,
      ];
    case 'blocked':
      return ['waits behind the way that is tried again'];
    case 'lost':
      return [
        target === 'flume-1' ? 'is lost as soon as the memory channel is full' : `is lost ${until}`,
      ];
    default:
      return outcome satisfies never;
  }
}
