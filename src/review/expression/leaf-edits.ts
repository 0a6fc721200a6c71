import { equalCalls } from '../../languages/flume-0.9/equal.js';
import { printSink } from '../../languages/flume-0.9/print.js';
import type { SinkCall } from '../../languages/flume-0.9/tree.js';
import type { Edit } from '../edit.js';
import { callChange } from './change-text.js';
import { maskedEndText } from './mask-receivers.js';
import { receiverOf } from './receivers.js';
import { type End, sinkOfEnd } from './spine.js';

/** What changes in a leaf; another receiver is said in words. */
export function leafEdits(before: SinkCall, after: SinkCall): readonly Edit[] {
  if (equalCalls(before, after)) return [];
  const [old, fresh] = [receiverOf(before), receiverOf(after)];
  if (old !== undefined && fresh !== undefined && equalCalls(withAddressOf(after, before), after)) {
    const text = `sends to ${fresh} instead of ${old}`;
    return [{ mark: '~', text, likeness: 'receivers 1 -> 1', isChain: true }];
  }
  const likeness = callChange(withoutAddress(before), withoutAddress(after));
  return [{ mark: '~', text: callChange(before, after), likeness }];
}

/** One end instead of another. */
export function replacementEdits(before: End, after: End): readonly Edit[] {
  if (before.kind === 'call' && after.kind === 'call' && isOtherWire(before, after)) {
    const text = `${before.name} -> ${after.name}`;
    return [{ mark: '~', text, likeness: text }];
  }
  return [endEdit('-', before), endEdit('+', after)];
}

/** The leaf as if it sent to where the other one sends. */
export function withAddressOf(other: SinkCall, leaf: SinkCall): SinkCall {
  return { ...leaf, args: [...other.args.slice(0, 2), ...leaf.args.slice(2)] };
}

function withoutAddress(leaf: SinkCall): SinkCall {
  return receiverOf(leaf) === undefined ? leaf : { ...leaf, args: leaf.args.slice(2) };
}

/** Whether two leaves send to the same place in another protocol. */
function isOtherWire(before: SinkCall, after: SinkCall): boolean {
  if (receiverOf(before) === undefined || receiverOf(after) === undefined) return false;
  return equalCalls({ ...before, name: after.name }, after);
}

function endEdit(mark: Edit['mark'], end: End): Edit {
  return { mark, text: printSink(sinkOfEnd(end)), likeness: maskedEndText(end) };
}
