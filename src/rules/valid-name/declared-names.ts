import type { Finding } from '../../diagnostics/diagnostic.js';
import { isName } from '../../languages/flume-0.9/identifier.js';
import type { Codec, Group, Tier, Topology } from '../../syntax/topology.js';
import type { Located } from '../../text/source.js';
import { nameFlaw } from './name-flaw.js';

const declared = { first: /[A-Za-z]/, rest: /[A-Za-z0-9_-]/ };

/** What is wrong with the names of a flow, its tiers, groups and codecs. */
export function declaredNames({ flow, tiers, groups, codecs }: Topology): readonly Finding[] {
  return [
    ...flawOf('Flow', flow),
    ...tiers.flatMap(({ name }) => flawOf('Tier', name)),
    ...groupNames(groups, tiers),
    ...codecs.flatMap(codecNames),
  ];
}

function flawOf(noun: string, { value, span }: Located<string>): readonly Finding[] {
  const flaw = nameFlaw(value, declared);
  if (!flaw) return [];
  const { text, help } = flaw;
  const message = `${noun} name "${value}" ${text}; expected a letter, then letters, digits, "_" and "-"`;
  return [{ message, span, ...(help === undefined ? {} : { help }) }];
}

/** An edge to a name that is a group's and a tier's goes to the tier. */
function groupNames(groups: readonly Group[], tiers: readonly Tier[]): readonly Finding[] {
  const tierNames = new Map(tiers.map(({ name }) => [name.value, name]));
  return groups.flatMap(({ name }) => {
    const tier = tierNames.get(name.value);
    if (!tier) return flawOf('Group', name);
    const finding: Finding = {
      message: `Group "${name.value}" has the name of a tier`,
      span: name.span,
      related: [{ message: 'the tier', span: tier.span }],
      help: 'give the group another name',
    };
    return [finding];
  });
}

/** The decorators of a codec go into expressions as they are. */
function codecNames({ name, encode, decode }: Codec): readonly Finding[] {
  const decorators = [encode, decode].filter(({ value }) => !isName(value));
  return [
    ...flawOf('Codec', name),
    ...decorators.map(({ value, span }) => ({
      message: `"${value}" cannot name a decorator; expected a letter, then letters, digits, ".", "_" and "-"`,
      span,
    })),
  ];
}
