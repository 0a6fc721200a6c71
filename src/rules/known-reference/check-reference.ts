import type { Finding } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/suggestion.js';
import type { FlowGraph } from '../../graph/topology-graph.js';
import type { Located } from '../../text/source.js';
import { type FlowNames, flowNames } from '../questions/flow-names.js';

type Kind = 'tier' | 'group' | 'node';

/** A name that has to stand for something of one of the kinds. */
export interface Reference {
  readonly name: Located<string>;
  readonly kinds: readonly Kind[];
  readonly use: 'sender' | 'start' | 'receiver' | 'member';
}

/** Where a reference stands, and how many names may still be compared with misspelt ones. */
export interface Surroundings {
  readonly flow: FlowGraph;
  readonly flows: readonly FlowGraph[];
  readonly budget: { comparisons: number };
}

/** What is wrong with a name in its flow; undefined where it stands for what it should. */
export function checkReference(reference: Reference, around: Surroundings): Finding | undefined {
  const { name, kinds } = reference;
  const names = flowNames(around.flow);
  if (kinds.some((kind) => isKnown(names, kind, name.value))) return undefined;
  const [kind] = kindsOf(names, name.value);
  if (kind) return otherKind(reference, kind, names);
  const help =
    otherFlow(name.value, around.flows) ??
    didYouMean(name.value, candidates(names, kinds, around.budget));
  return {
    message: `No ${kinds.join(', ').replace(/, (\w+)$/, ' or $1')} is named "${name.value}"`,
    span: name.span,
    ...(help === undefined ? {} : { help }),
  };
}

function kindsOf(names: FlowNames, name: string): readonly Kind[] {
  return (['tier', 'group', 'node'] as const).filter((kind) => isKnown(names, kind, name));
}

function isKnown(names: FlowNames, kind: Kind, name: string): boolean {
  return names[`${kind}s`].has(name);
}

function otherKind({ name, kinds, use }: Reference, kind: Kind, names: FlowNames): Finding {
  const { value, span } = name;
  if (use === 'receiver' || use === 'member') {
    const isNested = use === 'member' && kind === 'group';
    const help = isNested ? 'list the members of that group here' : `write {${kind}: ${value}}`;
    return { message: `"${value}" is a ${kind}, not a ${kinds[0]}`, span, help };
  }
  const expected = use === 'sender' ? 'an edge comes from a tier' : 'a path starts at a tier';
  const tier = kind === 'node' ? names.nodes.get(value)?.tier.name.value : undefined;
  const help = tier === undefined ? 'name a tier of the group' : `write "${tier}", its tier`;
  return { message: `"${value}" is a ${kind}, and ${expected}`, span, help };
}

function otherFlow(name: string, flows: readonly FlowGraph[]): string | undefined {
  for (const flow of flows) {
    const [kind] = kindsOf(flowNames(flow), name);
    const owner = flow.topology.flow.value;
    if (kind) return `the ${kind} of that name is in flow "${owner}", and flows are isolated`;
  }
  return undefined;
}

function* candidates(
  { tiers, groups, nodes }: FlowNames,
  kinds: readonly Kind[],
  budget: Surroundings['budget'],
): Generator<string> {
  if (kinds.includes('tier')) yield* tiers.keys();
  if (kinds.includes('group')) yield* groups.keys();
  if (!kinds.includes('node') || nodes.size > budget.comparisons) return;
  budget.comparisons -= nodes.size;
  yield* nodes.keys();
}
