import { printSink } from '../../src/languages/flume-0.9/print.js';
import type { Sink } from '../../src/languages/flume-0.9/tree.js';
import { receiverOfMember } from '../../src/review/expression/receivers.js';
import { type Spine, sinkOf, spineOf } from '../../src/review/expression/spine.js';
import type { Artifact, Content } from '../../src/targets/artifact.js';
import { sinkOf as parse } from '../languages/flume-0.9/parsing.js';

/**
 * The artifact with the receivers of each chain sorted and turned by the number in its node's name,
 * so that what these tests expect does not depend on how chains are computed.
 */
export function withFixedChains(artifact: Artifact): Artifact {
  const sink = artifact.parts['sink'];
  if (!sink) return artifact;
  const turn = Number(/\d+$/.exec(artifact.node)?.[0] ?? 0);
  return { ...artifact, parts: { ...artifact.parts, sink: fixed(sink, turn) } };
}

function fixed({ shown, reveal, ...rest }: Content, turn: number): Content {
  const fix = (text: string) => printSink(fixedSink(parse(text), turn));
  return { ...rest, shown: fix(shown), ...(reveal && { reveal: () => fix(reveal()) }) };
}

function fixedSink(sink: Sink, turn: number): Sink {
  return sinkOf(fixedSpine(spineOf(sink), turn));
}

function fixedSpine({ wraps, end }: Spine, turn: number): Spine {
  if (end.kind === 'call') return { wraps, end };
  const members = end.members.map((one) => fixedSpine(one, turn));
  if (end.kind === 'fan-out') return { wraps, end: { ...end, members } };
  const chain = members
    .filter((one) => receiverOfMember(one) !== undefined)
    .sort((a, b) => ((receiverOfMember(a) ?? '') < (receiverOfMember(b) ?? '') ? -1 : 1));
  const at = chain.length === 0 ? 0 : turn % chain.length;
  const turned = [...chain.slice(at), ...chain.slice(0, at)];
  const others = members.filter((one) => receiverOfMember(one) === undefined);
  return { wraps, end: { ...end, members: [...turned, ...others] } };
}
