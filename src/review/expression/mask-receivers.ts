import { printSink } from '../../languages/flume-0.9/print.js';
import { receiverOf } from './receivers.js';
import { type End, type Spine, sinkOf, sinkOfEnd } from './spine.js';

/** The text of a sink without the hosts and ports it sends to: equal for nodes that differ only in their receivers. */
export function maskedText(spine: Spine): string {
  return printSink(sinkOf(masked(spine)));
}

/** The text of where a sink ends, without hosts and ports. */
export function maskedEndText(end: End): string {
  return printSink(sinkOfEnd(maskedEnd(end)));
}

function masked({ wraps, end }: Spine): Spine {
  return { wraps, end: maskedEnd(end) };
}

function maskedEnd(end: End): End {
  if (end.kind !== 'call') return { ...end, members: end.members.map(masked) };
  return receiverOf(end) === undefined ? end : { ...end, args: end.args.slice(2) };
}
