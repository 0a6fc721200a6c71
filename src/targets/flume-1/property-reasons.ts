import type { NodeDeployment, Route } from '../../routing/deployment.js';
import { byDefault, byRule, type Reason, written } from '../explanation.js';
import { edgeWords, portReason } from '../shared-reasons.js';
import type { AgentComponent } from './agent-component.js';
import { defaultBatchSize } from './packing.js';
import { ruleOfProperty } from './property-rules.js';
import type { BranchPlan, TierPlan } from './tier-plan.js';

type Arc = Route['arc'];

/** A property's surroundings: the agent and the component it belongs to. */
export interface PropertyQuestion {
  readonly plan: TierPlan;
  readonly node: NodeDeployment['node'];
  /** Parallel to the plan's branches. */
  readonly chains: NodeDeployment['chains'];
  readonly component: AgentComponent;
}

/** Everything that a property comes from: what was written first, then the rule behind it. */
export function reasonsOf(question: PropertyQuestion, key: string): readonly Reason[] {
  const { component } = question;
  if (component.section !== 'channels' && component.name === 'own')
    return ownReasons(question, key);
  const rule = ruleOfProperty(component.section, key);
  return [...writtenReasons(question, key), ...(rule === undefined ? [] : [byRule(rule)])];
}

/** The operator's own source or sink: what stands in its mapping, and what flumec adds. */
function ownReasons(question: PropertyQuestion, key: string): readonly Reason[] {
  const { tier } = question.plan;
  const kind = question.component.section === 'sources' ? 'source' : 'sink';
  const mapping = tier[kind]?.mapping;
  const words = `${kind} of tier ${tier.name.value}`;
  if (mapping && key === 'type') return [written(words, mapping.type)];
  const entry = mapping?.entries.find((one) => one.key.value === key);
  const rule = ruleOfProperty(question.component.section, key);
  return [
    ...(entry ? [written(words, entry.key)] : writtenReasons(question, key)),
    ...(entry || rule === undefined ? [] : [byRule(rule)]),
  ];
}

function writtenReasons(question: PropertyQuestion, key: string): readonly Reason[] {
  const { section } = question.component;
  if (key.startsWith('interceptors')) return interceptorReasons(question.plan);
  if (section === 'sources') return listenerReasons(question, key);
  const branch = question.plan.branches.find(({ channel }) => belongs(question.component, channel));
  if (!branch) return question.plan.tier.sink ? [ownSinkReason(question.plan)] : [];
  return section === 'sinks' ? sinkReasons(question, branch, key) : branchReasons(branch, key);
}

/** A branch's components bear its channel's name, its sinks with their place in the line behind it. */
function belongs({ section, name }: AgentComponent, channel: string): boolean {
  return section === 'sinks' ? name.replace(/-\d+$/, '') === channel : name === channel;
}

function ownSinkReason({ tier }: TierPlan): Reason {
  return written(`sink of tier ${tier.name.value}`, tier.sink ?? tier.name);
}

function interceptorReasons({ topology, tier }: TierPlan): readonly Reason[] {
  const { provenance } = topology;
  return [
    ...tier.process.map((one) => written(`process of tier ${tier.name.value}`, one)),
    ...(provenance.value ? [written('provenance of the flow', provenance)] : []),
  ];
}

function listenerReasons({ plan, node }: PropertyQuestion, key: string): readonly Reason[] {
  const { incoming } = plan.vertex;
  if (key === 'port') return [portReason(node, plan.tier)];
  if (key === 'type') {
    return incoming.map((arc) => written(`a listener, because of ${edgeWords(arc)}`, arc.edge));
  }
  return incoming.flatMap((arc) => contractReasons(arc, key));
}

/** What both ends of an edge must agree on. */
function contractReasons(arc: Arc, key: string): readonly Reason[] {
  const { compression, encryption } = arc.edge;
  if (key === 'compression-type' && compression?.value === 'gzip')
    return [written(`compression of ${edgeWords(arc)}`, compression)];
  const isTls = key === 'ssl' || key.startsWith('keystore') || key.startsWith('truststore');
  return isTls && encryption?.enabled
    ? [written(`encryption of ${edgeWords(arc)}`, encryption)]
    : [];
}

function sinkReasons(
  { plan, chains }: PropertyQuestion,
  { route }: BranchPlan,
  key: string,
): readonly Reason[] {
  const { arc } = route;
  if (key === 'batch-size') {
    return arc.edge.batch
      ? [written(`batch of ${edgeWords(arc)}`, arc.edge.batch)]
      : [byDefault(`batch: ${defaultBatchSize}`)];
  }
  if (/^(hostname|port|hosts.*)$/.test(key)) {
    const chain = chains[plan.branches.findIndex((one) => one.route === route)] ?? [];
    const names = new Set(chain.map((hop) => hop.node));
    const members = arc.to?.members.filter(({ node }) => names.has(node.name)) ?? [];
    return members.map(({ node, tier }) =>
      key === 'port' ? portReason(node, tier.tier) : written(`node ${node.name}`, node),
    );
  }
  return [...contractReasons(arc, key), ...(key === 'type' ? [edgeReason(arc)] : [])];
}

function branchReasons({ route }: BranchPlan, key: string): readonly Reason[] {
  const { arc, delivery } = route;
  if (key !== 'type') return [edgeReason(arc)];
  const [path] = arc.reliable;
  if (path) return [written('the reliable path goes along this edge', path)];
  return arc.edge.delivery
    ? [written(`delivery of ${edgeWords(arc)}`, arc.edge.delivery)]
    : [byDefault(`delivery: ${delivery}`)];
}

function edgeReason(arc: Arc): Reason {
  return written(edgeWords(arc), arc.edge);
}
