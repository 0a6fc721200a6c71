import type { FlowStatus, InstallationStatus } from '../reconcile/status.js';
import { nameList } from './compact-names.js';
import { counted } from './count-words.js';
import { partLines } from './lines/group-lines.js';
import { blank, type Line } from './lines/line.js';
import { pendingSentence } from './lines/pending-sentence.js';
import { renderLines } from './lines/render-lines.js';
import type { ReviewLayout } from './review-painter.js';
import { type DriftGroup, groupDrift } from './status/review-drift.js';
import { textReviewer } from './text-reviewer.js';

/** How an installation stands, for people: each flow with its revision, tiers, and what another hand changed. */
export function renderStatus(
  store: string,
  { flows, unmanaged }: InstallationStatus,
  layout: ReviewLayout = {},
): string {
  const drifted = flows.reduce((sum, one) => sum + one.drifted.length, 0);
  return renderLines(
    [
      ...flows.flatMap((flow) => [...flowLines(flow), blank]),
      ...(unmanaged.length === 0 ? [] : [unmanagedLine(unmanaged), blank]),
      { depth: 0, title: `${store}:`, text: ` ${summary(flows, drifted)}.` },
    ],
    layout,
  );
}

function summary(flows: readonly FlowStatus[], drifted: number): string {
  if (flows.length === 0) return 'nothing was ever applied';
  const nodes = flows.reduce((sum, one) => sum + one.nodes, 0);
  const drift = drifted === 0 ? 'all as applied' : `${drifted} changed by another hand`;
  return `${counted(flows.length, 'flow')}, ${counted(nodes, 'node')}, ${drift}`;
}

function flowLines(status: FlowStatus): readonly Line[] {
  const { flow, revision, applied, pending, pendingNodes, nodes, tiers, drifted } = status;
  const by = applied ? `applied ${applied.appliedAt} by ${applied.who}` : 'never applied';
  const commit = applied?.commit === undefined ? '' : `, commit ${applied.commit.slice(0, 12)}`;
  const written = `${counted(pendingNodes, 'node')} ${pendingNodes === 1 ? 'is' : 'are'} written`;
  const members = tiers.map((tier) => `${tier.tier} ${tier.nodes}`).join(', ');
  return [
    { depth: 0, title: `Flow "${flow}", revision ${revision}`, text: '' },
    { depth: 1, text: `${by}${commit}` },
    { depth: 1, text: `${counted(nodes, 'node')}${members && `: ${members}`}` },
    ...(pending
      ? [{ depth: 1, mark: '!', text: `${pendingSentence(pending)}; ${written}` } as const]
      : []),
    ...(drifted.length > 0 ? driftLines(status) : []),
  ];
}

function driftLines({ drifted }: FlowStatus): readonly Line[] {
  const verb = drifted.length === 1 ? 'was' : 'were';
  const text = `${counted(drifted.length, 'node')} ${verb} changed by another hand (applied -> live)`;
  return [
    { depth: 1, mark: '!', text },
    ...groupDrift(drifted, textReviewer()).flatMap(driftGroupLines),
  ];
}

function driftGroupLines({ nodes, since, differences }: DriftGroup): readonly Line[] {
  const when = since === undefined ? '' : `, last changed ${since}`;
  const shown = nodes.length === 1 ? '' : `: ${nodes.length} nodes; shown for ${nodes[0]}`;
  return [
    { depth: 2, mark: '~', title: nameList(nodes), text: `${shown}${when}` },
    ...partLines(differences.flatMap(({ tell }) => tell())),
  ];
}

function unmanagedLine(nodes: readonly string[]): Line {
  return { depth: 0, text: `In no flow: ${counted(nodes.length, 'node')}: ${nameList(nodes)}` };
}
