import type { Call, DecoratorCall, SinkCall } from '../../languages/flume-0.9/tree.js';
import type { Visit } from '../../languages/flume-0.9/walk.js';
import type { Topology } from '../../syntax/topology.js';
import { isBodySink } from './body-sinks.js';
import { isPacker } from './break-of-acknowledgement.js';
import { catalogueOf } from './catalogue-of.js';
import { keywordArgument } from './keyword-argument.js';
import { numberArgument } from './number-argument.js';

/** A component that packs where it must not, or meets packed events and can do nothing with them. */
export interface PackingFault {
  readonly call: Call;
  /** What is wrong with it, as the rest of a sentence. */
  readonly fault: string;
  readonly packedBy: Call;
}

const UNPACKERS: readonly string[] = ['unbatch', 'gunzip'];
const READERS: readonly string[] = ['regex', 'regexAll', 'split', 'digest', 'format'];

/** What is wrong with packing on one way through a sink, from the outside in (flume-0.9.md 3.4). */
export function packingFaults(
  { node, above }: Visit<SinkCall>,
  topology: Topology,
): readonly PackingFault[] {
  const faults: PackingFault[] = [];
  let packs: readonly Call[] = [];
  for (const step of above) {
    if (step.kind === 'collector') packs = [];
    if (step.kind !== 'decorated') continue;
    const call = step.node.decorator;
    const fault = decoratorFault(call, packs);
    const [packedBy] = packs;
    if (fault && packedBy) faults.push({ call, fault, packedBy });
    if (UNPACKERS.includes(call.name)) packs = [];
    if (isPacker(call.name, topology)) packs = [...packs, call];
  }
  const [packedBy] = packs;
  const fault = packedBy && leafFault(node, packs, topology);
  return fault ? [...faults, { call: node, fault, packedBy }] : faults;
}

function decoratorFault({ name }: DecoratorCall, packs: readonly Call[]): string | undefined {
  const isTwice = packs.some((pack) => pack.name === name);
  if (isTwice) return 'packs a second time';
  if (name === 'batch' && packs.length > 0) return 'stands behind a compression';
  if (name === 'ackedWriteAhead' || name === 'ackInjector')
    return 'checks packed events, whose bodies are empty';
  return READERS.includes(name) ? 'reads packed events, whose bodies are empty' : undefined;
}

function leafFault(leaf: SinkCall, packs: readonly Call[], topology: Topology): string | undefined {
  const traits = catalogueOf(topology).sink.get(leaf.name)?.traits;
  if (traits?.has('write-ahead-log')) return 'checks packed events, whose bodies are empty';
  if (isBodySink(leaf.name)) return 'gets packed events, whose bodies are empty';
  const batches = numberArgument(keywordArgument(leaf, 'batchCount')) ?? 1;
  const isBatchedTwice = batches > 1 && packs.length > 0;
  const isZippedTwice =
    keywordArgument(leaf, 'compression') && packs.some((pack) => pack.name !== 'batch');
  return isBatchedTwice || isZippedTwice ? 'packs a second time' : undefined;
}
