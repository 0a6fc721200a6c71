import { printSink, printSource } from '../../languages/flume-0.9/print.js';
import { substituteCall, substituteSink } from '../../languages/flume-0.9/substitute.js';
import type { NodeDeployment } from '../../routing/deployment.js';
import type { Content } from '../artifact.js';
import { type ContentOptions, fillContent } from '../fill-content.js';
import { emitSink } from './emit-sink.js';
import { emitSource } from './emit-source.js';
import type { TierPlan } from './tier-plan.js';

/** A node of a planned tier, and what its texts may ask. */
export interface PartsRequest {
  readonly plan: TierPlan;
  readonly node: NodeDeployment;
  readonly options: ContentOptions;
}

/** What a node is written: its two expressions. */
export interface Parts {
  readonly [name: string]: Content;
  readonly source: Content;
  readonly sink: Content;
}

/** The source and the sink of one node, each printed from its tree (flume-0.9.md 3). */
export function emitParts({ plan, node: deployed, options }: PartsRequest): Parts {
  const { node } = deployed;
  const request = { ...options, values: { node: node.name, host: node.host } };
  const source = emitSource(plan, node);
  const sink = emitSink(plan, deployed);
  return {
    source: fillContent(request, (fill) => printSource(substituteCall(source, fill))),
    sink: fillContent(request, (fill) => printSink(substituteSink(sink, fill))),
  };
}
