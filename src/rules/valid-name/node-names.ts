import type { Finding } from '../../diagnostics/diagnostic.js';
import { isHostName } from '../../languages/flume-0.9/identifier.js';
import { isAgentName } from '../../languages/flume-1/names.js';
import type { Target, Tier } from '../../syntax/topology.js';
import { type Flawed, flawFindings } from './flaw-findings.js';
import { type Flaw, nameFlaw } from './name-flaw.js';

/** What is wrong with the names of a tier's nodes, each flaw once. */
export function nodeNames({ nodes }: Tier, target: Target): readonly Finding[] {
  const flawed: Flawed[] = [];
  for (const node of nodes) {
    const flaw = nodeFlaw(node.name, target);
    if (flaw) flawed.push({ node, name: node.name, flaw });
  }
  const expected =
    target === 'flume-0.9'
      ? 'a letter, then letters, digits, ".", "_" and "-", or an IPv4 address'
      : 'a letter or a digit, then letters, digits, "_" and "-"';
  return flawFindings(flawed, 'Node name', expected);
}

/** Why a name cannot be a node's for the target; undefined where it can. */
export function nodeFlaw(name: string, target: Target): Flaw | undefined {
  if (target === 'flume-0.9') return isHostName(name) ? undefined : logicalNodeFlaw(name);
  return agentFlaw(name);
}

function logicalNodeFlaw(name: string): Flaw {
  const flaw = nameFlaw(name, { first: /[A-Za-z]/, rest: /[A-Za-z0-9._-]/ });
  return flaw ?? { text: "is a word of Flume's language" };
}

function agentFlaw(name: string): Flaw | undefined {
  const flaw = nameFlaw(name, { first: /[A-Za-z0-9]/, rest: /[A-Za-z0-9_-]/ });
  if (flaw?.text === 'holds "."') {
    const help = `name the node "${name.replaceAll('.', '-')}" and give "${name}" as its host`;
    return { text: 'holds a dot, at which the name of an agent ends', help };
  }
  const isTaken = name.startsWith('flumec-') || (!flaw && !isAgentName(name));
  return isTaken ? { text: 'is taken by what the store keeps beside the agents' } : flaw;
}
