import { call, decorate, decorator, failover, fanOut } from '../../languages/flume-0.9/build.js';
import type { DecoratorCall, Sink } from '../../languages/flume-0.9/tree.js';
import type { NodeDeployment } from '../../routing/deployment.js';
import { emitBranch } from './emit-branch.js';
import { maskAcknowledgement, type TierPlan } from './tier-plan.js';

/**
 * A node's sink: what every event meets (unpacking, acknowledging where the path ends inside the
 * graph, the hop's stamp, the tier's `process`), then one branch for each edge and the tier's sink.
 */
export function emitSink(plan: TierPlan, { node, chains }: NodeDeployment): Sink {
  const branches = plan.routes.map((route, index) =>
    emitBranch({ plan, route, node, chain: chains[index] ?? [] }),
  );
  const own = emitOwnSink(plan);
  if (own) branches.unshift(own);
  const stamped = [...plan.acknowledge, ...stamp(plan, node), ...plan.process];
  const first = unpacksItself(plan, stamped.length) ? pluginUnpack(plan) : plan.unpack;
  return decorate([...first, ...stamped], fanOut(branches));
}

/** The operator's sink; beside a path that goes on it can neither fail the append nor acknowledge (flume-0.9.md 3.6). */
function emitOwnSink({ sink, isTransit }: TierPlan): Sink | undefined {
  if (!sink || !isTransit) return sink;
  return failover([decorate(maskAcknowledgement, sink), call('null')]);
}

/** `Received:`-style, one attribute for each hop, set once because tiers differ and paths have no cycle (flume-0.9.md 3.7). */
function stamp(
  { topology, tier }: TierPlan,
  node: NodeDeployment['node'],
): readonly DecoratorCall[] {
  if (!topology.provenance.value) return [];
  return [decorator('value', `hop.${tier.name.value}`, node.name)];
}

/** A collector unpacks by itself; with anything between, the events have to be unpacked before (flume-0.9.md 3.4). */
export function unpacksItself(plan: TierPlan, decoratorsBetween: number): boolean {
  const { sink, routes } = plan;
  if (!sink || decoratorsBetween > 0 || routes.length > 0 || plan.isTransit) return false;
  return sink.kind === 'collector' || (sink.kind === 'call' && sink.name === 'collectorSink');
}

function pluginUnpack({ unpack }: TierPlan): readonly DecoratorCall[] {
  return unpack.filter(({ name }) => name !== 'gunzip' && name !== 'unbatch');
}
