import { type Diagnostic, error, warning } from '../../../diagnostics/diagnostic.js';
import type { LocatedText } from '../../../text/located-text.js';
import type { Located } from '../../../text/source.js';
import type { ComponentProperties } from '../component/component-properties.js';
import { javaHashOrder } from '../java/java-hash-order.js';
import { splitBlanks } from '../java/split-list.js';
import type { AgentSections } from './agent-sections.js';
import { didYouMeanName } from './did-you-mean-name.js';
import type { Found } from './found.js';
import { listedNames } from './listed-names.js';

/** A sink group that the validator lets pass, with the members that it got. */
export interface ValidGroup {
  readonly name: Located<string>;
  readonly properties: ComponentProperties;
  readonly members: readonly string[];
}

/** The groups that pass; undefined where one without `sinks` makes Flume refuse the whole text. */
export function validateGroups(
  agent: AgentSections,
  sinks: ReadonlySet<string>,
): Found<ReadonlyMap<string, ValidGroup> | undefined> {
  const value = new Map<string, ValidGroup>();
  const diagnostics: Diagnostic[] = [];
  const users = new Map<string, string>();
  for (const name of listedNames(agent, 'sinkgroups')) {
    const properties = agent.components.sinkgroups.get(name.value);
    const list = properties?.properties.get('sinks')?.value;
    if (properties !== undefined && list === undefined)
      return { value: undefined, diagnostics: [...diagnostics, withoutSinks(name)] };
    const unusable = checkGroup(name, properties, agent);
    if (properties === undefined || list === undefined || unusable !== undefined) {
      diagnostics.push(...(unusable ?? []));
      continue;
    }
    const members = takeMembers({ name, list, sinks, users });
    diagnostics.push(...members.diagnostics);
    if (members.value.length > 0)
      value.set(name.value, {
        name,
        properties: { ...properties, span: name.span },
        members: members.value,
      });
  }
  return { value, diagnostics };
}

function withoutSinks({ value, span }: Located<string>): Diagnostic {
  const message = `The sink group "${value}" has no "sinks": Flume refuses the whole text`;
  return error('sink-group', { message, span });
}

function checkGroup(
  { value: name, span }: Located<string>,
  properties: ComponentProperties | undefined,
  agent: AgentSections,
): readonly Diagnostic[] | undefined {
  const consequence = 'Flume drops the group and runs its sinks by themselves';
  if (properties === undefined) {
    const message = `The sink group "${name}" is listed, but has no properties: ${consequence}`;
    const help = /[\t,]/.test(name)
      ? 'separate names by single blanks'
      : didYouMeanName(name, agent.components.sinkgroups.keys());
    return [error('sink-group', { message, span, ...(help === undefined ? {} : { help }) })];
  }
  const type = properties.properties.get('processor.type')?.value;
  if (type?.value.toUpperCase() !== 'OTHER') return undefined;
  const message = `The sink group "${name}" has the processor "${type.value}": ${consequence}`;
  return [error('known-component', { message, span: type.span })];
}

interface Taking {
  readonly name: Located<string>;
  readonly list: LocatedText;
  readonly sinks: ReadonlySet<string>;
  /** The group that each sink belongs to already; the members taken are added. */
  readonly users: Map<string, string>;
}

/** The members that are sinks and in no group yet: the first group in hash order gets a sink. */
function takeMembers({ name, list, sinks, users }: Taking): Found<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const words = splitBlanks(list.value);
  const names = javaHashOrder(
    words.map(({ text }) => text),
    words.length,
  );
  const value = names.filter((member) => {
    const user = users.get(member);
    const isFree = user === undefined && sinks.has(member);
    if (isFree) users.set(member, name.value);
    else diagnostics.push(lostMember({ name, list, sinks, users }, member, user));
    return isFree;
  });
  if (value.length > 0) return { value, diagnostics };
  const message = `None of the sinks of group "${name.value}" is left: Flume drops the group`;
  return {
    value,
    diagnostics: [...diagnostics, error('sink-group', { message, span: name.span })],
  };
}

function lostMember({ name, list, sinks }: Taking, member: string, user?: string): Diagnostic {
  const word = splitBlanks(list.value).find(({ text }) => text === member);
  const span = list.place(word?.start ?? 0, word?.end ?? 0);
  if (user !== undefined) {
    const message = `The sink "${member}" of group "${name.value}" is in group "${user}" already: it stays there`;
    return error('sink-group', { message, span });
  }
  const help = member.includes(',') ? 'separate names by blanks' : didYouMeanName(member, sinks);
  const message = `The sink "${member}" of group "${name.value}" is not there: the group goes without it`;
  return warning('sink-group', { message, span, ...(help === undefined ? {} : { help }) });
}
