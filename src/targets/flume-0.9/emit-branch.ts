import { call, decorate, decorator, failover } from '../../languages/flume-0.9/build.js';
import type { DecoratorCall, Sink } from '../../languages/flume-0.9/tree.js';
import type { Hop, NodeDeployment, Route } from '../../routing/deployment.js';
import { chokeDecorators } from './choke.js';
import { packDecorators } from './packing.js';
import { maskAcknowledgement, type TierPlan } from './tier-plan.js';

/** One edge of one node. */
export interface BranchRequest {
  readonly plan: TierPlan;
  readonly route: Route;
  readonly node: NodeDeployment['node'];
  readonly chain: readonly Hop[];
}

/** What a node does to send along an edge: the shapes of flume-0.9.md 3.1, 3.5, 3.6 and 3.8. */
export function emitBranch(request: BranchRequest): Sink {
  const { plan, route, node } = request;
  const mask = plan.isAcked && !isTransitRoute(route) ? [maskAcknowledgement] : [];
  const pack = [...chokeDecorators(plan, route, node), ...packDecorators(route.arc)];
  if (route.isOrigin) return decorate([...mask, writeAhead, ...pack], retryingOpen(request));
  switch (route.delivery) {
    case 'reliable':
      return decorate([...pack, insistentAppend], retryingOpen(request));
    case 'disk-failover':
      return decorate([...mask, ...pack], diskFailover(request));
    case 'best-effort':
      return decorate([...mask, ...pack], failover([...lazySinks(request), call('null')]));
    default:
      return route.delivery satisfies never;
  }
}

function isTransitRoute({ delivery, isOrigin }: Route): boolean {
  return delivery === 'reliable' && !isOrigin;
}

const writeAhead = decorator('ackedWriteAhead');
const insistentAppend = decorator('insistentAppend');
const insistentOpen = decorator('insistentOpen');
const stubbornAppend = decorator('stubbornAppend');
const lazyOpen = decorator('lazyOpen');

function retryingOpen(request: BranchRequest): Sink {
  return decorate([stubbornAppend, insistentOpen], failover(networkSinks(request)));
}

/** As agentDFOChain does: the receivers, else the disk, which a thread of its own drains (flume-0.9.md 3.1). */
function diskFailover(request: BranchRequest): Sink {
  const drain: readonly DecoratorCall[] = [decorator('diskFailover'), insistentAppend];
  return failover([failover(lazySinks(request)), decorate(drain, retryingOpen(request))]);
}

/** Each receiver opened at its first event, so that one that is down blocks nothing (flume-0.9.md 3.6). */
function lazySinks(request: BranchRequest): readonly Sink[] {
  return networkSinks(request).map((sink) => decorate([lazyOpen, stubbornAppend], sink));
}

function networkSinks({ plan, chain }: BranchRequest): readonly Sink[] {
  return chain.map((hop) => networkSink(plan, hop));
}

/** The leaf that sends to one receiver. */
export function networkSink({ topology }: TierPlan, { host, port }: Hop): Sink {
  return call(`${topology.wire.value}Sink`, host, port);
}
